import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { BUILT, launch } from '../tools/extension.ts';
import { serve } from './pages.ts';
import { expect, test, toolbar } from './session.ts';

const POSTING = 'https://harbour.example/careers/cook?gh_jid=4300000002';

/** A company's own page that draws the posting from Greenhouse's API. */
const DRAWN = `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Cook | Harbour</title></head><body>
  <h1>Cook</h1><article><div class="content-intro"><p>We look after the boats.</p></div><p>You cook for those who
  do.</p></article><div id="grnhse_app"></div></body></html>`;

test('other sites are left alone as long as the person has not asked', async ({ session, page }) => {
  await session.context.route(POSTING, (route) => route.fulfill({ contentType: 'text/html', body: DRAWN }));
  await page.goto(`chrome-extension://${session.extensionId}/options.html`);
  await expect(page.getByTestId('everywhere')).not.toBeChecked();
  await page.goto(POSTING);
  await page.waitForTimeout(400);
  expect(await toolbar(session)).toEqual({ badge: '', title: 'Jobmark' });
});

/**
 * The browser's own question can't be answered here: an extension that has the permission from the start stands for
 * the answer yes.
 */
test('with the permission postings are noticed on every site', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'jobmark-'));
  cpSync(BUILT, folder, { recursive: true });
  const path = join(folder, 'manifest.json');
  const manifest = JSON.parse(readFileSync(path, 'utf8')) as { host_permissions: string[] };
  manifest.host_permissions.push('*://*/*');
  writeFileSync(path, JSON.stringify(manifest));
  const session = await launch({ extension: folder });
  await serve(session.context, { [POSTING]: DRAWN });
  const [page = await session.context.newPage()] = session.context.pages();
  await page.goto(`chrome-extension://${session.extensionId}/options.html`);
  await expect(page.getByTestId('everywhere')).toBeChecked();
  const worker = await session.worker();
  const registered = (): Promise<number> =>
    worker.evaluate(async () => (await chrome.scripting.getRegisteredContentScripts()).length);
  await expect.poll(registered).toBe(1);
  await page.goto(POSTING);
  await expect.poll(() => toolbar(session)).toEqual({ badge: '', title: 'Jobmark: a job posting' });
  await session.close();
  rmSync(folder, { recursive: true });
});
