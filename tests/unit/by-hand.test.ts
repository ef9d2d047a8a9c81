// @vitest-environment jsdom
import * as fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import { postingAt } from '../../lib/address.ts';
import { signsOf, type BoardSigns } from '../../lib/board.ts';
import { loadBoards } from '../../lib/build/board-signs.ts';
import { postingOf } from '../../lib/merge.ts';
import { createByHand, type ByHandPorts } from '../../lib/model/by-hand.ts';
import { pastedLines } from '../../lib/pasted/lines.ts';
import { readGiven } from '../../lib/pasted/read-given.ts';
import type { ClipStore } from '../../lib/store/clip-store.ts';
import { memoryStore } from '../../lib/store/memory-store.ts';
import { StoreError } from '../../lib/store/store-error.ts';

let boards: readonly BoardSigns[] = [];
beforeAll(async () => {
  boards = (await loadBoards()).map(signsOf);
});

const read = (given: { text?: string; html?: string; url?: string }, title?: string) =>
  readGiven({ text: '', html: '', url: '', ...given }, title, { boards, blank: document, day: '2026-11-21' });
const posting = (given: Parameters<typeof read>[0]) => postingOf(read(given).draft);

const MAIL = `---------- Forwarded message ---------
From: Birgit Holm <birgit@harbour.example>
Date: Mon, 2 Nov 2026 at 09:12
Subject: Fwd: Senior Rigger at Harbour & Sons
To: <me@example.com>

Hi Anna,

We are looking for a Senior Rigger who keeps our fleet in shape and who likes to
work in a small team by the sea, all year round.

Location: Esbjerg, Denmark
Employment type: Full-time
Salary: DKK 42,000 - 48,000 per month
Application deadline: 30 November 2026

What you will do
- Rig what sails, from dinghies to schooners
- Look after ropes and blocks, and the Python scripts that count them

Apply here: https://harbour.example/jobs/rigger

--
Birgit Holm, Harbour & Sons`;

const PDF = `Backend Engineer (m/w/d)
Fjordlight Energy GmbH
Hamburg

Wir suchen zum nächstmöglichen Zeitpunkt eine Person, die mit Kotlin und PostgreSQL Dienste
baut, die rund um die Uhr laufen. Unbefristet, Vollzeit, 30 Tage Urlaub.

Deine Aufgaben
• Du entwickelst Schnittstellen
• Du betreibst sie auf Kubernetes

Gehalt: 65.000 bis 80.000 Euro im Jahr
Bewerbungsfrist: 15.12.2026`;

describe('a text is read by its lines', () => {
  test('a mail that was forwarded', () => {
    expect(posting({ text: MAIL })).toMatchObject({
      title: 'Senior Rigger',
      companyName: 'Harbour & Sons',
      location: 'Esbjerg, Denmark',
      employmentType: 'FULL_TIME',
      salary: 'DKK 42,000 - 48,000 per month',
      salaryMin: '42000',
      salaryPeriod: 'month',
      validThrough: '2026-11-30',
      applyUrl: 'https://harbour.example/jobs/rigger',
      hashtags: '#python',
    });
    const { markdown } = read({ text: MAIL });
    expect(markdown).toContain('*   Rig what sails, from dinghies to schooners');
    expect(markdown).toContain('likes to work in a small team');
    expect(markdown).not.toMatch(/Subject|Birgit Holm/);
  });

  test('the text of a PDF, in German', () => {
    expect(posting({ text: PDF })).toMatchObject({
      title: 'Backend Engineer (m/w/d)',
      companyName: 'Fjordlight Energy GmbH',
      location: 'Hamburg',
      salaryMin: '65000',
      salaryCurrency: 'EUR',
      validThrough: '2026-12-15',
      hashtags: '#kotlin,#kubernetes,#postgresql,#backend',
      jobType: 'software',
    });
  });

  test('lines as an aggregator shows them', () => {
    const text =
      'Platform Engineer\nAcme Corp · Copenhagen, Denmark (Hybrid) · 2 weeks ago\nFull-time\n\nAbout the job\nAt Acme, we build tools that others build with, all day.';
    expect(posting({ text })).toMatchObject({
      title: 'Platform Engineer',
      companyName: 'Acme Corp',
      workplace: 'hybrid',
      datePosted: '2026-11-07',
    });
  });

  test('no value rather than a wrong one', () => {
    expect(posting({ text: '' })).toEqual({ jobType: 'other' });
    const letter =
      'Dear Ms Holm,\n\nThank you for your time yesterday, it was a pleasure to meet the whole team.\n\nBest,\nAnna';
    expect(posting({ text: letter }).companyName).toBeUndefined();
    expect(
      posting({ text: 'Two: https://a.example/jobs/1 and https://b.example/jobs/2' }).applyUrl,
    ).toBeUndefined();
  });

  test('every value says where it came from', () => {
    const { title, applyUrl } = read({ text: MAIL }).draft;
    expect(title?.candidates[0]).toMatchObject({ source: 'heuristic', via: 'the subject of the mail' });
    expect(title?.confidence).toBe('guess');
    expect(applyUrl?.candidates[0]?.via).toBe('the link in the text');
  });

  test('a quoted text loses its marks, a broken line becomes whole', () => {
    expect(pastedLines('> Rigger\n>\n> Rig what sails.').lines).toEqual(['Rigger', '', 'Rig what sails.']);
    const long = 'a'.repeat(60);
    expect(pastedLines(`${long}\r\nand on\r\nNot joined`).lines).toEqual([`${long} and on`, 'Not joined']);
  });

  test('any text is read, and markup in it is text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 400 }), (text) => {
        read({ text });
      }),
      { numRuns: 40 },
    );
    const { markdown } = read({
      text: 'Rigger\n<img src=x onerror=alert(1)> <b>bold</b> and https://x.example',
    });
    expect(markdown).toContain(String.raw`\<b>bold\</b>`);
    expect(markdown).not.toContain('**');
  });

  test('a huge text costs no minute', () => {
    const began = performance.now();
    read({ text: `Rigger\n${'You rig what sails and '.repeat(20_000)}` });
    expect(performance.now() - began).toBeLessThan(10_000);
  });
});

describe('markup is read as a page', () => {
  const HTML = `<meta charset="utf-8"><!--StartFragment--><h1>Rigger</h1><p>Harbour &amp; Sons</p><p>Esbjerg, Denmark</p>
    <h2>What you will do</h2><ul><li>Rig what sails, from dinghies to schooners, in all weathers</li><li>Mend <b>ropes</b> and blocks</li></ul>
    <p>See <a href="javascript:alert(1)">this</a> and <a href="https://harbour.example/team">the team</a>.</p>
    <script>globalThis.ran = true</script><img src="https://harbour.example/pixel.png" onerror="globalThis.ran = true">`;

  test('its headings, lists and links stay, nothing of it runs', () => {
    const { draft, markdown } = read({
      html: HTML,
      text: 'Rigger\nHarbour & Sons\nEsbjerg, Denmark\n\nWhat you will do',
    });
    expect(draft.title?.value).toBe('Rigger');
    expect(markdown).toContain('## What you will do');
    expect(markdown).toContain('Mend **ropes** and blocks');
    expect(markdown).toContain('[the team](https://harbour.example/team)');
    expect(markdown).not.toMatch(/javascript|script|onerror/);
    expect(globalThis).not.toHaveProperty('ran');
  });

  test('a link of the page is relative to the address that was given', () => {
    const html = '<h1>Rigger</h1><p>Rig what sails. <a href="/team">The team</a> waits for you at the sea.</p>';
    const { markdown } = read({ html, text: 'Rigger', url: 'https://harbour.example/jobs/1' });
    expect(markdown).toContain('(https://harbour.example/team)');
  });
});

describe('the address', () => {
  test('of a board names the posting as its page does', () => {
    const { identities, draft } = read({
      text: 'Rigger',
      url: 'https://job-boards.greenhouse.io/harbour/jobs/4100000002?gh_src=x',
    });
    expect(identities?.[0]).toBe('greenhouse:harbour:4100000002');
    expect(postingOf(draft)).toMatchObject({ board: 'greenhouse', jobId: '4100000002' });
    expect(draft.url?.value).toBe('https://job-boards.greenhouse.io/harbour/jobs/4100000002');
  });

  test('of any other site is its own name', () => {
    expect(read({ text: 'Rigger', url: 'http://harbour.example/jobs/1?utm_source=x' }).identities).toEqual([
      'https://harbour.example/jobs/1',
    ]);
    expect(read({ text: 'Rigger' }).identities).toBeUndefined();
    expect(read({ text: 'Rigger', url: 'javascript:alert(1)' }).identities).toBeUndefined();
  });

  test('tells a posting from the other pages of its board', async () => {
    for (const { id, hosts, examples, needs, paths } of await loadBoards()) {
      if (hosts.length === 0 || needs || paths.length === 0) continue;
      for (const url of examples.yes) {
        const at = postingAt(new URL(url), boards);
        if (at) expect(at.board, url).toBe(id);
      }
      for (const url of examples.no)
        expect(postingAt(new URL(url), boards)?.board === id && url, url).toBe(false);
    }
  });
});

const NOW = Date.UTC(2026, 10, 21, 12);

/** Two pages over one library never give one id. */
let ids = 0;

function start(store: ClipStore = memoryStore()) {
  const ports: ByHandPorts = {
    read: async (given, title) => read(given, title),
    aggregators: new Set(['linkedin']),
    keepStorage: async () => undefined,
    now: () => NOW,
    newId: () => `id-${(ids += 1)}`,
  };
  return { byHand: createByHand(store, ports, () => []), store };
}

describe('adding by hand', () => {
  test('a pasted text becomes a clip with an identity of its own', async () => {
    const { byHand, store } = start();
    byHand.setText(MAIL);
    byHand.setPerson({ notes: 'From Birgit' });
    const result = await byHand.save();
    expect(result?.clip).toMatchObject({
      identity: expect.stringMatching(/^own::id-/),
      pageUrl: '',
      person: { notes: 'From Birgit' },
    });
    expect(result?.clip.draft.title?.value).toBe('Senior Rigger');
    expect((await store.bodyOf(result?.clip.id ?? ''))?.markdown).toContain('Rig what sails');
    expect(byHand.isEmpty.value).toBe(true);
    // The next one is another.
    byHand.edit('title', 'Cook');
    expect((await byHand.save())?.clip.identity).not.toBe(result?.clip.identity);
    expect(await store.newest()).toHaveLength(2);
  });

  test('typed in, it needs a title, and what we make of a title follows it', async () => {
    const { byHand } = start();
    byHand.edit('companyName', 'Harbour & Sons');
    expect(await byHand.save()).toBeUndefined();
    byHand.edit('title', 'Senior Software Engineer');
    const result = await byHand.save();
    expect(postingOf(result?.clip.draft ?? {})).toMatchObject({
      title: 'Senior Software Engineer',
      companyName: 'Harbour & Sons',
      jobType: 'software',
    });
    expect(result?.clip.draft.title?.candidates[0]?.source).toBe('user');
  });

  test('an edit stays over whatever is pasted afterwards, and can be taken back', async () => {
    const { byHand } = start();
    byHand.setText(PDF);
    byHand.edit('location', 'Kiel');
    byHand.setText(MAIL);
    await byHand.open();
    const result = await byHand.save();
    expect(result?.clip.draft.location?.value).toBe('Kiel');
    expect(result?.clip.draft.location?.candidates[1]?.value).toBe('Esbjerg, Denmark');
  });

  test('nothing is written over a posting that was saved at this address', async () => {
    const url = 'https://harbour.example/jobs/1';
    const first = start();
    first.byHand.setText(MAIL);
    first.byHand.setUrl(url);
    const saved = await first.byHand.save();
    const { byHand, store } = start(first.store);
    byHand.setText('Cook');
    byHand.setUrl(url);
    expect(await byHand.save()).toBeUndefined();
    expect(byHand.there.value?.id).toBe(saved?.clip.id);
    expect(byHand.canSave.value).toBe(false);
    expect(await store.newest()).toHaveLength(1);
  });

  test('the same job under another name is offered', async () => {
    const long = MAIL.replace(
      'What you will do',
      `${'You like the sea and the ropes that hold. '.repeat(9)}\n`,
    );
    const first = start();
    first.byHand.setText(long);
    await first.byHand.save();
    const { byHand } = start(first.store);
    byHand.setText(long);
    await expect
      .poll(() => byHand.offers.value?.offer)
      .toMatchObject({ as: 'same', proof: { kind: 'same-text' } });
    await byHand.setApart(true);
    expect(byHand.offers.value?.offer?.isApart).toBe(true);
  });

  test('what is typed survives the page, until it is saved or begun anew', async () => {
    const first = start();
    first.byHand.setText(MAIL);
    first.byHand.setUrl('harbour.example/jobs/1');
    first.byHand.edit('title', 'Mine');
    first.byHand.setPerson({ notes: 'Ask' });
    await first.byHand.flush();
    const second = start(first.store);
    await second.byHand.open();
    expect(second.byHand.given.value).toEqual({ text: MAIL, html: '', url: 'https://harbour.example/jobs/1' });
    expect(second.byHand.draft.value.title?.value).toBe('Mine');
    expect(second.byHand.draft.value.location?.value).toBe('Esbjerg, Denmark');
    expect(second.byHand.person.value.notes).toBe('Ask');
    await second.byHand.clear();
    const third = start(first.store);
    await third.byHand.open();
    expect(third.byHand.isEmpty.value).toBe(true);
  });

  test('what is no address is told, and none is taken', () => {
    const { byHand } = start();
    expect(byHand.setUrl('javascript:alert(1)')).toBe(false);
    expect(byHand.given.value.url).toBe('');
    expect(byHand.setUrl('harbour.example/jobs/1')).toBe(true);
    expect(byHand.given.value.url).toBe('https://harbour.example/jobs/1');
  });

  test('on a full disk nothing typed is lost', async () => {
    const store = memoryStore();
    const full: ClipStore = { ...store, save: () => Promise.reject(new StoreError('quota-exceeded', 'full')) };
    const { byHand } = start(full);
    byHand.setText(MAIL);
    expect(await byHand.save()).toBeUndefined();
    expect(byHand.problem.value?.code).toBe('quota-exceeded');
    expect(byHand.given.value.text).toBe(MAIL);
  });

  test('a save is taken back', async () => {
    const { byHand, store } = start();
    byHand.setText(MAIL);
    const saved = await byHand.save();
    if (!saved) throw new Error('not saved');
    await byHand.undo(saved);
    expect(await store.newest()).toEqual([]);
  });
});
