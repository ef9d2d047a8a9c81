import { existsSync, readdirSync } from 'node:fs';
import { basename, join } from 'node:path';
import { JSDOM } from 'jsdom';
import { describe, expect, test } from 'vitest';
import { signsOf, type Board, type BoardSigns } from '../../lib/board.ts';
import { BOARDS } from '../../lib/boards/index.ts';
import { hostPatterns, loadBoards } from '../../lib/build/board-signs.ts';
import { detect } from '../../lib/detect.ts';
import type { Rule } from '../../lib/extract/rules.ts';

const FOLDER = join(import.meta.dirname, '../../lib/boards');
const FIXTURES = join(import.meta.dirname, '../fixtures');

const files = readdirSync(FOLDER)
  .filter((name) => name !== 'index.ts')
  .map((name) => basename(name, '.ts'));

/** What is left to claim a page with text and nothing else by is its address, and a mark if it has one. */
const { document } = new JSDOM('<main>Some text.</main>').window;
const marked = new Map(
  BOARDS.flatMap(({ examples: { mark } }) =>
    mark === undefined ? [] : [[mark, new JSDOM(`${mark}<main>Some text.</main>`).window.document] as const],
  ),
);
const pageWith = (mark = ''): Document => marked.get(mark) ?? document;

/** A board's signs without those that only its real pages have. */
function addressesOf(board: Board): BoardSigns {
  const { closed: _, needs: __, pane: ___, ...signs } = signsOf(board);
  return { ...signs, text: ['main'] };
}

/** The boards that hold an address to be a posting's, if only its text is there. */
const claimants = (url: string, mark?: string): readonly string[] =>
  BOARDS.filter(
    (board) => detect({ url, document: pageWith(mark) }, [addressesOf(board)]).kind === 'posting',
  ).map(({ id }) => id);

/** Every regular expression of a board, wherever it stands in it. */
function patternsIn(value: unknown): readonly RegExp[] {
  if (value instanceof RegExp) return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(patternsIn) : [];
}

const selectorsOf = ({
  fields,
  forms = [],
  marks = [],
  clutter = [],
  closed = [],
  needs = [],
  pane,
  paneJob = [],
}: Board): readonly string[] => [
  ...forms,
  ...marks,
  ...clutter,
  ...(pane ? [pane] : []),
  ...paneJob.map(({ selector }) => selector),
  ...[...closed, ...needs].flatMap((sign) => (sign.in === 'selector' ? sign.selector : [])),
  ...Object.values(fields).flatMap((rules: readonly Rule[]) =>
    rules.flatMap((rule) => (rule.from === 'selector' ? rule.selector : [])),
  ),
];

const groupNames = ({ source }: RegExp): readonly string[] =>
  [...source.matchAll(/\(\?<([a-z]\w*)>/gi)].map(([, name]) => name ?? '');

test('every file is a board by its own name, in the extension as at build time', async () => {
  expect(BOARDS.map(({ id }) => id).toSorted()).toEqual(files.toSorted());
  expect((await loadBoards()).map(({ id }) => id).toSorted()).toEqual(files.toSorted());
});

test('no two boards share a host', () => {
  const hosts = BOARDS.flatMap((board) => board.hosts);
  expect(hosts).toEqual([...new Set(hosts)]);
});

test('hosts are hosts: no scheme, no path, one star at most, in front', () => {
  for (const host of BOARDS.flatMap((board) => board.hosts))
    expect(host).toMatch(/^(\*\.)?[a-z0-9-]+(\.[a-z0-9-]+)+$/);
  expect(hostPatterns(BOARDS)).toContain('*://boards.greenhouse.io/*');
});

describe.each(BOARDS.map((board) => ({ id: board.id, board })))('the board $id', ({ id, board }) => {
  test.each(board.examples.yes)('claims %s alone', (url) => {
    expect(claimants(url, board.examples.mark)).toEqual([id]);
  });

  test.each(board.examples.no)('leaves %s', (url) => {
    expect(claimants(url, board.examples.mark)).toEqual([]);
  });

  test('has examples of both kinds', () => {
    // A board whose addresses alone say nothing has no address to show.
    if (board.paths.length > 0) expect(board.examples.yes.length).toBeGreaterThan(0);
    expect(board.examples.no.length).toBeGreaterThan(0);
  });

  test('names job and company in the addresses of its postings', () => {
    for (const pattern of board.paths) expect(groupNames(pattern), String(pattern)).toContain('job');
    for (const { match } of board.paneJob ?? []) expect(groupNames(match), String(match)).toContain('job');
    for (const pattern of [...board.paths, ...(board.markedBy ?? [])])
      for (const name of groupNames(pattern)) expect(['company', 'job'], String(pattern)).toContain(name);
    for (const url of board.examples.yes) {
      const { job } = detect({ url, document: pageWith(board.examples.mark) }, [addressesOf(board)]);
      expect(job, url).toBeTruthy();
    }
  });

  test('names the value in every other pattern with which a rule picks one', () => {
    const rules = Object.values(board.fields).flatMap((each: readonly Rule[]) => each);
    for (const rule of rules)
      if ('match' in rule && rule.match) expect(groupNames(rule.match), String(rule.match)).toEqual(['value']);
  });

  test('keeps no place in a pattern: a second look sees the same', () => {
    for (const pattern of patternsIn(board)) expect(pattern.flags, String(pattern)).not.toMatch(/[gy]/);
  });

  test('writes selectors that a browser understands', () => {
    for (const selector of selectorsOf(board))
      expect(() => document.querySelector(selector), selector).not.toThrow();
  });

  test('makes its addresses of known parts only', () => {
    const templates = Object.values(board.fields)
      .flatMap((each: readonly Rule[]) => each)
      .flatMap((rule) => (rule.from === 'url' ? rule.template : []));
    const names = templates.flatMap((template) => [...template.matchAll(/\{(.*?)\}/g)].map(([, name]) => name));
    for (const name of names) expect(['page', 'host', 'company', 'job']).toContain(name);
  });

  test('has been seen, or says that it has not', () => {
    const isSeen = existsSync(join(FIXTURES, id));
    expect(isSeen || (board.unseen ?? []).length > 0).toBe(true);
  });
});
