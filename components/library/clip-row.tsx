import type { JSX } from 'preact';
import { useRef } from 'preact/hooks';
import { i18n } from '#i18n';
import type { Snippet } from '../../lib/library/full-text.ts';
import { marks } from '../../lib/library/marks.ts';
import type { Row } from '../../lib/library/row.ts';
import type { Trashed } from '../../lib/model/library-state.ts';
import { Icon } from '../icon.tsx';
import { LOCALE } from '../interface-language.ts';
import { CELLS, Flags, LIST_COLUMNS, StatusMark, type Around, type ListColumn } from './columns.tsx';
import { Marked } from './marked.tsx';
import { shortDay, startingNear } from './written.ts';

export interface ClipRowProps extends Around {
  readonly row: Row;
  readonly index: number;
  readonly top: number;
  /** Two lines on a narrow page, columns on a wide one. */
  readonly isCard: boolean;
  readonly columns: readonly ListColumn[];
  readonly snippet: Snippet | undefined;
  readonly isSelected: boolean;
  readonly isActive: boolean;
  readonly isOpen: boolean;
}

const DAY = 86_400_000;
/** Days that the trash keeps. */
const KEPT = 30;

const inDays = new Intl.RelativeTimeFormat(LOCALE, { numeric: 'auto' });

/** When a row of the trash goes for good; nothing for others. */
function leavesIn(row: Row & Partial<Trashed>): string | undefined {
  if (row.deletedAt === undefined) return undefined;
  return inDays.format(Math.max(0, KEPT - Math.floor((Date.now() - row.deletedAt) / DAY)), 'day');
}

/** So many letters stand before what was found: a narrow page shows little more. */
const BEFORE = { card: 14, line: 60 } as const;

function SnippetLine({
  snippet,
  isCard,
}: {
  readonly snippet: Snippet;
  readonly isCard: boolean;
}): JSX.Element {
  const { text, marks: ranges } = startingNear(snippet, isCard ? BEFORE.card : BEFORE.line);
  return (
    <bdi class="snippet cut">
      <Marked text={text} ranges={ranges} />
    </bdi>
  );
}

function Card({
  row,
  query,
  today,
  snippet,
}: Pick<ClipRowProps, 'row' | 'query' | 'today' | 'snippet'>): JSX.Element {
  const line = [row.company, row.place].filter(Boolean).join(' · ');
  return (
    <div role="gridcell" aria-colindex={2} class="card-cell">
      <div class="card-line">
        <bdi class="cut card-title">
          {row.title ? (
            <Marked text={row.title} ranges={marks(row.title, query, 'title')} />
          ) : (
            i18n.t('library.untitled')
          )}
        </bdi>
        <StatusMark status={row.status} />
      </div>
      <div class="card-line">
        <bdi class="cut hint">
          <Marked text={line} ranges={marks(line, query, 'company')} />
        </bdi>
        <span class="card-end hint">
          <Flags row={row} today={today} />
          {leavesIn(row) ?? shortDay(row.savedDay, today)}
        </span>
      </div>
      {snippet && <SnippetLine snippet={snippet} isCard />}
    </div>
  );
}

const Cells = ({ row, query, today, columns, snippet }: ClipRowProps): JSX.Element => (
  <>
    {columns.map((column) => (
      <div
        key={column}
        role="gridcell"
        aria-colindex={LIST_COLUMNS.indexOf(column) + 2}
        class={`cell col-${column}`}
      >
        {column === 'saved'
          ? (leavesIn(row) ?? CELLS.saved(row, { query, today }))
          : CELLS[column](row, { query, today })}
        {column === 'title' && snippet && <SnippetLine snippet={snippet} isCard={false} />}
      </div>
    ))}
  </>
);

/** One clip of the list. Clicks are taken by the list: a thousand rows have one listener. */
export function ClipRow(props: ClipRowProps): JSX.Element {
  const { row, index, top, isCard, isSelected, isActive, isOpen } = props;
  const state = [
    isSelected && 'is-selected',
    isActive && 'is-active',
    isOpen && 'is-open',
    row.archived && 'is-archived',
  ];
  return (
    <div
      role="row"
      id={`row-${row.id}`}
      class={['clip-row', ...state.filter(Boolean)].join(' ')}
      aria-rowindex={index + 2}
      aria-selected={isSelected}
      data-id={row.id}
      data-testid="row"
      style={{ transform: `translateY(${top}px)` }}
    >
      <div role="gridcell" aria-colindex={1} class="cell is-box">
        <span class="box" data-box aria-hidden="true">
          {isSelected && <Icon name="check" size={12} />}
        </span>
      </div>
      {isCard ? <Card {...props} /> : <Cells {...props} />}
    </div>
  );
}

interface Drawn {
  readonly props: ClipRowProps;
  /** Tells the elements that the row is drawn with. */
  readonly slot: number;
  readonly element: JSX.Element;
}

const isSame = (one: ClipRowProps, other: ClipRowProps): boolean =>
  (Object.keys(one) as (keyof ClipRowProps)[]).every((key) => one[key] === other[key]);

/**
 * Draws the rows in sight, of which most were there before: those stay as they were drawn. A row that comes into sight
 * takes the elements of one that went, as elements are dearer than the words in them.
 */
export function useDrawnRows(): (rows: readonly ClipRowProps[]) => readonly JSX.Element[] {
  const before = useRef<ReadonlyMap<string, Drawn>>(new Map());
  const slots = useRef(0);
  return (rows) => {
    const stay = new Set(rows.map(({ row }) => row.id));
    const gone = Array.from(before.current.values(), ({ props, slot }) => (stay.has(props.row.id) ? [] : slot));
    const free = gone.flat().values();
    const slotOf = (old: Drawn | undefined): number => old?.slot ?? free.next().value ?? (slots.current += 1);
    const drawn = rows.map((props): Drawn => {
      const old = before.current.get(props.row.id);
      if (old && isSame(old.props, props)) return old;
      const slot = slotOf(old);
      return { props, slot, element: <ClipRow key={slot} {...props} /> };
    });
    before.current = new Map(drawn.map((each) => [each.props.row.id, each]));
    return drawn.map(({ element }) => element);
  };
}
