import { readFileSync, readdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { proposeColumns, readRows } from '../../lib/in/columns.ts';
import { readCsv } from '../../lib/in/csv.ts';
import { decode } from '../../lib/in/decode.ts';
import type { OwnKey } from '../../lib/in/synonyms.ts';
import type { Told } from '../../lib/in/values.ts';

/** Tables as other trackers write them, by their heads; the rows are made up. */
const FOLDER = resolve(import.meta.dirname, 'trackers');

const tableOf = (name: string) => {
  const read = readCsv(decode(new Uint8Array(readFileSync(join(FOLDER, name)))).text);
  if (!read.ok) throw new Error(`${name}: ${read.problem.message}`);
  return read;
};

const _ = undefined;

/** What each column is; `_` for one that nobody should guess, or that is nobody's business. */
const COLUMNS: Readonly<Record<string, readonly (OwnKey | undefined)[]>> = {
  'huntr.csv': [
    'title',
    'companyName',
    'status',
    'location',
    'url',
    'salary',
    'employmentType',
    'timestamp',
    'appliedDate',
    'validThrough',
    'description',
    'notes',
    _,
  ],
  'teal.csv': [
    'title',
    'companyName',
    'salaryMin',
    'salaryMax',
    'location',
    'status',
    'timestamp',
    'validThrough',
    'appliedDate',
    'followUp',
    _,
  ],
  'simplify.csv': [
    'title',
    'companyName',
    'url',
    'location',
    'status',
    'timestamp',
    'appliedDate',
    'salary',
    'employmentType',
    'archived',
    'notes',
  ],
  'notion.csv': [
    'title',
    'companyName',
    'status',
    'url',
    'location',
    'salary',
    'appliedDate',
    'followUp',
    _,
    'tags',
    'notes',
  ],
  'airtable.csv': [
    'title',
    'companyName',
    'status',
    _,
    'description',
    'url',
    'salary',
    'validThrough',
    'appliedDate',
    _,
    _,
    'notes',
  ],
  'google-sheets.csv': [
    'companyName',
    'title',
    'location',
    'workplace',
    'url',
    'appliedDate',
    'status',
    'salary',
    _,
    'followUp',
    'notes',
  ],
  'linkedin-job-applications.csv': ['appliedDate', _, _, 'companyName', 'title', 'url', _, _],
  'linkedin-saved-jobs.csv': ['timestamp', 'url', 'title', 'companyName'],
};

it('every table has its columns here', () => {
  expect(readdirSync(FOLDER).toSorted()).toEqual(Object.keys(COLUMNS).toSorted());
});

describe.each(Object.entries(COLUMNS))('%s', (name, columns) => {
  const table = tableOf(name);

  it('is guessed right, column by column', () => {
    const guessed = proposeColumns(table.head);
    const said = (keys: readonly (OwnKey | undefined)[]): readonly string[] =>
      table.head.map((head, at) => `${head}: ${keys[at] ?? 'left out'}`);
    expect(said(guessed)).toEqual(said(columns));
  });

  it('gives its postings with what it knows of them, and no cell that was not understood', () => {
    const rows = readRows(table, proposeColumns(table.head), { day: '2026-11-21' });
    expect(rows.map(({ unread }) => unread)).toEqual([[], []]);
    const nothing: Told = { posting: {}, person: {} };
    const [first = nothing, second = nothing] = rows.map(({ told }) => told);
    expect(first.posting).toMatchObject({ title: 'Rigger', companyName: 'Harbour & Sons' });
    expect(second.posting).toMatchObject({ title: 'Skipper', companyName: 'Fleet' });
    const days = [Date.UTC(2026, 9, 1), Date.UTC(2026, 9, 3)];
    const applied = name === 'google-sheets.csv' ? '2026-10-13' : '2026-10-03';
    const awaited: { readonly [K in OwnKey]?: readonly [value: unknown, among: readonly unknown[]] } = {
      url: [first.posting.url?.slice(0, 8), ['https://']],
      appliedDate: [first.person.appliedDate, [applied]],
      followUp: [first.person.followUp, ['2026-10-24']],
      validThrough: [first.posting.validThrough, ['2026-10-20']],
      timestamp: [first.timestamp, days],
      status: [first.person.status, ['applied', 'interviewing']],
    };
    for (const key of columns) {
      const [value, among] = (key && awaited[key]) ?? [undefined, [undefined]];
      expect(among, key).toContain(value);
    }
    if (columns.includes('status')) expect(['saved', 'rejected']).toContain(second.person.status);
    // Whom the person knows there, and how they are reached, stays where it was.
    expect(JSON.stringify([first, second])).not.toMatch(/person\.example|\+45|ada\.pdf/);
  });
});
