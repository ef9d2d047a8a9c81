import type { Page } from '@playwright/test';
import type { Session } from './extension.ts';
import type { Clip } from '../../lib/clip.ts';
import { postingOf } from '../../lib/merge.ts';
import { marksOf } from '../../lib/same/marks.ts';
import { printOf } from '../../lib/same/print.ts';
import { clipOf, draftOf } from '../unit/library-clips.ts';
import { jobHunt } from './library-clips.ts';

/** Clips go to the page in parcels of so many: one message of them all would be too large. */
const PARCEL = 2000;

export const libraryUrl = (session: Session, search = ''): string =>
  `chrome-extension://${session.extensionId}/library.html${search}`;

/** Opens the library and waits until all of it is read. */
export async function openLibrary(session: Session, page: Page, search = ''): Promise<void> {
  await page.goto(libraryUrl(session, search));
  await page.waitForSelector('[data-phase="ready"]');
}

/** Puts so many clips into the library, past the store: ten thousand saves would take minutes. */
export async function fillLibrary(session: Session, page: Page, count: number, today: string): Promise<void> {
  await openLibrary(session, page);
  const { clips, bodies } = jobHunt(count, today);
  for (let from = 0; from < count; from += PARCEL) {
    const parcel = { clips: clips.slice(from, from + PARCEL), bodies: bodies.slice(from, from + PARCEL) };
    await putAll(page, parcel);
  }
}

/** Puts records into the stores of the library as they are, past its rules. */
export const putAll = (page: Page, records: { readonly [store: string]: readonly unknown[] }): Promise<void> =>
  page.evaluate(
    (given) =>
      new Promise<void>((resolve, reject) => {
        const opening = indexedDB.open('jobmark');
        opening.addEventListener('success', () => {
          const db = opening.result;
          const tx = db.transaction(Object.keys(given), 'readwrite');
          for (const [store, list] of Object.entries(given))
            for (const record of list) tx.objectStore(store).put(record);
          tx.addEventListener('complete', () => {
            db.close();
            resolve();
          });
          tx.addEventListener('abort', () => reject(new Error(String(tx.error))));
        });
        opening.addEventListener('error', () => reject(new Error(String(opening.error))));
      }),
    records,
  );

/** The same job once more, saved from another site, and what the page of the first said before. */
export async function addTwin(page: Page, today: string): Promise<void> {
  const { clips, bodies } = jobHunt(1, today);
  const [clip, body] = [clips[0], bodies[0]];
  if (!clip || !body) throw new TypeError('no clip');
  const { title, companyName, location } = postingOf(clip.draft);
  const twin: Clip = {
    ...clipOf({ id: 'twin', saved: today, title: title ?? '', companyName: companyName ?? '', person: TWIN }),
    identity: 'linkedin::4411867124',
    pageUrl: 'https://www.linkedin.com/jobs/view/4411867124',
  };
  const prints = [clip, twin].map((each) => {
    const posted = { id: each.id, identity: each.identity, title, companyName, location };
    const print = printOf(posted, body.markdown);
    return { id: each.id, savedAt: each.savedAt, marks: marksOf(print), print };
  });
  const before = body.markdown
    .replace('people rely on every day', 'many people use each day')
    .replace('> We read every letter, and answer each.', 'We read all letters.');
  const version = {
    id: clip.id,
    at: clip.savedAt - 9 * 86_400_000,
    draft: draftOf({ ...postingOf(clip.draft), salary: '€70,000', location: 'Lisbon' }),
    markdown: before,
    closed: true,
  };
  await putAll(page, {
    clips: [clip, twin],
    bodies: [body, { id: 'twin', markdown: body.markdown }],
    prints,
    versions: [version],
  });
}

const TWIN = { status: 'applied', tags: ['bread'], notes: 'Birgit answered.' } as const;
