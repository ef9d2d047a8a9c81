import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import type { PageChanges } from '../lib/model/clips.ts';
import type { FieldChange } from '../lib/merge.ts';
import type { Status } from '../lib/posting.ts';
import { Icon } from './icon.tsx';
import { fieldName, shownMoment, shownValue, statusName } from './names.ts';

export interface SavedBannerProps {
  readonly savedAt: number;
  readonly status: Status;
  readonly changes: PageChanges;
  /** What this popup just did and can take back. */
  readonly justDone: 'saved' | 'updated' | undefined;
  /** Where one applies, when that is the next thing to do. */
  readonly applyUrl: string | undefined;
  readonly onUndo: () => void;
}

const HEADINGS = { saved: 'savedBanner.justSaved', updated: 'savedBanner.justUpdated' } as const;

const Change = ({ field, before, after }: FieldChange): JSX.Element => (
  <li class="change">
    <span class="change-name">{fieldName(field)}</span>
    <span>
      {before !== '' && <del dir="auto">{shownValue(field, before)}</del>}
      <ins dir="auto">{after === '' ? i18n.t('savedBanner.nothing') : shownValue(field, after)}</ins>
    </span>
  </li>
);

/** More changes than these wait behind a button. */
const SHOWN = 4;

function Changes({ changes }: { readonly changes: PageChanges }): JSX.Element {
  const [showsAll, setShowsAll] = useState(false);
  const { fields, text, nowClosed, nowOpen } = changes;
  const shown = showsAll ? fields : fields.slice(0, SHOWN);
  const count = fields.length + Number(text) + Number(nowClosed) + Number(nowOpen);
  if (count === 0) return <p class="hint">{i18n.t('savedBanner.unchanged')}</p>;
  return (
    <div class="changes" data-testid="changes">
      <p>{i18n.t('savedBanner.heading', count)}</p>
      <ul>
        {nowClosed && <li>{i18n.t('savedBanner.nowClosed')}</li>}
        {nowOpen && <li>{i18n.t('savedBanner.nowOpen')}</li>}
        {shown.map((change) => (
          <Change key={change.field} {...change} />
        ))}
        {text && <li>{i18n.t('savedBanner.text')}</li>}
      </ul>
      {shown.length < fields.length && (
        <button type="button" class="link" onClick={() => setShowsAll(true)}>
          {i18n.t('savedBanner.more', fields.length - shown.length)}
        </button>
      )}
    </div>
  );
}

/** That the posting is in the library, since when, and what its page says differently now. */
export function SavedBanner(props: SavedBannerProps): JSX.Element {
  const { savedAt, status, changes, justDone, applyUrl, onUndo } = props;
  return (
    <section class="banner is-saved" data-testid="saved-banner">
      <div class="banner-line">
        <Icon name="check" />
        <strong role="status">
          {justDone ? i18n.t(HEADINGS[justDone]) : i18n.t('savedBanner.savedOn', [shownMoment(savedAt)])}
        </strong>
        {!justDone && status !== 'saved' && <span class="banner-status">{statusName(status)}</span>}
        {justDone && (
          <button type="button" class="link" data-testid="undo" onClick={onUndo}>
            <Icon name="undo" size={12} />
            {i18n.t('action.undo')}
          </button>
        )}
      </div>
      {justDone === undefined && <Changes changes={changes} />}
      {justDone === 'updated' && <p class="hint">{i18n.t('savedBanner.kept')}</p>}
      {justDone === 'saved' && applyUrl && (
        <p class="next">
          <a href={applyUrl} target="_blank" rel="noreferrer" data-testid="next">
            {i18n.t('next.apply')}
            <Icon name="open" size={12} />
          </a>
          <span class="hint">{i18n.t('next.applied')}</span>
        </p>
      )}
    </section>
  );
}
