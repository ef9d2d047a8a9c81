import { test as base, type Page } from '@playwright/test';
import { launch, type Session } from '../tools/extension.ts';
import { faults } from '../tools/faults.ts';
import { openLibrary } from '../tools/library.ts';
import { expect, test } from './session.ts';

const isWelcome = (page: Page): boolean => page.url().endsWith('/welcome.html');

const openWelcome = (session: Session, page: Page): Promise<unknown> =>
  page.goto(`chrome-extension://${session.extensionId}/welcome.html`);

base('the welcome opens once after installing, and not after an update', async () => {
  const session = await launch({ welcome: 'kept' });
  await expect.poll(() => session.context.pages().filter(isWelcome).length).toBe(1);
  for (const welcome of session.context.pages().filter(isWelcome)) {
    await expect(welcome.getByRole('heading', { level: 1, name: 'Welcome to Jobmark' })).toBeVisible();
    await welcome.close();
  }
  // The menu that the background makes at each install says that it has seen the update.
  await session.install();
  const worker = await session.worker();
  await expect
    .poll(() =>
      worker.evaluate(() =>
        chrome.contextMenus.update('save-posting', {}).then(
          () => true,
          () => false,
        ),
      ),
    )
    .toBe(true);
  expect(session.context.pages().filter(isWelcome)).toEqual([]);
  await session.close();
});

test('the sample is read and saved like any posting, and stays out of the library', async ({
  session,
  page,
}) => {
  const asked: string[] = [];
  session.context.on('request', (request) => asked.push(request.url()));
  await openWelcome(session, page);
  await page.getByTestId('try').click();
  const popup = page.getByTestId('try-popup');
  await expect(popup.getByTestId('field-title')).toHaveValue('Software Engineer, Timetables');
  await expect(popup.getByTestId('field-companyName')).toHaveValue('Tideline Ferries');
  await expect(popup.getByTestId('tag').first()).toBeVisible();
  expect(await popup.getByTestId('tag').allTextContents()).toEqual(
    expect.arrayContaining(['#kotlin', '#postgresql', '#typescript', '#kubernetes']),
  );
  await popup.getByTestId('note').fill('Ferries!');
  await popup.getByTestId('save').click();
  await expect(popup.locator('[data-state="saved"]')).toBeVisible();
  expect(asked.filter((url) => !url.startsWith(`chrome-extension://${session.extensionId}/`))).toEqual([]);
  await openLibrary(session, page);
  await expect(page.getByTestId('row')).toHaveCount(0);
});

test('the welcome is free of what axe finds, before and after the try, and no wider than a phone', async ({
  session,
  page,
}) => {
  await page.setViewportSize({ width: 320, height: 700 });
  await openWelcome(session, page);
  expect(await faults(page)).toEqual([]);
  await page.getByTestId('try').click();
  await expect(page.getByTestId('try-popup').locator('[data-state="posting"]')).toBeVisible();
  expect(await faults(page)).toEqual([]);
});

test('what the person has from elsewhere is imported from here', async ({ session, page }) => {
  await openWelcome(session, page);
  await page.getByTestId('welcome-import').click();
  await page.waitForSelector('[data-phase="ready"]');
  await expect(page.getByTestId('import')).toBeVisible();
});
