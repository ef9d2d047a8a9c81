import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { diceOf } from '../soak/dice.ts';
import { launch } from '../tools/extension.ts';
import { kill } from './crash-kit.ts';
import { expect, test } from './session.ts';

const KILLS = process.env['SOAK'] ? 30 : 3;
const FILES = 1200;
/** So long after the click the kill comes at the latest, in milliseconds. */
const LATEST = 1500;

const filesOf = (round: number) =>
  Array.from({ length: FILES }, (_, index) => ({
    name: `${round}-${index}.md`,
    mimeType: 'text/markdown',
    buffer: Buffer.from(
      `---\ntitle: "Rigger ${round} ${index}"\ncompanyName: "Harbour"\n---\n\n${`All hands ${index}. `.repeat(200)}\n`,
    ),
  }));

/** How many records are in a store of the library. */
const countIn = (page: Page, store: string): Promise<number> =>
  page.evaluate(
    (name) =>
      new Promise<number>((resolve, reject) => {
        const opening = indexedDB.open('jobmark');
        opening.addEventListener('error', () => reject(new Error(String(opening.error))));
        opening.addEventListener('success', () => {
          const asked = opening.result.transaction(name).objectStore(name).count();
          asked.addEventListener('success', () => {
            opening.result.close();
            resolve(asked.result);
          });
        });
      }),
    store,
  );

test(`the browser is killed ${KILLS} times in an import, which is whole afterwards or was never there`, async () => {
  test.setTimeout(60_000 + KILLS * 60_000);
  const profile = mkdtempSync(join(tmpdir(), 'jobmark-crash-'));
  const dice = diceOf(process.env['SOAK_SEED'] ?? '20201207');
  let before = 0;
  let isWhole = 0;
  for (let round = 0; ; round += 1) {
    const session = await launch({ profile });
    try {
      const page = session.context.pages()[0] ?? (await session.context.newPage());
      await page.goto(`chrome-extension://${session.extensionId}/files.html?import`);
      await page.waitForSelector('[data-phase="ready"]');
      const [clips, bodies] = [await countIn(page, 'clips'), await countIn(page, 'bodies')];
      expect([before, before + FILES]).toContain(clips);
      expect(bodies).toBe(clips);
      if (clips > before) isWhole += 1;
      before = clips;
      if (round === KILLS) {
        await session.context.close();
        break;
      }
      await page.getByTestId('choose').setInputFiles(filesOf(round));
      await expect(page.getByTestId('apply')).toBeEnabled({ timeout: 60_000 });
      const delay = dice.below(LATEST);
      await page.getByTestId('apply').click();
      await page.evaluate((time) => new Promise((resolve) => setTimeout(resolve, time)), delay);
    } finally {
      if (session.context.browser()?.isConnected()) await kill(session);
    }
  }
  rmSync(profile, { recursive: true, force: true, maxRetries: 3 });
  process.stdout.write(`  ${KILLS} kills, ${isWhole} of them after the end of the import\n`);
});
