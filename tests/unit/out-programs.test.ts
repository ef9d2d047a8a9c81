/**
 * What other programs make of our files: LibreOffice of the table, Hugo and Jekyll of their formats. They run where they are installed,
 * and the long tests install them.
 */
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { JSDOM } from 'jsdom';
import { readCsv } from '../../lib/in/csv.ts';
import { csvStream, fromCell } from '../../lib/out/csv.ts';
import { markdownFiles } from '../../lib/out/markdown-files.ts';
import { PRESETS } from '../../lib/out/profile-presets.ts';
import { writerOf } from '../../lib/out/profile-file.ts';
import type { OutRow } from '../../lib/out/rows.ts';
import { findProgram } from '../tools/chromium.ts';
import { library } from '../tools/store/postings.ts';
import { clipOf } from './library-clips.ts';
import { allOf, bytesIn, each } from './out-kit.ts';

const OFFICE = findProgram('soffice', 'libreoffice-calc');
const HUGO = findProgram('hugo', 'hugo');
const JEKYLL = findProgram('jekyll', 'jekyll');
const folder = mkdtempSync(join(tmpdir(), 'jobmark-programs-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** LibreOffice's own text of a cell: its blanks and tabs are elements there. */
function textOf(node: Node): string {
  if (node.nodeType === 3) return node.nodeValue ?? '';
  const element = node as Element;
  if (element.localName === 's') return ' '.repeat(Number(element.getAttribute('text:c') ?? '1'));
  if (element.localName === 'tab') return '\t';
  if (element.localName === 'line-break') return '\n';
  return [...node.childNodes].map(textOf).join('');
}

interface Cell {
  readonly text: string;
  readonly type: string;
  readonly value: string;
  readonly formula: string;
}

const cellOf = (element: Element): Cell => ({
  text: [...element.children]
    .filter(({ localName }) => localName === 'p')
    .map(textOf)
    .join('\n'),
  type: element.getAttribute('office:value-type') ?? '',
  value: element.getAttribute('office:value') ?? element.getAttribute('office:date-value') ?? '',
  formula: element.getAttribute('table:formula') ?? '',
});

/** The filter of LibreOffice's own dialog for a file that begins with a byte order mark: comma, quotes, UTF-8. */
const AS_OFFERED = 'CSV:44,34,76,1';
const AS_CSV = 'csv:Text - txt - csv (StarCalc):44,34,76,1';

/** Lets LibreOffice write a file anew as another kind, beside it. */
function converted(name: string, to: string, ...how: readonly string[]): string {
  if (!OFFICE) throw new Error('no LibreOffice');
  const profile = `-env:UserInstallation=file://${join(folder, 'profile')}`;
  const where = ['--outdir', join(folder, 'out'), join(folder, name)];
  execFileSync(OFFICE, [profile, '--headless', '--norestore', ...how, '--convert-to', to, ...where], {
    stdio: 'ignore',
    timeout: 240_000,
    // What looks like a date is another in each country.
    env: { ...process.env, LC_ALL: 'C.UTF-8' },
  });
  const kind = to.replace(/:.*$/, '');
  return readFileSync(join(folder, 'out', name.replace(/\.\w+$/, `.${kind}`)), 'utf8');
}

/** The cells of a sheet in LibreOffice's flat XML; what is repeated to the sheet's end is left out. */
function cellsOf(xml: string): readonly (readonly Cell[])[] {
  const { document } = new JSDOM(xml, { contentType: 'text/xml' }).window;
  const times = (cell: Element): number => Number(cell.getAttribute('table:number-columns-repeated') ?? '1');
  return [...document.getElementsByTagName('table:table-row')].map((row) =>
    [...row.children].flatMap((cell) => Array.from({ length: Math.min(100, times(cell)) }, () => cellOf(cell))),
  );
}

/** Values that have broken a table somewhere; each is a note of a posting. */
const HOSTILE = [
  '=1+1',
  '+1+1',
  '-1+1',
  '@SUM(1;1)',
  '=HYPERLINK("https://evil.example";"click")',
  "=cmd|' /C calc'!A0",
  '\t=1+1',
  '\n=1+1',
  '＝1+1',
  "'=1+1",
  'a "quoted" word',
  '"',
  'one; two, three',
  'first line\nsecond line\n\nfourth',
  '  blanks around  ',
  'a\ttab',
  'København, Łódź, 東京, 👩‍👩‍👧, مرحبا',
  '007 Bond',
  '0042',
  "'0042",
  '1e5',
  '12/11',
  '3-4',
  '1 1/2',
  '9:30',
  '9 am',
  '1.10',
  '50%',
  '4521098765432109876',
  'Mar 1',
  '1-Sep-2026',
  '1,5',
  '€1,000',
  'sep=;',
  '#REF!',
  '-',
  '---',
  'x'.repeat(32_000),
] as const;

/** What a spreadsheet takes for something else, though it is a text, and shows as it was. */
const TAKEN_FOR: { readonly [text: string]: string } = {
  '42': 'float',
  TRUE: 'boolean',
};

describe.runIf(OFFICE)('a table in LibreOffice', { timeout: 300_000 }, () => {
  const notes = [...HOSTILE, ...Object.keys(TAKEN_FOR)];
  const rows = notes.map((note, index): OutRow => {
    const clip = clipOf({
      id: `clip-${index}`,
      title: `Posting ${index}`,
      datePosted: '2026-11-12',
      salaryMin: '78000',
      person: { notes: note },
    });
    return { clip, body: { id: clip.id, markdown: 'text' } };
  });

  /** A row's cells by the head of their column. */
  const opened = async (): Promise<readonly Readonly<Record<string, Cell>>[]> => {
    writeFileSync(join(folder, 'table.csv'), await bytesIn(csvStream(each(rows))));
    const [head = [], ...below] = cellsOf(converted('table.csv', 'fods', `--infilter=${AS_OFFERED}`));
    return below.map(
      (row) => Object.fromEntries(head.map(({ text }, at) => [text, row[at]] as const)) as Record<string, Cell>,
    );
  };

  test('shows every value as it is, and runs none', async () => {
    const shown = await opened();
    expect(shown.slice(0, notes.length).map((row) => row['title']?.text)).toEqual(
      notes.map((_, index) => `Posting ${index}`),
    );
    expect(shown.flatMap((row) => Object.values(row)).filter((cell) => cell?.formula)).toEqual([]);
    for (const [index, note] of HOSTILE.entries()) {
      const cell = shown[index]?.['notes'];
      expect(cell?.type, note).toBe('string');
      expect(fromCell(cell?.text ?? '')).toBe(note);
    }
    const taken = shown.slice(HOSTILE.length, notes.length).map((row) => row['notes']?.type);
    expect(taken).toEqual(Object.values(TAKEN_FOR));
    const others = shown.slice(HOSTILE.length, notes.length).map((row) => row['notes']?.text);
    expect(others).toEqual(Object.keys(TAKEN_FOR));
    for (const row of shown.slice(0, notes.length)) {
      expect(row['datePosted']).toMatchObject({ type: 'date', value: '2026-11-12' });
      expect(row['salaryMin']).toMatchObject({ type: 'float', value: '78000' });
    }
  });

  test('that was opened and saved there comes back with every value', async () => {
    writeFileSync(join(folder, 'table.csv'), await bytesIn(csvStream(each(rows))));
    const table = readCsv(converted('table.csv', AS_CSV, `--infilter=${AS_OFFERED}`));
    if (!table.ok) throw new Error(table.problem.message);
    const at = table.head.indexOf('notes');
    expect(at).toBeGreaterThan(0);
    const back = table.rows.slice(0, notes.length).map(({ cells }) => cells[at]);
    expect(back).toEqual(notes);
    expect(table.rows[0]?.cells[table.head.indexOf('datePosted')]).toBe('2026-11-12');
  });
});

describe.runIf(HUGO)('a site made by Hugo', { timeout: 120_000 }, () => {
  test('has a page for every posting of the Hugo format, with its tags', async () => {
    const writer = writerOf(PRESETS.hugo);
    if (!writer.ok || !HUGO) throw new Error('no Hugo');
    const { clips, bodies } = library('2026-11-21');
    const given = clips.map((clip, index): OutRow => ({
      clip,
      body: bodies[index] ?? { id: clip.id, markdown: '' },
    }));
    const site = join(folder, 'site');
    const put = (path: string, text: string): void => {
      mkdirSync(dirname(join(site, path)), { recursive: true });
      writeFileSync(join(site, path), text);
    };
    put('config.toml', 'baseURL = "https://jobs.example/"\n');
    const link = '{{ with .Params.link }}<a href="{{ . }}">posting</a>{{ end }}';
    put('layouts/_default/single.html', `<h1>{{ .Title }}</h1>${link}{{ .Content }}`);
    put('layouts/_default/list.html', '{{ range .Pages }}<h2>{{ .Title }}</h2>{{ end }}');
    for (const { path, text } of await allOf(markdownFiles(each(given), writer.options))) put(path, text);
    // Deadlines are of that day, not of this one.
    execFileSync(HUGO, ['--source', site, '--buildExpired', '--buildFuture'], {
      stdio: 'pipe',
      timeout: 60_000,
    });
    const pages = readdirSync(join(site, 'public/jobs'), { withFileTypes: true }).filter((entry) =>
      entry.isDirectory(),
    );
    expect(pages).toHaveLength(clips.length);
    const page = readFileSync(
      join(site, 'public/jobs/senior-backend-engineer-grid-forecasting-fjordlight-energy/index.html'),
      'utf8',
    );
    expect(page).toContain('<h1>Senior Backend Engineer, Grid Forecasting</h1>');
    expect(page).toContain(
      'href="https://careers.fjordlight-energy.example/senior-backend-engineer-grid-forecasting"',
    );
    expect(page).toContain('What you will do</h2>');
    expect(readFileSync(join(site, 'public/tags/kotlin/index.html'), 'utf8')).toContain(
      'Backend Engineer, Ticketing',
    );
  });
});

/** Titles, companies and texts that a site would take for its own words. */
const SITE_WORDS = [
  'A "quoted" \\ back: slash',
  'C# / .NET #1',
  '--- yes',
  '{{ page.title }}',
  '{% include evil.html %}',
  '{% endraw %}{% raw %}',
  '{{ site.x | y: }}',
  'København, 東京, 👩‍👩‍👧, مرحبا',
  '2026-11-21',
  '<script>alert(1)</script>',
  'null',
  '[a, b]',
  '!!ruby/object:Gem::Version',
  '* & ! | > % @ `',
] as const;

describe.runIf(JEKYLL)('a site made by Jekyll', { timeout: 120_000 }, () => {
  test('has a page for every posting of its format, word for word, and runs none of them', async () => {
    const writer = writerOf(PRESETS.jekyll);
    if (!writer.ok || !JEKYLL) throw new Error('no Jekyll');
    const given = SITE_WORDS.map((words, index): OutRow => {
      const person = { tags: ['yes', '007'] };
      const clip = clipOf({ id: `clip-${index}`, title: words, companyName: words, person });
      return { clip, body: { id: clip.id, markdown: `Text: ${words}\n\n---\n\n## End` } };
    });
    const site = join(folder, 'jekyll');
    const put = (path: string, text: string): void => {
      mkdirSync(dirname(join(site, path)), { recursive: true });
      writeFileSync(join(site, path), text);
    };
    put('_config.yml', 'theme: null\n');
    put(
      '_layouts/post.html',
      '[{{ page.title | jsonify }},{{ page.company | jsonify }},{{ page.tags | jsonify }}]',
    );
    for (const { path, text } of await allOf(markdownFiles(each(given), writer.options))) put(path, text);
    execFileSync(JEKYLL, ['build', '--future', '--source', site, '--destination', join(site, '_site')], {
      stdio: 'pipe',
      timeout: 60_000,
    });
    const pages = readdirSync(join(site, '_site'), { recursive: true, encoding: 'utf8' }).filter((path) =>
      path.endsWith('.html'),
    );
    const shown = pages.map((path): unknown => JSON.parse(readFileSync(join(site, '_site', path), 'utf8')));
    const wanted = SITE_WORDS.map((words) => [words, words, ['yes', '007']]);
    const inOrder = (list: readonly unknown[]): readonly string[] =>
      list.map((one) => JSON.stringify(one)).toSorted();
    expect(inOrder(shown)).toEqual(inOrder(wanted));
  });
});
