import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { proposeColumns, readRows } from '../../lib/in/columns.ts';
import { readCsv, type CsvTable } from '../../lib/in/csv.ts';
import { decode } from '../../lib/in/decode.ts';
import { csvStream, fromCell, toCell, toCsvLine } from '../../lib/out/csv.ts';
import { NEW_PERSON } from '../../lib/posting.ts';
import { bytesIn, each, rowsOf, textIn } from './out-kit.ts';
import { threadTime } from './thread-time.ts';

function tableOf(text: string): CsvTable {
  const table = readCsv(text);
  if (!table.ok) throw new Error(table.problem.message);
  return table;
}

const cell = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 12 }),
  fc.constantFrom(
    'a,b',
    'a;b',
    '"',
    '""',
    ' x ',
    'two\nlines',
    'two\r\nlines',
    '\t',
    '=1+1',
    "'=1",
    "''+x",
    '-5',
    '@me',
    '＝1',
    '',
    '日本',
  ),
);

describe('a table', () => {
  it('gives back the cells that went in, whatever is in them and whatever parts them', () => {
    fc.assert(
      fc.property(
        fc
          .integer({ min: 2, max: 5 })
          .chain((width) =>
            fc.array(fc.array(cell, { minLength: width, maxLength: width }), { minLength: 1, maxLength: 6 }),
          ),
        fc.constantFrom(...([',', ';', '\t'] as const)),
        (rows, delimiter) => {
          const head = rows[0]?.map((_, index) => `column ${index}`) ?? [];
          const quoted = (text: string): string => `"${text.toWellFormed().replaceAll('"', '""')}"`;
          const body = rows.map((cells) => cells.map(quoted).join(delimiter)).join('\r\n');
          const table = tableOf(`${head.join(delimiter)}\r\n${body}`);
          expect([table.delimiter, table.head]).toEqual([delimiter, head]);
          const expected = rows.filter((cells) => cells.some((text) => text.trim() !== ''));
          expect(table.rows.map(({ cells }) => cells)).toEqual(
            expected.map((cells) => cells.map((text) => fromCell(text.toWellFormed()))),
          );
        },
      ),
      { numRuns: 500 },
    );
  });

  it('of ours is read as it was written', () => {
    fc.assert(
      fc.property(fc.array(cell, { minLength: 2, maxLength: 6 }), (cells) => {
        fc.pre(cells.some((text) => text.trim() !== ''));
        const head = cells.map((_, index) => `c${index}`);
        const [row] = tableOf(toCsvLine(head) + toCsvLine(cells)).rows;
        expect(row?.cells).toEqual(cells.map((text) => text.toWellFormed()));
      }),
      { numRuns: 500 },
    );
  });

  it('has no cell that a spreadsheet would run', () => {
    fc.assert(
      fc.property(
        fc.constantFrom('=', '+', '-', '@', '\t', '\r', '\n', '＝', '＋', '－', '＠'),
        fc.string(),
        (sign, rest) => {
          const written = toCell(sign + rest);
          expect(written.replace(/^"/, '').startsWith("'")).toBe(true);
        },
      ),
    );
    expect([toCell(-5), toCell('-5'), toCell('a=b'), toCell(Number.NaN), toCell('say "x"')]).toEqual([
      '-5',
      "'-5",
      'a=b',
      '',
      '"say ""x"""',
    ]);
  });

  it('marks what a spreadsheet would change, and nothing that it shows as it is', () => {
    const changed = [
      '0042',
      '00,5',
      '1e5',
      '12/11',
      '24/7',
      '3-4',
      '9:30',
      '9 am',
      '1.10',
      '123456789012',
      'MAR1',
      '1-Sep',
    ];
    const marked = changed.map((text) => `'${text}`);
    expect(changed.map(toCell).map((one) => one.replaceAll('"', ''))).toEqual(marked);
    expect(marked.map(fromCell)).toEqual(changed);
    for (const text of ['42', 'TRUE', '2026-11-21', '007 Bond', 'May the force', 'C4', '€1,000', "'90s", "'"])
      expect([toCell(text).replaceAll('"', ''), fromCell(text)]).toEqual([text, text]);
    expect([toCell("'0042"), fromCell("''0042")]).toEqual(["''0042", "'0042"]);
  });

  it('keeps the lines of its rows, leaves out the empty ones, and says where a quote never closes', () => {
    const table = tableOf('a;b\n\n"1\n2";x\n ; \n3;y;z\n');
    expect(table.rows).toEqual([
      { line: 3, cells: ['1\n2', 'x'] },
      { line: 6, cells: ['3', 'y', 'z'] },
    ]);
    expect(readCsv('a,b\n1,2\n3,"x\ny')).toMatchObject({
      ok: false,
      problem: { code: 'open-quote', line: 3, column: 3 },
    });
    expect(readCsv('\uFEFF')).toMatchObject({ ok: false, problem: { code: 'empty' } });
    expect(tableOf('sep=|\r\na|b\r\n1|2')).toMatchObject({
      head: ['a', 'b'],
      rows: [{ line: 3, cells: ['1', '2'] }],
    });
    expect(tableOf('only\nx').rows).toEqual([{ line: 2, cells: ['x'] }]);
    expect(tableOf('a,b\n"x"y,"z" ').rows).toEqual([{ line: 2, cells: ['xy', 'z '] }]);
  });

  it('is read in no more time than its length asks for', () => {
    const start = threadTime();
    expect(readCsv(`a,b\n${'"x""y",'.repeat(200_000)}`).ok).toBe(true);
    expect(readCsv('"'.repeat(400_001)).ok).toBe(false);
    expect(readCsv(','.repeat(500_000)).ok).toBe(true);
    expect(threadTime() - start).toBeLessThan(8000);
  });
});

describe('columns', () => {
  it.each([
    [
      'Huntr',
      'Title,Company,Job Post Url,List,Location,Salary,Date Applied,Created At,Notes',
      'title,companyName,url,status,location,salary,appliedDate,timestamp,notes',
    ],
    [
      'Teal',
      'Job Position,Company,Max. Salary,Location,Status,Date Saved,Deadline,Date Applied,Follow up,Excitement',
      'title,companyName,salaryMax,location,status,timestamp,validThrough,appliedDate,followUp,-',
    ],
    [
      'Simplify',
      'Job Title,Company Name,Job URL,Status,Applied Date,Location,Work Model',
      'title,companyName,url,status,appliedDate,location,workplace',
    ],
    [
      'a generic tracker',
      'Company,Role,Status,Applied Date,Work Location,Job Type,Work Mode,Experience Level,Category,Salary Min,Salary Max,Currency,Priority,Interview Date,Job Posting URL,Notes',
      'companyName,title,status,appliedDate,location,employmentType,workplace,seniority,tags,salaryMin,salaryMax,salaryCurrency,-,-,url,notes',
    ],
    ['one’s own', 'Date;Firma;Stelle;Ort;Notizen', 'appliedDate,companyName,title,location,notes'],
    ['two of one', 'Role,Title,Position', '-,title,-'],
  ])('of %s are proposed by their heads', (_who, head, expected) => {
    const keys = proposeColumns(head.split(/[,;]/)).map((key) => key ?? '-');
    expect(keys.join()).toBe(expected);
  });

  it('can be changed: the caller’s word counts', () => {
    const table = tableOf('A,B\nEngineer,Acme\n');
    const [row] = readRows(table, ['title', 'companyName']);
    expect(row?.told?.posting).toEqual({ title: 'Engineer', companyName: 'Acme' });
    expect(readRows(table, proposeColumns(table.head))[0]?.told).toBeUndefined();
  });

  it('write days as one of them shows', () => {
    const days = (text: string, hints = {}) => {
      const table = tableOf(
        `Title,Date Applied\n${text
          .split(' ')
          .map((day) => `x,${day}`)
          .join('\n')}`,
      );
      return readRows(table, proposeColumns(table.head), hints).map(({ told }) => told?.person.appliedDate);
    };
    expect(days('02/03/2026 13/03/2026')).toEqual(['2026-03-02', '2026-03-13']);
    expect(days('02/03/2026 03/13/2026')).toEqual(['2026-02-03', '2026-03-13']);
    expect(days('02/03/2026', { monthFirst: true })).toEqual(['2026-02-03']);
    expect(days('2026-03-02 2026-03-02T10:00:00Z')).toEqual(['2026-03-02', '2026-03-02']);
  });
});

describe('the table of a library', () => {
  it('is UTF-8 with its mark, has CRLF, and as many cells in each row', async () => {
    await fc.assert(
      fc.asyncProperty(rowsOf(6), async (rows) => {
        const bytes = await bytesIn(csvStream(each(rows), { withText: true }));
        expect([...bytes.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
        const { text, encoding } = decode(bytes);
        expect(encoding).toBe('utf-8');
        const table = tableOf(text);
        expect(table.rows.map(({ cells }) => cells.length)).toEqual(rows.map(() => table.head.length));
        // It comes in again as what it says.
        const told = readRows(table, proposeColumns(table.head));
        told.forEach(({ told: one, unread }, index) => {
          const { clip, body } = rows[index] ?? { clip: undefined, body: undefined };
          expect(unread).toEqual([]);
          expect({ ...NEW_PERSON, ...one?.person }).toEqual({ ...clip?.person, notes: clip?.person.notes });
          expect(one?.timestamp).toBe(clip?.timestamp);
          expect(one?.markdown ?? '').toBe(body?.markdown);
        });
      }),
      { numRuns: 60 },
    );
  });

  it('has numbers as numbers and heads in the caller’s words', async () => {
    const [[row] = []] = fc.sample(
      rowsOf(3).filter((rows) => rows.length > 0 && rows[0]?.clip.draft.salaryMin !== undefined),
      1,
    );
    if (!row) throw new Error('none');
    const clip = { ...row.clip, person: { ...row.clip.person, featured: -3 } };
    const text = await textIn(csvStream(each([{ ...row, clip }]), { heads: { featured: 'Vorrang' } }));
    const { head, rows } = tableOf(text);
    const at = head.indexOf('Vorrang');
    expect(rows[0]?.cells[at]).toBe('-3');
    expect(text).toMatch(/,-3,/);
  });
});
