import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { canApply, cvIn, cvsIn, withCv } from '../../lib/model/applied.ts';
import { createPopup } from '../../lib/model/popup.ts';
import type { TabCapture } from '../../lib/model/ports.ts';
import { NEW_PERSON } from '../../lib/posting.ts';
import { clipFile } from '../../lib/file/clip-file.ts';
import { readFile } from '../../lib/file/read-file.ts';
import type { ClipStore } from '../../lib/store/clip-store.ts';
import { memoryStore } from '../../lib/store/memory-store.ts';
import { StoreError } from '../../lib/store/store-error.ts';
import { fakePorts, tabOf } from '../tools/popup-sheet/fakes.ts';

const FORM = tabOf({
  detection: { kind: 'application', board: 'greenhouse', company: 'pleo', job: '4154617003' },
});

describe('the line of the CV', () => {
  test.each([
    ['', 'a.pdf', 'CV: a.pdf'],
    ['Ask Ana.', 'a.pdf', 'Ask Ana.\n\nCV: a.pdf'],
    ['Ask Ana.\n\nCV: a.pdf', 'b.pdf', 'Ask Ana.\n\nCV: b.pdf'],
    ['CV: a.pdf\nAsk Ana.', 'b.pdf', 'CV: b.pdf\nAsk Ana.'],
    ['cv:a.pdf', 'b.pdf', 'CV: b.pdf'],
    ['Ask Ana.\n\nCV: a.pdf', '', 'Ask Ana.'],
    ['CV: a.pdf\n\nAsk Ana.', '', 'Ask Ana.'],
    ['CV: a.pdf', ' ', ''],
    ['My CV: is old', 'a.pdf', 'My CV: is old\n\nCV: a.pdf'],
    ['', 'two\nlines', 'CV: two lines'],
  ])('%j with %j', (notes, cv, after) => {
    expect(withCv(notes, cv)).toBe(after);
  });

  test('what is written is read, and taking it away leaves the note as it was', () => {
    const line = fc.string({ unit: 'grapheme', maxLength: 40 }).filter((text) => !/cv:/i.test(text));
    fc.assert(
      fc.property(fc.array(line), fc.stringMatching(/^[\w. -]{1,40}$/), (lines, cv) => {
        const notes = lines.join('\n').trim();
        const written = withCv(notes, cv);
        if (cv.trim() === '' || cvIn(written) === '') return;
        expect(withCv(written, '')).toBe(notes);
        expect(withCv(written, cv)).toBe(written);
      }),
    );
    expect(cvIn(withCv('Ask Ana.', 'backend 2026.pdf'))).toBe('backend 2026.pdf');
  });

  test('a dollar sign is a dollar sign', () => {
    expect(withCv('CV: a', "$& $1 $'")).toBe("CV: $& $1 $'");
  });

  test('those of before, each once, the last first', () => {
    const clips = ['CV: b.pdf', '', 'Ask.\nCV: B.PDF', 'CV: a.pdf', 'CV: c.pdf'].map((notes) => ({
      person: { ...NEW_PERSON, notes },
    }));
    expect(cvsIn(clips, 2)).toEqual(['b.pdf', 'a.pdf']);
  });
});

test.each([
  ['a saved posting', {}, false, true, true],
  ['a form', {}, true, false, true],
  ['a posting that is not saved', {}, false, false, false],
  ['one has applied', { status: 'applied', appliedDate: '2026-11-01' }, true, true, false],
  ['one has applied some day', { status: 'applied' }, true, true, false],
  ['one was refused', { status: 'rejected' }, true, true, false],
  ['one is further', { status: 'interviewing' }, false, true, false],
] as const)('%s', (_name, person, isForm, isSaved, can) => {
  expect(canApply({ ...NEW_PERSON, ...person }, isForm, isSaved)).toBe(can);
});

async function start(tab: TabCapture, store: ClipStore = memoryStore()) {
  const ports = fakePorts(tab);
  const popup = createPopup(store, ports);
  await popup.open();
  return { popup, store, ports };
}

const only = async (store: ClipStore) => (await store.newest())[0];

describe('I applied', () => {
  test('on a form it saves the posting and marks it', async () => {
    const { popup, store } = await start(FORM);
    expect(popup.applied.canApply.value).toBe(true);
    await popup.applied.apply();
    expect((await only(store))?.person).toMatchObject({ status: 'applied', appliedDate: '2026-11-21' });
    expect(popup.applied.justApplied.value).toBe(true);
    expect(popup.applied.canApply.value).toBe(false);
  });

  test('the CV goes into the note, into the file, and back out of it', async () => {
    const { popup, store } = await start(FORM);
    popup.setNote('Ask Ana.');
    await popup.applied.apply();
    popup.applied.setCv('backend.pdf');
    await popup.flush();
    const clip = await only(store);
    expect(clip?.person.notes).toBe('Ask Ana.\n\nCV: backend.pdf');
    if (!clip) return;
    const { text } = clipFile(clip, 'Text');
    expect(text).toContain(String.raw`notes: "Ask Ana.\n\nCV: backend.pdf"`);
    const read = readFile(text);
    expect(read.ok && cvIn(read.file.person.notes)).toBe('backend.pdf');
  });

  test('CVs of before are suggested', async () => {
    const store = memoryStore();
    const first = await start(FORM, store);
    await first.popup.applied.apply();
    first.popup.applied.setCv('backend.pdf');
    await first.popup.flush();
    first.popup.end();
    const other = tabOf({ detection: { kind: 'application', board: 'greenhouse', company: 'pleo', job: '5' } });
    const { popup } = await start(other, store);
    await popup.applied.apply();
    expect(popup.applied.knownCvs.value).toEqual(['backend.pdf']);
  });

  test('undone, a form is as it was, its posting not saved', async () => {
    const { popup, store } = await start(FORM);
    popup.setNote('Ask Ana.');
    await popup.applied.apply();
    popup.applied.setCv('backend.pdf');
    await popup.applied.takeBack();
    await popup.flush();
    expect(await store.newest()).toEqual([]);
    expect(popup.person.value).toEqual({ ...NEW_PERSON, notes: 'Ask Ana.' });
    expect(popup.applied.canApply.value).toBe(true);
  });

  test('undone, a clip that was saved before stays, with what was written since', async () => {
    const { popup, store } = await start(tabOf());
    await popup.save();
    await popup.applied.apply();
    popup.applied.setCv('backend.pdf');
    popup.addTag('dream');
    await popup.applied.takeBack();
    await popup.flush();
    expect((await only(store))?.person).toEqual({ ...NEW_PERSON, tags: ['dream'] });
  });

  test('where nothing can be saved nothing is marked', async () => {
    const store = memoryStore();
    const full: ClipStore = { ...store, save: () => Promise.reject(new StoreError('quota-exceeded', 'full')) };
    const { popup } = await start(FORM, full);
    await popup.applied.apply();
    expect(popup.problem.value?.code).toBe('quota-exceeded');
    expect(popup.person.value).toEqual(NEW_PERSON);
    expect(popup.applied.justApplied.value).toBe(false);
  });

  test('a private window keeps nothing', async () => {
    const { popup, store } = await start({ ...FORM, isPrivate: true });
    expect(popup.applied.canApply.value).toBe(false);
    await popup.applied.apply();
    expect(await store.newest()).toEqual([]);
  });
});
