import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import type { History } from '../../lib/library/history.ts';
import { shownDay } from '../names.ts';
import { StatusMark } from './columns.tsx';

/** So many of the newest are shown at first. */
const SHOWN = 6;

/** Every status that a clip had, with its day, oldest first. */
export function StatusLine({ history }: { readonly history: History }): JSX.Element | null {
  const [showsAll, setShowsAll] = useState(false);
  if (history.length < 2) return null;
  const shown = showsAll ? history : history.slice(-SHOWN);
  return (
    <section class="status-line" aria-label={i18n.t('history.label')} data-testid="status-line">
      {shown.length < history.length && (
        <button type="button" class="link" onClick={() => setShowsAll(true)}>
          {i18n.t('history.earlier', history.length - shown.length)}
        </button>
      )}
      <ol>
        {shown.map(({ status, at }, index) => (
          <li key={`${status} ${at} ${index}`}>
            <StatusMark status={status} />
            <time class="hint" dateTime={new Date(at).toISOString()}>
              {shownDay(at)}
            </time>
          </li>
        ))}
      </ol>
    </section>
  );
}
