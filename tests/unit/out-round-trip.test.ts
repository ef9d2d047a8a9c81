import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { planBackup } from '../../lib/in/plan-backup.ts';
import { planFiles, type InFile } from '../../lib/in/plan-files.ts';
import { applyPlan, type Plan } from '../../lib/in/plan.ts';
import { unzip } from '../../lib/in/unzip.ts';
import { backupStream } from '../../lib/out/backup.ts';
import { fileOf } from '../../lib/out/file-of.ts';
import { markdownFiles } from '../../lib/out/markdown-files.ts';
import { clipRows, type OutRow } from '../../lib/out/rows.ts';
import { streamOf } from '../../lib/out/work.ts';
import { zipStream } from '../../lib/out/zip.ts';
import type { ClipStore } from '../../lib/store/clip-store.ts';
import { openIdbStore } from '../../lib/store/idb-store.ts';
import { memoryStore } from '../../lib/store/memory-store.ts';
import { allOf, bytesIn, contentOf, each, fill, planning, rowsOf } from './out-kit.ts';

const RUNS = process.env['SOAK'] ? 300 : 40;

/** What a file can tell of a clip, all of it: the file itself, under its name. */
async function filesOf(store: ClipStore): Promise<Readonly<Record<string, string>>> {
  const rows = await allOf(clipRows(store, await store.newest()));
  return Object.fromEntries(
    rows.map(({ clip, body }) => {
      const { name, text } = fileOf(clip, body);
      return [name, text];
    }),
  );
}

async function deleteAll(store: ClipStore): Promise<void> {
  const ids = (await store.newest()).map(({ id }) => id);
  await store.trashMany(ids, 1);
  await store.purge(Infinity);
  expect([await store.newest(), await store.inTrash()]).toEqual([[], []]);
}

async function apply(store: ClipStore, plan: Plan): Promise<void> {
  const outcome = await applyPlan(store, plan);
  expect(outcome).toMatchObject({ ok: true });
}

async function* fromZip(bytes: Uint8Array<ArrayBuffer>): AsyncGenerator<InFile> {
  for await (const file of unzip(new Blob([bytes])))
    yield file.ok ? { path: file.path, bytes: file.bytes } : { path: file.path, why: file.why };
}

const folder = ({ clip }: OutRow): string => clip.person.status;

describe.each([
  ['in memory', () => memoryStore(), RUNS],
  ['on disk', () => openIdbStore({ indexedDB: new IDBFactory(), channel: undefined }), RUNS / 4],
])('what leaves a library %s and comes back', (_where, open, runs) => {
  it('is the same as a ZIP', { timeout: 120_000 }, async () => {
    await fc.assert(
      fc.asyncProperty(rowsOf(6), async (rows) => {
        const store = open();
        await fill(store, rows);
        const before = await filesOf(store);
        const files = markdownFiles(clipRows(store, await store.newest()), {
          folder: (clip, body) => folder({ clip, body }),
          index: { heading: 'All' },
        });
        const bytes = await bytesIn(zipStream(files));
        await deleteAll(store);
        const plan = await planFiles(fromZip(bytes), store, planning());
        expect(plan.items.map(({ verdict }) => verdict)).toEqual(rows.map(() => 'new'));
        await apply(store, plan);
        expect(await filesOf(store)).toEqual(before);
        const again = await planFiles(fromZip(bytes), store, planning());
        expect(new Set(again.items.map(({ verdict }) => verdict))).toEqual(
          new Set(rows.length ? ['unchanged'] : []),
        );
      }),
      { numRuns: runs },
    );
  });

  it('is the same as a folder', { timeout: 120_000 }, async () => {
    await fc.assert(
      fc.asyncProperty(rowsOf(6), async (rows) => {
        const store = open();
        await fill(store, rows);
        const before = await filesOf(store);
        const disk = new Map<string, Uint8Array>();
        for await (const { path, text } of markdownFiles(clipRows(store, await store.newest())))
          disk.set(path.toLowerCase(), new TextEncoder().encode(text));
        expect(disk.size).toBe(rows.length);
        await deleteAll(store);
        const plan = await planFiles(
          [...disk].map(([path, bytes]) => ({ path, bytes })),
          store,
          planning(),
        );
        await apply(store, plan);
        expect(await filesOf(store)).toEqual(before);
        // What the clips tell is the same too, and who the person is.
        const [people, texts] = [new Map<string, unknown>(), new Map<string, unknown>()];
        for (const { clip, body } of rows) {
          people.set(clip.identity, [clip.person, clip.timestamp, clip.also]);
          texts.set(clip.identity, body.markdown);
        }
        for await (const { clip, body } of clipRows(store, await store.newest())) {
          expect([clip.person, clip.timestamp, clip.also]).toEqual(people.get(clip.identity));
          expect(body.markdown).toBe(texts.get(clip.identity));
        }
      }),
      { numRuns: runs },
    );
  });

  it('is the same, to the last key, as a backup', { timeout: 120_000 }, async () => {
    await fc.assert(
      fc.asyncProperty(rowsOf(8, true), fc.dictionary(fc.string(), fc.jsonValue()), async (rows, settings) => {
        const store = open();
        await fill(store, rows);
        await store.setApart('a', 'b', true);
        const before = await contentOf(store);
        const clips = [...(await store.newest()), ...(await store.inTrash())];
        const parts = { apart: await store.allApart(), settings, clips: clips.length, now: 0 };
        const bytes = await bytesIn(backupStream(clipRows(store, clips), parts));
        await deleteAll(store);
        await store.setApart('a', 'b', false);
        const planned = async (): Promise<Plan> => {
          const outcome = await planBackup(new Blob([bytes]).stream(), 'backup', store, planning());
          if (!outcome.ok) throw new Error(outcome.problem.message);
          return outcome.plan;
        };
        const plan = await planned();
        expect(plan.settings).toEqual(JSON.parse(JSON.stringify(settings)));
        await apply(store, plan);
        expect(await contentOf(store)).toEqual(before);
        const again = await planned();
        expect(again.items.filter(({ verdict }) => verdict !== 'unchanged')).toEqual([]);
        expect(again.writes.count).toBe(0);
      }),
      { numRuns: runs },
    );
  });

  it('is undone without a trace, and cancelled at any moment leaves none', { timeout: 120_000 }, async () => {
    await fc.assert(
      fc.asyncProperty(rowsOf(5), rowsOf(7), fc.nat(8), async (there, coming, moment) => {
        const store = open();
        await fill(store, there);
        const before = await contentOf(store);
        const files = coming.map(({ clip, body }, index) => ({
          path: `${index}.md`,
          bytes: new TextEncoder().encode(fileOf(clip, body).text),
        }));
        const plan = await planFiles(files, store, planning({ prefer: moment % 2 ? 'file' : 'library' }));
        const stop = new AbortController();
        const cancelled = applyPlan(store, plan, { signal: stop.signal });
        for (let step = 0; step < moment; step += 1) await Promise.resolve();
        stop.abort();
        const outcome = await cancelled;
        if (!outcome.ok) expect([outcome.why, await contentOf(store)]).toEqual(['cancelled', before]);
        const done = outcome.ok ? outcome : await applyPlan(store, plan);
        if (!done.ok) throw new Error(done.why);
        await store.makePrints();
        await store.undoImport(done.done, 5);
        expect(await contentOf(store)).toEqual(before);
      }),
      { numRuns: runs },
    );
  });
});

describe('a stream out of the library', () => {
  it('is made only as it is read, and stops reading the library when it is cancelled', async () => {
    let taken = 0;
    const source = async function* (): AsyncGenerator<{ path: string; text: string; at: number }> {
      for (; taken < 100_000; taken += 1) yield { path: `${taken}.md`, text: `${taken}`.repeat(5000), at: 0 };
    };
    const reader = zipStream(source()).getReader();
    await reader.read();
    await reader.cancel();
    expect(taken).toBeLessThan(5000);
  });

  it('fails with the reason for which it was stopped', async () => {
    const stop = new AbortController();
    const store = memoryStore();
    await fill(store, fc.sample(rowsOf(5), 20).find((rows) => rows.length > 2) ?? []);
    const rows = clipRows(store, await store.newest(), {
      signal: stop.signal,
      onProgress: ({ done }) => {
        if (done === 2) stop.abort(new Error('enough'));
      },
    });
    await expect(allOf(rows)).rejects.toThrow('enough');
  });

  it('takes a library of none', async () => {
    expect(await allOf(unzip(new Blob([await bytesIn(zipStream(each([])))])))).toEqual([]);
    expect(await bytesIn(streamOf(each([])))).toHaveLength(0);
  });
});
