import { scaleLinear, type ScaleLinear } from 'd3-scale';
import type { JSX } from 'preact';
import { i18n } from '#i18n';
import type { PayGroup, PayRow } from '../../lib/insights/pay.ts';
import { shownValue } from '../names.ts';
import type { Drawing, Figure } from './figure.ts';
import { fitting, paidPer, shownAmount, shownCount, widthOf } from './written.ts';

const NARROW = 460;
const ROW = { wide: 34, narrow: 50 } as const;
const BOX = 16;
const FONT = 13;
const TICK_FONT = 12;
const HEAD = 24;
const AXIS = 28;

const nameOf = ({ kind, name }: PayRow): string =>
  kind === 'all' ? i18n.t('insights.allPaid') : kind === 'seniority' ? shownValue('seniority', name) : name;

interface Room {
  readonly width: number;
  readonly names: number;
  readonly isNarrow: boolean;
  /** From an amount to its place. */
  readonly x: (amount: number) => number;
}

function Row(props: {
  readonly row: PayRow;
  readonly currency: string;
  readonly top: number;
  readonly room: Room;
}): JSX.Element {
  const { row, currency, top, room } = props;
  const { x, width, isNarrow } = room;
  const middle = top + (isNarrow ? 34 : ROW.wide / 2);
  const name = fitting(nameOf(row), isNarrow ? width - 110 : room.names - 8, FONT);
  const words = i18n.t('insights.payRow', [shownAmount(row.median, currency), shownCount(row.count)]);
  const shade = row.kind === 'all' ? 'shade-strong' : row.kind === 'seniority' ? 'shade-step' : 'shade-word';
  return (
    <g>
      <title>{rangeWords(row, currency)}</title>
      <text
        class={row.kind === 'all' ? 'label is-strong' : 'label'}
        x={0}
        y={isNarrow ? top + 18 : middle + 4.5}
      >
        {name}
      </text>
      <g class="grows">
        <line class="range" x1={x(row.lowest)} x2={x(row.highest)} y1={middle} y2={middle} />
        <rect
          class={shade}
          x={x(row.lower)}
          y={middle - BOX / 2}
          width={Math.max(x(row.upper) - x(row.lower), 3)}
          height={BOX}
          rx={3}
        />
        <line
          class="median"
          x1={x(row.median)}
          x2={x(row.median)}
          y1={middle - BOX / 2 - 3}
          y2={middle + BOX / 2 + 3}
        />
      </g>
      <text class="number is-end" x={width} y={isNarrow ? top + 18 : middle + 4.5}>
        {words}
      </text>
    </g>
  );
}

const rangeWords = (row: PayRow, currency: string): string =>
  i18n.t('insights.payTitle', [
    nameOf(row),
    shownAmount(row.lower, currency),
    shownAmount(row.upper, currency),
    shownAmount(row.lowest, currency),
    shownAmount(row.highest, currency),
    shownCount(row.count),
  ]);

/** About so many amounts for the axis, or fewer, so that none runs into the next: some languages write them long. */
function clearTicks(
  scale: ScaleLinear<number, number>,
  most: number,
  widthAt: (amount: number) => number,
): readonly number[] {
  for (let count = Math.floor(most); count > 2; count -= 1) {
    const ticks = scale.ticks(count);
    const [first = 0, second = first] = ticks;
    const widest = Math.max(...ticks.map(widthAt));
    if (scale(second) - scale(first) >= widest + 8) return ticks;
  }
  return scale.ticks(2);
}

function draw({ currency, rows }: PayGroup, width: number): Drawing {
  const isNarrow = width < NARROW;
  const rowHeight = isNarrow ? ROW.narrow : ROW.wide;
  const widest = Math.max(...rows.map((row) => widthOf(nameOf(row), FONT)));
  const names = isNarrow ? 0 : Math.ceil(Math.min(widest + 18, width * 0.3));
  const numbers = isNarrow ? 0 : 118;
  const lowest = Math.min(...rows.map((row) => row.lowest));
  const highest = Math.max(...rows.map((row) => row.highest));
  const inset = isNarrow ? 2 : 4;
  // One amount alone has no width of its own.
  const room = highest > lowest ? (highest - lowest) * 0.04 : highest * 0.2;
  const scale = scaleLinear(
    [Math.max(0, lowest - room), highest + room],
    [names + inset, width - numbers - inset],
  );
  const ticks = clearTicks(scale, (width - names - numbers) / 64, (amount) =>
    widthOf(shownAmount(amount, currency), TICK_FONT),
  );
  const foot = HEAD + rows.length * rowHeight;
  return {
    height: foot + AXIS,
    content: (
      <>
        <text class="tick is-end" x={width} y={12}>
          {i18n.t('insights.payHead')}
        </text>
        {ticks.map((tick) => (
          <g key={tick}>
            <line
              class="grid-line"
              x1={Math.round(scale(tick)) + 0.5}
              x2={Math.round(scale(tick)) + 0.5}
              y1={HEAD}
              y2={foot + 4}
            />
            <text class="tick is-middle" x={scale(tick)} y={foot + 20}>
              {shownAmount(tick, currency)}
            </text>
          </g>
        ))}
        {rows.map((row, index) => (
          <Row
            key={`${row.kind} ${row.name}`}
            row={row}
            currency={currency}
            top={HEAD + index * rowHeight}
            room={{ width, names, isNarrow, x: (amount) => scale(amount) }}
          />
        ))}
      </>
    ),
  };
}

/** Of fewer postings half is not worth speaking of. */
const ENOUGH = 4;

function findingOf(all: PayRow, money: (amount: number) => string): string {
  const count = shownCount(all.count);
  return all.count > 1 && all.count < ENOUGH
    ? i18n.t('insights.payFew', [count, money(all.lowest), money(all.highest), money(all.median)])
    : i18n.t('insights.payFinding', all.count, [count, money(all.lower), money(all.upper), money(all.median)]);
}

/** What postings of one currency and period pay. */
export function payFigure(group: PayGroup | undefined): Figure {
  const all = group?.rows[0];
  const { currency = '', period = '', rows = [] } = group ?? {};
  const money = (amount: number): string => shownAmount(amount, currency);
  return {
    id: 'pay',
    title: group ? i18n.t('insights.payIn', [paidPer(currency, period)]) : i18n.t('insights.pay'),
    finding: all ? findingOf(all, money) : i18n.t('insights.noPay'),
    note: i18n.t('insights.payNote'),
    table: {
      head: [
        i18n.t('insights.titles'),
        i18n.t('insights.postings'),
        i18n.t('insights.lowest'),
        i18n.t('insights.lower'),
        i18n.t('insights.median'),
        i18n.t('insights.upper'),
        i18n.t('insights.highest'),
      ],
      rows: rows.map((row) => [
        nameOf(row),
        shownCount(row.count),
        ...[row.lowest, row.lower, row.median, row.upper, row.highest].map(money),
      ]),
    },
    ...(group && { draw: (width: number) => draw(group, width) }),
  };
}
