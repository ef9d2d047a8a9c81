import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { JSDOM } from 'jsdom';
import { describe, expect, test } from 'vitest';
import { signsOf } from '../../lib/board.ts';
import { BOARDS } from '../../lib/boards/index.ts';
import type { Source } from '../../lib/candidate.ts';
import { capture } from '../../lib/capture.ts';
import { hasPosting } from '../../lib/captured.ts';
import { detect } from '../../lib/detect.ts';
import type { Detection } from '../../lib/detection.ts';
import { readPage } from '../../lib/extract/read.ts';
import { fieldsOf } from '../../lib/merge.ts';
import { TAG_FIELDS, type PageField } from '../../lib/posting.ts';

interface Told {
  readonly value: string;
  readonly source: Source;
  readonly via: string;
}

/** What stands beside a fixture's page; a field that isn't named must not be found. */
interface Expected {
  readonly url: string;
  readonly detection: Detection;
  readonly posting: { readonly [F in PageField]?: Told };
  /** How the Markdown starts and ends; `''` says that there is none. */
  readonly starts: string;
  readonly ends: string;
  readonly without: readonly string[];
}

const FIXTURES = join(import.meta.dirname, '../fixtures');

const foldersIn = (path: string): readonly string[] =>
  readdirSync(path, { withFileTypes: true }).flatMap((entry) => (entry.isDirectory() ? entry.name : []));

const pages = foldersIn(FIXTURES).flatMap((folder) =>
  readdirSync(join(FIXTURES, folder))
    .filter((name) => name.endsWith('.html'))
    .map((name) => ({ folder, name: `${folder}/${basename(name, '.html')}` })),
);

/** What any description tells by its words alone, as it tells its tags; it has tests of its own. */
const OF_THE_TEXT = 'the words of the description';

const isTag = (field: string): boolean => (TAG_FIELDS as readonly string[]).includes(field);

/** A fixture's name begins with the day on which its page was saved: `3 days ago` is counted from it. */
const savedOn = (name: string): string => basename(name).slice(0, 10);

function read(name: string) {
  const html = readFileSync(join(FIXTURES, `${name}.html`), 'utf8');
  const expected = JSON.parse(readFileSync(join(FIXTURES, `${name}.json`), 'utf8')) as Expected;
  const { document } = new JSDOM(html, { url: expected.url }).window;
  const page = { url: expected.url, document };
  const before = document.documentElement.outerHTML;
  const detected = detect(page, BOARDS.map(signsOf));
  const reading = readPage(page, BOARDS, () => 0, savedOn(name));
  const after = document.documentElement.outerHTML;
  return { expected, detected, reading, captured: capture([reading]), before, after };
}

describe.each(pages)('the page $name', ({ folder, name }) => {
  const { expected, detected, reading, captured, before, after } = read(name);

  test('is what it is', () => {
    expect(reading.detection, `${name}: detection`).toEqual(expected.detection);
    expect(reading.detection.board ?? 'general', `${name}: the folder is the board's`).toBe(folder);
  });

  test('is the same to the detector, which leaves what only data tell to the reader', () => {
    const { count, ...told } = reading.detection;
    const isByReader = detected.kind === 'none';
    const known = isByReader ? { ...told, kind: 'none' } : reading.detection;
    expect(
      count === undefined || reading.detection.kind === 'listing',
      `${name}: only a list has a number`,
    ).toBe(true);
    expect(detected, `${name}: the detector's own word`).toEqual(known);
  });

  test('tells its fields, and by which rule', () => {
    const found = fieldsOf(captured.draft).filter(
      ([field, { candidates }]) => !isTag(field) && candidates[0]?.via !== OF_THE_TEXT,
    );
    for (const [field, { value, candidates }] of found) {
      const told = { value, source: candidates[0]?.source, via: candidates[0]?.via };
      expect(told, `${name}: ${field}`).toEqual(expected.posting[field as PageField]);
    }
    const names = found.map(([field]) => field).toSorted();
    expect(names, `${name}: the fields`).toEqual(Object.keys(expected.posting).toSorted());
  });

  test('gives its text, and nothing from around it', () => {
    const { markdown } = reading;
    expect(markdown === '', `${name}: no text`).toBe(expected.starts === '');
    expect(markdown.slice(0, expected.starts.length), `${name}: starts`).toBe(expected.starts);
    expect(markdown.slice(markdown.length - expected.ends.length), `${name}: ends`).toBe(expected.ends);
    for (const text of expected.without) expect(markdown, `${name}: without`).not.toContain(text);
    if (reading.detection.kind === 'posting') expect(hasPosting(captured), `${name}: savable`).toBe(true);
  });

  test('is the same page afterwards', () => {
    expect(after === before, `${name}: changed`).toBe(true);
  });
});

test('every page has its expectation, and every expectation its page', () => {
  const names = foldersIn(FIXTURES).flatMap((folder) =>
    readdirSync(join(FIXTURES, folder)).map((file) => `${folder}/${file}`),
  );
  const expected = pages.flatMap(({ name }) => [`${name}.html`, `${name}.json`]);
  expect(names.toSorted()).toEqual(expected.toSorted());
});

test('a fixture is named by its day and its case', () => {
  for (const { name } of pages) expect(name).toMatch(/^[\w-]+\/\d{4}-\d{2}-\d{2}-[a-z0-9-]+$/);
});
