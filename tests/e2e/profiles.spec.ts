import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { unzip } from '../../lib/in/unzip.ts';
import type { Session } from '../tools/extension.ts';
import { faults } from '../tools/faults.ts';
import { fillLibrary } from '../tools/library.ts';
import { expect, test } from './session.ts';

const COUNT = 12;
const TODAY = '2026-11-21';

async function openFormats(session: Session, page: Page): Promise<void> {
  await page.goto(`chrome-extension://${session.extensionId}/files.html`);
  await page.waitForSelector('[data-phase="ready"]');
}

const names = (page: Page): Promise<readonly string[]> =>
  page.getByTestId('key-name').evaluateAll((all) => all.map((one) => (one as HTMLInputElement).value));

test('a format is copied, changed by keyboard alone, seen on a real posting, kept, and leaves so', async ({
  session,
  page,
}) => {
  await fillLibrary(session, page, COUNT, TODAY);
  await openFormats(session, page);
  await page.getByTestId('profile').selectOption('obsidian');
  await page.getByTestId('copy-profile').press('Enter');
  await page.getByTestId('profile-name').fill('Mine');
  await expect(page.getByTestId('profile').locator('option:checked')).toHaveText('Mine');

  // The second key goes to the first place, and back by the other button, which has the focus at the end.
  expect((await names(page)).slice(0, 2)).toEqual(['title', 'company']);
  await page.getByTestId('key-up').nth(1).focus();
  await page.keyboard.press('Enter');
  await expect(page.getByTestId('key-name').first()).toHaveValue('company');
  await expect(page.getByTestId('key-told')).toContainText('“company” is key 1 of');
  await expect(page.getByTestId('key-down').first()).toBeFocused();
  await expect(page.getByTestId('live-preview')).toContainText(/^---\ncompany: "/);

  const chosen = page.getByTestId('sample').locator('option').nth(4);
  await page.getByTestId('sample').selectOption((await chosen.getAttribute('value')) ?? '');
  const [title] = ((await chosen.textContent()) ?? '').split(', ');
  await expect(page.getByTestId('live-preview')).toContainText(`title: "${title}`);
  await page.getByTestId('tag-form').selectOption('both');
  await expect(page.getByTestId('live-preview')).toContainText(/^hashtags: "#/m);
  await expect(page.getByTestId('live-preview')).toContainText(/^tags: \["/m);
  await page.getByTestId('date-form').selectOption('DD.MM.YYYY');
  await expect(page.getByTestId('live-preview')).toContainText(/^created: "\d\d\.\d\d\.\d{4}"$/m);
  await page.getByTestId('key-on').first().uncheck();
  await expect(page.getByTestId('live-preview')).not.toContainText(/^company: /m);
  await page.getByTestId('profile-folder').fill('Jobs/{{status|upper}}');
  await expect(page.getByTestId('preview-name')).toHaveText(/^Jobs\/[A-Z]+\/.+\.md$/);
  expect(await faults(page)).toEqual([]);

  // It is there when the page is opened again, and the archive is made by it.
  await openFormats(session, page);
  await page.getByTestId('profile').selectOption({ label: 'Mine' });
  await expect(page.getByTestId('profile-folder')).toHaveValue('Jobs/{{status|upper}}');
  const coming = page.waitForEvent('download');
  await page.getByTestId('start').click();
  const archive = new Blob([readFileSync(await (await coming).path())]);
  let count = 0;
  for await (const one of unzip(archive)) {
    if (!one.ok || one.path === 'index.md') continue;
    count += 1;
    expect(one.path).toMatch(/^Jobs\/[A-Z]+\/[^/]+\.md$/);
    expect(new TextDecoder().decode(one.bytes)).toMatch(/^---\ntitle: "/);
  }
  expect(count).toBe(COUNT);
});

test('a wrong template says where, keeps what was typed, and nothing is exported by it', async ({
  session,
  page,
}) => {
  await fillLibrary(session, page, 3, TODAY);
  await openFormats(session, page);
  await page.getByTestId('copy-profile').click();
  const body = page.getByTestId('profile-body');
  await body.fill('One\n{{wage}}');
  const problem = page.getByTestId('profile-body-problem');
  await expect(problem).toHaveText('There is no field “wage”. (line 2, column 3)');
  await expect(problem).toHaveAttribute('role', 'alert');
  await expect(body).toHaveAttribute('aria-invalid', 'true');
  expect((await body.getAttribute('aria-describedby'))?.split(' ')).toContain(await problem.getAttribute('id'));
  await expect(page.getByTestId('no-preview')).toBeVisible();
  await expect(page.getByTestId('start')).toHaveAttribute('aria-disabled', 'true');
  expect(await faults(page)).toEqual([]);
  await openFormats(session, page);
  await page.getByTestId('profile').selectOption({ index: 5 });
  await expect(body).toHaveValue('One\n{{wage}}');
  await body.fill('{{text}}');
  await expect(page.getByTestId('start')).toHaveAttribute('aria-disabled', 'false');
  await expect(page.getByTestId('live-preview')).toBeVisible();
});

test('a format that was deleted comes back with everything in it', async ({ session, page }) => {
  await openFormats(session, page);
  await page.getByTestId('profile').selectOption('hugo');
  await page.getByTestId('copy-profile').click();
  await page.getByTestId('profile-name').fill('To go');
  await page.getByTestId('add-key').click();
  await page.getByTestId('key-name').last().fill('mine');
  await page.getByTestId('remove-profile').click();
  await expect(page.getByTestId('profile-removed')).toContainText('“To go” is deleted.');
  await expect(page.getByTestId('profile')).toBeFocused();
  await expect(page.getByTestId('profile-editor')).toHaveCount(0);
  await page.getByTestId('undo-profile').click();
  await expect(page.getByTestId('profile-name')).toHaveValue('To go');
  await expect(page.getByTestId('key-name').last()).toHaveValue('mine');
});
