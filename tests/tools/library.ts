import type { Page } from '@playwright/test';
import type { Session } from './extension.ts';
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
    await page.evaluate(
      (given) =>
        new Promise<void>((resolve, reject) => {
          const opening = indexedDB.open('jobmark');
          opening.addEventListener('success', () => {
            const db = opening.result;
            const tx = db.transaction(['clips', 'bodies'], 'readwrite');
            for (const clip of given.clips) tx.objectStore('clips').put(clip);
            for (const body of given.bodies) tx.objectStore('bodies').put(body);
            tx.addEventListener('complete', () => {
              db.close();
              resolve();
            });
            tx.addEventListener('abort', () => reject(new Error(String(tx.error))));
          });
          opening.addEventListener('error', () => reject(new Error(String(opening.error))));
        }),
      parcel,
    );
  }
}
