import type { Page } from '@playwright/test';
import { postingOf } from '../../lib/merge.ts';
import { marksOf } from '../../lib/same/marks.ts';
import { printOf } from '../../lib/same/print.ts';
import { soakScript } from '../soak/bundle.ts';
import type * as InPage from '../soak/in-page.ts';
import type { Session } from '../tools/extension.ts';
import { jobHunt } from '../tools/library-clips.ts';

declare const soak: typeof InPage;

/** Clips go to the page in parcels of so many. */
const PARCEL = 1000;

/** Puts so many clips into the library, each with its print and a text of so many letters. */
export async function fillWithTexts(
  session: Session,
  page: Page,
  count: number,
  letters: number,
): Promise<void> {
  await page.goto(`chrome-extension://${session.extensionId}/icon/32.png`);
  await page.evaluate(await soakScript());
  const { clips, bodies } = jobHunt(count, new Date().toISOString().slice(0, 10));
  const prints = clips.map(({ id, identity, savedAt, draft }, index) => {
    // Of the short text: making ten thousand prints of long ones would take longer than all that is measured.
    const print = printOf({ ...postingOf(draft), id, identity }, bodies[index]?.markdown ?? '');
    return { id, savedAt, marks: marksOf(print), print };
  });
  for (let from = 0; from < count; from += PARCEL) {
    const to = from + PARCEL;
    const parcel = {
      clips: clips.slice(from, to),
      bodies: bodies.slice(from, to),
      prints: prints.slice(from, to),
    };
    await page.evaluate(
      ([values, length]) => {
        const long = values.bodies.map(({ id, markdown }) => ({
          id,
          markdown: markdown.repeat(Math.ceil(length / markdown.length)).slice(0, length),
        }));
        return soak.put({ ...values, bodies: long });
      },
      [parcel, letters] as const,
    );
  }
}
