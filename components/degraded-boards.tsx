import type { JSX } from 'preact';
import { i18n } from '#i18n';
import { LOCALE } from './interface-language.ts';

const dayOf = (day: string): string =>
  new Date(`${day}T00:00:00Z`).toLocaleDateString(LOCALE, { dateStyle: 'medium', timeZone: 'UTC' });

/** Which sites have changed under the rules that read them, and since when; nothing where all is well. */
export function DegradedBoards(props: {
  readonly boards: Readonly<Record<string, string>>;
}): JSX.Element | null {
  const boards = Object.entries(props.boards);
  if (boards.length === 0) return null;
  return (
    <section class="degraded" data-testid="degraded-boards">
      <h2>{i18n.t('degraded.title')}</h2>
      <p class="note">{i18n.t('degraded.note')}</p>
      <ul>
        {boards.map(([board, day]) => (
          <li key={board}>{i18n.t('degraded.since', [board, dayOf(day)])}</li>
        ))}
      </ul>
    </section>
  );
}
