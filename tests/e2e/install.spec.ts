import { readFileSync, readdirSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { test as base } from '@playwright/test';
import { BUILT, launch, type Session } from '../tools/extension.ts';
import { Popup } from '../tools/popup.ts';
import { ADVERT, jobMain, jobUrl, RIGGER, serve, SITE, SKIPPER } from './pages.ts';
import { expect, openPopup, test, toolbar } from './session.ts';

const ICON_SAYS_POSTING = { badge: '', title: 'Jobmark: a job posting' };

base('installing looks into the tabs that are open already', async () => {
  const session = await launch({ extension: null });
  await serve(session.context);
  const [page = await session.context.newPage()] = session.context.pages();
  await page.goto(jobUrl(RIGGER));
  await session.install();
  await expect.poll(() => toolbar(session)).toEqual(ICON_SAYS_POSTING);
  await session.close();
});

base('an update puts a new detector into open tabs, and the old one falls silent', async () => {
  const session = await launch();
  await serve(session.context);
  const [page = await session.context.newPage()] = session.context.pages();
  const complaints: string[] = [];
  page.on('pageerror', (error) => complaints.push(String(error)));
  page.on('console', (message) => message.type() === 'error' && complaints.push(message.text()));
  await page.goto(jobUrl(RIGGER));
  await expect.poll(() => toolbar(session)).toEqual(ICON_SAYS_POSTING);
  // The same folder again is what an update is to the pages that are open.
  await session.install();
  await expect.poll(() => toolbar(session)).toEqual(ICON_SAYS_POSTING);
  await page.evaluate(
    ([url, html]) => {
      history.pushState({}, '', url);
      document.body.innerHTML = html;
    },
    [`${jobUrl(SKIPPER)}/confirmation`, jobMain(SKIPPER)] as const,
  );
  await expect.poll(() => toolbar(session)).toEqual({ badge: '', title: 'Jobmark: no posting here' });
  expect(complaints).toEqual([]);
  await session.close();
});

test('no request leaves the extension', async ({ session, page }) => {
  const asked: string[] = [];
  session.context.on('request', (request) => asked.push(request.url()));
  await page.goto(jobUrl(RIGGER));
  const popup = await openPopup(session, page, 'posting');
  const requests = await popup.evaluate<string[]>(
    `performance.getEntriesByType('resource').map(({ name }) => name)`,
  );
  await popup.click('save');
  await popup.until(`document.querySelector('[data-state="saved"]')`);
  const later = await popup.evaluate<string[]>(
    `performance.getEntriesByType('resource').map(({ name }) => name)`,
  );
  const own = `chrome-extension://${session.extensionId}/`;
  expect([...requests, ...later].filter((url) => !url.startsWith(own))).toEqual([]);
  expect(
    asked.filter((url) => url !== jobUrl(RIGGER) && !url.startsWith(own) && !url.endsWith('/favicon.ico')),
  ).toEqual([]);
  // And if one of its pages tried, the browser would refuse.
  const refused = await popup.evaluate<string>(
    `fetch('https://job-boards.greenhouse.io/harbour').then(() => 'answered', () => 'refused')`,
  );
  expect(refused).toBe('refused');
});

base('the built scripts have no way to ask the network, and evaluate nothing', () => {
  const scripts = readdirSync(BUILT, { recursive: true, encoding: 'utf8' }).filter((name) =>
    name.endsWith('.js'),
  );
  expect(scripts.length).toBeGreaterThan(3);
  for (const name of scripts) {
    const text = readFileSync(join(BUILT, name), 'utf8');
    const found =
      /\bfetch\(|XMLHttpRequest|WebSocket|EventSource|sendBeacon|\beval\(|new Function\b|importScripts/.exec(
        text,
      );
    expect(found?.[0] ?? 'nothing', name).toBe('nothing');
  }
});

/** A page of a board on which its rules find no title: it has changed. */
const CHANGED = {
  url: 'https://jobs.lever.co/harbour/0c0ffee0-1111-4222-8333-444455556666',
  html: `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Harbour - Sailmaker</title></head><body><main>${ADVERT}</main></body></html>`,
};

interface Private {
  readonly session: Session;
  /** Opens the page in a private window, and the popup over it. */
  readonly open: () => Promise<Popup>;
  readonly close: () => Promise<void>;
}

/** Chromium with the extension let into private windows, and a page there. */
async function privately(page: { readonly url: string; readonly html: string }): Promise<Private> {
  // Interception doesn't reach private windows, so a server of our own stands in for the board.
  const server = createServer((_, response) => {
    response.setHeader('content-type', 'text/html; charset=utf-8').end(page.html);
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const { port } = server.address() as AddressInfo;
  const session = await launch({
    incognito: true,
    args: [
      `--host-resolver-rules=MAP ${new URL(page.url).host} 127.0.0.1:${port}`,
      // Private windows insist on https by themselves.
      '--disable-features=HttpsFirstModeIncognito,HttpsUpgrades',
    ],
  });
  const url = page.url.replace('https:', 'http:');
  const tabs = async (): Promise<readonly string[]> => {
    const { targetInfos } = await session.cdp.send('Target.getTargets', { filter: [{ type: 'tab' }] });
    return targetInfos.filter((target) => target.url === url).map(({ targetId }) => targetId);
  };
  return {
    session,
    async open() {
      const worker = await session.worker();
      await worker.evaluate(
        async (address) => void (await chrome.windows.create({ incognito: true, url: address })),
        url,
      );
      await expect.poll(tabs).toHaveLength(1);
      const [targetId = ''] = await tabs();
      await session.cdp.send('Extensions.triggerAction', { id: session.extensionId, targetId });
      const popup = await Popup.open(session);
      await popup.until(`document.querySelector('[data-state="posting"]')`);
      return popup;
    },
    async close() {
      await session.close();
      server.close();
    },
  };
}

base('a private window is read, and nothing of it is kept', async () => {
  const { open, close } = await privately({ url: jobUrl(RIGGER), html: SITE[jobUrl(RIGGER)] ?? '' });
  const popup = await open();
  expect(await popup.evaluate<string>('document.body.innerText')).toMatch(/private/i);
  expect(await popup.evaluate<boolean>(`document.querySelector('[data-testid="save"]') === null`)).toBe(true);
  await popup.click('note');
  await popup.type('a secret');
  const kept = await popup.evaluate<number>(`new Promise((resolve, reject) => {
    setTimeout(() => {
      const open = indexedDB.open('jobmark');
      open.onerror = () => reject(open.error);
      open.onsuccess = () => {
        const names = [...open.result.objectStoreNames];
        if (names.length === 0) return resolve(0);
        const tx = open.result.transaction(names);
        const counts = names.map((name) => new Promise((done) => { tx.objectStore(name).count().onsuccess = (event) => done(event.target.result); }));
        Promise.all(counts).then((all) => resolve(all.reduce((a, b) => a + b, 0)));
      };
    }, 400);
  })`);
  expect(kept).toBe(0);
  await close();
});

base('a board that has changed is not remembered of a private window', async () => {
  const { session, open, close } = await privately(CHANGED);
  const popup = await open();
  await popup.until(`document.querySelector('[data-testid="degraded"]')`);
  const worker = await session.worker();
  expect(await worker.evaluate(() => chrome.storage.local.get('degraded'))).toEqual({});
  await close();
});
