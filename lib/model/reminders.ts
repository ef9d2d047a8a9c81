import type { Clip } from '../clip.ts';
import { dayAfter } from '../day.ts';
import { dayTold, dueBetween, momentOf, nextAfter } from '../reminders.ts';
import type { ClipStore, StoreChange } from '../store/clip-store.ts';

/** What reminders need of the browser. */
export interface ReminderPorts {
  /** The last day, `YYYY-MM-DD`, that the person was told of; nothing before the first. */
  told(): Promise<string | undefined>;
  setTold(day: string): Promise<void>;
  /** When the browser is to wake us, in milliseconds since 1970, UTC. */
  alarm(): Promise<number | undefined>;
  /** `undefined`: not at all. */
  setAlarm(at: number | undefined): Promise<void>;
  /** Shows what is due, where the person allows it. */
  show(due: readonly Clip[]): Promise<void>;
  /** Milliseconds since 1970, UTC. */
  now(): number;
}

/** More changed clips than these are read all together. */
const SOME = 100;

/** Tells what is due once, and has the browser wake us for the next day. */
export type Reminders = ReturnType<typeof createReminders>;

export function createReminders(store: ClipStore, ports: ReminderPorts) {
  let queue: Promise<unknown> = Promise.resolve();
  /** One after the other: a day is told once. */
  const inTurn = (work: () => Promise<void>): Promise<void> => {
    const turn = queue.then(work);
    queue = turn.catch(() => undefined);
    return turn;
  };

  const plan = (clips: readonly Clip[], told: string): Promise<void> => {
    const next = nextAfter(clips, told);
    return ports.setAlarm(next === undefined ? undefined : momentOf(next));
  };

  return {
    /** Tells all days that have come since the last one was told, those that were missed too, and plans the next. */
    check: (): Promise<void> =>
      inTurn(async () => {
        const through = dayTold(ports.now());
        const last = await ports.told();
        const clips = await store.newest();
        // What was due before anyone could be reminded stands in the library.
        const due = last === undefined ? [] : dueBetween(clips, last, through);
        // A day far ahead is of a clock that went wrong; one day may be a journey to the west.
        const isAhead = last !== undefined && last > dayAfter(through, 1);
        if (last === undefined || last < through || isAhead) await ports.setTold(through);
        if (due.length > 0) await ports.show(due);
        await plan(clips, through);
      }),
    /** Plans for what changed in the library: an alarm that comes too early costs nothing, one too late all. */
    follow: ({ kind, id, ids = [id] }: StoreChange): Promise<void> =>
      inTurn(async () => {
        if (kind === 'trashed' || kind === 'erased') return;
        const through = dayTold(ports.now());
        if (ids.length > SOME) return plan(await store.newest(), through);
        const clips = await Promise.all(ids.map((each) => store.byId(each)));
        const next = nextAfter(
          clips.filter((clip) => clip !== undefined),
          through,
        );
        if (next === undefined) return;
        const at = momentOf(next);
        const planned = await ports.alarm();
        if (planned === undefined || planned > at) await ports.setAlarm(at);
      }),
  };
}
