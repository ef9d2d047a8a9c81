import type { ComponentChildren, JSX } from 'preact';
import { i18n } from '#i18n';
import { dayAfter } from '../../lib/day.ts';
import { marks } from '../../lib/library/marks.ts';
import type { Query } from '../../lib/library/query.ts';
import type { TextKey } from '../../lib/library/query-keys.ts';
import type { Row } from '../../lib/library/row.ts';
import { STATUSES, type Status } from '../../lib/posting.ts';
import { statusName } from '../names.ts';
import { Marked } from './marked.tsx';
import { shortDay } from './written.ts';

/** What a cell may know beside its row. */
export interface Around {
  readonly query: Query;
  /** `YYYY-MM-DD` of the person's own calendar. */
  readonly today: string;
}

/** The columns of the list, in their order. */
export const LIST_COLUMNS = ['title', 'company', 'place', 'pay', 'status', 'tags', 'saved'] as const;
export type ListColumn = (typeof LIST_COLUMNS)[number];

/** A deadline is worth a word so many days ahead. */
const SOON = 7;
/** More tags than these are counted. */
const TAGS = 2;

const isStatus = (value: string): value is Status => STATUSES.some((status) => status === value);

/** The browser is slow to give a word, and a list asks for the same few again and again. */
const statusNames = new Map<string, string>();

function nameOf(status: string): string {
  const known = statusNames.get(status) ?? (isStatus(status) ? statusName(status) : status);
  statusNames.set(status, known);
  return known;
}

export const StatusMark = ({ status }: { readonly status: string }): JSX.Element => (
  <span class={`state state-${status}`}>{nameOf(status)}</span>
);

const marked = (text: string, query: Query, key: TextKey): ComponentChildren => (
  <Marked text={text} ranges={marks(text, query, key)} />
);

/** What must be known before a row is opened: it is closed, put away, or about to be. */
export function Flags({ row, today }: { readonly row: Row; readonly today: string }): JSX.Element | null {
  const isDue = row.deadline >= today && row.deadline <= dayAfter(today, SOON) && !row.closed;
  return (
    <>
      {row.closed && <span class="flag">{i18n.t('library.closed')}</span>}
      {row.archived && <span class="flag">{i18n.t('library.archived')}</span>}
      {isDue && <span class="flag is-due">{i18n.t('library.applyBy', [shortDay(row.deadline, today)])}</span>}
    </>
  );
}

const tagsOf = ({ tags, hashtags }: Row): readonly string[] => [...tags, ...hashtags];

export const CELLS: { readonly [C in ListColumn]: (row: Row, around: Around) => ComponentChildren } = {
  title: (row, { query, today }) => (
    <>
      <bdi class="cut">{row.title ? marked(row.title, query, 'title') : i18n.t('library.untitled')}</bdi>
      <Flags row={row} today={today} />
    </>
  ),
  company: (row, { query }) => <bdi class="cut">{marked(row.company, query, 'company')}</bdi>,
  place: (row, { query }) => <bdi class="cut">{marked(row.place, query, 'place')}</bdi>,
  pay: (row) => <bdi class="cut">{row.pay?.words}</bdi>,
  status: (row) => <StatusMark status={row.status} />,
  tags: (row, { query }) => {
    const all = tagsOf(row);
    return (
      <>
        {all.slice(0, TAGS).map((tag) => (
          <bdi key={tag} class="tag">
            {marked(tag, query, 'tag')}
          </bdi>
        ))}
        {all.length > TAGS && (
          <span class="tag is-more">{i18n.t('library.moreTags', [all.length - TAGS])}</span>
        )}
      </>
    );
  },
  saved: (row, { today }) => <span class="cut">{shortDay(row.savedDay, today)}</span>,
};
