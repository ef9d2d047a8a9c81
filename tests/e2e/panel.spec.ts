import type { Page } from '@playwright/test';
import type { Session } from '../tools/extension.ts';
import { fillLibrary } from '../tools/library.ts';
import { Popup } from '../tools/popup.ts';
import { jobUrl, RIGGER, SKIPPER } from './pages.ts';
import { expect, openPopup, test, valueOf } from './session.ts';

/** So many milliseconds a slow machine may take to load what the popup doesn't bring along. */
const PATIENT = 15_000;

const BLOG = 'https://harbour.example/blog';

/** Opens the panel as a person does: from the popup, which goes. */
async function openPanel(session: Session, page: Page): Promise<Popup> {
  const popup = await openPopup(session, page, 'posting');
  await popup.click('open-panel');
  const panel = await Popup.open(session, 'sidepanel.html');
  await panel.until(`document.querySelector('[data-state="posting"]')`, PATIENT);
  return panel;
}

const shows = (panel: Popup, title: string): Promise<void> =>
  panel.until(`document.querySelector('[data-testid="field-title"]')?.value === '${title}'`, PATIENT);

test('the panel shows the posting beside the page, follows it, and saves', async ({ session, page }) => {
  await page.goto(jobUrl(RIGGER));
  const panel = await openPanel(session, page);
  await shows(panel, 'Rigger');
  await page.goto(jobUrl(SKIPPER));
  await shows(panel, 'Skipper');
  await panel.click('save');
  await panel.until(`document.querySelector('[data-state="saved"]')`);
  // Another tab, and back.
  const other = await session.context.newPage();
  await other.goto(jobUrl(RIGGER));
  await shows(panel, 'Rigger');
  await page.bringToFront();
  await panel.until(`document.querySelector('[data-state="saved"]')`, PATIENT);
  expect(await panel.evaluate<string>(valueOf('title'))).toBe('Skipper');
});

test('the shortcut opens the panel, and lets it read any page', async ({ session, page }) => {
  await page.goto(BLOG);
  const keys = await session.context.newCDPSession(page);
  for (const type of ['rawKeyDown', 'keyUp'] as const) {
    const code = { windowsVirtualKeyCode: 83, nativeVirtualKeyCode: 83 };
    // Alt and Shift.
    await keys.send('Input.dispatchKeyEvent', { type, modifiers: 9, key: 'S', code: 'KeyS', ...code });
  }
  const panel = await Popup.open(session, 'sidepanel.html');
  await panel.until(`document.querySelector('[data-state="none"]')`, PATIENT);
});

test('a page that needs a click says so, and is read after it', async ({ session, page }) => {
  await page.goto(jobUrl(RIGGER));
  const panel = await openPanel(session, page);
  const other = await session.context.newPage();
  await other.goto(BLOG);
  await panel.until(`document.querySelector('[data-state="click"]')`, PATIENT);
  expect(await panel.evaluate<string>('document.body.innerText')).toContain('Click the Jobmark icon');
  await openPopup(session, other, 'none');
  await panel.until(`document.querySelector('[data-state="none"]')`, PATIENT);
});

test('what is typed into the panel is kept when another page comes beside it', async ({ session, page }) => {
  await page.goto(jobUrl(RIGGER));
  const panel = await openPanel(session, page);
  await panel.click('note');
  await panel.type('ask Ana');
  await page.goto(jobUrl(SKIPPER));
  await shows(panel, 'Skipper');
  expect(await panel.evaluate<string>(`document.querySelector('[data-testid="note"]').value`)).toBe('');
  await page.goto(jobUrl(RIGGER));
  await shows(panel, 'Rigger');
  await panel.until(`document.querySelector('[data-testid="note"]').value === 'ask Ana'`);
});

test('the popup searches the library, and Enter opens the posting there', async ({ session, page }) => {
  await fillLibrary(session, page, 400, new Date().toISOString().slice(0, 10));
  await page.goto(jobUrl(RIGGER));
  const popup = await openPopup(session, page, 'posting');
  await popup.press('/');
  await popup.until(`document.activeElement?.dataset.testid === 'popup-search-input'`, PATIENT);
  await popup.until(`document.querySelectorAll('[data-testid="popup-result"]').length === 6`);
  await popup.type('engineer');
  await popup.until(
    `[...document.querySelectorAll('[data-testid="popup-result"]')].every((row) => row.querySelector('mark'))`,
  );
  await popup.press('ArrowDown');
  const title = await popup.evaluate<string>(
    `document.querySelector('[aria-selected="true"] .result-title').textContent`,
  );
  const opened = session.context.waitForEvent('page');
  // The popup goes while the key is still down.
  await popup.press('Enter').catch(() => undefined);
  const library = await opened;
  await expect(library).toHaveURL(/library\.html\?clip=/);
  await expect(library.getByTestId('detail').getByTestId('field-title')).toHaveValue(title);
});

test('Escape leaves the search and not the popup; all results are in the library', async ({
  session,
  page,
}) => {
  await fillLibrary(session, page, 20, new Date().toISOString().slice(0, 10));
  await page.goto(jobUrl(RIGGER));
  const popup = await openPopup(session, page, 'posting');
  await popup.click('open-search');
  await popup.until(`document.activeElement?.dataset.testid === 'popup-search-input'`, PATIENT);
  await popup.type('zzz');
  await popup.until(`document.querySelectorAll('[data-testid="popup-result"]').length === 0`);
  await popup.press('Escape');
  await popup.until(`document.querySelector('[data-testid="popup-search-input"]').value === ''`);
  await popup.press('Escape');
  await popup.until(`!document.querySelector('[data-testid="popup-search"]')`);
  await popup.until(`document.activeElement?.dataset.testid === 'open-search'`);
  await popup.click('open-search');
  await popup.until(`document.activeElement?.dataset.testid === 'popup-search-input'`, PATIENT);
  await popup.type('status:offer');
  await popup.until(`document.querySelector('[data-testid="popup-search-input"]').value === 'status:offer'`);
  const opened = session.context.waitForEvent('page');
  await popup.click('popup-results-all');
  await expect(await opened).toHaveURL(/library\.html\?q=status%3Aoffer/);
});
