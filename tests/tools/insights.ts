import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, type Page } from '@playwright/test';
import type { Clip } from '../../lib/clip.ts';
import { launch, type Session } from './extension.ts';
import { openLibrary } from './library.ts';

/** Clips go to the page in parcels of so many. */
const PARCEL = 2000;

export const insightsUrl = (session: Session, search = ''): string =>
  `chrome-extension://${session.extensionId}/insights.html${search}`;

/** Opens the figures and waits until they stand there. */
export async function openInsights(session: Session, page: Page, search = ''): Promise<void> {
  await page.goto(insightsUrl(session, search));
  await page.waitForSelector('.insights[data-phase="ready"]');
}

/** Puts these clips into the library, past the store. */
export async function fillWith(session: Session, page: Page, clips: readonly Clip[]): Promise<void> {
  await openLibrary(session, page);
  for (let from = 0; from < clips.length; from += PARCEL) {
    await page.evaluate(
      (parcel) =>
        new Promise<void>((resolve, reject) => {
          const opening = indexedDB.open('jobmark');
          opening.addEventListener('success', () => {
            const db = opening.result;
            const tx = db.transaction('clips', 'readwrite');
            for (const clip of parcel) tx.objectStore('clips').put(clip);
            tx.addEventListener('complete', () => {
              db.close();
              resolve();
            });
            tx.addEventListener('abort', () => reject(new Error(String(tx.error))));
          });
          opening.addEventListener('error', () => reject(new Error(String(opening.error))));
        }),
      clips.slice(from, from + PARCEL),
    );
  }
}

export interface Saving {
  readonly session: Session;
  /** Where the browser puts what is saved, under its own name. */
  readonly folder: string;
  readonly close: () => Promise<void>;
}

/** Starts Chromium with the extension and a folder for downloads; `language` is the browser's own. */
export async function launchSaving(language?: string): Promise<Saving> {
  const profile = mkdtempSync(join(tmpdir(), 'jobmark-'));
  const folder = join(profile, 'files');
  mkdirSync(join(profile, 'Default'), { recursive: true });
  mkdirSync(folder);
  const preferences = { download: { default_directory: folder, prompt_for_download: false } };
  writeFileSync(join(profile, 'Default/Preferences'), JSON.stringify(preferences));
  const session = await launch({ profile, downloads: 'browser', ...(language && { language }) });
  return {
    session,
    folder,
    async close() {
      await session.close();
      rmSync(profile, { recursive: true, force: true, maxRetries: 3 });
    },
  };
}

/** Saves the picture of a figure, and gives the path of the file. */
export async function savedFile(page: Page, folder: string, figure: string, kind: string): Promise<string> {
  const files = (): string[] =>
    readdirSync(folder).filter((name) => name.startsWith(`jobmark-${figure}-`) && name.endsWith(`.${kind}`));
  await page.getByTestId(`save-${kind}-${figure}`).click();
  await expect.poll(files, { timeout: 60_000 }).toHaveLength(1);
  return join(folder, files()[0] ?? '');
}
