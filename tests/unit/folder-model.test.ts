import { describe, expect, it, vi } from 'vitest';
import { createFolder, type KeptFolder } from '../../lib/model/folder.ts';
import { FOLDER_FORMATS } from '../../lib/model/folder-format.ts';
import { createLongWork } from '../../lib/model/long-work.ts';
import type { OwnProfile } from '../../lib/out/own-profiles.ts';
import { LIKE_JOBMARK } from '../../lib/out/profile-presets.ts';
import { memoryStore } from '../../lib/store/memory-store.ts';
import { manyClips } from './library-clips.ts';
import { fill } from './out-kit.ts';

async function bench(count: number) {
  const store = memoryStore();
  const clips = manyClips(count);
  await fill(
    store,
    clips.map((clip) => ({ clip, body: { id: clip.id, markdown: `Text of ${clip.id}` } })),
  );
  const files = new Map<string, string>();
  let kept: KeptFolder = { written: new Map(), backsUp: false, backedUp: '' };
  const fails = { writes: false };
  const profiles: { own: readonly OwnProfile[] } = { own: [] };
  const model = createFolder(
    store,
    {
      isAvailable: true,
      chosen: async () => undefined,
      choose: async () => 'notes',
      isAllowed: async () => true,
      forget: async () => undefined,
      folder: {
        read: async (path) => {
          const text = files.get(path);
          return text === undefined ? undefined : { text, mark: text };
        },
        marks: async (paths) => paths.map((path) => files.get(path)),
        async write(path, content) {
          if (fails.writes) throw new DOMException('no room', 'QuotaExceededError');
          const text = typeof content === 'string' ? content : await content.text();
          files.set(path, text);
          return text;
        },
        remove: async (path) => void files.delete(path),
      },
      read: async () => kept,
      async keep(now) {
        kept = structuredClone(now);
      },
      files: {
        readSettings: async () => ({}),
        readProfiles: async () => profiles.own,
        madeBackup: async () => undefined,
        now: () => Date.now(),
      },
    },
    createLongWork(() => performance.now()),
  );
  await model.open();
  await model.choose();
  const noteOf = (id: string, notes: string): Promise<unknown> =>
    store.change(id, (clip) => ({
      ...clip,
      updatedAt: clip.updatedAt + 1,
      person: { ...clip.person, notes },
    }));
  return { store, clips, files, model, noteOf, fails, profiles, keptOf: () => kept };
}

const idOf = (clips: readonly { readonly id: string }[], at: number): string => {
  const clip = clips[at];
  if (!clip) throw new Error(`no clip ${at}`);
  return clip.id;
};

const having = (files: ReadonlyMap<string, string>, text: string): number =>
  [...files.values()].filter((each) => each.includes(text)).length;

describe('a folder kept in step', () => {
  it('reads the whole library once, and then what was changed', async () => {
    const { store, clips, files, model, noteOf } = await bench(30);
    expect(files.size).toBe(30);
    const newest = vi.spyOn(store, 'newest');
    const bodies = vi.spyOn(store, 'bodiesOf');
    await noteOf(idOf(clips, 7), 'call Birgit');
    await model.sync();
    expect(model.last.value).toMatchObject({ wrote: 1, removed: 0 });
    expect(having(files, 'call Birgit')).toBe(1);
    expect(newest).not.toHaveBeenCalled();
    expect(bodies.mock.calls.flatMap(([ids]) => ids)).toEqual([idOf(clips, 7)]);
    await model.sync();
    expect(model.last.value).toMatchObject({ wrote: 0, removed: 0 });
    model.end();
  });

  it('takes the file of a deleted posting away, and brings it back with the posting', async () => {
    const { store, clips, files, model } = await bench(5);
    await store.trash(idOf(clips, 2), Date.now());
    await model.sync();
    expect([model.last.value?.removed, files.size]).toEqual([1, 4]);
    await store.restore(idOf(clips, 2));
    await model.sync();
    expect(files.size).toBe(5);
    await store.erase();
    await model.sync();
    expect(files.size).toBe(0);
    model.end();
  });

  it('goes on telling of a file that was edited outside until the person decides', async () => {
    const { clips, files, model, noteOf } = await bench(5);
    const [path = ''] = [...files].find(([, text]) => text.includes(`Text of ${idOf(clips, 1)}`)) ?? [];
    files.set(path, 'my own words');
    await noteOf(idOf(clips, 1), 'call Birgit');
    await model.sync();
    await noteOf(idOf(clips, 3), 'another');
    await model.sync();
    expect(model.conflicts.value).toMatchObject([{ path, theirs: 'my own words' }]);
    await model.decide(idOf(clips, 1), 'ours');
    expect([model.conflicts.value.length, having(files, 'call Birgit')]).toEqual([0, 1]);
    model.end();
  });

  it('by a click looks at the files themselves, and tells of what was done to them until the person decides', async () => {
    const { clips, files, model, noteOf } = await bench(9);
    const pathOf = (at: number): string =>
      [...files].find(([, text]) => text.includes(`Text of ${idOf(clips, at)}`))?.[0] ?? '';
    const [edited, deleted] = [pathOf(1), pathOf(2)];
    const was = files.get(deleted);
    files.set(edited, 'my own words');
    files.delete(deleted);
    await model.sync();
    expect(model.last.value).toMatchObject({ wrote: 1, missing: 1 });
    expect(model.isLooking.value).toBe(false);
    expect(files.get(deleted)).toBe(was);
    await noteOf(idOf(clips, 3), 'another');
    await model.sync();
    expect(model.conflicts.value).toMatchObject([{ path: edited, theirs: 'my own words' }]);
    await model.decide(idOf(clips, 1), 'ours');
    expect([model.conflicts.value.length, having(files, 'my own words')]).toEqual([0, 0]);
    model.end();
  });

  it('writes all files in another format, but for what was edited outside, and goes on in it', async () => {
    const { clips, files, model, noteOf, keptOf } = await bench(4);
    const own = [...files.keys()];
    const [edited = ''] = own;
    files.set(edited, 'my own words');
    await model.setFormat('obsidian');
    expect(model.last.value).toMatchObject({ wrote: 3, conflicts: [{ path: edited, theirs: 'my own words' }] });
    const written = [...files.keys()].filter((path) => path.startsWith('Jobs/'));
    expect([written.length, files.size]).toEqual([3, 4]);
    const [conflict] = model.conflicts.value;
    if (!conflict) throw new Error('a conflict');
    await model.decide(conflict.id, 'ours');
    expect([...files.keys()].every((path) => path.startsWith('Jobs/'))).toBe(true);
    await noteOf(idOf(clips, 1), 'call Birgit');
    await model.sync();
    expect([having(files, 'call Birgit'), files.size, model.last.value?.wrote]).toEqual([1, 4, 1]);
    expect(keptOf().format?.choice).toBe('obsidian');
    await model.setFormat('jobmark');
    expect([...files.keys()].toSorted()).toEqual(own.toSorted());
    model.end();
  });

  it('follows a format of the person’s own as it changes, and keeps to it when it is deleted or wrong', async () => {
    const { files, model, profiles } = await bench(3);
    const named = (file: string): OwnProfile => ({
      id: 'mine',
      profile: { ...LIKE_JOBMARK, name: 'Mine', file },
    });
    profiles.own = [named('{{title|slug}}-a')];
    await model.setFormat('mine');
    const names = (): readonly string[] => [...files.keys()].map((path) => path.slice(-5));
    expect(names()).toEqual(['-a.md', '-a.md', '-a.md']);
    profiles.own = [named('{{title|slug}}-b')];
    await model.sync();
    expect(names()).toEqual(['-b.md', '-b.md', '-b.md']);
    for (const own of [[], [named('{{title|nonsense}}')]]) {
      profiles.own = own;
      await model.sync();
      expect(model.last.value).toMatchObject({ wrote: 0, conflicts: [] });
      expect(names()).toEqual(['-b.md', '-b.md', '-b.md']);
    }
    expect(FOLDER_FORMATS).toEqual(['jobmark', 'obsidian', 'hugo', 'jekyll']);
    model.end();
  });

  it('forgets nothing of what it could not write', async () => {
    const { clips, files, model, noteOf, fails } = await bench(5);
    fails.writes = true;
    await noteOf(idOf(clips, 1), 'first');
    await noteOf(idOf(clips, 2), 'second');
    await model.sync();
    expect(model.problem.value?.code).toBe('disk-full');
    fails.writes = false;
    await model.sync();
    expect([having(files, 'first'), having(files, 'second')]).toEqual([1, 1]);
    model.end();
  });
});
