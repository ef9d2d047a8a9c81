import { sankey, sankeyLeft, type SankeyLink } from 'd3-sankey';
import type { Status } from '../posting.ts';
import type { Flow, Pipeline, Stage } from './pipeline.ts';

/** Where a figure may be drawn, in pixels. */
export interface Box {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** A stage as a bar that stands upright. */
export interface StageBar extends Stage {
  /** Place in the person's order, from 0. */
  readonly index: number;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  /** How high the part is, at the foot of the bar, that stays there while another flows on; else 0. */
  readonly stayingHeight: number;
}

/** A flow as a band. */
export interface FlowBand extends Flow {
  /** Its outline. */
  readonly path: string;
}

export interface SankeyPicture {
  readonly bars: readonly StageBar[];
  readonly bands: readonly FlowBand[];
  /** From one column of bars to the next, in pixels. */
  readonly step: number;
}

interface Node {
  readonly id: Status;
  readonly stage: Stage;
  readonly index: number;
  readonly fixedValue: number;
}

const HAIR = 1.5;

const written = (number: number): string => String(Math.round(number * 100) / 100);

/** A band of one height all along: a broad line would bulge where the way is short and steep. */
function outlineOf({ y0 = 0, y1 = 0, width = 0 }: SankeyLink<Node, Flow>, from: number, to: number): string {
  const half = Math.max(width, HAIR) / 2;
  const middle = written((from + to) / 2);
  const curve = (start: number, end: number, x: number): string =>
    `C${middle},${written(start)},${middle},${written(end)},${written(x)},${written(end)}`;
  const [start, end] = [written(from), written(to)];
  return `M${start},${written(y0 - half)}${curve(y0 - half, y1 - half, to)}L${end},${written(y1 + half)}${curve(y1 + half, y0 + half, from)}Z`;
}

/** The pipeline laid out: a stage stands as far right as the longest way to it has stages. */
export function layOut({ stages, flows }: Pipeline, box: Box, bar: number, gap: number): SankeyPicture {
  if (stages.length === 0) return { bars: [], bands: [], step: 0 };
  const layout = sankey<Node, Flow>()
    .nodeId(({ id }) => id)
    .nodeAlign(sankeyLeft)
    .nodeSort((one, other) => one.index - other.index)
    .nodeWidth(bar)
    .nodePadding(gap)
    .extent([
      [box.left, box.top],
      [box.right, box.bottom],
    ]);
  const { nodes, links } = layout({
    nodes: stages.map((stage, index) => ({ id: stage.status, stage, index, fixedValue: stage.count })),
    links: flows.map(({ from, to, count }) => ({ from, to, count, source: from, target: to, value: count })),
  });
  const columns = nodes.reduce((most, { depth = 0 }) => Math.max(most, depth), 0);
  const bars = nodes.map(({ stage, index, x0 = box.left, y0 = box.top, y1 = box.bottom }): StageBar => ({
    ...stage,
    index,
    // With a single column the layout divides by nothing.
    x: Number.isFinite(x0) ? Math.round(x0) : box.left,
    y: y0,
    width: bar,
    height: Math.max(y1 - y0, HAIR),
    stayingHeight: stage.staying < stage.count ? ((y1 - y0) * stage.staying) / stage.count : 0,
  }));
  const leftOf = new Map(bars.map(({ status, x }) => [status, x]));
  return {
    bars,
    bands: links.map((link) => ({
      from: link.from,
      to: link.to,
      count: link.count,
      path: outlineOf(link, (leftOf.get(link.from) ?? box.left) + bar, leftOf.get(link.to) ?? box.right),
    })),
    step: columns === 0 ? box.right - box.left : (box.right - box.left - bar) / columns,
  };
}
