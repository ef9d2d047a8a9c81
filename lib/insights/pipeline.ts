import type { Status } from '../posting.ts';
import type { Order, Path } from './path.ts';

/** A status, and how many clips came through it. */
export interface Stage {
  readonly status: Status;
  readonly count: number;
  /** Those of them that have it now. */
  readonly staying: number;
}

/** So many clips went from one status to a later one. */
export interface Flow {
  readonly from: Status;
  readonly to: Status;
  readonly count: number;
}

export interface Pipeline {
  /** In the person's order, those alone that a clip has or had. */
  readonly stages: readonly Stage[];
  readonly flows: readonly Flow[];
}

/** The pipeline of these ways: through every stage go as many as stay there and as flow on. */
export function pipelineOf(paths: readonly Path[], { rankOf }: Order): Pipeline {
  const counts = new Map<Status, { count: number; staying: number }>();
  const flows = new Map<string, { from: Status; to: Status; count: number }>();
  for (const { statuses } of paths) {
    for (const [index, status] of statuses.entries()) {
      const stage = counts.get(status) ?? { count: 0, staying: 0 };
      counts.set(status, stage);
      stage.count += 1;
      const to = statuses[index + 1];
      if (to === undefined) stage.staying += 1;
      else {
        // Ids have no blanks.
        const key = `${status} ${to}`;
        const flow = flows.get(key) ?? { from: status, to, count: 0 };
        flows.set(key, flow);
        flow.count += 1;
      }
    }
  }
  const byRank = (one: Status, other: Status): number =>
    rankOf(one) - rankOf(other) || (one < other ? -1 : one > other ? 1 : 0);
  return {
    stages: [...counts]
      .map(([status, numbers]) => ({ status, ...numbers }))
      .toSorted((one, other) => byRank(one.status, other.status)),
    flows: [...flows.values()].toSorted(
      (one, other) => byRank(one.from, other.from) || byRank(one.to, other.to),
    ),
  };
}
