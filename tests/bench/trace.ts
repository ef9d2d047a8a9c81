import type { CDPSession, Page } from '@playwright/test';

/** What the browser tells of its own work; times in microseconds, `tdur` the processor's alone. */
interface TraceEvent {
  readonly name: string;
  readonly ph: string;
  readonly pid: number;
  readonly tid: number;
  readonly ts: number;
  readonly dur?: number;
  readonly tdur?: number;
  readonly args?: { readonly data?: { readonly type?: string } };
}

/** A piece of work of the page's own thread, in milliseconds: when it began, and what it took the processor. */
export interface Piece {
  readonly at: number;
  readonly took: number;
}

/** What the page's own thread did, whatever else the machine did meanwhile. */
export interface Traced<T> {
  readonly result: T;
  readonly tasks: readonly Piece[];
  /** The handlers of `input` events. */
  readonly inputs: readonly Piece[];
  /** By name: when the page set its marks. */
  readonly marks: (name: string) => readonly number[];
}

const CATEGORIES = ['toplevel', 'devtools.timeline', 'blink.user_timing'];
/** Tells the page's own thread from all others. */
const OWN = 'bench: own thread';

const toPiece = ({ ts, tdur = 0 }: TraceEvent): Piece => ({ at: ts / 1000, took: tdur / 1000 });

/** Runs a work and tells what it took the thread of the page that is shown when it is done. */
export async function traced<T>(browser: CDPSession, page: Page, work: () => Promise<T>): Promise<Traced<T>> {
  const events: TraceEvent[] = [];
  const take = ({ value }: { readonly value: readonly unknown[] }): void => {
    events.push(...(value as readonly TraceEvent[]));
  };
  browser.on('Tracing.dataCollected', take);
  await browser.send('Tracing.start', {
    transferMode: 'ReportEvents',
    traceConfig: { includedCategories: CATEGORIES },
  });
  const result = await work();
  await page.evaluate((name) => void performance.mark(name), OWN);
  const ended = new Promise((resolve) => browser.once('Tracing.tracingComplete', resolve));
  await browser.send('Tracing.end');
  await ended;
  browser.off('Tracing.dataCollected', take);
  const mark = events.find(({ name }) => name === OWN);
  if (!mark) throw new Error('the page left no mark in the trace');
  const own = events.filter(({ pid, tid }) => pid === mark.pid && tid === mark.tid);
  return {
    result,
    tasks: own.filter(({ name }) => name === 'ThreadControllerImpl::RunTask').map(toPiece),
    inputs: own
      .filter(({ name, args }) => name === 'EventDispatch' && args?.data?.type === 'input')
      .map(toPiece),
    marks: (wanted) => own.filter(({ name }) => name === wanted).map(({ ts }) => ts / 1000),
  };
}

/** Milliseconds that pieces took the processor, all of them or those that began within these bounds. */
export const sumOf = (pieces: readonly Piece[], from = 0, to = Infinity): number =>
  pieces.reduce((sum, { at, took }) => sum + (at >= from && at < to ? took : 0), 0);

/** The longest of them. */
export const longestOf = (pieces: readonly Piece[]): number =>
  pieces.reduce((most, { took }) => Math.max(most, took), 0);
