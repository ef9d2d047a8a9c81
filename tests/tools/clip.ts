/**
 * The harness that measurements use: pages read by the built extension in a real Chromium.
 *
 *   npm run --silent clip -- page.html --url https://…     prints the file that Download would give
 *   npm run --silent clip -- --batch manifest.json         prints one JSON line a page
 *   npm run --silent clip -- --tag DIR                     prints one JSON line a Markdown file, tagged anew
 */
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { capture } from '../../lib/capture.ts';
import { hasPosting } from '../../lib/captured.ts';
import { clipFile } from '../../lib/file/clip-file.ts';
import { readFile } from '../../lib/file/read-file.ts';
import { tag } from '../../lib/tag/tag.ts';
import { build } from './build.ts';
import { clipLine, clipOf } from './clip-line.ts';
import { readAll, type SavedPage } from './saved-pages.ts';

const print = (line: string): void => void process.stdout.write(`${line}\n`);

async function batch(manifest: string): Promise<void> {
  const pages = JSON.parse(readFileSync(manifest, 'utf8')) as readonly SavedPage[];
  for await (const { page, reading } of readAll(pages)) {
    const readings = reading instanceof Error ? reading : reading.readings;
    const ms = reading instanceof Error ? undefined : reading.detected?.ms;
    print(JSON.stringify(clipLine(page.id, readings, ms)));
  }
}

async function one(file: string, url: string): Promise<void> {
  for await (const { reading } of readAll([{ id: file, file, url }])) {
    if (reading instanceof Error) throw reading;
    const captured = capture(reading.readings);
    if (!hasPosting(captured)) throw new Error(`no posting on this page: it is ${captured.detection.kind}`);
    process.stdout.write(clipFile(clipOf(captured), captured.markdown).text);
  }
}

function tagAll(folder: string): void {
  for (const file of readdirSync(folder).filter((name) => name.endsWith('.md'))) {
    const read = readFile(readFileSync(join(folder, file), 'utf8'));
    const posting = read.ok
      ? { title: read.file.posting.title ?? '', markdown: read.file.markdown }
      : { title: '', markdown: '' };
    const { hashtags, all, jobType } = tag(posting);
    print(JSON.stringify({ file, hashtags, all, jobType }));
  }
}

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { batch: { type: 'string' }, tag: { type: 'string' }, url: { type: 'string' } },
});
const [file] = positionals;
if (values.tag) tagAll(values.tag);
else {
  build();
  if (values.batch) await batch(values.batch);
  else if (file && values.url) await one(file, values.url);
  else throw new Error('usage: npm run clip -- PAGE --url URL | --batch MANIFEST | --tag DIR');
}
