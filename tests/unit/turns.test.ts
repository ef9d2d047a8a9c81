import { expect, test } from 'vitest';
import { turns } from '../../lib/browser/turns.ts';

const after = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

test('what was asked first is done first, key by key', async () => {
  const inTurn = turns();
  const done: string[] = [];
  const work = (name: string, ms: number) => async (): Promise<void> => {
    await after(ms);
    done.push(name);
  };
  await Promise.all([inTurn(1, work('slow', 30)), inTurn(1, work('fast', 0)), inTurn(2, work('other', 5))]);
  expect(done).toEqual(['other', 'slow', 'fast']);
});

test('a turn that fails is told to who asked, and the next one comes', async () => {
  const inTurn = turns();
  const failing = inTurn(1, () => Promise.reject(new Error('gone')));
  let isDone = false;
  const next = inTurn(1, async () => {
    isDone = true;
  });
  await expect(failing).rejects.toThrow('gone');
  await next;
  expect(isDone).toBe(true);
});
