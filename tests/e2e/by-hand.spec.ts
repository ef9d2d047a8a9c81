import type { Page } from '@playwright/test';
import { libraryUrl } from '../tools/library.ts';
import { jobUrl, RIGGER } from './pages.ts';
import { expect, openPopup, test } from './session.ts';

const TEXT = `Senior Rigger at Harbour & Sons
Esbjerg, Denmark · Full-time

We are looking for somebody who keeps our fleet in shape, all year round, by the sea.

What you will do
- Rig what sails
- Look after the Python scripts that count the ropes

Salary: DKK 42,000 - 48,000 per month`;

async function openDialog(page: Page, url: string): Promise<void> {
  await page.goto(url);
  await page.waitForSelector('[data-phase="ready"]');
  await page.keyboard.press('n');
  await expect(page.getByTestId('by-hand')).toBeVisible();
  await expect(page.getByTestId('given-text')).toBeFocused();
}

/** Pastes as the keyboard does: the field has the focus, the clipboard has both forms. */
const paste = (page: Page, text: string, html: string): Promise<void> =>
  page.getByTestId('given-text').evaluate(
    (field, given) => {
      const clipboardData = new DataTransfer();
      clipboardData.setData('text/plain', given.text);
      clipboardData.setData('text/html', given.html);
      field.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
    },
    { text, html },
  );

test('a pasted text is read, corrected, saved and taken back', async ({ session, page }) => {
  await openDialog(page, libraryUrl(session));
  await page.getByTestId('given-text').fill(TEXT);
  const dialog = page.getByTestId('by-hand');
  await expect(dialog.getByTestId('field-title')).toHaveValue('Senior Rigger');
  await expect(dialog.getByTestId('field-companyName')).toHaveValue('Harbour & Sons');
  await expect(dialog.getByTestId('field-salary')).toHaveValue('DKK 42,000 - 48,000 per month');
  await dialog.getByTestId('field-location').fill('Esbjerg harbour');
  await page.keyboard.press('Control+Enter');
  await expect(dialog).toBeHidden();
  const detail = page.getByTestId('detail');
  await expect(detail.getByTestId('field-location')).toHaveValue('Esbjerg harbour');
  await expect(detail).toContainText('Rig what sails');
  await expect(page.getByTestId('row')).toHaveCount(1);
  await page.getByTestId('undo').click();
  await expect(page.getByTestId('row')).toHaveCount(0);
});

test('pasted markup keeps its headings, runs nothing and asks for nothing', async ({ session, page }) => {
  const asked: string[] = [];
  page.on('request', (request) => {
    if (/^https?:/.test(request.url())) asked.push(request.url());
  });
  await openDialog(page, libraryUrl(session));
  await paste(
    page,
    'Rigger\nHarbour & Sons',
    `<h1>Rigger</h1><p>Harbour &amp; Sons</p><h2>What you will do</h2><ul><li>Rig <b>what sails</b></li></ul>
     <img src="https://harbour.example/pixel.png" onerror="document.title='ran'"><script>document.title='ran'</script>`,
  );
  const dialog = page.getByTestId('by-hand');
  await expect(dialog.getByTestId('field-title')).toHaveValue('Rigger');
  await expect(dialog).toContainText('Read with its headings, lists and links.');
  await dialog.getByTestId('by-hand-save').click();
  await expect(page.getByTestId('detail').getByRole('heading', { name: 'What you will do' })).toBeVisible();
  expect(await page.title()).not.toBe('ran');
  expect(asked).toEqual([]);
});

test('what was typed is kept, also over a reload', async ({ session, page }) => {
  await openDialog(page, libraryUrl(session));
  await page.getByTestId('by-hand').getByTestId('field-title').fill('Cook');
  await page.getByTestId('by-hand-close').click();
  await expect(page.getByTestId('by-hand')).toBeHidden();
  await openDialog(page, libraryUrl(session));
  await expect(page.getByTestId('by-hand').getByTestId('field-title')).toHaveValue('Cook');
  await page.getByTestId('by-hand-clear').click();
  await expect(page.getByTestId('by-hand').getByTestId('field-title')).toHaveValue('');
});

test('the address makes it the posting that its page is', async ({ session, page }) => {
  await openDialog(page, libraryUrl(session));
  await page.getByTestId('given-text').fill(TEXT);
  await page.getByTestId('given-url').fill(`${jobUrl(RIGGER)}?gh_src=mail`);
  const dialog = page.getByTestId('by-hand');
  await expect(dialog.getByTestId('field-title')).toHaveValue('Senior Rigger');
  await dialog.getByTestId('by-hand-save').click();
  await expect(dialog).toBeHidden();
  await page.goto(jobUrl(RIGGER));
  const popup = await openPopup(session, page, 'saved');
  await popup.close();
  // By hand nothing is written over it.
  await openDialog(page, libraryUrl(session));
  await page.getByTestId('given-url').fill(jobUrl(RIGGER));
  await expect(page.getByTestId('by-hand-there')).toBeVisible();
  await expect(page.getByTestId('by-hand-save')).toHaveAttribute('aria-disabled', 'true');
});
