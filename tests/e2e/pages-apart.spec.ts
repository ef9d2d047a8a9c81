import type { Page } from '@playwright/test';
import { ADVERT } from './pages.ts';
import { expect, openPopup, test, toolbar, valueOf } from './session.ts';

const SEARCH = 'https://www.linkedin.com/jobs/search/';

interface Job {
  readonly id: string;
  readonly title: string;
  readonly text: string;
}

const RIGGER: Job = { id: '4000000001', title: 'Rigger', text: 'You rig what sails, in all weathers.' };
const COOK: Job = { id: '4000000002', title: 'Ship’s cook', text: 'You cook for twelve, on one flame.' };

/** The pane of the open job, as the board shows it to those who are logged in. */
const pane = ({ id, title, text }: Job): string => `
  <div class="job-details-jobs-unified-top-card__company-name"><a href="https://www.linkedin.com/company/harbour">Harbour</a></div>
  <div class="job-details-jobs-unified-top-card__job-title"><h1><a href="/jobs/view/${id}/">${title}</a></h1></div>
  <div id="job-details"><p>${text}</p></div>`;

const searchPage = (job: Job): string => `<!doctype html><html lang="en"><head><meta charset="utf-8">
  <title>(2) Sailing Jobs | LinkedIn</title>
  <script type="application/ld+json">${JSON.stringify({
    '@context': 'https://schema.org',
    '@type': 'JobPosting',
    title: RIGGER.title,
    datePosted: '2026-11-01',
    description: 'What the page said when it was loaded.',
    hiringOrganization: { '@type': 'Organization', name: 'Harbour of old' },
  })}</script></head><body><main><ul><li>Rigger</li><li>Ship’s cook</li></ul>
  <div class="jobs-search__job-details--container">${pane(job)}</div></main></body></html>`;

const addressOf = ({ id }: Job): string => `${SEARCH}?currentJobId=${id}`;

const serve = async (page: Page, url: string, body: string): Promise<void> => {
  await page.route(url, (route) => route.fulfill({ contentType: 'text/html; charset=utf-8', body }));
};

/** Opens another job in the pane as the board does: a new address, another content, no load. Says when, in ms. */
const openInPane = (page: Page, job: Job): Promise<number> =>
  page.evaluate(
    ([url, html]) => {
      history.pushState({}, '', url);
      const details = document.querySelector('.jobs-search__job-details--container');
      if (details) details.innerHTML = html;
      return performance.now();
    },
    [addressOf(job), pane(job)] as const,
  );

test('the open job is read from its pane, and a change of it is noticed within half a second', async ({
  session,
  page,
}) => {
  await serve(page, addressOf(RIGGER), searchPage(RIGGER));
  await page.goto(addressOf(RIGGER));
  const first = await openPopup(session, page, 'posting');
  await first.click('save');
  await first.until(`document.querySelector('[data-state="saved"]')`);
  await first.close();
  await expect.poll(async () => (await toolbar(session)).badge).toBe('✓');
  for (const [job, badge] of [
    [COOK, ''],
    [RIGGER, '✓'],
  ] as const) {
    const changed = await openInPane(page, job);
    await expect.poll(async () => (await toolbar(session)).badge, { intervals: [20] }).toBe(badge);
    expect((await page.evaluate(() => performance.now())) - changed).toBeLessThan(500);
  }
  await openInPane(page, COOK);
  await expect.poll(async () => (await toolbar(session)).badge, { intervals: [20] }).toBe('');
  const second = await openPopup(session, page, 'posting');
  const shown = await second.evaluate<string>('document.body.innerText');
  expect(await second.evaluate(valueOf('title'))).toBe('Ship’s cook');
  // The data in the head is still the first job's.
  expect(shown).not.toContain('Harbour of old');
  expect(shown).not.toContain('2026-11-01');
});

test('a posting in an open shadow root is read', async ({ session, page }) => {
  const url = 'https://careers.harbour.example/jobs/sailmaker-in-the-loft-9';
  await serve(
    page,
    url,
    `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Sailmaker</title></head><body>
    <job-page><template shadowrootmode="open"><main>${ADVERT}</main></template></job-page></body></html>`,
  );
  await page.goto(url);
  const popup = await openPopup(session, page, 'posting');
  expect(await popup.evaluate(valueOf('title'))).toBe('Sailmaker');
  // No detector looks at such a page: what the popup has read, the icon says too, until the page is left.
  await expect.poll(async () => (await toolbar(session)).title).toBe('Jobmark: a job posting');
  await popup.click('save');
  await expect.poll(async () => (await toolbar(session)).badge).toBe('✓');
  await popup.close();
  await page.goto('https://harbour.example/empty');
  await expect.poll(async () => (await toolbar(session)).badge).toBe('');
});

test('a posting in a frame of the page’s own site is read', async ({ session, page }) => {
  const url = 'https://careers.harbour.example/openings/sailmaker-10';
  await serve(page, url, `<!doctype html><title>Harbour</title><iframe src="/frame/jobs/10"></iframe>`);
  await page.route('https://careers.harbour.example/frame/jobs/10', (route) =>
    route.fulfill({
      contentType: 'text/html; charset=utf-8',
      body: `<!doctype html><title>Sailmaker</title><main>${ADVERT}</main>`,
    }),
  );
  await page.goto(url);
  const popup = await openPopup(session, page, 'posting');
  expect(await popup.evaluate(valueOf('title'))).toBe('Sailmaker');
});

test('a frame of a board on a page of no board is read by its own board’s rules', async ({ session, page }) => {
  const url = 'https://careers.harbour.example/openings/sailmaker-11';
  const frame = 'https://harbour.breezy.hr/p/ed076c7ead1b-sailmaker';
  await serve(page, url, `<!doctype html><title>Harbour</title><iframe src="${frame}"></iframe>`);
  await serve(
    page,
    frame,
    `<!doctype html><meta charset="utf-8"><title>Sailmaker at Harbour</title>
    <div class="banner"><h1>Sailmaker</h1><ul><li class="department">Loft and lockers</li></ul></div>
    <div id="description"><div class="description">${ADVERT}</div></div>`,
  );
  await page.goto(url);
  const popup = await openPopup(session, page, 'posting');
  expect(await popup.evaluate(valueOf('title'))).toBe('Sailmaker');
  expect(await popup.evaluate(valueOf('department'))).toBe('Loft and lockers');
});

test('a board whose pages have changed says so, and the settings remember it', async ({ session, page }) => {
  const url = 'https://jobs.lever.co/harbour/0c0ffee0-1111-4222-8333-444455556666';
  await serve(
    page,
    url,
    `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Harbour - Sailmaker</title></head><body><main>${ADVERT}</main></body></html>`,
  );
  await page.goto(url);
  const popup = await openPopup(session, page, 'posting');
  await popup.until(`document.querySelector('[data-testid="degraded"]')`);
  await popup.close();
  await page.goto(`chrome-extension://${session.extensionId}/options.html`);
  await expect(page.getByTestId('degraded-boards')).toContainText('lever');
});
