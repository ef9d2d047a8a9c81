/**
 * Takes pictures of the page of export and import, in the built extension, into `tests/out/files-sheet`, and fails when
 * axe finds anything or when something is wider than the window.
 *
 *     npx wxt build && npx node tests/tools/files-sheet.ts [--lang de] [--clips 300] [scene or dress …]
 */
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { launch } from './extension.ts';
import { fillLibrary } from './library.ts';
import { putOn, sheetOf, turn, type Dress } from './sheet.ts';

const sheet = sheetOf('files-sheet');
const TODAY = new Date().toISOString().slice(0, 10);

const LONG =
  'Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaftsvorsitzende (m/w/d)';

const file = (name: string, text: string) => ({ name, mimeType: 'text/markdown', buffer: Buffer.from(text) });

const SOME = [
  file('good.md', '---\ntitle: "Rigger"\ncompanyName: "Harbour & Sons"\nmine: 1\n---\n\nAll hands.\n'),
  file('broken.md', '---\ntitle: "Skipper"\ncompanyName: [\n---\n\nText\n'),
  file('letters.md', '---\ntitle: "K√∏benhavn Rigger"\ncompanyName: "S√∏ren"\n---\n\nGr√∏n √¶ble.\n'),
  file(`${LONG}.md`, `---\ntitle: "${LONG} ${LONG}"\n---\n\nText\n`),
  file('notes.md', 'No front matter at all.\n'),
];

const MANY = Array.from({ length: 3000 }, (_, index) =>
  file(`job-${index}.md`, `---\ntitle: "Rigger ${index}"\ncompanyName: "Harbour"\n---\n\nText\n`),
);

const TABLE = {
  name: 'tracker.csv',
  mimeType: 'text/csv',
  buffer: Buffer.from(
    `Position,Employer,Date Applied,${LONG}\n${LONG},Harbour,2026-10-01,"call, soon"\nSkipper,Fleet,2026-10-02,\n`,
  ),
};

interface Scene {
  readonly search: string;
  readonly play?: (page: Page) => Promise<void>;
}

const given = (files: Parameters<ReturnType<Page['getByTestId']>['setInputFiles']>[0]) => (page: Page) =>
  page.getByTestId('choose').setInputFiles(files);

const SCENES: { readonly [name: string]: Scene } = {
  export: { search: '' },
  search: { search: '?q=kotlin' },
  hugo: {
    search: '',
    play: async (page) => {
      await page.getByTestId('profile').selectOption('hugo');
      const example = page.locator('.preview > summary');
      if (await example.isVisible()) await example.click();
    },
  },
  editor: {
    search: '',
    play: async (page) => {
      await page.getByTestId('profile').selectOption('obsidian');
      await page.getByTestId('copy-profile').click();
      await page.getByTestId('profile-name').fill(LONG);
      await page.getByTestId('key-on').nth(3).uncheck();
    },
  },
  'editor-wrong': {
    search: '',
    play: async (page) => {
      await page.getByTestId('profile').selectOption('hugo');
      await page.getByTestId('copy-profile').click();
      await page.getByTestId('key-source').nth(1).selectOption('*');
      await page.getByTestId('key-template').first().fill('{{saved|date:"YYYY"|shout}} and more');
      await page.getByTestId('key-name').nth(2).fill('title');
      await page.getByTestId('profile-body').fill('One\n{{text}}\n{{wage}}');
      await page.getByTestId('profile-folder').fill('jobs/{{companyName|slug');
    },
  },
  'editor-deleted': {
    search: '',
    play: async (page) => {
      await page.getByTestId('copy-profile').click();
      await page.getByTestId('remove-profile').click();
      await page.getByTestId('undo-profile').waitFor();
    },
  },
  wrong: { search: '', play: (page) => page.getByTestId('folder').fill('{{companyName|slugg}}') },
  backup: {
    search: '',
    play: async (page) => {
      await page.getByTestId('form-backup').check();
      await page.getByTestId('start').click();
      await page.getByTestId('given').getByText(/\d/).waitFor({ timeout: 60_000 });
    },
  },
  applications: {
    search: '?import',
    play: async (page) => {
      await given(TABLE)(page);
      await page.getByTestId('read-columns').click();
      // A library that has them already imports nothing more.
      await page.getByTestId('preview').waitFor();
      if ((await page.getByTestId('apply').getAttribute('aria-disabled')) !== 'true') {
        await page.getByTestId('apply').click();
        await page.getByTestId('imported').waitFor();
      }
      await page.goto(page.url().replace('?import', ''));
      await page.waitForSelector('[data-phase="ready"]');
      await page.getByTestId('form-applications').check();
      await page.getByTestId('from').fill('2020-01-01');
      await page.emulateMedia({ media: 'print' });
      await page.screenshot({ path: join(sheet.folder, 'applications-printed.png') });
      await page.emulateMedia({ media: 'screen' });
    },
  },
  import: { search: '?import' },
  preview: {
    search: '?import',
    play: async (page) => {
      await given(SOME)(page);
      await page.getByTestId('preview').waitFor();
    },
  },
  many: {
    search: '?import',
    play: async (page) => {
      await given(MANY)(page);
      await page.getByTestId('preview').waitFor({ timeout: 60_000 });
      await page.getByTestId('plan').evaluate((list) => list.scrollTo(0, 30_000));
    },
  },
  columns: {
    search: '?import',
    play: async (page) => {
      await given(TABLE)(page);
      await page.getByTestId('columns').waitFor();
    },
  },
  folder: {
    search: '?folder',
    play: async (page) => {
      await page.getByTestId('choose-place').click();
      await page.getByTestId('in-step').getByText(/\w/).waitFor({ timeout: 120_000 });
    },
  },
  'folder-conflicts': {
    search: '?folder',
    play: async (page) => {
      const state = page.getByTestId('in-step');
      if (await page.getByTestId('choose-place').isVisible()) await page.getByTestId('choose-place').click();
      await state.getByText(/\w/).waitFor({ timeout: 120_000 });
      const isAny = await page.evaluate(async (long) => {
        const folder = await navigator.storage.getDirectory();
        const names: string[] = [];
        for await (const name of (folder as unknown as { keys(): AsyncIterable<string> }).keys())
          names.push(name);
        const [first, second, third] = names.filter((name) => name.endsWith('.md'));
        if (first === undefined || second === undefined || third === undefined) return false;
        for (const [name, text] of [
          [first, 'My own words.\n'],
          [second, `---\ntitle: "${long} ${long}"\n---\n\n${long}\n`],
        ] as const) {
          const out = await (await folder.getFileHandle(name)).createWritable();
          await out.write(text);
          await out.close();
        }
        await folder.removeEntry(third);
        return true;
      }, LONG);
      if (!isAny) return;
      await page.getByTestId('sync').click();
      await page.getByTestId('conflict').first().waitFor({ timeout: 120_000 });
    },
  },
  'folder-asleep': {
    search: '?folder',
    play: async (page) => {
      if (await page.getByTestId('choose-place').isVisible()) await page.getByTestId('choose-place').click();
      await page.getByTestId('in-step').getByText(/\w/).waitFor({ timeout: 120_000 });
      await page.evaluate(() => localStorage.setItem('asleep', 'yes'));
      await page.reload();
      await page.getByTestId('wake').waitFor();
      await page.evaluate(() => localStorage.removeItem('asleep'));
    },
  },
  done: {
    search: '?import',
    play: async (page) => {
      await given(SOME.slice(0, 1))(page);
      await page.getByTestId('apply').click();
      await page.getByTestId('imported').waitFor();
    },
  },
};

const DRESSES: readonly Dress[] = [
  { name: '1280-light', width: 1280, colorScheme: 'light' },
  { name: '1280-dark', width: 1280, colorScheme: 'dark' },
  { name: '400-light', width: 400, colorScheme: 'light' },
  { name: '360-dark', width: 360, colorScheme: 'dark' },
  { name: '1280-forced', width: 1280, colorScheme: 'dark', forcedColors: 'active' },
  { name: '640-rtl', width: 640, colorScheme: 'light', rtl: true },
];

/** A full library changes nothing of these. */
const ONCE = new Set(['import', 'preview', 'many', 'columns', 'wrong', 'editor-deleted']);

for (const clips of [0, sheet.clips]) {
  const session = await launch({ language: sheet.lang });
  const page = await session.context.newPage();
  // Nobody can answer the browser's own dialog headless.
  await page.addInitScript(() => {
    Object.assign(globalThis, { showDirectoryPicker: () => navigator.storage.getDirectory() });
    const own: object = FileSystemHandle.prototype;
    const query: unknown = Reflect.get(own, 'queryPermission');
    Reflect.set(own, 'queryPermission', function (this: object, ...how: readonly unknown[]) {
      if (localStorage.getItem('asleep') !== null) return Promise.resolve('prompt');
      return typeof query === 'function' ? (query.apply(this, how) as unknown) : Promise.resolve('granted');
    });
  });
  sheet.watch(page, String(clips));
  if (clips > 0) await fillLibrary(session, page, clips, TODAY);
  for (const [name, { search, play }] of sheet.among(Object.entries(SCENES), ([each]) => each)) {
    if (clips > 0 && ONCE.has(name)) continue;
    await page.goto(`chrome-extension://${session.extensionId}/files.html${search}`);
    await page.waitForSelector('[data-phase="ready"]');
    await play?.(page);
    for (const dress of sheet.among(DRESSES, (each) => each.name)) {
      await putOn(page, dress);
      await turn(page, dress);
      await sheet.picture(page, `${name}-${clips}-${dress.name}`);
    }
  }
  await session.close();
}
sheet.end();
