import type { Page } from '@playwright/test';
import type { Session } from '../tools/extension.ts';
import { faults } from '../tools/faults.ts';
import { fillLibrary, openLibrary } from '../tools/library.ts';
import { jobUrl, RIGGER } from './pages.ts';
import { expect, openPopup, test } from './session.ts';

const TODAY = new Date().toISOString().slice(0, 10);

async function openSettings(session: Session, page: Page): Promise<void> {
  await page.goto(`chrome-extension://${session.extensionId}/options.html`);
  await expect(page.getByTestId('storage')).not.toContainText('…');
}

const names = (page: Page): Promise<readonly string[]> =>
  page
    .getByTestId('state-name')
    .evaluateAll((inputs) => inputs.map((input) => (input as HTMLInputElement).value));

const stored = async (session: Session): Promise<Record<string, unknown>> => {
  const worker = await session.worker();
  return worker.evaluate(() => chrome.storage.local.get());
};

test('statuses are renamed, added and moved by keyboard and pointer, and the popup follows', async ({
  session,
  page,
}) => {
  await openSettings(session, page);
  await page.getByTestId('state-name').nth(3).fill('They said yes');
  await page.keyboard.press('Enter');
  await expect(page.getByTestId('saved')).toBeVisible();
  await page.getByTestId('new-state').fill('Phone screen');
  await page.keyboard.press('Enter');
  await expect.poll(() => names(page)).toContain('Phone screen');
  // With the keyboard, one place after the other; the focus stays on the button.
  await page.getByTestId('state-up').nth(5).focus();
  await page.keyboard.press('Enter');
  await expect.poll(async () => (await names(page)).indexOf('Phone screen')).toBe(4);
  await page.keyboard.press('Enter');
  await expect.poll(async () => (await names(page)).indexOf('Phone screen')).toBe(3);
  await expect(page.getByRole('button', { name: 'Move “Phone screen” up' })).toBeFocused();
  await page.getByTestId('state-handle').nth(3).dragTo(page.getByTestId('state').nth(1));
  await expect
    .poll(() => names(page))
    .toEqual(['Saved', 'Phone screen', 'Applied', 'Interviewing', 'They said yes', 'Rejected']);
  const other = await session.context.newPage();
  await other.goto(jobUrl(RIGGER));
  const popup = await openPopup(session, other, 'posting');
  expect(
    await popup.evaluate(`[...document.querySelectorAll('[data-testid="status"] option')].map((o) => o.text)`),
  ).toEqual(['Saved', 'Phone screen', 'Applied', 'Interviewing', 'They said yes', 'Rejected']);
});

test('a name that is taken is refused in words, and nothing changes', async ({ session, page }) => {
  await openSettings(session, page);
  await page.getByTestId('state-name').nth(1).fill('OFFER');
  await page.keyboard.press('Enter');
  await expect(page.getByText('There is a status of that name.')).toBeVisible();
  await page.keyboard.press('Escape');
  expect((await names(page))[1]).toBe('Applied');
  expect(await stored(session)).not.toHaveProperty('settings.states.1.name', 'OFFER');
});

test('a removed status gives its clips to another', async ({ session, page }) => {
  await fillLibrary(session, page, 60, TODAY);
  await openSettings(session, page);
  const applied = page.getByTestId('state').nth(1);
  const count = Number.parseInt((await applied.locator('.state-clips').textContent()) ?? '', 10);
  expect(count).toBeGreaterThan(0);
  await applied.getByTestId('remove-state').click();
  await expect(page.getByTestId('remove-state-dialog')).toContainText(`${count} postings`);
  await page.getByTestId('move-to').selectOption('offer');
  await page.getByTestId('confirm-remove').click();
  await expect.poll(() => names(page)).not.toContain('Applied');
  await openLibrary(session, page, '?q=status:offer');
  await expect
    .poll(async () => Number.parseInt((await page.getByTestId('count').textContent()) ?? '', 10))
    .toBeGreaterThanOrEqual(count);
  await openLibrary(session, page, '?q=status:applied');
  await expect(page.getByTestId('count')).toHaveText('No posting');
});

test('tags of the person’s own are tried, and earned by the next posting', async ({ session, page }) => {
  await openSettings(session, page);
  const fresh = page.getByTestId('new-tag');
  await fresh.getByTestId('own-tag-name').fill('rigging');
  await fresh.getByTestId('own-tag-words').fill('ropes, splicing');
  await page.keyboard.press('Enter');
  await expect(page.getByTestId('own-tag')).toHaveCount(1);
  await page.getByTestId('never').getByTestId('tag-input').fill('c++');
  await page.keyboard.press('Enter');
  await page.getByTestId('try-text').fill(RIGGER.text ?? '');
  await expect(page.getByTestId('tried')).toContainText('#rigging');
  await expect(page.getByTestId('tried')).not.toContainText('#c++');
  await page.goto(jobUrl(RIGGER));
  const popup = await openPopup(session, page, 'posting');
  const tags = await popup.evaluate<readonly string[]>(
    `[...document.querySelectorAll('[data-testid="tag"] > span')].map((tag) => tag.textContent)`,
  );
  expect(tags).toContain('#rigging');
  expect(tags).not.toContain('#c++');
});

test('the theme holds at once, and on the next page', async ({ session, page }) => {
  await openSettings(session, page);
  await page.getByTestId('theme-dark').check();
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
  await openLibrary(session, page);
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
});

test('everything is deleted only when the person has typed the word', async ({ session, page }) => {
  await fillLibrary(session, page, 5, TODAY);
  await openSettings(session, page);
  await page.getByTestId('theme-dark').check();
  await page.getByTestId('erase').click();
  await page.getByTestId('erase-word').fill('delet');
  await expect(page.getByTestId('confirm-erase')).toBeDisabled();
  await page.keyboard.press('Enter');
  await expect(page.getByTestId('erase-dialog')).toBeVisible();
  await page.getByTestId('erase-word').fill('DELETE');
  await page.getByTestId('confirm-erase').click();
  await expect(page.getByTestId('erased')).toHaveText('Everything was deleted.');
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'system');
  expect(await stored(session)).toEqual({});
  await openLibrary(session, page);
  await expect(page.getByTestId('row')).toHaveCount(0);
});

test('deleting everything forgets the folder that was kept in step, and leaves its files', async ({
  session,
  page,
}) => {
  await fillLibrary(session, page, 2, TODAY);
  // Nobody can answer the browser's own dialog headless; the folder of the page's own disk is a real one.
  await page.addInitScript(() => {
    Object.assign(globalThis, { showDirectoryPicker: () => navigator.storage.getDirectory() });
  });
  await page.goto(`chrome-extension://${session.extensionId}/files.html?folder`);
  await page.getByTestId('choose-place').click();
  await expect(page.getByTestId('in-step')).toContainText('2 files written');
  await openSettings(session, page);
  await page.getByTestId('erase').click();
  await page.getByTestId('erase-word').fill('delete');
  await page.getByTestId('confirm-erase').click();
  await expect(page.getByTestId('erased')).toHaveText('Everything was deleted.');
  const left = await page.evaluate(async () => {
    const db = await new Promise<IDBDatabase>((resolve, reject) => {
      const opening = indexedDB.open('jobmark-folder');
      opening.addEventListener('success', () => resolve(opening.result));
      opening.addEventListener('error', () => reject(new Error(String(opening.error))));
    });
    const kept = await new Promise<number>((resolve) => {
      const counting = db.transaction('kept').objectStore('kept').count();
      counting.addEventListener('success', () => resolve(counting.result));
    });
    db.close();
    const inFolder: string[] = [];
    const folder = await navigator.storage.getDirectory();
    for await (const name of (folder as unknown as { keys(): AsyncIterable<string> }).keys())
      inFolder.push(name);
    return { kept, files: inFolder.length };
  });
  expect(left).toEqual({ kept: 0, files: 2 });
});

test('the settings are free of what axe finds, and no wider than a phone', async ({ session, page }) => {
  await page.setViewportSize({ width: 320, height: 700 });
  await openSettings(session, page);
  expect(await faults(page)).toEqual([]);
});
