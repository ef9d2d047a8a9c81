import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { BrowserContext, CDPSession } from '@playwright/test';
import { launch } from '../tools/extension.ts';
import { bundle, reader } from './bundle.ts';
import { median, percentile, ratio, table } from './figures.ts';

interface CorpusPage {
  readonly id: string;
  readonly file: string;
  readonly url: string;
  readonly expected: { readonly descriptionStarts: string; readonly descriptionEnds: string } | null;
}

/** `eval` and nothing else: the page's own scripts stay off, and the evaluation of ours can be timed. */
const HEADERS = {
  'content-type': 'text/html; charset=utf-8',
  'content-security-policy': "script-src 'unsafe-eval'",
};

function corpusPages(folder: string, only: string): readonly CorpusPage[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.html') && name.includes(only))
    .toSorted()
    .map((name) => {
      const file = join(folder, name);
      const json = JSON.parse(readFileSync(file.replace(/html$/, 'json'), 'utf8')) as Omit<CorpusPage, 'file'>;
      return { ...json, file };
    });
}

/**
 * Where the description's element stands, as child indexes: the innermost one with its first and last words.
 * Runs in the page and leaves no mark.
 */
const FIND_DESCRIPTION = `(starts, ends) => {
  const letters = (text) => text.normalize('NFKC').toLowerCase().replace(/[^\\p{L}\\p{N}]+/gu, '');
  const holds = (element) => { const text = letters(element.textContent); return text.includes(letters(starts)) && text.includes(letters(ends)); };
  const path = [];
  let element = document.documentElement;
  if (!holds(element)) return null;
  for (;;) {
    const index = [...element.children].findIndex((child) => !/^(HEAD|SCRIPT)$/.test(child.tagName) && holds(child));
    if (index < 0) return path;
    path.push(index);
    element = element.children[index];
  }
}`;

interface Subject {
  readonly name: string;
  readonly source: string | ((url: string) => Promise<string>);
  /** How the evaluated script is called; the reader answers by being evaluated. */
  readonly call: (path: readonly number[]) => string;
}

async function subjects(): Promise<readonly Subject[]> {
  const callRun = (): string => 'bench.run()';
  return [
    {
      name: 'floor: Turndown',
      source: await bundle('floor-turndown'),
      call: (path) => `bench.run(${JSON.stringify(path)})`,
    },
    { name: 'Jobmark: read', source: reader, call: () => '' },
    { name: 'floor: JSON-LD', source: await bundle('floor-json-ld'), call: callRun },
    { name: 'Jobmark: detect', source: await bundle('detect'), call: callRun },
    { name: 'Readability + Turndown', source: await bundle('peer-readability'), call: callRun },
    { name: 'defuddle', source: await bundle('peer-defuddle'), call: callRun },
  ];
}

const evaluate = async <T>(cdp: CDPSession, contextId: number, expression: string): Promise<T> => {
  const { result, exceptionDetails } = await cdp.send('Runtime.evaluate', {
    expression,
    contextId,
    returnByValue: true,
    awaitPromise: true,
  });
  if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
  return result.value as T;
};

/** Milliseconds of one subject in a world of its own: evaluating the script, and its first run. */
async function time(
  cdp: CDPSession,
  frameId: string,
  { source, call }: Subject,
  path: readonly number[],
  url: string,
): Promise<number> {
  const { executionContextId } = await cdp.send('Page.createIsolatedWorld', { frameId });
  // A remark of its own keeps the browser from taking the compiled script of an earlier page.
  const text = typeof source === 'string' ? source : await source(url);
  const fresh = JSON.stringify(`${text}\n${call(path)}\n// ${crypto.randomUUID()}`);
  return evaluate<number>(
    cdp,
    executionContextId,
    `(() => { const source = ${fresh}; const start = performance.now(); (0, eval)(source); return performance.now() - start; })()`,
  );
}

type Times = ReadonlyMap<string, number>;

async function measure(
  context: BrowserContext,
  page: CorpusPage,
  all: readonly Subject[],
): Promise<Times | undefined> {
  const tab = await context.newPage();
  try {
    const body = readFileSync(page.file);
    await tab.route('**/*', (route) =>
      route.request().isNavigationRequest() && route.request().frame() === tab.mainFrame()
        ? route.fulfill({ body, headers: HEADERS })
        : route.abort(),
    );
    await tab.goto(page.url, { waitUntil: 'domcontentloaded' });
    const cdp = await context.newCDPSession(tab);
    const { frameTree } = await cdp.send('Page.getFrameTree');
    const { executionContextId } = await cdp.send('Page.createIsolatedWorld', { frameId: frameTree.frame.id });
    const ends = [page.expected?.descriptionStarts ?? '', page.expected?.descriptionEnds ?? ''].map((text) =>
      JSON.stringify(text),
    );
    const path = await evaluate<readonly number[] | null>(
      cdp,
      executionContextId,
      `(${FIND_DESCRIPTION})(${ends.join()})`,
    );
    if (!path) return undefined;
    const times = new Map<string, number>();
    for (const subject of all)
      times.set(subject.name, await time(cdp, frameTree.frame.id, subject, path, page.url));
    return times;
  } finally {
    await tab.close();
  }
}

/** Reading and detecting over the corpus, each beside its floor and the peers on the same page in the same run. */
export async function benchReading(folder: string, only: string, runs: number): Promise<void> {
  const pages = corpusPages(folder, only).filter(({ expected }) => expected !== null);
  const all = await subjects();
  const taken = new Map<string, number[]>(all.map(({ name }) => [name, []]));
  const ratios = new Map<string, number[]>();
  const session = await launch({ extension: null });
  let left = 0;
  for (let run = 0; run < runs; run += 1) {
    for (const page of pages) {
      // Who goes first finds the page cold, so they take turns.
      const order = run % 2 === 0 ? all : all.toReversed();
      const times = await measure(session.context, page, order).catch(() => undefined);
      if (!times) {
        left += 1;
        continue;
      }
      for (const [name, ms] of times) taken.get(name)?.push(ms);
      for (const [name, one, other] of [
        ['read / floor: Turndown', 'Jobmark: read', 'floor: Turndown'],
        ['read / Readability + Turndown', 'Jobmark: read', 'Readability + Turndown'],
        ['read / defuddle', 'Jobmark: read', 'defuddle'],
      ] as const) {
        const list = ratios.get(name) ?? [];
        list.push((times.get(one) ?? Number.NaN) / (times.get(other) ?? Number.NaN));
        ratios.set(name, list);
      }
    }
  }
  await session.close();
  table(
    `Reading: ${pages.length} pages, ${runs} run(s), script evaluation and first run, ms (${left} left out: no description's element)`,
    ['', 'median', 'p95'],
    [...taken].map(([name, list]) => [name, median(list).toFixed(2), percentile(list, 0.95).toFixed(2)]),
  );
  table(
    'Ratios on the same page in the same run',
    ['', 'median', 'p95'],
    [...ratios].map(([name, list]) => [name, ratio(median(list)), ratio(percentile(list, 0.95))]),
  );
}
