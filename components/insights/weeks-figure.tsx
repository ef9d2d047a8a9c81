import { scaleBand, scaleLinear } from 'd3-scale';
import { i18n } from '#i18n';
import type { Bar, Bars } from '../../lib/insights/weeks.ts';
import type { Drawing, Figure } from './figure.ts';
import { Legend, legendHeight } from './legend.tsx';
import { shownAverage, shownBar, shownCount, shownDay, widthOf } from './written.ts';

const HEIGHT = 250;
const AXIS = 26;
const LEFT = 30;
/** A day under a bar needs so much room. */
const TICK_FONT = 12;
const TICK_ROOM = { week: 64, month: 76 } as const;

const legend = (): readonly (readonly [string, string])[] => [
  ['shade-full', i18n.t('insights.answered')],
  ['shade-part', i18n.t('insights.waiting')],
];

const barTitle = ({ day, applied, answered }: Bar, unit: Bars['unit']): string =>
  i18n.t('insights.barTitle', [
    unit === 'week' ? shownDay(day) : shownBar(day, unit),
    shownCount(applied),
    shownCount(answered),
  ]);

function draw({ unit, bars }: Bars, width: number): Drawing {
  const top = legendHeight(legend(), width) + 8;
  const height = HEIGHT + top;
  const most = bars.reduce((highest, { applied }) => Math.max(highest, applied), 1);
  const y = scaleLinear([0, most], [height - AXIS, top]).nice(Math.min(most, 4));
  const ticks = y.ticks(Math.min(most, 4)).filter((tick) => Number.isInteger(tick));
  const days = bars.map(({ day }) => day);
  const x = scaleBand(days, [LEFT, width]).paddingInner(0.22).paddingOuter(0.1);
  const bar = Math.min(x.bandwidth(), 56);
  const leftOf = (day: string): number => (x(day) ?? 0) + (x.bandwidth() - bar) / 2;
  // The last label ends where the picture does, so half of its width more stands between it and the one before.
  const widest = Math.max(...days.map((day) => widthOf(shownBar(day, unit), TICK_FONT)));
  const every = Math.max(1, Math.ceil(Math.max(TICK_ROOM[unit], widest * 1.5 + 8) / x.step()));
  const rx = Math.min(3, bar / 4);
  return {
    height,
    content: (
      <>
        <Legend entries={legend()} width={width} />
        {ticks.map((tick) => (
          <g key={tick}>
            <line
              class={tick === 0 ? 'axis' : 'grid-line'}
              x1={LEFT}
              x2={width}
              y1={Math.round(y(tick)) + 0.5}
              y2={Math.round(y(tick)) + 0.5}
            />
            <text class="tick is-end" x={LEFT - 8} y={y(tick) + 4}>
              {shownCount(tick)}
            </text>
          </g>
        ))}
        {bars.map((each) => (
          <g key={each.day} class="grows-up">
            {each.applied > 0 && <title>{barTitle(each, unit)}</title>}
            {each.applied > 0 && (
              <rect
                class="shade-part"
                x={leftOf(each.day)}
                y={y(each.applied)}
                width={bar}
                height={y(0) - y(each.applied)}
                rx={rx}
              />
            )}
            {each.answered > 0 && (
              <rect
                class="shade-full"
                x={leftOf(each.day)}
                y={y(each.answered)}
                width={bar}
                height={y(0) - y(each.answered)}
                rx={rx}
              />
            )}
          </g>
        ))}
        {bars.map(
          (each, index) =>
            // Counted from today, whose bar is always named.
            (bars.length - 1 - index) % every === 0 &&
            leftOf(each.day) + bar / 2 > LEFT + 12 && (
              <text
                key={each.day}
                class={index === bars.length - 1 && bars.length > 6 ? 'tick is-end' : 'tick is-middle'}
                x={index === bars.length - 1 && bars.length > 6 ? width : leftOf(each.day) + bar / 2}
                y={height - 8}
              >
                {shownBar(each.day, unit)}
              </text>
            ),
        )}
      </>
    ),
  };
}

function findingOf({ unit, bars }: Bars, total: number): string {
  if (total === 0) return i18n.t('insights.noApplications');
  const best = bars.reduce((most, bar) => (bar.applied > most.applied ? bar : most));
  const average = i18n.t(unit === 'week' ? 'insights.aWeek' : 'insights.aMonth', [
    shownAverage(total / bars.length),
  ]);
  const count = i18n.t('insights.applications', total, [shownCount(total)]);
  if (bars.length < 2 || total < 2) return `${count}.`;
  const most = i18n.t(unit === 'week' ? 'insights.bestWeek' : 'insights.bestMonth', [
    shownBar(best.day, unit),
    shownCount(best.applied),
  ]);
  return best.applied < 2 ? `${count}, ${average}.` : `${count}, ${average}. ${most}`;
}

/** Applications a week, or a month where the weeks are too many. `applied` is what the person calls that status. */
export function weeksFigure(figure: Bars, applied: string): Figure {
  const { unit, bars } = figure;
  const total = bars.reduce((sum, bar) => sum + bar.applied, 0);
  return {
    id: 'weeks',
    title: i18n.t(unit === 'week' ? 'insights.weeks' : 'insights.months'),
    finding: findingOf(figure, total),
    note: i18n.t('insights.weeksNote', [applied]),
    table: {
      head: [
        i18n.t(unit === 'week' ? 'insights.weekOf' : 'insights.month'),
        i18n.t('insights.appliedTo'),
        i18n.t('insights.answered'),
      ],
      rows: bars.map(({ day, ...bar }) => [
        unit === 'week' ? shownDay(day) : shownBar(day, unit),
        shownCount(bar.applied),
        shownCount(bar.answered),
      ]),
    },
    ...(total > 0 && { draw: (width: number) => draw(figure, width) }),
  };
}
