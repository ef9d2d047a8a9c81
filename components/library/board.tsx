import type { JSX } from 'preact';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { asideFrom, spotOf, statusBeside, type BoardColumn } from '../../lib/model/library-board.ts';
import type { Library } from '../../lib/model/library.ts';
import { statusName } from '../names.ts';
import { BoardCard, CardFace } from './board-card.tsx';
import { StatusMark } from './columns.tsx';
import { useCardDrag, type Dragged } from './use-card-drag.ts';
import { keepInSight, useWindow } from './use-window.ts';
import { shownNumber } from './written.ts';

/** Height of a card with the gap below it, in pixels. */
const CARD = 148;

export interface BoardProps {
  readonly library: Library;
  readonly onOpen: (id: string) => void;
}

interface LaneProps {
  readonly library: Library;
  readonly column: BoardColumn;
  readonly dragged: Dragged | undefined;
}

/** A status and its cards; only those in sight are in the document. */
function Lane({ library, column, dragged }: LaneProps): JSX.Element {
  const { status, rows, isRemoved } = column;
  const scroller = useRef<HTMLDivElement>(null);
  const { from, to, toTop } = useWindow(scroller, rows.length, CARD);
  const active = library.active.value;
  const at = active === undefined ? -1 : rows.findIndex(({ id }) => id === active);
  const isDrawn = at >= from && at < to;
  const name = statusName(status);

  useLayoutEffect(() => {
    keepInSight(scroller.current, at, CARD);
    if (at >= 0)
      scroller.current?.closest('[data-lane]')?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  }, [active, at]);
  // Another question: its best answers stand on top.
  useLayoutEffect(toTop, [library.typed.value, library.filter.value, library.shownSort.value]);

  return (
    <div
      class={dragged?.over === status ? 'lane is-over' : 'lane'}
      data-lane={status}
      data-closed={isRemoved ? '' : undefined}
      data-testid={`lane-${status}`}
    >
      <div class="lane-head" aria-hidden="true">
        <StatusMark status={status} />
        <span class="count">{shownNumber(rows.length)}</span>
        {isRemoved && <span class="hint cut">{i18n.t('board.removed')}</span>}
      </div>
      {rows.length === 0 && <p class="lane-empty hint">{i18n.t('board.empty')}</p>}
      <div
        ref={scroller}
        class="lane-cards"
        role="listbox"
        tabIndex={0}
        aria-label={i18n.t('board.lane', rows.length, [name, shownNumber(rows.length)])}
        aria-multiselectable="true"
        aria-describedby="board-hint"
        aria-activedescendant={isDrawn ? `card-${active}` : undefined}
        data-here={at >= 0 ? '' : undefined}
        onFocus={() => {
          // Who comes by Tab begins at what is in sight.
          const first = Math.ceil((scroller.current?.scrollTop ?? 0) / CARD);
          if (at < 0) library.active.value = rows[first]?.id;
        }}
      >
        <div role="presentation" class="lane-body" style={{ blockSize: `${rows.length * CARD}px` }}>
          {rows.slice(from, to).map((row, index) => (
            <BoardCard
              key={row.id}
              row={row}
              index={from + index}
              count={rows.length}
              top={(from + index) * CARD}
              query={library.query.value}
              today={library.today.value}
              isSelected={library.selection.value.ids.has(row.id)}
              isActive={row.id === active}
              isOpen={row.id === library.detail.wanted.value}
              isDragged={dragged?.ids.includes(row.id) === true}
            />
          ))}
        </div>
      </div>
    </div>
  );
}

/** What follows the pointer. */
function Ghost({ library, dragged }: { readonly library: Library; readonly dragged: Dragged }): JSX.Element {
  const [id = ''] = dragged.ids;
  const row = library.byId.value.get(id);
  return (
    <>
      {row && (
        <div class="board-card">
          <CardFace row={row} query={library.query.value} today={library.today.value} />
        </div>
      )}
      {dragged.ids.length > 1 && <span class="ghost-count">{shownNumber(dragged.ids.length)}</span>}
    </>
  );
}

/** The library by status: a lane for each, cards that go from one to the other by pointer and by keyboard. */
export function Board({ library, onOpen }: BoardProps): JSX.Element {
  const root = useRef<HTMLDivElement>(null);
  const ghost = useRef<HTMLDivElement>(null);
  const [told, setTold] = useState('');
  const columns = library.board.value;
  const active = library.active.value;
  const spot = spotOf(columns, active);

  const move = (ids: readonly string[], status: string): void => {
    setTold('');
    void library.moveToStatus(ids, status);
  };
  const idsFor = (id: string): readonly string[] => {
    const { ids } = library.selection.value;
    return ids.has(id) ? [id, ...[...ids].filter((each) => each !== id)] : [id];
  };
  const dragged = useCardDrag({ board: root, ghost, idsFor, onDrop: move });

  const laneAt = (index: number): HTMLElement | undefined =>
    root.current?.querySelectorAll<HTMLElement>('[role=listbox]')[index];

  // The focus stays on its card, also where that has gone to another lane.
  useLayoutEffect(() => {
    const focused = root.current?.ownerDocument.activeElement;
    const lane = spot && laneAt(spot.column);
    if (lane && focused !== lane && focused && root.current?.contains(focused))
      lane.focus({ preventScroll: true });
  }, [columns, active]);

  const aside = (lane: number, step: number): void => {
    const next = asideFrom(columns, spot ?? { column: lane, index: 0 }, step);
    const id = columns[next.column]?.rows[next.index]?.id;
    library.active.value = id;
    laneAt(next.column)?.focus({ preventScroll: true });
    if (id !== undefined && library.detail.wanted.value !== undefined) onOpen(id);
  };

  const further = (step: number): void => {
    if (!spot || active === undefined) return;
    const status = statusBeside(columns, spot, step);
    if (status === undefined) setTold(i18n.t('board.end'));
    else move([active], status);
  };

  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.isComposing || event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.key !== 'ArrowLeft' && event.key !== 'ArrowRight') return;
    const element = event.target instanceof Element ? event.target : undefined;
    if (!element?.matches('[role=listbox]')) return;
    event.preventDefault();
    const isRtl = getComputedStyle(element).direction === 'rtl';
    const step = (event.key === 'ArrowRight') === isRtl ? -1 : 1;
    const lanes = [...(root.current?.querySelectorAll('[role=listbox]') ?? [])];
    if (event.shiftKey) further(step);
    else aside(lanes.indexOf(element), step);
  };

  const onClick = (event: MouseEvent): void => {
    const card = event.target instanceof Element ? event.target.closest<HTMLElement>('[data-id]') : null;
    const id = card?.dataset['id'];
    if (id === undefined) return;
    if (event.shiftKey) library.extendTo(id);
    else if (event.ctrlKey || event.metaKey) library.toggle(id);
    else onOpen(id);
  };

  return (
    <div class={dragged ? 'board is-dragging' : 'board'} data-testid="board">
      <p id="board-hint" class="unseen">
        {i18n.t('board.hint')}
      </p>
      <div
        ref={root}
        class="lanes"
        role="group"
        aria-label={i18n.t('board.label')}
        onClick={onClick}
        onKeyDown={onKeyDown}
        onMouseDown={(event) => {
          // A range is clicked, no text selected.
          if (event.shiftKey) event.preventDefault();
        }}
      >
        {columns.map((column) => (
          <Lane key={column.status} library={library} column={column} dragged={dragged} />
        ))}
      </div>
      <div ref={ghost} class="board-ghost" aria-hidden="true" hidden={!dragged}>
        {dragged && <Ghost library={library} dragged={dragged} />}
      </div>
      <span class="unseen" role="status">
        {told}
      </span>
    </div>
  );
}
