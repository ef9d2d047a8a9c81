import { describe, expect, it } from 'vitest';
import { createLongWork } from '../../lib/model/long-work.ts';

/** Resolves when it is told to. */
function gate(): { readonly open: () => void; readonly opened: Promise<void> } {
  let open = (): void => undefined;
  const opened = new Promise<void>((resolve) => {
    open = resolve;
  });
  return { open, opened };
}

describe('a long work', () => {
  it('is told of only after half a second, with what is left of it', async () => {
    let now = 1000;
    const work = createLongWork(() => now);
    const { open, opened } = gate();
    const running = work.run(async ({ onProgress }) => {
      now += 200;
      onProgress?.({ done: 10, all: 100 });
      expect(work.isShown.value).toBe(false);
      now += 800;
      onProgress?.({ done: 50, all: 100 });
      await opened;
      return 'made';
    });
    expect([work.isBusy.value, work.isShown.value]).toEqual([true, true]);
    expect(work.secondsLeft.value).toBe(1);
    open();
    expect(await running).toBe('made');
    expect([work.isBusy.value, work.isShown.value]).toEqual([false, false]);
  });

  it('draws no more often than the eye sees', async () => {
    let now = 0;
    const work = createLongWork(() => now);
    const seen = new Set<number | undefined>();
    await work.run(async ({ onProgress }) => {
      for (let done = 1; done <= 1000; done += 1) {
        now += 1;
        onProgress?.({ done, all: 1000 });
        seen.add(work.progress.value?.done);
      }
    });
    expect(seen.size).toBeLessThan(20);
    expect(work.progress.value).toEqual({ done: 1000, all: 1000 });
  });

  it('ends quietly by Cancel; a failure is the caller’s', async () => {
    const work = createLongWork(() => 0);
    const cancelled = work.run(async ({ signal }) => {
      work.cancel();
      signal.throwIfAborted();
      return 'made';
    });
    expect(await cancelled).toBeUndefined();
    await expect(work.run(() => Promise.reject(new Error('full')))).rejects.toThrow('full');
    expect(work.isBusy.value).toBe(false);
  });

  it('is the only one: another that begins meanwhile does nothing', async () => {
    const work = createLongWork(() => 0);
    const { open, opened } = gate();
    const first = work.run(() => opened.then(() => 'first'));
    expect(await work.run(async () => 'second')).toBeUndefined();
    open();
    expect(await first).toBe('first');
  });
});
