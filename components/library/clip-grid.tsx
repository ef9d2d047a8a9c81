import type { JSX } from 'preact';
import { useLayoutEffect, useMemo, useRef } from 'preact/hooks';
import { i18n } from '#i18n';
import type { Library } from '../../lib/model/library.ts';
import { Icon } from '../icon.tsx';
import { useDrawnRows } from './clip-row.tsx';
import { LIST_COLUMNS, type ListColumn } from './columns.tsx';
import { keepInSight, useWidth, useWindow } from './use-window.ts';

/** Heights of a row in pixels; the head of the columns is as high as a line. */
const HEIGHTS = { line: 41, card: 61, snippet: 20 } as const;
export const HEAD = 34;

/** From this width on, in pixels, a column has room. */
const ROOM: { readonly [C in ListColumn]: number } = {
  title: 0,
  company: 0,
  place: 640,
  pay: 800,
  status: 0,
  tags: 1100,
  saved: 0,
};
/** Narrower than this there are no columns. */
const CARDS = 640;

export interface ClipGridProps {
  readonly library: Library;
  readonly onOpen: (id: string) => void;
}

/** The column heads, each a way to sort. */
function Heads({
  library,
  columns,
}: {
  readonly library: Library;
  readonly columns: readonly ListColumn[];
}): JSX.Element {
  const isTrash = library.place.value === 'trash';
  const sort = isTrash ? undefined : library.shownSort.value;
  return (
    <div role="row" class="grid-head" aria-rowindex={1}>
      <div role="columnheader" aria-colindex={1} class="cell is-box">
        <span class="unseen">{i18n.t('keys.select')}</span>
      </div>
      {columns.map((column) => {
        const direction = sort?.column === column ? sort.direction : undefined;
        return (
          <div
            key={column}
            role="columnheader"
            aria-colindex={LIST_COLUMNS.indexOf(column) + 2}
            aria-sort={direction ?? 'none'}
            class={`cell col-${column}`}
          >
            <button
              type="button"
              class="head-button"
              data-testid={`sort-${column}`}
              disabled={isTrash}
              onClick={() => library.sortBy(column)}
            >
              <span class="cut">{i18n.t(`column.${isTrash && column === 'saved' ? 'gone' : column}`)}</span>
              {direction && (
                <span class={`direction is-${direction}`}>
                  <Icon name="chevron" size={12} />
                </span>
              )}
            </button>
          </div>
        );
      })}
    </div>
  );
}

/** All clips of the place; only those in sight are in the document. */
export function ClipGrid({ library, onOpen }: ClipGridProps): JSX.Element {
  const scroller = useRef<HTMLDivElement>(null);
  const rows = library.shown.value;
  const { hits } = library.text.value;
  const hasSnippets = hits.size > 0 && library.place.value === 'list';
  const width = useWidth(scroller);
  const isCard = width > 0 && width < CARDS;
  const height = (isCard ? HEIGHTS.card : HEIGHTS.line) + (hasSnippets ? HEIGHTS.snippet : 0);
  const { from, to, toTop } = useWindow(scroller, rows.length, height);
  const columns = useMemo(() => LIST_COLUMNS.filter((column) => width >= ROOM[column]), [width]);
  const draw = useDrawnRows();
  const active = library.active.value;
  const at = useMemo(
    () => (active === undefined ? -1 : rows.findIndex(({ id }) => id === active)),
    [rows, active],
  );
  const isDrawn = at >= from && at < to;

  useLayoutEffect(() => {
    keepInSight(scroller.current, at, height, isCard ? 0 : HEAD);
  }, [active, height, isCard]);
  // Another question: its best answers stand on top.
  useLayoutEffect(toTop, [
    library.typed.value,
    library.filter.value,
    library.place.value,
    library.shownSort.value,
  ]);

  const onClick = (event: MouseEvent): void => {
    const target = event.target instanceof Element ? event.target : undefined;
    const id = target?.closest<HTMLElement>('[data-id]')?.dataset['id'];
    if (id === undefined) return;
    if (event.shiftKey) return library.extendTo(id);
    if (event.ctrlKey || event.metaKey || target?.closest('.is-box')) return library.toggle(id);
    onOpen(id);
  };

  return (
    <div
      ref={scroller}
      class={isCard ? 'grid is-cards' : 'grid'}
      role="grid"
      // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- the grid has the focus, its rows are told by id
      tabIndex={0}
      aria-label={i18n.t('library.list')}
      aria-rowcount={rows.length + 1}
      aria-colcount={LIST_COLUMNS.length + 1}
      aria-multiselectable="true"
      aria-busy={library.phase.value !== 'ready'}
      aria-activedescendant={isDrawn ? `row-${active}` : undefined}
      data-testid="grid"
      data-columns={columns.join(' ')}
      onClick={onClick}
      onMouseDown={(event) => {
        // A range is clicked, no text selected.
        if (event.shiftKey) event.preventDefault();
      }}
    >
      {!isCard && <Heads library={library} columns={columns} />}
      <div
        role="rowgroup"
        class="grid-body"
        style={{ blockSize: `${rows.length * height}px`, '--row': `${height}px` }}
      >
        {draw(
          rows.slice(from, to).map((row, index) => ({
            row,
            index: from + index,
            top: (from + index) * height,
            isCard,
            columns,
            query: library.query.value,
            today: library.today.value,
            snippet: hasSnippets ? hits.get(row.id) : undefined,
            isSelected: library.selection.value.ids.has(row.id),
            isActive: row.id === active,
            isOpen: row.id === library.detail.wanted.value,
          })),
        )}
      </div>
    </div>
  );
}
