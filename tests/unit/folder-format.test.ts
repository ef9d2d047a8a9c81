import { describe, expect, test } from 'vitest';
import type { Clip } from '../../lib/clip.ts';
import { planFiles } from '../../lib/in/plan-files.ts';
import { applyPlan } from '../../lib/in/plan.ts';
import { postingOf } from '../../lib/merge.ts';
import { FOLDER_FORMATS, formatNow, writerIn } from '../../lib/model/folder-format.ts';
import { NEW_PERSON } from '../../lib/posting.ts';
import { memoryStore } from '../../lib/store/memory-store.ts';
import { identify, planning } from './out-kit.ts';
import { draftOf } from './library-clips.ts';

const URL_A = 'https://boards.greenhouse.io/farnwick/jobs/4100000001';

const CLIP: Clip = {
  id: 'a',
  identity: identify({ url: URL_A }, '').identities[0],
  savedAt: Date.UTC(2026, 10, 1),
  updatedAt: Date.UTC(2026, 10, 2),
  timestamp: Date.UTC(2026, 10, 1),
  draft: draftOf({
    title: 'Lamp Keeper: "nights" \\ days, # {{text}}',
    companyName: 'Farnwick & Sons',
    location: '- Ebbsund: Jutland',
    url: URL_A,
    hashtags: '#lighthouse,#rope',
    datePosted: '2026-10-30',
    employmentType: 'FULL_TIME',
    salary: '€42,000 – 48,000',
  }),
  person: { ...NEW_PERSON, status: 'applied', tags: ['dream'], notes: 'Ask: about\n- the dog' },
  pageUrl: URL_A,
  closed: false,
};
const TEXT = 'You climb.\n\n*   Trim the wick\n*   {% raw %} and {{ braces }}\n\n---\n\nWrite to us.';

/** What an import makes of the file alone. */
async function back(choice: string) {
  const { name, text } = writerIn(formatNow({ choice }, []))(CLIP, { id: 'a', markdown: TEXT });
  const store = memoryStore();
  const plan = await planFiles([{ path: name, bytes: new TextEncoder().encode(text) }], store, planning());
  expect(await applyPlan(store, plan)).toMatchObject({ ok: true });
  const [clip] = await store.newest();
  if (!clip) throw new Error('nothing came back');
  return { clip, markdown: (await store.bodyOf(clip.id))?.markdown };
}

describe.each(FOLDER_FORMATS.map((format) => [format]))('a folder’s file in the format %s', (format) => {
  test('comes back as the same posting', async () => {
    const { clip, markdown } = await back(format);
    const { title, companyName, location, url, datePosted, salary } = postingOf(CLIP.draft);
    expect(postingOf(clip.draft)).toMatchObject({
      title,
      companyName,
      location,
      url,
      datePosted,
      salary,
    });
    expect(clip.identity).toBe(CLIP.identity);
    // A site is for everybody to read: what the person noted stays at home.
    const notes = /hugo|jekyll/.test(format) ? '' : CLIP.person.notes;
    expect(clip.person).toMatchObject({ status: 'applied', notes });
    expect(markdown?.trim()).toBe(TEXT);
  });
});
