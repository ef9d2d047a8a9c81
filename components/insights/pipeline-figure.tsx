import type { JSX } from 'preact';
import { i18n } from '#i18n';
import type { Pipeline } from '../../lib/insights/pipeline.ts';
import { layOut, type FlowBand, type StageBar } from '../../lib/insights/sankey.ts';
import { FIRST } from '../../lib/library/states.ts';
import type { Status } from '../../lib/posting.ts';
import { statusName } from '../names.ts';
import type { Drawing, Figure } from './figure.ts';
import { fitting, shownCount, shownShare } from './written.ts';

/** So many colours are there for the stages after the first; then they begin again. */
const COLOURS = 8;

const BAR = 12;
const GAP = 44;
const NARROW = 620;
/** Where all stay in the first status there is one bar. */
const SINGLE = 150;
/** Beside the last bars stand their names. */
const LABEL_ROOM = { wide: 150, narrow: 96 } as const;

/** The colour that a stage has wherever it is shown, by its place among the person's statuses. */
const tintOf = (status: Status, statuses: readonly Status[]): string =>
  status === FIRST
    ? 'tint-0'
    : `tint-${(Math.max(0, statuses.filter((id) => id !== FIRST).indexOf(status)) % COLOURS) + 1}`;

/** What stays fades away in slices: no viewer of pictures need know gradients. */
const SLICES = 28;
const SLICE = 2;

const Staying = ({ bar, tint }: { readonly bar: StageBar; readonly tint: string }): JSX.Element => (
  <g class={`flow-fill ${tint}`}>
    {Array.from({ length: SLICES }, (_, index) => (
      <rect
        key={index}
        x={bar.x + bar.width + index * SLICE}
        y={bar.y + bar.height - bar.stayingHeight}
        width={SLICE}
        height={bar.stayingHeight}
        fill-opacity={(0.34 * (1 - index / SLICES)).toFixed(3)}
      />
    ))}
  </g>
);

const bandTitle = ({ from, to, count }: FlowBand): string =>
  i18n.t('insights.flow', [statusName(from), statusName(to), shownCount(count)]);

interface LabelProps {
  readonly bar: StageBar;
  readonly room: number;
  readonly isNarrow: boolean;
}

function Label({ bar, room, isNarrow }: LabelProps): JSX.Element {
  const x = bar.x + bar.width + 8;
  const y = bar.y + bar.height / 2;
  const size = isNarrow ? 12 : 14;
  const isPassed = bar.staying < bar.count;
  const there =
    isPassed && !isNarrow
      ? i18n.t('insights.countStaying', [shownCount(bar.count), shownCount(bar.staying)])
      : shownCount(bar.count);
  return (
    <g class="halo">
      <text class={isNarrow ? 'name is-small' : 'name'} x={x} y={y - 3}>
        {fitting(statusName(bar.status), room, size)}
      </text>
      <text class={isNarrow ? 'number is-small' : 'number'} x={x} y={y + (isNarrow ? 12 : 15)}>
        {fitting(there, room, size - 1)}
      </text>
    </g>
  );
}

function draw(pipeline: Pipeline, statuses: readonly Status[], width: number): Drawing {
  const isNarrow = width < NARROW;
  const height = pipeline.flows.length === 0 ? SINGLE : isNarrow ? 340 : 350;
  const labels = isNarrow ? LABEL_ROOM.narrow : LABEL_ROOM.wide;
  const box = { left: 0, right: width - labels, top: 12, bottom: height - 12 };
  const { bars, bands, step } = layOut(pipeline, box, BAR, GAP);
  return {
    height,
    content: (
      <>
        <g class="flows">
          {bands.map((band) => (
            <path key={`${band.from} ${band.to}`} class={`flow ${tintOf(band.to, statuses)}`} d={band.path}>
              <title>{bandTitle(band)}</title>
            </path>
          ))}
        </g>
        {bars.map(
          (bar) =>
            bar.stayingHeight > 0 && <Staying key={bar.status} bar={bar} tint={tintOf(bar.status, statuses)} />,
        )}
        {bars.map((bar) => (
          <rect
            key={bar.status}
            class={`stage ${tintOf(bar.status, statuses)}`}
            x={bar.x}
            y={bar.y}
            width={bar.width}
            height={bar.height}
            rx={Math.min(3, bar.height / 2)}
          >
            <title>{`${statusName(bar.status)}: ${shownCount(bar.count)}`}</title>
          </rect>
        ))}
        {bars.map((bar) => (
          <Label key={bar.status} bar={bar} isNarrow={isNarrow} room={Math.max(step - BAR, labels) - 16} />
        ))}
      </>
    ),
  };
}

/** What the pipeline says: how many were applied to, and how many of these went on. */
function findingOf({ stages }: Pipeline, applied: Status | undefined): string {
  const total = stages[0]?.count ?? 0;
  const stage = stages.find(({ status }) => status === applied);
  if (!stage) return `${i18n.t('insights.savedCount', total, [shownCount(total)])}.`;
  return i18n.t('insights.wentOn', total, [
    shownCount(total),
    shownCount(stage.count),
    shownShare(stage.count, total),
    statusName(stage.status),
    shownCount(stage.count - stage.staying),
  ]);
}

/** The way from saved to offer. `statuses` are the person's, in their order. */
export const pipelineFigure = (
  pipeline: Pipeline,
  statuses: readonly Status[],
  applied: Status | undefined,
): Figure => ({
  id: 'pipeline',
  title: i18n.t('insights.pipeline'),
  finding: findingOf(pipeline, applied),
  note: i18n.t('insights.pipelineNote'),
  table: {
    head: [
      i18n.t('insights.from'),
      i18n.t('insights.reached'),
      i18n.t('insights.thereNow'),
      i18n.t('insights.wentTo'),
    ],
    rows: pipeline.stages.map(({ status, count, staying }) => [
      statusName(status),
      shownCount(count),
      shownCount(staying),
      pipeline.flows
        .filter(({ from }) => from === status)
        .map((flow) => `${statusName(flow.to)} ${shownCount(flow.count)}`)
        .join(', ') || '–',
    ]),
  },
  ...(pipeline.stages.length > 0 && { draw: (width: number) => draw(pipeline, statuses, width) }),
});
