import type { ComponentChildren, JSX } from 'preact';
import { i18n } from '#i18n';
import { dayAfter } from '../../lib/day.ts';
import { marks } from '../../lib/library/marks.ts';
import type { Query } from '../../lib/library/query.ts';
import type { TextKey } from '../../lib/library/query-keys.ts';
import type { Row } from '../../lib/library/row.ts';
import type { Status } from '../../lib/posting.ts';
import { statusName } from '../names.ts';
import { Marked } from './marked.tsx';
import { onceEach, shortDay } from './written.ts';

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
/** More tags than the first two are counted: by their places, so that a row that scrolls on keeps their elements. */
const TAGS = 2;

export const StatusMark = ({ status }: { readonly status: Status }): JSX.Element => (
  <span class={`state state-${status}`}>{statusName(status)}</span>
);

/** Plain words where nothing is marked: a component for each would double what a row costs. */
function marked(text: string, query: Query, key: TextKey): ComponentChildren {
  const ranges = query.length === 0 ? [] : marks(text, query, key);
  return ranges.length === 0 ? text : <Marked text={text} ranges={ranges} />;
}

/** The browser is slow to give a word, and most rows have one of a few. */
const moreTags = onceEach((count: number) => i18n.t('library.moreTags', [count]));
const soonDay = onceEach((today: string) => dayAfter(today, SOON));

/** What must be known before a row is opened: it is closed, put away, or about to be. */
export function Flags({ row, today }: { readonly row: Row; readonly today: string }): JSX.Element | null {
  const isDue = row.deadline >= today && row.deadline <= soonDay(today) && !row.closed;
  if (!row.closed && !row.archived && !isDue) return null;
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
      {Flags({ row, today })}
    </>
  ),
  company: (row, { query }) => <bdi class="cut">{marked(row.company, query, 'company')}</bdi>,
  place: (row, { query }) => <bdi class="cut">{marked(row.place, query, 'place')}</bdi>,
  pay: (row) => <bdi class="cut">{row.pay?.words}</bdi>,
  status: ({ status }) => StatusMark({ status }),
  tags: (row, { query }) => {
    const all = tagsOf(row);
    const [first, second] = all;
    return (
      <>
        {first !== undefined && <bdi class="tag">{marked(first, query, 'tag')}</bdi>}
        {second !== undefined && <bdi class="tag">{marked(second, query, 'tag')}</bdi>}
        {all.length > TAGS && <span class="tag is-more">{moreTags(all.length - TAGS)}</span>}
      </>
    );
  },
  saved: (row, { today }) => <span class="cut">{shortDay(row.savedDay, today)}</span>,
};
