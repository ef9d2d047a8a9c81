import type { Page } from '@playwright/test';
import type { Session } from '../tools/extension.ts';
import { faults } from '../tools/faults.ts';
import { expect, test } from './session.ts';

const open = async (session: Session, page: Page, name: string): Promise<unknown> =>
  page.goto(`chrome-extension://${session.extensionId}/${name}.html`);

test('the privacy page has a reason for every permission that the browser knows of', async ({
  session,
  page,
}) => {
  await open(session, page, 'privacy');
  const asked = await page.evaluate(() => {
    const { permissions = [], optional_permissions: optional = [] } = chrome.runtime.getManifest();
    return [...permissions, ...optional];
  });
  const named = await page.locator('.permissions code').allTextContents();
  expect(named.toSorted()).toEqual(asked.toSorted());
  // The boards' hosts and all others have words for a name.
  await expect(page.locator('.permissions > div')).toHaveCount(asked.length + 2);
});

for (const [name, link] of [
  ['options', 'Privacy'],
  ['welcome', 'What is kept, and what each permission is for'],
] as const) {
  test(`${name}.html leads to the privacy page, and that to deleting everything`, async ({ session, page }) => {
    await open(session, page, name);
    await page.getByRole('link', { name: link }).click();
    await expect(page.getByRole('heading', { name: 'Privacy', level: 1 })).toBeVisible();
    await page.getByRole('link', { name: 'Delete everything' }).click();
    await expect(page.getByTestId('erase')).toBeInViewport();
  });
}

test('the privacy page is free of what axe finds, and no wider than a phone', async ({ session, page }) => {
  await page.setViewportSize({ width: 320, height: 700 });
  await open(session, page, 'privacy');
  await expect(page.getByRole('heading', { name: 'Privacy', level: 1 })).toBeVisible();
  expect(await faults(page)).toEqual([]);
});
