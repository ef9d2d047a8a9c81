import { describe, expect, it } from 'vitest';
import { NEW_PERSON } from '../../lib/posting.ts';
import { toFile, type FileContent } from '../../lib/file/front-matter.ts';
import { readFile } from '../../lib/file/read-file.ts';

const content = (given: Partial<FileContent> = {}): FileContent => ({
  posting: { title: 'Engineer', host: 'https://a.example' },
  person: NEW_PERSON,
  timestamp: 1_607_299_200_000,
  markdown: 'Text',
  ...given,
});

const SEED_ONLY = `---
title: "Engineer"
location: ""
host: "https://a.example"
companyName: ""
url: ""
applyUrl: ""
timestamp: 1607299200000
hashtags: ""
jobType: ""

companyWebsite: "https://a.example"
summary: ""
summaryBackup: ""
featured: 20
`;

describe('toFile', () => {
  it('writes the seed’s keys always, and nothing else of a fresh clip', () => {
    expect(toFile(content())).toBe(`${SEED_ONLY}---\n\nText\n`);
  });

  it('writes what is known in the fixed groups and order', () => {
    const posting = {
      board: 'lever',
      jobId: '0017',
      language: 'da',
      seniority: 'senior',
      department: 'Backend',
      salaryPeriod: 'year',
      salaryCurrency: 'EUR',
      salaryMax: '90000.50',
      salaryMin: '080000',
      salary: '€80,000 – €90,000',
      workplace: 'remote',
      employmentType: 'FULL_TIME,CONTRACTOR',
      validThrough: '2020-12-31',
      datePosted: '2020-12-07',
      logoUrl: 'https://a.example/logo.png',
    };
    const person = {
      status: 'applied',
      tags: ['dream, job', ' b ', ''],
      notes: 'a\nb',
      appliedDate: '2020-12-08',
      followUp: '2020-12-15',
      featured: -3,
      archived: true,
    } as const;
    const unknown = [
      { key: 'mine', source: 'mine: [1, 2] # two' },
      { key: 'map', source: 'map:\n  a: 1' },
      { key: 'constructor', source: 'constructor: x' },
    ];
    expect(toFile(content({ posting, person, unknown }))).toBe(`---
title: ""
location: ""
host: ""
companyName: ""
url: ""
applyUrl: ""
timestamp: 1607299200000
hashtags: ""
jobType: ""
logoUrl: "https://a.example/logo.png"
companyWebsite: ""
summary: ""
summaryBackup: ""
featured: -3
archived: "true"
datePosted: "2020-12-07"
validThrough: "2020-12-31"
employmentType: "FULL_TIME,CONTRACTOR"
workplace: "remote"
salary: "€80,000 – €90,000"
salaryMin: "080000"
salaryMax: 90000.50
salaryCurrency: "EUR"
salaryPeriod: "year"
department: "Backend"
seniority: "senior"
language: "da"
jobId: "0017"
board: "lever"
status: "applied"
tags: "dream  job,b"
notes: "a\\nb"
appliedDate: "2020-12-08"
followUp: "2020-12-15"
mine: [1, 2] # two
map:
  a: 1
constructor: x
---

Text
`);
  });

  it('ends with exactly one newline, whatever the text ends with', () => {
    expect(toFile(content({ markdown: '' }))).toBe(`${SEED_ONLY}---\n`);
    expect(toFile(content({ markdown: '\n\n' }))).toBe(`${SEED_ONLY}---\n`);
    expect(toFile(content({ markdown: 'a\r\nb\rc\n\n\n' }))).toBe(`${SEED_ONLY}---\n\na\nb\nc\n`);
  });

  it.each([
    '\n\na',
    '---',
    '---\ntitle: "x"\n---\n\nb',
    '    code',
    '\ta',
    '...\n',
    '\uFEFFa',
    'a\n\n---\n\nb',
  ])('keeps a text that begins or looks like something else: %j', (markdown) => {
    const outcome = readFile(toFile(content({ markdown })));
    expect(outcome).toMatchObject({
      ok: true,
      file: { posting: { title: 'Engineer' }, markdown: markdown.replace(/\n+$/, '') },
    });
  });

  it('writes a known key once, as it came where its value is no text', () => {
    const text = '---\ntitle:\n  en: Engineer\nlocation: Oslo\nstatus: on hold\n---\n';
    const outcome = readFile(text);
    if (!outcome.ok) throw new Error(outcome.problem.message);
    const written = toFile({ ...outcome.file, timestamp: 0 });
    expect(written.match(/^title:.*\n.*$/gm)).toEqual(['title:\n  en: Engineer']);
    expect(written).toContain('\nstatus: on hold\n---\n');
    expect(readFile(written)).toMatchObject({ ok: true, file: { unknown: outcome.file.unknown } });
  });
});
