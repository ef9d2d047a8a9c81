import { spawnSync } from 'node:child_process';
import {
  mkdirSync,
  mkdtempSync,
  openSync,
  ftruncateSync,
  closeSync,
  readFileSync,
  readdirSync,
  rmSync,
  statfsSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { launch, type Session } from '../tools/extension.ts';
import { fillLibrary } from '../tools/library.ts';
import { kill } from './crash-kit.ts';
import { expect, test } from './session.ts';
import { mount } from './small-disk.ts';

const COUNT = 24;
const TODAY = '2026-11-21';

/** A browser whose downloads are left to it, in a folder of the test's. */
async function withDownloads(
  downloads: string,
  count: number,
  work: (page: Page) => Promise<void>,
): Promise<void> {
  const profile = mkdtempSync(join(tmpdir(), 'jobmark-'));
  mkdirSync(join(profile, 'Default'), { recursive: true });
  const preferences = { download: { default_directory: downloads, prompt_for_download: false } };
  writeFileSync(join(profile, 'Default/Preferences'), JSON.stringify(preferences));
  const session = await launch({ profile, downloads: 'browser' });
  try {
    const page = await session.context.newPage();
    await fillLibrary(session, page, count, TODAY);
    await openFiles(session, page);
    await work(page);
  } finally {
    // It would ask before it leaves a download, and nobody answers.
    await kill(session);
    rmSync(profile, { recursive: true, force: true, maxRetries: 3 });
  }
}

async function openFiles(session: Session, page: Page, search = ''): Promise<void> {
  await page.goto(`chrome-extension://${session.extensionId}/files.html${search}`);
  await page.waitForSelector('[data-phase="ready"]');
}

const filesIn = (folder: string): readonly string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((each) => each.isFile())
    .map(({ parentPath, name }) => join(parentPath, name).slice(folder.length + 1));

const newFolder = (): string => mkdtempSync(join(tmpdir(), 'jobmark-downloads-'));

/** How many postings the library holds. */
const clipsIn = (page: Page): Promise<number> =>
  page.evaluate(
    () =>
      new Promise<number>((resolve, reject) => {
        const opening = indexedDB.open('jobmark');
        opening.addEventListener('error', () => reject(new Error(String(opening.error))));
        opening.addEventListener('success', () => {
          const db = opening.result;
          const counting = db.transaction('clips').objectStore('clips').count();
          counting.addEventListener('success', () => {
            db.close();
            resolve(counting.result);
          });
        });
      }),
  );

test('files go into folders of the downloads, again into the same, and never over one of the person’s', async () => {
  const downloads = newFolder();
  await withDownloads(downloads, COUNT, async (page) => {
    await page.getByTestId('form-files').check();
    await page.getByTestId('folder').fill('{{status}}');
    await page.getByTestId('start').click();
    await expect(page.getByTestId('given')).toContainText(
      `${COUNT} postings are in your downloads, in Jobmark/`,
    );
    const first = filesIn(downloads);
    expect(first).toHaveLength(COUNT + 1);
    expect(first.filter((path) => /^Jobmark\/[a-z]+\/[^/]+\.md$/.test(path))).toHaveLength(COUNT);
    const texts = first.map((path) => readFileSync(join(downloads, path), 'utf8'));
    expect(texts.filter((text) => text.startsWith('---\ntitle: "'))).toHaveLength(COUNT);

    // Another folder's name, where a file of the person's stands already.
    await page.getByTestId('folder').fill('mine');
    const name =
      first
        .find((path) => !path.endsWith('index.md'))
        ?.split('/')
        .at(-1) ?? '';
    mkdirSync(join(downloads, 'Jobmark/mine'));
    writeFileSync(join(downloads, 'Jobmark/mine', name), 'my own words');
    for (let turn = 0; turn < 2; turn += 1) {
      await page.getByTestId('start').click();
      await expect(page.getByTestId('start')).toHaveAttribute('aria-disabled', 'false');
      await expect(page.getByTestId('given')).toContainText(`${COUNT} postings are in your downloads`);
      expect(readFileSync(join(downloads, 'Jobmark/mine', name), 'utf8')).toBe('my own words');
      // Ours stands beside it, once.
      expect(readdirSync(join(downloads, 'Jobmark/mine'))).toHaveLength(COUNT + 1);
    }
  });
  rmSync(downloads, { recursive: true });
});

test('stopped midway all files that are there are whole, and the next time brings the others', async () => {
  test.slow();
  const downloads = newFolder();
  const many = 200;
  await withDownloads(downloads, many, async (page) => {
    await page.getByTestId('form-files').check();
    await page.getByTestId('start').click();
    await page.getByTestId('cancel').click();
    await expect(page.getByTestId('given')).toContainText('Stopped');
    // Those that were under way are taken away by the browser in its own time.
    await expect(() => {
      const there = filesIn(downloads);
      expect(there.filter((path) => !path.endsWith('.md'))).toEqual([]);
      expect(there.length).toBeLessThan(many);
      for (const path of there)
        expect(readFileSync(join(downloads, path), 'utf8')).toMatch(/^---\ntitle: .*\n$/s);
    }).toPass({ timeout: 15_000 });
    await page.getByTestId('start').click();
    await expect(page.getByTestId('given')).toContainText(`${many} postings are in your downloads`, {
      timeout: 120_000,
    });
    expect(filesIn(downloads)).toHaveLength(many + 1);
    expect(await clipsIn(page)).toBe(many);
  });
  rmSync(downloads, { recursive: true });
});

// Known fault, to be mended: on a full disk the browser, about one time in five, tells nothing of a download.
test.describe('on a full disk', () => {
  test.describe.configure({ retries: 2 });

  test('a full disk is told in clear words, nothing half done stays, and the library is as it was', async () => {
    const downloads = newFolder();
    test.skip(!mount(downloads, 4), 'a disk of its own can be mounted by root alone');
    try {
      await withDownloads(downloads, COUNT, async (page) => {
        const { bavail, bsize } = statfsSync(downloads);
        const ballast = join(downloads, 'ballast');
        writeFileSync(ballast, Buffer.alloc(bavail * bsize - 4096));
        for (const form of ['backup', 'markdown', 'jsonLines', 'files']) {
          await page.getByTestId(`form-${form}`).check();
          await page.getByTestId('start').click();
          await expect(page.getByTestId('problem')).toHaveAttribute('data-code', 'disk-full', {
            timeout: 30_000,
          });
          await expect(page.getByTestId('problem')).toContainText('full');
          // What the browser keeps for another try of its own has a name of its own.
          const others = filesIn(downloads).filter(
            (path) => path !== 'ballast' && !/^Jobmark\/.+\.md$|\.crdownload$/.test(path),
          );
          expect(others, form).toEqual([]);
        }
        // The one that is made by itself is told of where the day begins.
        const files = page.url();
        await page.getByTestId('form-backup').check();
        await page.getByTestId('auto-backup').selectOption('7');
        await expect
          .poll(() =>
            page.evaluate(async () => {
              const { settings } = await chrome.storage.local.get('settings');
              return (settings as { readonly autoBackup?: number } | undefined)?.autoBackup;
            }),
          )
          .toBe(7);
        await page.goto(files.replace('files.html', 'library.html'));
        const line = page.getByTestId('backup-line');
        await expect(line).toContainText('The automatic backup could not be made. The disk is full.', {
          timeout: 30_000,
        });
        await line.getByRole('button').click();
        await expect(line).toHaveCount(0);
        // This page tries once more, and says so too.
        await page.goto(files);
        await expect(page.getByTestId('problem')).toHaveAttribute('data-code', 'disk-full', {
          timeout: 30_000,
        });
        for (const path of filesIn(downloads).filter((each) => each.endsWith('.md')))
          expect(readFileSync(join(downloads, path), 'utf8')).toMatch(/^---\ntitle: .*\n$/s);
        for (const path of filesIn(downloads).filter((each) => !each.endsWith('.md')))
          rmSync(join(downloads, path));
        await page.getByTestId('form-backup').check();
        await page.getByTestId('start').click();
        await expect(page.getByTestId('given')).toContainText(`${COUNT} postings are in your downloads`);
        expect(filesIn(downloads).filter((path) => path.endsWith('.jobmark.gz'))).toHaveLength(1);
        expect(await clipsIn(page)).toBe(COUNT);
      });
    } finally {
      spawnSync('umount', ['-l', downloads]);
      rmSync(downloads, { recursive: true, force: true });
    }
  });
});

/** The backups in the folder of ours. */
const backupsIn = (downloads: string): readonly string[] =>
  filesIn(downloads).filter((path) => /^Jobmark\/jobmark-\d{4}-\d\d-\d\d.*\.jobmark\.gz$/.test(path));

test('a backup is made by itself when it is due, and one that is restored brings no day of its own', async () => {
  const downloads = newFolder();
  await withDownloads(downloads, COUNT, async (page) => {
    const files = page.url();
    await page.getByTestId('form-backup').check();
    await expect(page.getByTestId('last-backup')).toContainText('no backup yet');
    await page.getByTestId('auto-backup').selectOption('7');
    expect(backupsIn(downloads)).toEqual([]);
    const chosen = (): Promise<unknown> =>
      page.evaluate(async () => {
        const { settings } = await chrome.storage.local.get('settings');
        return (settings as { readonly autoBackup?: number } | undefined)?.autoBackup;
      });
    await expect.poll(chosen).toBe(7);
    // The library is opened, as on any day.
    await page.goto(files.replace('files.html', 'library.html'));
    await expect.poll(() => backupsIn(downloads)).toHaveLength(1);
    await page.goto(files);
    await page.getByTestId('form-backup').check();
    await expect(page.getByTestId('last-backup')).toContainText('Last backup');
    await expect(page.getByTestId('auto-backup')).toHaveValue('7');
    const day = (): Promise<unknown> =>
      page.evaluate(async () => {
        const { settings } = await chrome.storage.local.get('settings');
        return (settings as { readonly backupAt?: number }).backupAt;
      });
    const first = await day();
    expect(first).toBeGreaterThan(Date.parse('2026-01-01'));
    // A second one, which has the day of the first in its settings, is made by hand and restored.
    await page.getByTestId('start').click();
    await expect(page.getByTestId('given')).toContainText(`${COUNT} postings`);
    // The file stands before its day is kept.
    await expect.poll(day).toBeGreaterThan(Number(first));
    const second = await day();
    const [whole = ''] = filesIn(downloads).filter((path) => /^jobmark-.*\.gz$/.test(path));
    await page.goto(`${files}?import`);
    await page.getByTestId('choose').setInputFiles(join(downloads, whole));
    await page.getByTestId('apply').click();
    await page.getByTestId('imported').waitFor();
    expect(await day()).toBe(second);
    // None is due any more.
    await page.goto(files);
    await page.waitForSelector('[data-phase="ready"]');
    expect(backupsIn(downloads)).toHaveLength(1);
  });
  rmSync(downloads, { recursive: true });
});

/** A file of a gigabyte that takes no room on the disk. */
function sparse(folder: string, name: string): string {
  const path = join(folder, name);
  const file = openSync(path, 'w');
  ftruncateSync(file, 2 ** 30);
  closeSync(file);
  return path;
}

test('a file of a gigabyte is refused in clear words, and is never read whole', async ({ session, page }) => {
  const folder = newFolder();
  await openFiles(session, page, '?import');
  const heap = async (): Promise<number> => {
    const own = await page.context().newCDPSession(page);
    await own.send('Performance.enable');
    const { metrics } = await own.send('Performance.getMetrics');
    await own.detach();
    return metrics.find(({ name }) => name === 'JSHeapTotalSize')?.value ?? Infinity;
  };
  const refusals = [
    ['huge.csv', 'refusal', 'too large'],
    ['huge.jobmark.gz', 'refusal', 'too large'],
    ['huge.zip', 'planned', 'no ZIP'],
    ['huge.md', 'planned', 'too large'],
  ] as const;
  for (const [name, where, words] of refusals) {
    await page.getByTestId('choose').setInputFiles(sparse(folder, name));
    await expect(page.getByTestId(where), name).toContainText(words);
    expect(await heap(), name).toBeLessThan(200_000_000);
    await openFiles(session, page, '?import');
  }
  rmSync(folder, { recursive: true });
});
