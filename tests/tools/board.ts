/**
 * Begins a board from a saved posting: `npm run board -- <id> saved.html https://…` writes the board's file with the
 * rules that could be found, and a fixture of the page's structure in other words. Both are for a person to finish.
 */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { JSDOM } from 'jsdom';
import type { Board } from '../../lib/board.ts';
import { loadBoards } from '../../lib/build/board-signs.ts';
import { localDay } from '../../lib/day.ts';
import { capture } from '../../lib/capture.ts';
import { mainText } from '../../lib/extract/main-text.ts';
import { readPage } from '../../lib/extract/read.ts';
import { textOf } from '../../lib/extract/text.ts';
import { fieldsOf } from '../../lib/merge.ts';
import { TAG_FIELDS } from '../../lib/posting.ts';
import { anonymise } from './anonymise.ts';
import { selectorOf } from './selectors.ts';

const ROOT = resolve(import.meta.dirname, '../..');

/** Fields that a page shows in words, so that the element with these words can be looked for. */
const SHOWN = ['title', 'companyName', 'location', 'salary', 'department'] as const;

interface Found {
  readonly field: string;
  readonly selector: string;
  readonly element: Element;
}

const documentOf = (html: string, url: string): Document => new JSDOM(html, { url }).window.document;

function reading(document: Document, url: string, boards: readonly Board[]) {
  const read = readPage({ url, document }, boards, () => 0, localDay(new Date()));
  return { read, captured: capture([read]) };
}

/** The innermost element whose words are the value. */
const elementWith = (document: Document, value: string): Element | undefined =>
  [...document.body.querySelectorAll('*')].findLast(
    (element) => element.textContent.length < value.length * 3 && textOf(element) === value,
  );

/** Selectors of the fields that the general readers found, and of the description. */
function findRules(document: Document, url: string): readonly Found[] {
  const { captured } = reading(document, url, []);
  const byText = SHOWN.flatMap((field): Found[] => {
    const value = captured.draft[field]?.value;
    const element = value ? elementWith(document, value) : undefined;
    const selector = element && selectorOf(element);
    return element && selector ? [{ field, selector, element }] : [];
  });
  const description = mainText(document);
  const selector = description && selectorOf(description);
  return description && selector
    ? [...byText, { field: 'description', selector, element: description }]
    : byText;
}

/** Words of paths that name no company. */
const PLAIN = /^(jobs?|careers?|positions?|vacanc(y|ies)|openings?|postings?|view|details?|en|o|j)$/i;

/** A pattern of the address: its last number (or long id) is the posting, a first part of its own the company. */
function pathOf(url: URL): string {
  const parts = url.pathname.split('/').filter(Boolean);
  const job = parts.findLastIndex((part) => /\d{3,}|^[\da-f-]{20,}$/i.test(part));
  const pattern = parts.map((part, index) => {
    if (index === job) return /^\d+$/.test(part) ? String.raw`(?<job>\d+)` : '(?<job>[^/?]+)';
    if (index === 0 && job > 0 && !PLAIN.test(part)) return '(?<company>[^/?]+)';
    return part.replaceAll(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`);
  });
  return String.raw`/^\/${pattern.join(String.raw`\/`)}\/?(?=\?|$)/`;
}

const quoted = (text: string): string => `'${text.replaceAll('\\', '\\\\').replaceAll("'", "\\'")}'`;

function boardFile(id: string, url: URL, rules: readonly Found[]): string {
  const fields = rules.map(({ field, selector }) => `    ${field}: [css(${quoted(selector)})],`);
  return `import { defineBoard } from '../board.ts';
import { css } from '../extract/rules.ts';

export default defineBoard({
  id: ${quoted(id)},
  name: ${quoted(id)},
  hosts: [${quoted(url.host)}],
  paths: [${pathOf(url)}],
  fields: {
${fields.join('\n')}
  },
  examples: {
    yes: [${quoted(url.href)}],
    no: [${quoted(url.origin)}],
  },
});
`;
}

/** What the new board reads on its fixture: a person corrects it. */
function expectation(html: string, url: string, boards: readonly Board[]): string {
  const { read, captured } = reading(documentOf(html, url), url, boards);
  const told = fieldsOf(captured.draft).filter(([field]) => !(TAG_FIELDS as readonly string[]).includes(field));
  const posting = Object.fromEntries(
    told.map(([field, { value, candidates }]) => [
      field,
      { value, source: candidates[0]?.source, via: candidates[0]?.via },
    ]),
  );
  const { detection, markdown } = read;
  const expected = {
    url,
    detection,
    posting,
    starts: markdown.slice(0, 60),
    ends: markdown.slice(-60),
    without: [],
  };
  return `${JSON.stringify(expected, null, 2)}\n`;
}

const [id = '', file = '', address = ''] = process.argv.slice(2);
if (!/^[a-z][a-z0-9-]*$/.test(id) || !existsSync(file) || !URL.canParse(address)) {
  throw new Error('usage: npm run board -- <id> saved.html https://…');
}
const board = join(ROOT, 'lib/boards', `${id}.ts`);
const isNew = !existsSync(board);
const document = documentOf(readFileSync(file, 'utf8'), address);
const rules = findRules(document, address);
if (isNew) writeFileSync(board, boardFile(id, new URL(address), rules));

const fixture = join(ROOT, 'tests/fixtures', id, `${new Date().toISOString().slice(0, 10)}-posting`);
mkdirSync(join(fixture, '..'), { recursive: true });
const html = anonymise(
  document,
  rules.map(({ element }) => element),
);
writeFileSync(`${fixture}.html`, html);
const made = (await import(pathToFileURL(board).href)) as { readonly default: Board };
const others = (await loadBoards()).filter((each) => each.id !== id);
writeFileSync(`${fixture}.json`, expectation(html, address, [...others, made.default]));
process.stdout.write(
  `${isNew ? 'written' : 'kept as it was'}: ${board}\nwritten: ${fixture}.html, ${fixture}.json\n`,
);
