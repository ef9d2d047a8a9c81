import { describe, expect, it } from 'vitest';
import type { Body, Clip } from '../../lib/clip.ts';
import { edit } from '../../lib/merge.ts';
import { keepInStep, noteStrays, type Choice, type InStep, type Written } from '../../lib/out/folder-sync.ts';
import type { OutRow } from '../../lib/out/rows.ts';
import * as fc from 'fast-check';
import { manyClips } from './library-clips.ts';
import { rowsOf } from './out-kit.ts';

/** A folder in memory that counts what is done to it. */
function folderOf(files = new Map<string, string>()) {
  const done = { reads: 0, writes: 0, looks: 0 };
  /** How often a file was written anew with the text that it had. */
  const touched = new Map<string, number>();
  const markOf = (path: string): string | undefined =>
    files.has(path) ? `${touched.get(path) ?? 0} ${files.get(path)}` : undefined;
  return {
    files,
    done,
    touched,
    read: async (path: string) => {
      done.reads += 1;
      const [text, mark] = [files.get(path), markOf(path)];
      return text === undefined || mark === undefined ? undefined : { text, mark };
    },
    marks: async (paths: readonly string[]) => {
      done.looks += paths.length;
      return paths.map(markOf);
    },
    write: async (path: string, content: string | Blob) => {
      done.writes += 1;
      files.set(path, typeof content === 'string' ? content : await content.text());
      return markOf(path) ?? '';
    },
    remove: async (path: string) => void files.delete(path),
  };
}

const titled = (clip: Clip, title: string, updatedAt: number): Clip => ({
  ...clip,
  draft: edit(clip.draft, 'title', title),
  updatedAt,
});

function bench(clips: readonly Clip[]) {
  const folder = folderOf();
  const written = new Map<string, Written>();
  const asked: string[] = [];
  const source = {
    bodiesOf: async (ids: readonly string[]): Promise<readonly Body[]> => {
      asked.push(...ids);
      return ids.map((id) => ({ id, markdown: `Text of ${id}` }));
    },
  };
  const sync = (now: readonly Clip[], choices: ReadonlyMap<string, Choice> = new Map()): Promise<InStep> => {
    asked.length = 0;
    return keepInStep(folder, source, now, written, { choices });
  };
  return { folder, written, asked, sync, clips };
}

const pathOf = (written: ReadonlyMap<string, Written>, { id }: Clip): string => {
  const path = written.get(id)?.path;
  if (path === undefined) throw new Error(`${id} was not written`);
  return path;
};

const first = (clips: readonly Clip[]): Clip => {
  const [clip] = clips;
  if (!clip) throw new Error('no clip');
  return clip;
};

describe('a folder kept in step', () => {
  it('has a file a clip, and only what changed is read and written again', async () => {
    const { folder, asked, sync, clips, written } = bench(manyClips(300));
    expect(await sync(clips)).toEqual({ wrote: 300, missing: 0, renamed: 0, removed: 0, conflicts: [] });
    expect(folder.files.size).toBe(300);
    folder.done.reads = folder.done.writes = 0;
    expect(await sync(clips)).toMatchObject({ wrote: 0 });
    expect(folder.done).toEqual({ reads: 0, writes: 0, looks: 0 });
    const edited = { ...first(clips), updatedAt: 9, person: { ...first(clips).person, notes: 'mine' } };
    expect(await sync([edited, ...clips.slice(1)])).toMatchObject({ wrote: 1, renamed: 0 });
    expect(asked).toEqual([edited.id]);
    expect(folder.done).toEqual({ reads: 1, writes: 1, looks: 0 });
    expect(folder.files.get(pathOf(written, edited))).toContain('mine');
  });

  it('renames a file with its clip', async () => {
    const { folder, sync, clips, written } = bench(manyClips(2));
    await sync(clips);
    const before = pathOf(written, first(clips));
    const renamed = titled(first(clips), 'Harbour Master', 9);
    expect(await sync([renamed, ...clips.slice(1)])).toMatchObject({ renamed: 1 });
    expect(pathOf(written, renamed)).toContain('harbour-master');
    expect(folder.files.has(before)).toBe(false);
    expect(folder.files.size).toBe(2);
  });

  it('leaves a file that was edited outside, until the person chose', async () => {
    const { folder, sync, clips, written } = bench(manyClips(2));
    await sync(clips);
    const path = pathOf(written, first(clips));
    folder.files.set(path, 'my own words');
    const next = {
      ...first(clips),
      updatedAt: 9,
      closed: true,
      person: { ...first(clips).person, notes: 'x' },
    };
    const now = [next, ...clips.slice(1)];
    const { conflicts } = await sync(now);
    expect(conflicts).toMatchObject([{ id: next.id, path, theirs: 'my own words' }]);
    expect(conflicts[0]?.ours).toContain('notes: "x"');
    expect(await sync(now)).toMatchObject({ wrote: 0, conflicts: [{ path }] });
    expect(await sync(now, new Map([[next.id, 'theirs']]))).toMatchObject({ wrote: 0, conflicts: [] });
    expect(await sync(now)).toMatchObject({ wrote: 0, conflicts: [] });
    expect(folder.files.get(path)).toBe('my own words');
    // The clip goes on: their text is still theirs, and both are shown again.
    const later = [{ ...next, updatedAt: 10 }, ...clips.slice(1)];
    expect((await sync(later)).conflicts).toHaveLength(1);
    expect(await sync(later, new Map([[next.id, 'ours']]))).toMatchObject({ wrote: 1, conflicts: [] });
    expect(folder.files.get(path)).toContain('notes: "x"');
  });

  it('overwrites no file that was there before it', async () => {
    const other = bench(manyClips(1));
    await other.sync(other.clips);
    const path = pathOf(other.written, first(other.clips));
    const { folder, sync, clips } = bench(manyClips(1));
    folder.files.set(path, 'of somebody else');
    expect((await sync(clips)).conflicts).toMatchObject([{ path, theirs: 'of somebody else' }]);
    expect(folder.files.get(path)).toBe('of somebody else');
    // One that is the same already is taken over.
    folder.files.set(path, other.folder.files.get(path) ?? '');
    expect(await sync(clips)).toMatchObject({ wrote: 0, conflicts: [] });
  });

  it('removes the file of a clip that is gone, unless the person edited it', async () => {
    const { folder, sync, clips, written } = bench(manyClips(3));
    await sync(clips);
    const [kept, edited] = [pathOf(written, first(clips)), pathOf(written, first(clips.slice(1)))];
    folder.files.set(edited, 'my own words');
    expect(await sync(clips.slice(0, 1))).toMatchObject({ removed: 1 });
    expect([...folder.files.keys()].toSorted()).toEqual([kept, edited].toSorted());
  });

  it('remembers what it wrote when the folder fails on the way', async () => {
    const { folder, sync, clips, written } = bench(manyClips(5));
    const { write } = folder;
    folder.write = (path, content) =>
      folder.files.size >= 3 ? Promise.reject(new Error('the disk is full')) : write(path, content);
    await expect(sync(clips)).rejects.toThrow('full');
    expect(written.size).toBe(3);
    folder.write = write;
    expect(await sync(clips)).toMatchObject({ wrote: 2, conflicts: [] });
  });

  it('notices what was edited or deleted outside, when it is asked to look', async () => {
    const { folder, sync, clips, written } = bench(manyClips(250));
    await sync(clips);
    const [edited, deleted, touched] = clips;
    if (!edited || !deleted || !touched) throw new Error('three clips');
    const was = folder.files.get(pathOf(written, deleted));
    folder.files.set(pathOf(written, edited), 'my own words');
    folder.files.delete(pathOf(written, deleted));
    folder.touched.set(pathOf(written, touched), 1);
    // Saved again as it was, it is read once and no stray.
    folder.done.reads = folder.done.writes = 0;
    expect(await noteStrays(folder, written)).toEqual([edited.id, deleted.id]);
    expect(folder.done).toEqual({ reads: 2, writes: 0, looks: 250 });
    expect(await sync(clips)).toMatchObject({
      wrote: 1,
      missing: 1,
      conflicts: [{ id: edited.id, theirs: 'my own words' }],
    });
    expect(folder.files.get(pathOf(written, deleted))).toBe(was);
    // It goes on being told, also to somebody who comes back later, until the person decides.
    expect((await sync(clips)).conflicts).toHaveLength(1);
    expect(await noteStrays(folder, written)).toEqual([edited.id]);
    expect(await sync(clips, new Map([[edited.id, 'theirs']]))).toMatchObject({ wrote: 0, conflicts: [] });
    folder.done.reads = 0;
    expect(await noteStrays(folder, written)).toEqual([]);
    expect(folder.done.reads).toBe(0);
    // Their own text may go on changing.
    folder.files.set(pathOf(written, edited), 'more of my own words');
    expect(await noteStrays(folder, written)).toEqual([]);
    expect(await sync(clips)).toMatchObject({ wrote: 0, conflicts: [] });
  });

  it('tells no longer of a file that is as it was', async () => {
    const { folder, sync, clips, written } = bench(manyClips(2));
    await sync(clips);
    const path = pathOf(written, first(clips));
    const was = folder.files.get(path) ?? '';
    folder.files.set(path, 'oops');
    await noteStrays(folder, written);
    expect((await sync(clips)).conflicts).toHaveLength(1);
    folder.files.set(path, was);
    expect(await noteStrays(folder, written)).toEqual([]);
    expect(await sync(clips)).toMatchObject({ wrote: 0, conflicts: [] });
  });

  it('looks by the text at what an older Jobmark wrote, and stops when told', async () => {
    const { folder, sync, clips, written } = bench(manyClips(150));
    await sync(clips);
    for (const [id, { mark: _mark, ...before }] of written) written.set(id, before);
    folder.done.reads = 0;
    expect(await noteStrays(folder, written)).toEqual([]);
    expect(folder.done.reads).toBe(150);
    const stop = new AbortController();
    const work = noteStrays(folder, written, { signal: stop.signal, onProgress: () => stop.abort() });
    await expect(work).rejects.toThrow(/abort/i);
  });

  it('has after any changes what it would have had from the start', async () => {
    await fc.assert(
      fc.asyncProperty(rowsOf(6), rowsOf(6), async (before, after) => {
        const rows = new Map<string, OutRow>();
        const source = {
          bodiesOf: async (ids: readonly string[]) => ids.map((id) => rows.get(id)?.body),
        };
        const take = (all: readonly OutRow[], at: number): readonly Clip[] => {
          rows.clear();
          for (const row of all) rows.set(row.clip.id, row);
          return all.map(({ clip }) => ({ ...clip, updatedAt: at }));
        };
        const [folder, fresh] = [folderOf(), folderOf()];
        const written = new Map<string, Written>();
        await keepInStep(folder, source, take(before, 1), written);
        const result = await keepInStep(folder, source, take(after, 2), written);
        await keepInStep(fresh, source, take(after, 2), new Map());
        expect(result.conflicts).toEqual([]);
        expect([...folder.files.values()].toSorted()).toEqual([...fresh.files.values()].toSorted());
      }),
      { numRuns: 40 },
    );
  });
});
