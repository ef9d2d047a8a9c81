/**
 * How well pages are read of boards that nobody has seen: each page of the corpus with its own board's rules off.
 *
 *   node tests/tools/solo.ts [--known nothing|hosts|others] [--pages DIR] [--only TEXT] [--out FILE]
 *
 * `nothing`: no board is known (the default). `hosts`: of every board its hosts and addresses alone, as of one that is
 * marked `unseen`. `others`: all boards but the page's own. Scored by the rules of `../shared/score/score.mjs`, which is
 * run with this tool in the extension's place.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import type { BrowserContext } from '@playwright/test';
import { bundle } from '../bench/bundle.ts';
import type { PageReading } from '../../lib/reading.ts';
import { clipLine } from './clip-line.ts';
import { launch } from './extension.ts';
import { openSaved, type SavedPage } from './saved-pages.ts';

const SHARED = resolve(import.meta.dirname, '../../../shared');
const SCORE = join(SHARED, 'score/score.mjs');

/** So many pages are read side by side: loading one leaves a processor idle. */
const LANES = 3;

const { values } = parseArgs({
  options: {
    known: { type: 'string', default: process.env['SOLO_KNOWN'] ?? 'nothing' },
    pages: { type: 'string', default: join(SHARED, 'corpus/pages') },
    only: { type: 'string', default: '' },
    out: { type: 'string' },
    batch: { type: 'string' },
  },
});

async function readFrames(context: BrowserContext, saved: SavedPage, script: string): Promise<object> {
  const page = await openSaved(context, saved);
  try {
    const readings: PageReading[] = [];
    const call = `${script}\nbench.run(${JSON.stringify(values.known)})`;
    // The top frame is the first.
    for (const frame of page.frames()) {
      const reading = frame.evaluate<PageReading>(call);
      // A frame whose page could not be loaded says nothing; the page itself must.
      if (frame === page.mainFrame()) readings.push(await reading);
      else await reading.then((told) => readings.push(told)).catch(() => undefined);
    }
    return clipLine(saved.id, readings);
  } catch (error) {
    return clipLine(saved.id, error instanceof Error ? error : new Error(String(error)));
  } finally {
    await page.close();
  }
}

/** Stands where the extension's own `clip` does: one JSON line a page. */
async function batch(manifest: string): Promise<void> {
  const left = [...(JSON.parse(readFileSync(manifest, 'utf8')) as readonly SavedPage[])];
  const script = await bundle('solo');
  const session = await launch({ extension: null });
  const lane = async (): Promise<void> => {
    for (let saved = left.shift(); saved; saved = left.shift()) {
      const line = await readFrames(session.context, saved, script);
      process.stdout.write(`${JSON.stringify(line)}\n`);
    }
  };
  try {
    await Promise.all(Array.from({ length: LANES }, lane));
  } finally {
    await session.close();
  }
}

interface Graded {
  readonly page: { readonly id: string; readonly expected: Readonly<Record<string, string>> | null };
  readonly record: { readonly page: string };
  readonly detected?: boolean;
  readonly fields?: Readonly<Record<string, { readonly verdict: string; readonly got?: string } | null>>;
  readonly description?: {
    readonly starts: boolean | null;
    readonly ends: boolean | null;
    readonly coverage: number | null;
    readonly precision: number | null;
    readonly foreign: readonly string[];
  };
}

const percent = (share: number): string => `${(100 * share).toFixed(0)} %`;

/** Less than this of a text is named. */
const WHOLE = 0.98;

function faultsOfText({ description }: Graded): readonly string[] {
  if (!description) return [];
  const { starts, ends, coverage, precision, foreign } = description;
  return [
    ...(starts === false ? ['no start'] : []),
    ...(ends === false ? ['no end'] : []),
    ...(coverage !== null && coverage < WHOLE ? [`coverage ${percent(coverage)}`] : []),
    ...(precision !== null && precision < WHOLE
      ? [`precision ${percent(precision)}, foreign: "${foreign[0] ?? ''}"`]
      : []),
  ];
}

/** What is wrong and what is missing, field by field, then what is wrong with the text. */
function faults(results: readonly Graded[]): string {
  const lines: string[] = [];
  const postings = results.filter(({ page }) => page.expected !== null);
  const unknown = postings.filter(({ detected }) => !detected);
  lines.push('\nnot known:', ...unknown.map(({ page, record }) => `  ${page.id} (${record.page})`));
  for (const field of Object.keys(postings[0]?.fields ?? {})) {
    const of = (verdict: string): readonly string[] =>
      postings.flatMap(({ page, fields }) => {
        const graded = fields?.[field];
        return graded?.verdict === verdict
          ? `  ${verdict} ${page.id}: "${page.expected?.[field] ?? ''}"${graded.got ? `, got "${graded.got}"` : ''}`
          : [];
      });
    lines.push(`\n${field}:`, ...of('wrong'), ...of('empty'));
  }
  lines.push('\ntext:');
  for (const result of postings) {
    const found = faultsOfText(result);
    if (found.length > 0) lines.push(`  ${result.page.id}: ${found.join('; ')}`);
  }
  return lines.join('\n');
}

/** The score's own run, in a folder whose `clip` is this tool. */
function score(): void {
  if (!existsSync(SCORE)) throw new Error(`the saved pages and their score are not at ${SHARED}`);
  const folder = mkdtempSync(join(tmpdir(), 'solo-'));
  const clip = [process.execPath, import.meta.filename].map((word) => JSON.stringify(word)).join(' ');
  writeFileSync(join(folder, 'package.json'), JSON.stringify({ private: true, scripts: { clip } }));
  const out = values.out === undefined ? join(folder, 'score.json') : resolve(values.out);
  const { status } = spawnSync(
    process.execPath,
    [SCORE, '--pages', values.pages, '--only', values.only, '--out', out, '--worst', '0'],
    { cwd: folder, stdio: 'inherit', env: { ...process.env, SOLO_KNOWN: values.known } },
  );
  if (status !== 0) throw new Error(`the score ended with ${String(status)}`);
  const { results } = JSON.parse(readFileSync(out, 'utf8')) as { readonly results: readonly Graded[] };
  process.stdout.write(`${faults(results)}\n`);
}

if (values.batch === undefined) score();
else await batch(values.batch);
