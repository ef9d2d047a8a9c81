import { describe, expect, it, vi } from 'vitest';
import { unzip } from '../../lib/in/unzip.ts';
import { createExport, type Export, type ExportWords } from '../../lib/model/export.ts';
import type { FilesPorts } from '../../lib/model/files-ports.ts';
import { createImport, type Import } from '../../lib/model/import.ts';
import { createLongWork } from '../../lib/model/long-work.ts';
import { LIKE_JOBMARK } from '../../lib/out/profile-presets.ts';
import { listedWrites } from '../../lib/store/import.ts';
import { memoryStore } from '../../lib/store/memory-store.ts';
import type { OwnProfile } from '../../lib/out/own-profiles.ts';
import type { ClipStore } from '../../lib/store/clip-store.ts';
import { manyClips } from './library-clips.ts';
import { contentOf, fill, identify, writesOf } from './out-kit.ts';

const WORDS: ExportWords = {
  index: 'All',
  calendar: { name: 'Jobs', followUp: (title) => `Ask ${title}`, deadline: (title) => `Apply ${title}` },
  columns: {
    day: 'Day',
    company: 'Company',
    title: 'Title',
    place: 'Place',
    how: 'How',
    status: 'Status',
    url: 'Address',
  },
  status: (status) => `<${status}>`,
};

interface Bench {
  readonly store: ClipStore;
  readonly out: Export;
  readonly into: Import;
  readonly given: { readonly name: string; readonly content: Blob }[];
  readonly backups: number[];
  readonly profiles: { own: readonly OwnProfile[] };
  readonly kept: { settings: Readonly<Record<string, unknown>> };
}

async function bench(count: number, selection: readonly string[] = []): Promise<Bench> {
  const store = memoryStore();
  const clips = manyClips(count);
  await fill(
    store,
    clips.map((clip, index) => ({ clip, body: { id: clip.id, markdown: `Text ${index} lighthouse${index}` } })),
  );
  const given: { name: string; content: Blob }[] = [];
  const backups: number[] = [];
  const profiles: Bench['profiles'] = { own: [] };
  const kept: Bench['kept'] = { settings: { settings: { theme: 'dark' } } };
  const paths = new Map<string, string>();
  let id = 0;
  const ports: FilesPorts = {
    async give(name, content) {
      given.push({ name, content });
      return { ok: true, value: undefined };
    },
    folder: {
      async give({ path, content }, signal) {
        signal?.throwIfAborted();
        given.push({ name: path, content });
        return { ok: true, value: path };
      },
    },
    readGiven: async () => paths,
    keepGiven: async () => undefined,
    readProfiles: async () => profiles.own,
    async changeProfiles(change) {
      profiles.own = change(profiles.own);
    },
    selection: async () => selection,
    readSettings: async () => kept.settings,
    async takeSettings(settings) {
      const before = kept.settings;
      kept.settings = settings;
      return async () => {
        kept.settings = before;
      };
    },
    changeSettings: async () => undefined,
    async madeBackup(at) {
      backups.push(at);
    },
    idle: async () => undefined,
    identify,
    now: () => Date.UTC(2026, 10, 21, 12),
    newId: () => `new-${(id += 1)}`,
  };
  const out = createExport(
    store,
    ports,
    WORDS,
    createLongWork(() => performance.now()),
  );
  const into = createImport(
    store,
    ports,
    createLongWork(() => performance.now()),
  );
  await out.open({ hasSelection: selection.length > 0 });
  return { store, out, into, given, backups, kept, profiles };
}

const lone = (given: Bench['given']): { readonly name: string; readonly content: Blob } => {
  const [first] = given;
  if (!first || given.length !== 1) throw new Error(`${given.length} files were given`);
  return first;
};

const file = (path: string, text: string | Blob) => ({
  path,
  open: async () => (typeof text === 'string' ? new Blob([text]) : text),
});

describe('export', () => {
  it('gives all of the library as a ZIP with its folders and an index', async () => {
    const { out, given } = await bench(12);
    out.folder.value = '{{status}}';
    await out.start();
    const paths: string[] = [];
    for await (const { path } of unzip(lone(given).content)) paths.push(path);
    expect(paths).toHaveLength(13);
    expect(paths.at(-1)).toBe('index.md');
    expect(paths.slice(0, -1).every((path) => path.split('/').length === 2)).toBe(true);
    expect(out.given.value).toEqual({ name: 'jobmark-2026-11-21.zip', count: 12 });
  });

  it('gives the selection, and no other', async () => {
    const clips = manyClips(5);
    const ids = [clips[1]?.id ?? '', clips[3]?.id ?? ''];
    const { out, given } = await bench(5, ids);
    expect(out.what.value).toBe('selection');
    out.form.value = 'jsonLines';
    await out.start();
    const lines = (await lone(given).content.text()).trim().split('\n');
    expect(lines.map((line) => (JSON.parse(line) as { id: string }).id).toSorted()).toEqual(ids.toSorted());
  });

  it('gives what a search finds, in the texts too', async () => {
    const { out, given } = await bench(20);
    out.what.value = 'search';
    out.query.value = 'lighthouse17';
    out.form.value = 'jsonLines';
    await out.start();
    expect(await lone(given).content.text()).toContain('Text 17 ');
    expect(out.given.value?.count).toBe(1);
  });

  it('makes no file of nothing', async () => {
    const { out, given } = await bench(3);
    out.what.value = 'search';
    out.query.value = 'zzzzzz';
    await out.start();
    expect(given).toEqual([]);
    expect(out.given.value?.count).toBe(0);
  });

  it('writes by a preset, which goes out as a file, is changed there and comes back', async () => {
    const { out, given, profiles } = await bench(2);
    out.profiles.choice.value = 'hugo';
    expect(out.profiles.preview.value?.name).toMatch(/^content\/jobs\/.*\.md$/);
    expect(out.profiles.preview.value?.text).toContain('draft: false');
    await out.profiles.save();
    const text = await lone(given).content.text();
    await out.profiles.load(new Blob([text.replace('content/jobs', 'content/{{nowhere}}')]));
    expect(out.profiles.problems.value).toMatchObject([{ where: 'folder', code: 'unknown-name', column: 11 }]);
    expect([out.profiles.choice.value, profiles.own]).toEqual(['hugo', []]);
    await out.profiles.load(new Blob([text.replace('content/jobs', 'posts').replace('Hugo', 'Mine')]));
    expect(out.profiles.problems.value).toEqual([]);
    expect(out.profiles.mine.value?.name).toBe('Mine');
    expect(profiles.own.map(({ profile }) => profile.name)).toEqual(['Mine']);
    expect(out.profiles.preview.value?.name).toMatch(/^posts\//);
    given.length = 0;
    await out.start();
    const paths: string[] = [];
    for await (const { path } of unzip(lone(given).content)) paths.push(path);
    expect(paths.filter((path) => path.startsWith('posts/'))).toHaveLength(2);
  });

  it('makes a copy of a format, which is changed in place, kept as it is typed, and deleted with a way back', async () => {
    const { out, given, profiles } = await bench(2);
    const { profiles: formats } = out;
    await formats.copy('Mine');
    expect(formats.mine.value?.keys[0]).toEqual({ name: 'title', value: '{{title}}', form: 'text' });
    await formats.change((now) => ({ ...now, folder: '{{status|' }));
    expect(profiles.own).toMatchObject([{ profile: { folder: '{{status|' } }]);
    expect(formats.faults.value).toMatchObject([{ where: 'folder', column: 9 }]);
    expect(formats.preview.value).toBeUndefined();
    expect(out.canStart.value).toBe(false);
    await formats.change((now) => ({ ...now, folder: '{{title|slug}}' }));
    expect(out.canStart.value).toBe(true);
    const [, second] = formats.samples.value;
    if (!second) throw new Error('there are two clips');
    const before = formats.preview.value?.text;
    await formats.show(second.id);
    expect(formats.preview.value?.text).not.toBe(before);
    await formats.copy('Mine');
    expect(formats.own.value.map(({ profile }) => profile.name)).toEqual(['Mine', 'Mine 2']);
    const [first] = formats.own.value;
    formats.choose(first?.id ?? '');
    await formats.remove();
    expect(formats.choice.value).toBe('jobmark');
    expect(profiles.own.map(({ profile }) => profile.name)).toEqual(['Mine 2']);
    await formats.undo();
    expect(profiles.own.map(({ profile }) => profile.name)).toEqual(['Mine', 'Mine 2']);
    expect(formats.mine.value?.folder).toBe('{{title|slug}}');
    await out.start();
    expect(lone(given).content.size).toBeGreaterThan(0);
  });

  it('of two pages that change formats each keeps what the other did', async () => {
    const { out, profiles } = await bench(1);
    await out.profiles.copy('Here');
    profiles.own = [...profiles.own, { id: 'elsewhere', profile: { ...LIKE_JOBMARK, name: 'There' } }];
    await out.profiles.change((now) => ({ ...now, name: 'Here, changed' }));
    expect(profiles.own.map(({ profile }) => profile.name)).toEqual(['Here, changed', 'There']);
  });

  it('refuses a folder whose template is wrong, with its place', async () => {
    const { out } = await bench(1);
    out.folder.value = 'jobs/{{nothing}}';
    expect(out.canStart.value).toBe(false);
    expect(out.folderProblem.value).toMatchObject({ code: 'unknown-name', column: 8 });
  });

  it.each(['markdown', 'backup', 'jsonLines', 'csv'] as const)(
    'stopped at any moment %s is given whole or not at all, and the library is as it was',
    async (form) => {
      const { out, given, backups, store } = await bench(120);
      const before = JSON.stringify(await store.newest());
      out.form.value = form;
      await out.start();
      const whole = lone(given).content.size;
      for (let moment = 0; moment < 40; moment += 1) {
        given.length = 0;
        backups.length = 0;
        const running = out.start();
        for (let turn = 0; turn < moment; turn += 1) await new Promise((resolve) => setImmediate(resolve));
        out.work.cancel();
        await running;
        expect(out.problem.value).toBeUndefined();
        // The time in its first line packs a backup into a few bytes more or less.
        for (const { content } of given) expect(Math.abs(content.size - whole)).toBeLessThan(64);
        expect(out.given.value === undefined).toBe(given.length === 0);
        if (form === 'backup') expect(backups.length).toBe(given.length);
      }
      expect(JSON.stringify(await store.newest())).toBe(before);
    },
  );

  it('is given up by Cancel, and can be begun again', async () => {
    const { out, given } = await bench(400);
    const running = out.start();
    out.work.cancel();
    await running;
    expect(given).toEqual([]);
    expect(out.given.value).toBeUndefined();
    await out.start();
    expect(given).toHaveLength(1);
  });

  it('lists the applications of a period', async () => {
    const { out, store, given } = await bench(3);
    const [clip] = await store.newest();
    await store.change(clip?.id ?? '', (now) => ({
      ...now,
      person: { ...now.person, status: 'applied', appliedDate: '2026-11-03' },
    }));
    out.form.value = 'applications';
    await out.start();
    expect(out.inPeriod.value).toHaveLength(1);
    expect(await lone(given).content.text()).toMatch(/Day,Company.*\r\n2026-11-03,.*<applied>/);
  });
});

describe('a backup', () => {
  it('brings back clips, trash, versions and settings; Undo takes all of it away again', async () => {
    const { store, out, into, given, backups, kept } = await bench(6);
    const [first, second] = await store.newest();
    if (!first || !second) throw new Error('two clips');
    await store.save(first, 'Another text, of a later day.', [first.identity], (there) => ({
      ...there,
      readAt: there.savedAt + 5000,
    }));
    await store.trash(second.id, 7);
    await store.trash(first.id, 8);
    const versions = await store.allVersionsOf([first.id]);
    expect(versions[0]).toHaveLength(1);
    const before = await contentOf(store);
    out.form.value = 'backup';
    await out.start();
    expect(backups).toHaveLength(1);
    const { name, content } = lone(given);
    await store.erase();
    const empty = await contentOf(store);
    kept.settings = {};
    await into.take([file(name, content)]);
    expect(into.counts.value).toEqual({ new: 6, merges: 0, unchanged: 0, refused: 0 });
    await into.apply();
    expect(await contentOf(store)).toEqual(before);
    expect(await store.allVersionsOf([first.id])).toEqual(versions);
    expect(kept.settings).toEqual({ settings: { theme: 'dark' } });
    await into.undo();
    expect(await contentOf(store)).toEqual(empty);
    expect(await store.allVersionsOf([first.id])).toEqual([[]]);
    expect(kept.settings).toEqual({});
  });

  it('that is cut off is refused whole', async () => {
    const { store, out, into, given } = await bench(6);
    out.form.value = 'backup';
    await out.start();
    const { name, content } = lone(given);
    await store.erase();
    await into.take([file(name, content.slice(0, content.size - 40))]);
    expect(into.refusal.value).toHaveProperty('code');
    expect(into.phase.value).toBe('empty');
    expect(await store.newest()).toEqual([]);
  });
});

describe('import', () => {
  const GOOD = '---\ntitle: "Rigger"\ncompanyName: "Harbour"\n---\n\nAll hands.\n';
  const BROKEN = '---\ntitle: [\n---\n';

  it('changes nothing before it is told to, and takes back what it did', async () => {
    const { store, into } = await bench(0);
    await into.take([file('good.md', GOOD), file('broken.md', BROKEN), file('photo.png', 'x')]);
    expect(into.counts.value).toEqual({ new: 1, merges: 0, unchanged: 0, refused: 2 });
    const broken = into.plan.value?.items.find(({ path }) => path === 'broken.md');
    expect(broken).toMatchObject({ verdict: 'refused', why: { code: 'not-yaml' } });
    expect(await store.newest()).toEqual([]);
    await into.apply();
    expect(into.phase.value).toBe('done');
    expect(await store.newest()).toHaveLength(1);
    await into.undo();
    expect(await store.newest()).toEqual([]);
  });

  it('is looked at again where the library has changed since', async () => {
    const { store, into } = await bench(0);
    await into.take([file('good.md', GOOD)]);
    const other = await bench(0);
    await other.into.take([file('good.md', GOOD)]);
    const [made] = other.into.plan.value ? await writesOf(other.into.plan.value) : [];
    if (!made) throw new Error('a write');
    const clip = { ...made.clip, id: 'there' };
    await store.importMany(listedWrites([{ clip, body: { id: 'there', markdown: 'x' } }]), []);
    await into.apply();
    expect(into.refusal.value).toEqual({ code: 'library-changed' });
    expect(into.phase.value).toBe('preview');
    expect(into.counts.value).toMatchObject({ new: 0 });
    expect(await store.newest()).toHaveLength(1);
  });

  it('offers to put broken letters right, and does so when asked', async () => {
    const { store, into } = await bench(0);
    await into.take([file('a.md', '---\ntitle: "K√∏benhavn"\ncompanyName: "S√∏ren"\n---\n\nGr√∏n √¶ble\n')]);
    expect(into.broken.value).toHaveLength(1);
    await into.setRepairs(true);
    await into.apply();
    expect((await store.newest())[0]?.draft.title?.value).toBe('København');
  });

  it('says that a table is gone that was removed before it was read', async () => {
    const { into } = await bench(0);
    const removed = new Blob(['Position']);
    removed.arrayBuffer = () => Promise.reject(new DOMException('gone', 'NotFoundError'));
    await into.take([file('t.csv', removed)]);
    expect(into.refusal.value).toEqual({ code: 'gone' });
  });

  it('asks what the columns of a table are; a key is one column’s only', async () => {
    const { store, into } = await bench(0);
    await into.take([file('t.csv', 'Position,Employer,Role\nRigger,Harbour,Boss\n')]);
    expect(into.phase.value).toBe('columns');
    expect(into.columns.value).toEqual(['title', 'companyName', undefined]);
    into.setColumn(2, 'title');
    expect(into.columns.value).toEqual([undefined, 'companyName', 'title']);
    await into.readColumns();
    await into.apply();
    expect((await store.newest())[0]?.draft.title?.value).toBe('Boss');
  });

  it('says where a quotation mark of a table is never closed', async () => {
    const { into } = await bench(0);
    await into.take([file('t.csv', 'Position,Employer\n"Rigger,Harbour\n')]);
    expect(into.refusal.value).toMatchObject({ code: 'open-quote', line: 2, column: 1 });
  });

  it('reads archives and folders, and what was removed meanwhile is told', async () => {
    const { out, given } = await bench(4);
    await out.start();
    const { into } = await bench(0);
    const gone = { path: 'gone.md', open: () => Promise.reject(new Error('no such file')) };
    await into.take([file('all.zip', lone(given).content), gone, file('folder/picture.png', 'x')]);
    expect(into.counts.value).toEqual({ new: 4, merges: 0, unchanged: 0, refused: 1 });
  });

  it('makes the prints of what came in', async () => {
    const { store, into } = await bench(0);
    await into.take([file('good.md', GOOD)]);
    await into.apply();
    await vi.waitFor(async () => expect(await store.makePrints()).toBe(0));
  });
});
