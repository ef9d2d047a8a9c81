import { describe, expect, it } from 'vitest';
import { backupPlanner } from '../../lib/in/plan-backup.ts';
import { planFiles, planRows, type PlanOptions } from '../../lib/in/plan-files.ts';
import type { Prefer } from '../../lib/in/merge-file.ts';
import { proposeColumns, readRows } from '../../lib/in/columns.ts';
import { readCsv } from '../../lib/in/csv.ts';
import { applyPlan, countsOf, type Plan } from '../../lib/in/plan.ts';
import { fileOf } from '../../lib/out/file-of.ts';
import { edit, postingOf } from '../../lib/merge.ts';
import { NEW_PERSON } from '../../lib/posting.ts';
import type { Clip } from '../../lib/clip.ts';
import type { ClipStore } from '../../lib/store/clip-store.ts';
import { memoryStore } from '../../lib/store/memory-store.ts';
import { contentOf, fill, identify, planning, writesOf } from './out-kit.ts';
import { draftOf } from './library-clips.ts';

const URL_A = 'https://boards.greenhouse.io/acme/jobs/4100000001';

const front = (lines: readonly string[], text = 'Text'): string => `---\n${lines.join('\n')}\n---\n\n${text}\n`;

const inFile = (text: string, path = 'a.md') => ({ path, bytes: new TextEncoder().encode(text) });

/** A library of one clip. */
async function libraryOf(person: Partial<Clip['person']> = {}, title = 'Engineer'): Promise<ClipStore> {
  const store = memoryStore();
  const clip: Clip = {
    id: 'there',
    identity: identify({ url: URL_A }, '').identities[0],
    savedAt: 1,
    updatedAt: 2,
    timestamp: 1_607_299_200_000,
    draft: draftOf({ title, url: URL_A, companyName: 'Acme' }),
    person: { ...NEW_PERSON, ...person },
    pageUrl: URL_A,
    closed: false,
  };
  await fill(store, [{ clip, body: { id: 'there', markdown: 'Text' } }]);
  return store;
}

async function imported(store: ClipStore, text: string, options: Partial<PlanOptions> = {}): Promise<Plan> {
  const plan = await planFiles([inFile(text)], store, planning(options));
  expect(await applyPlan(store, plan)).toMatchObject({ ok: true });
  return plan;
}

describe('a file that meets its clip', () => {
  it('overwrites nothing that the person wrote, and fills what they left open', async () => {
    const store = await libraryOf({ status: 'interviewing', tags: ['dream'], notes: 'Mine' });
    const [before] = await store.newest();
    const text = front(
      [
        'title: "Another title"',
        `url: "${URL_A}"`,
        'location: "Aarhus"',
        'status: "applied"',
        'tags: "dream,near"',
        'notes: "Theirs"',
        'appliedDate: "2026-11-01"',
        'featured: 5',
      ],
      'Another text',
    );
    const plan = await planFiles([inFile(text)], store, planning());
    const [item] = plan.items;
    if (item?.verdict !== 'merges') throw new Error(item?.verdict);
    expect(item.with).toEqual(before);
    expect(item.differences).toEqual([
      { field: 'title', library: 'Engineer', file: 'Another title', kept: 'library' },
      { field: 'status', library: 'interviewing', file: 'applied', kept: 'library' },
      { field: 'tags', library: 'dream', file: 'near', kept: 'both' },
      { field: 'notes', library: 'Mine', file: 'Theirs', kept: 'both' },
      { field: 'text', library: 'Text', file: 'Another text', kept: 'library' },
    ]);
    expect(item.filled).toEqual(['location', 'appliedDate', 'featured']);
    // Nothing is done before it is asked for.
    expect(await store.newest()).toEqual([before]);
    await applyPlan(store, plan);
    const [clip] = await store.newest();
    expect(clip?.person).toEqual({
      ...NEW_PERSON,
      status: 'interviewing',
      tags: ['dream', 'near'],
      notes: 'Mine\n\nTheirs',
      appliedDate: '2026-11-01',
      featured: 5,
    });
    expect(clip && postingOf(clip.draft)).toMatchObject({
      title: 'Engineer',
      location: 'Aarhus',
      companyName: 'Acme',
    });
  });

  it('counts where the person says so, as their own edit, and empties nothing', async () => {
    const store = await libraryOf({ status: 'interviewing' });
    await imported(
      store,
      front(['title: "Mine"', 'companyName: ""', `url: "${URL_A}"`, 'status: "offer"'], 'New'),
      { prefer: 'file' },
    );
    const [clip] = await store.newest();
    expect(clip?.draft.title?.candidates.map(({ source }) => source)).toEqual(['user', 'json-ld']);
    expect(clip && postingOf(clip.draft)).toMatchObject({ title: 'Mine', companyName: 'Acme' });
    expect([clip?.person.status, (await store.bodyOf('there'))?.markdown]).toEqual(['offer', 'New']);
  });

  it('leaves a field empty that the person emptied', async () => {
    const store = await libraryOf();
    await store.change('there', (clip) => ({ ...clip, draft: edit(clip.draft, 'companyName', '') }));
    const plan = await imported(store, front(['title: "Engineer"', 'companyName: "Acme"', `url: "${URL_A}"`]));
    expect(plan.items).toMatchObject([
      { verdict: 'unchanged', differences: [{ field: 'companyName', kept: 'library' }] },
    ]);
    expect((await store.byId('there'))?.draft.companyName?.value).toBe('');
  });

  it('changes nothing where it is the clip’s own file, and brings it back from the trash', async () => {
    const store = await libraryOf({ notes: 'Mine', status: 'applied' });
    const [clip] = await store.newest();
    if (!clip) throw new Error('none');
    const { text } = fileOf(clip, { id: 'there', markdown: 'Text' });
    expect((await imported(store, text)).items).toMatchObject([{ verdict: 'unchanged', differences: [] }]);
    const before = await contentOf(store);
    await store.trash('there', 7);
    expect((await imported(store, text)).items).toMatchObject([
      { verdict: 'merges', filled: [], differences: [] },
    ]);
    expect(await contentOf(store)).toEqual(before);
  });

  it('brings its own keys along, which leave again with it', async () => {
    const store = await libraryOf();
    const text = front([
      'position: "Engineer" # as they call it',
      `link: ${URL_A}`,
      'rating: 5',
      'stage: Applied',
      'mood: {a: [1]}',
    ]);
    await imported(store, text);
    const [clip] = await store.newest();
    if (!clip) throw new Error('none');
    expect(clip.person.status).toBe('applied');
    const body = await store.bodyOf('there');
    expect(body?.file).toBe(text);
    const out = fileOf(
      { ...clip, person: { ...clip.person, status: 'offer' } },
      body ?? { id: '', markdown: '' },
    ).text;
    expect(out).toContain('position: "Engineer" # as they call it\n');
    expect(out).toContain('rating: 5\nstage: "offer"\nmood: {a: [1]}\n');
  });
});

describe('files of others', () => {
  it('are read by what others call our keys, and leave byte for byte', async () => {
    const text = [
      '---',
      'Job Title: Data Engineer',
      "company: 'Ørsted A/S'",
      'job_url: https://jobs.example.com/7?utm_source=x',
      'date_applied: 2026-10-02',
      'deadline: 2026-12-24',
      'skills: [Kotlin, "#aws"]',
      'work mode: Remote',
      'state: Denmark',
      'status: phone screen',
      'follow-up: soon',
      'created: 2026-09-30',
      '---',
      '# Notes\r',
      '',
      'Line',
    ].join('\n');
    const store = memoryStore();
    const plan = await imported(store, text);
    const [clip] = await store.newest();
    if (!clip) throw new Error('none');
    expect(postingOf(clip.draft)).toEqual({
      title: 'Data Engineer',
      companyName: 'Ørsted A/S',
      url: 'https://jobs.example.com/7',
      validThrough: '2026-12-24',
      hashtags: '#kotlin,#aws',
      workplace: 'remote',
    });
    expect(clip.person).toMatchObject({ status: 'phone screen', appliedDate: '2026-10-02', followUp: '' });
    expect(new Date(clip.timestamp).toISOString()).toBe('2026-09-30T00:00:00.000Z');
    expect(plan.items[0]?.unread).toEqual(['state', 'follow-up']);
    const body = await store.bodyOf(clip.id);
    expect(body && fileOf(clip, body).text).toBe(text);
    const named = { ...clip, draft: edit(clip.draft, 'companyName', 'Acme') };
    expect(body && fileOf(named, body).text).toBe(text.replace("'Ørsted A/S'", '"Acme"'));
  });

  it('are refused with why and where, and stop nothing', async () => {
    const store = memoryStore();
    const files = [
      inFile('no front matter', 'a.md'),
      inFile('---\ntitle: "a\nurl: b\n---\n', 'b.md'),
      inFile('---js\nalert(1)\n---\n', 'c.md'),
      inFile('\u0089PNG', 'd.png'),
      { path: 'e.md', why: 'encrypted' as const },
      inFile(front(['title: "Fine"', 'url: "javascript:alert(1)"']), 'f.md'),
    ];
    const plan = await planFiles(files, store, planning());
    expect(countsOf(plan)).toEqual({ new: 1, merges: 0, unchanged: 0, refused: 5 });
    expect(
      plan.items.flatMap((item) =>
        item.verdict === 'refused' ? [[item.path, item.why.code, item.why.line]] : [],
      ),
    ).toEqual([
      ['a.md', 'no-front-matter', 1],
      ['b.md', 'not-yaml', 3],
      ['c.md', 'other-language', 1],
      ['d.png', 'other-kind', undefined],
      ['e.md', 'encrypted', undefined],
    ]);
    await applyPlan(store, plan);
    const [clip] = await store.newest();
    expect(clip && postingOf(clip.draft)).toEqual({ title: 'Fine' });
  });

  it('whose text was broken are offered the repair, and get it only when asked', async () => {
    const good = front(['title: "Ingénieur"', 'url: "https://a.example/1"'], 'L’équipe à Århus');
    const bad = new TextDecoder('macintosh').decode(new TextEncoder().encode(good));
    const [item] = (await planFiles([inFile(bad)], memoryStore(), planning())).items;
    expect(item?.repair?.after).toBe(good);
    expect(item?.verdict === 'new' && item.clip.draft.title?.value).toBe('Ing√©nieur');
    const [mended] = (await planFiles([inFile(bad)], memoryStore(), planning({ repair: () => true }))).items;
    expect(mended).toMatchObject({
      isRepaired: true,
      verdict: 'new',
      clip: { draft: { title: { value: 'Ingénieur' } } },
    });
  });

  it('of one posting are two clips where they say different things, one where they don’t, or where that is asked', async () => {
    const one = front(['title: "A"', `url: "${URL_A}"`]);
    const other = front(['title: "B"', `url: "${URL_A}"`]);
    const files = [inFile(one, '1.md'), inFile(other, '2.md'), inFile(one, '3.md')];
    const store = memoryStore();
    const plan = await planFiles(files, store, planning());
    expect(plan.items.map(({ verdict }) => verdict)).toEqual(['new', 'new', 'unchanged']);
    expect(plan.items[1]).toMatchObject({ earlier: '1.md' });
    await applyPlan(store, plan);
    expect(countsOf(await planFiles(files, store, planning()))).toMatchObject({ unchanged: 3 });
    const merged = await planFiles(files, memoryStore(), planning({ duplicates: 'merge' }));
    expect(merged.writes.count).toBe(1);
    expect(await writesOf(merged)).toHaveLength(1);
  });
});

describe('an import', () => {
  it('is not done where the library has changed since it was planned', async () => {
    const store = await libraryOf();
    const plan = await planFiles([inFile(front(['location: "Aarhus"', `url: "${URL_A}"`]))], store, planning());
    await store.change('there', (clip) => ({ ...clip, closed: true }));
    const before = await contentOf(store);
    expect(await applyPlan(store, plan)).toEqual({ ok: false, why: 'library-changed' });
    expect(await contentOf(store)).toEqual(before);
    const fresh = await planFiles(
      [inFile(front(['title: "X"', 'url: "https://a.example/1"']))],
      store,
      planning(),
    );
    expect(await applyPlan(store, fresh)).toMatchObject({ ok: true });
    expect(await applyPlan(store, fresh)).toEqual({ ok: false, why: 'library-changed' });
  });

  it('taken back keeps what was changed since', async () => {
    const store = await libraryOf();
    const text = front(['location: "Aarhus"', `url: "${URL_A}"`]);
    const other = front(['title: "New"', 'url: "https://a.example/1"']);
    const plan = await planFiles([inFile(text), inFile(other, 'b.md')], store, planning());
    const outcome = await applyPlan(store, plan);
    if (!outcome.ok) throw new Error(outcome.why);
    const noted = (clip: Clip): Clip => ({ ...clip, person: { ...clip.person, notes: 'since' } });
    await store.changeMany(['there', 'new-1'], noted);
    await store.undoImport(outcome.done, 9);
    const there = await store.byId('there');
    expect([there?.person.notes, there?.draft.location]).toEqual(['since', undefined]);
    expect((await store.inTrash()).map(({ id, person }) => [id, person.notes])).toEqual([['new-1', 'since']]);
  });

  it('tells the other pages once, and of nothing when it is cancelled', async () => {
    const store = memoryStore();
    const heard: unknown[] = [];
    store.onChange((change) => heard.push(change.ids), new AbortController().signal);
    const plan = await planFiles(
      [inFile(front(['title: "A"']), 'a.md'), inFile(front(['title: "B"']), 'b.md')],
      store,
      planning(),
    );
    expect(await applyPlan(store, plan, { signal: AbortSignal.abort() })).toEqual({
      ok: false,
      why: 'cancelled',
    });
    expect(heard).toEqual([]);
    await applyPlan(store, plan);
    expect(heard).toEqual([['new-1', 'new-2']]);
  });
});

describe('a backup that meets a library', () => {
  it('keeps what the person wrote since', async () => {
    const store = await libraryOf({ notes: 'old', status: 'applied' });
    const [clip] = await store.newest();
    if (!clip) throw new Error('none');
    const planned = async (prefer?: Prefer): Promise<Plan> => {
      const planner = await backupPlanner('b', store, planning(prefer && { prefer }));
      await planner.take([{ clip, body: { id: 'there', markdown: 'Text' } }]);
      return planner.plan({ apart: [], settings: {} });
    };
    await store.change('there', (now) => ({
      ...now,
      person: { ...now.person, status: 'offer', notes: 'old and new' },
    }));
    const plan = await planned();
    expect(plan.items).toMatchObject([
      { verdict: 'unchanged', differences: [{ field: 'status', kept: 'library' }] },
    ]);
    const back = await planned('file');
    await applyPlan(store, back);
    expect(await store.byId('there')).toEqual(clip);
  });
});

describe('a table of another tracker', () => {
  it('comes in by its rows, with the line of what is refused', async () => {
    const csv = [
      'Job Title,Company,Job Post URL,Stage,Date Applied,Salary,Notes,Rating',
      'Engineer,Acme,https://a.example/1,Interview,10/31/2026,"€50,000","two\nlines",5',
      ',,,,,,only a note,',
      'Designer,Ørsted,,Ghosted,11/02/2026,,,',
    ].join('\r\n');
    const table = readCsv(csv);
    if (!table.ok) throw new Error(table.problem.message);
    const rows = readRows(table, proposeColumns(table.head));
    const store = memoryStore();
    const plan = await planRows(rows, 'huntr.csv', store, planning());
    expect(plan.items.map(({ verdict, line }) => [verdict, line])).toEqual([
      ['new', 2],
      ['refused', 4],
      ['new', 5],
    ]);
    await applyPlan(store, plan);
    const clips = await store.newest();
    expect(clips.map(({ person }) => [person.status, person.appliedDate, person.notes])).toEqual(
      expect.arrayContaining([
        ['interviewing', '2026-10-31', 'two\nlines'],
        ['Ghosted', '2026-11-02', ''],
      ]),
    );
    expect(countsOf(await planRows(rows, 'huntr.csv', store, planning()))).toMatchObject({
      unchanged: 2,
      refused: 1,
    });
  });
});
