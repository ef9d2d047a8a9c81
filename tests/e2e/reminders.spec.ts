import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test as base, type Page } from '@playwright/test';
import { BUILT, launch, type Session } from '../tools/extension.ts';
import { openLibrary } from '../tools/library.ts';
import { jobUrl, RIGGER, serve, SKIPPER } from './pages.ts';
import { expect, openPopup, test } from './session.ts';

/** A day so many days from today, in the clock that browser and test share. */
function day(days: number): string {
  const date = new Date();
  date.setDate(date.getDate() + days);
  const pad = (number: number): string => String(number).padStart(2, '0');
  return `${date.getFullYear()}-${pad(date.getMonth() + 1)}-${pad(date.getDate())}`;
}

async function saveWithFollowUp(session: Session, page: Page, url: string, followUp: string): Promise<void> {
  await page.goto(url);
  const popup = await openPopup(session, page, 'posting');
  await popup.evaluate(`(() => {
    const status = document.querySelector('[data-testid="status"]');
    status.value = 'applied';
    status.dispatchEvent(new Event('change', { bubbles: true }));
  })()`);
  await popup.until(`document.querySelector('[data-testid="followUp"]')`);
  await popup.evaluate(`(() => {
    const input = document.querySelector('[data-testid="followUp"]');
    input.value = '${followUp}';
    input.dispatchEvent(new Event('input', { bubbles: true }));
  })()`);
  await popup.until(`document.querySelector('[data-testid="remind-me"]')`);
  await popup.click('save');
  await popup.until(`document.querySelector('[data-state="saved"]')`);
  await popup.close();
}

const alarmTime = async (session: Session): Promise<number | undefined> => {
  const worker = await session.worker();
  return worker.evaluate(async () => (await chrome.alarms.get('follow-up'))?.scheduledTime);
};

test('a follow-up’s day is planned for nine o’clock, and a nearer one before it', async ({ session, page }) => {
  await saveWithFollowUp(session, page, jobUrl(RIGGER), day(9));
  await expect.poll(() => alarmTime(session)).toBe(new Date(`${day(9)}T09:00`).getTime());
  await saveWithFollowUp(session, page, jobUrl(SKIPPER), day(2));
  await expect.poll(() => alarmTime(session)).toBe(new Date(`${day(2)}T09:00`).getTime());
});

test('the library says how many are due, and shows them', async ({ session, page }) => {
  await saveWithFollowUp(session, page, jobUrl(RIGGER), day(-1));
  await saveWithFollowUp(session, page, jobUrl(SKIPPER), day(5));
  await openLibrary(session, page);
  await expect(page.getByTestId('row')).toHaveCount(2);
  await expect(page.getByTestId('follow-up')).toHaveText('Follow up: 1 due');
  await page.getByTestId('follow-up').click();
  await expect(page.getByTestId('row')).toHaveCount(1);
  await expect(page.getByTestId('row')).toContainText('Rigger');
});

/**
 * The browser's own question can't be answered here: an extension that has the permission from the start stands for
 * the answer yes.
 */
base('what was missed is told once, in a notification', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'jobmark-'));
  cpSync(BUILT, folder, { recursive: true });
  const path = join(folder, 'manifest.json');
  const manifest = JSON.parse(readFileSync(path, 'utf8')) as {
    permissions: string[];
    optional_permissions?: string[];
  };
  manifest.permissions.push('notifications');
  delete manifest.optional_permissions;
  writeFileSync(path, JSON.stringify(manifest));
  const session = await launch({ extension: folder });
  await serve(session.context);
  const [page = await session.context.newPage()] = session.context.pages();
  await saveWithFollowUp(session, page, jobUrl(RIGGER), day(-2));
  const worker = await session.worker();
  const notifications = (): Promise<readonly string[]> =>
    worker.evaluate(async () => Object.keys(await chrome.notifications.getAll()));
  expect(await notifications()).toEqual([]);
  // The machine was off for some days, and wakes.
  const wake = (): Promise<unknown> =>
    worker.evaluate(() => chrome.alarms.create('follow-up', { when: Date.now() }));
  await worker.evaluate((told) => chrome.storage.local.set({ followUpTold: told }), day(-5));
  await wake();
  await expect
    .poll(notifications, { timeout: 15_000 })
    .toEqual([expect.stringMatching(/^follow-up:[\da-f-]{36}$/)]);
  // A click on it leads to the posting.
  const opened = session.context.waitForEvent('page');
  await worker.evaluate(
    (id) => {
      // The browser's own event, given as the browser gives it: there is no screen to click on.
      (chrome.notifications.onClicked as unknown as { dispatch(id: string): void }).dispatch(id);
    },
    (await notifications())[0] ?? '',
  );
  const library = await opened;
  await expect(library.getByTestId('detail').getByTestId('field-title')).toHaveValue('Rigger');
  await library.close();
  // Told is told.
  expect(await notifications()).toEqual([]);
  await worker.evaluate((told) => chrome.storage.local.set({ followUpTold: told }), day(-2));
  await wake();
  const told = (): Promise<unknown> =>
    worker.evaluate(async () => (await chrome.storage.local.get('followUpTold'))['followUpTold']);
  await expect.poll(told, { timeout: 15_000 }).not.toBe(day(-2));
  expect(await notifications()).toEqual([]);
  await session.close();
  rmSync(folder, { recursive: true });
});
