import { readFileSync } from 'node:fs';
import type { BrowserContext, Page } from '@playwright/test';
import type { ScriptPublicPath } from 'wxt/utils/inject-script';
import { loadBoards } from '../../lib/build/board-signs.ts';
import type { PageReading } from '../../lib/reading.ts';
import { boardPathFor } from '../../lib/short-board.ts';
import { launch, type Session } from './extension.ts';
import { Popup } from './popup.ts';

/** A saved page and the address that it is served under. */
export interface SavedPage {
  readonly id: string;
  readonly file: string;
  readonly url: string;
}

/** The page's own scripts can't change it, and nothing else is loaded. */
const HEADERS = { 'content-type': 'text/html; charset=utf-8', 'content-security-policy': "script-src 'none'" };

/** How long one page may take before it is given up. */
const PATIENCE = 20_000;

/** Opens a saved page under its own address; every other request is aborted, and a page that wants to go on stays. */
export async function openSaved(context: BrowserContext, { file, url }: SavedPage): Promise<Page> {
  const page = await context.newPage();
  const body = readFileSync(file);
  let isServed = false;
  await page.route('**/*', (route) => {
    const isPage = route.request().isNavigationRequest() && route.request().frame() === page.mainFrame();
    if (!isPage) return route.abort();
    if (isServed) return route.fulfill({ status: 204 });
    isServed = true;
    return route.fulfill({ body, headers: HEADERS });
  });
  await page.goto(url, { waitUntil: 'domcontentloaded', timeout: PATIENCE });
  return page;
}

/** What runs in the extension's background: the injected reader's answers, the top frame's first. */
async function inject(files: ScriptPublicPath[]): Promise<readonly PageReading[]> {
  const [tab] = await chrome.tabs.query({ active: true, lastFocusedWindow: true });
  if (tab?.id === undefined) throw new Error('no active tab');
  const results = await chrome.scripting.executeScript({
    target: { tabId: tab.id, allFrames: true },
    files,
  });
  return results
    .toSorted((a, b) => a.frameId - b.frameId)
    .map(({ result }) => result as PageReading)
    .filter(Boolean);
}

/** What the declared detector has told of the active tab, or nothing where none is declared. */
async function seen(): Promise<
  { readonly detection: { readonly kind: string }; readonly ms: number } | undefined
> {
  const [tab] = await chrome.tabs.query({ active: true, lastFocusedWindow: true });
  const key = `seen:${String(tab?.id)}`;
  for (let tries = 0; tries < 100; tries += 1) {
    const found: Record<string, { readonly detection: { readonly kind: string }; readonly ms: number }> =
      await chrome.storage.session.get(key);
    if (found[key]) return found[key];
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
  return undefined;
}

/** What the extension's own detector and reader make of a page. */
export interface SavedReading {
  readonly readings: readonly PageReading[];
  /** What the declared detector said, where one is declared. */
  readonly detected: { readonly kind: string; readonly ms: number } | undefined;
}

const hostsOf = (patterns: readonly string[]): readonly string[] =>
  patterns.map((each) => each.split('/')[2] ?? '');

/** What reads a page at this address: the file of its board, and the reader. */
export const readerScripts = async (url: string): Promise<ScriptPublicPath[]> => [
  `/${boardPathFor(await loadBoards(), url)}` as ScriptPublicPath,
  '/reader.js',
];

async function readSaved(session: Session, saved: SavedPage, hosts: readonly string[]): Promise<SavedReading> {
  const page = await openSaved(session.context, saved);
  try {
    const worker = await session.worker();
    const scripts = await readerScripts(saved.url);
    const { hostname } = new URL(saved.url);
    if (hosts.some((host) => (host.startsWith('*.') ? hostname.endsWith(host.slice(1)) : host === hostname))) {
      const told = await worker.evaluate(seen);
      const readings = await worker.evaluate(inject, scripts);
      return { readings, detected: told && { kind: told.detection.kind, ms: told.ms } };
    }
    // No permission of its own here: a person would click the icon, which grants `activeTab`.
    await session.clickIcon(page);
    const popup = await Popup.open(session);
    const readings = await worker.evaluate(inject, scripts);
    await popup.close();
    return { readings, detected: undefined };
  } finally {
    await page.close();
  }
}

const inTime = async <T>(work: Promise<T>): Promise<T> => {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(`no answer within ${PATIENCE} ms`)), PATIENCE);
  });
  return Promise.race([work, late]).finally(() => clearTimeout(timer));
};

/**
 * Reads saved pages one after the other in one real Chromium. One that breaks is tried once more in a new
 * browser, then told as an error; it never stops the others.
 */
export async function* readAll(
  pages: readonly SavedPage[],
): AsyncGenerator<{ readonly page: SavedPage; readonly reading: SavedReading | Error }> {
  let session = await launch();
  const worker = await session.worker();
  const hosts = hostsOf(await worker.evaluate(() => chrome.runtime.getManifest().host_permissions ?? []));
  const attempt = (page: SavedPage): Promise<SavedReading | Error> =>
    inTime(readSaved(session, page, hosts)).catch((error: unknown) =>
      error instanceof Error ? error : new Error(String(error)),
    );
  try {
    for (const page of pages) {
      let reading = await attempt(page);
      if (reading instanceof Error) {
        await session.close();
        session = await launch();
        reading = await attempt(page);
      }
      yield { page, reading };
    }
  } finally {
    await session.close();
  }
}
