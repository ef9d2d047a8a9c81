import { jobUrl, RIGGER, SKIPPER } from './pages.ts';
import { expect, openPopup, test, valueOf } from './session.ts';

const shows = (text: string): string => `document.body.innerText.includes(${JSON.stringify(text)})`;
const value = (testId: string): string => `document.querySelector('[data-testid="${testId}"]')?.value`;
const has = (testId: string): string => `document.querySelector('[data-testid="${testId}"]')`;

test('I applied: one click, the CV, a suggestion the next time, and the way back', async ({
  session,
  page,
}) => {
  await page.goto(jobUrl(RIGGER));
  const first = await openPopup(session, page, 'posting');
  await first.click('save');
  await first.click('applied');
  await first.until(shows('Applied today'));
  await first.until(`document.activeElement?.dataset.testid === 'cv'`);
  await first.type('rigging-2026.pdf');
  await first.until(`${value('note')} === 'CV: rigging-2026.pdf'`);
  await first.until(`${value('status')} === 'applied'`);
  await first.close();

  await page.goto(jobUrl(SKIPPER));
  const second = await openPopup(session, page, 'posting');
  await second.click('save');
  await second.click('applied');
  await second.click('cv-before');
  await second.until(`${value('note')} === 'CV: rigging-2026.pdf'`);
  await second.click('applied-undo');
  await second.until(`${value('status')} === 'saved'`);
  expect(await second.evaluate(value('note'))).toBe('');
  await second.close();

  await page.goto(jobUrl(RIGGER));
  const third = await openPopup(session, page, 'saved');
  expect(await third.evaluate(value('note'))).toBe('CV: rigging-2026.pdf');
  expect(await third.evaluate(has('applied'))).toBeNull();
});

test('a blocked company is told, and left out of all tabs', async ({ session, page }) => {
  await page.goto(jobUrl(RIGGER));
  const popup = await openPopup(session, page, 'posting');
  expect(await popup.evaluate(valueOf('companyName'))).toBe('Harbour & Sons');
  await popup.click('company-open');
  await popup.type('an agency');
  await popup.click('company-block');
  await popup.click('company-save');
  await popup.until(shows('You blocked this company: an agency'));
  await popup.close();
  await page.goto(jobUrl(SKIPPER));
  const second = await openPopup(session, page, 'posting');
  await second.until(shows('You blocked this company: an agency'));
  await second.close();
  const tabs = await session.context.newPage();
  await tabs.goto(`chrome-extension://${session.extensionId}/tabs.html?go=1`);
  await expect(tabs.getByTestId('tab')).toContainText('Not saved, because you blocked Harbour & Sons');
});
