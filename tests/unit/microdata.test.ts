import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { JSDOM } from 'jsdom';
import { expect, test } from 'vitest';
import { jobPostingFindings, theShown, type ToldPosting } from '../../lib/extract/job-posting.ts';
import { jobPostings } from '../../lib/extract/json-ld.ts';
import { microdataPostings } from '../../lib/extract/microdata.ts';
import { rdfaPostings } from '../../lib/extract/rdfa.ts';

const EXAMPLES = join(import.meta.dirname, '../../../shared/corpus/suites/schemaorg-examples');
const names = existsSync(EXAMPLES) ? readdirSync(EXAMPLES).filter((name) => name.endsWith('.html')) : [];

const toldBy = (html: string): readonly ToldPosting[] => {
  const { document } = new JSDOM(html).window;
  const data = jobPostings(document).map((posting) => ({ source: 'json-ld', data: posting }) as const);
  return [...data, ...microdataPostings(document), ...rdfaPostings(document)];
};

test.skipIf(names.length === 0)('schema.org’s examples are read in all three syntaxes', () => {
  const ways = new Set<string>();
  for (const name of names) {
    const told = toldBy(readFileSync(join(EXAMPLES, name), 'utf8'));
    expect(told, name).toHaveLength(1);
    const fields = Object.fromEntries(told.flatMap(jobPostingFindings).map(({ field, raw }) => [field, raw]));
    expect(fields, name).toHaveProperty('title');
    if (!name.startsWith('eg-0028')) continue;
    ways.add(told[0]?.source ?? '');
    expect(fields, name).toMatchObject({
      title: 'Software Engineer',
      location: 'Kirkland, WA',
      datePosted: '2011-10-31',
      employmentType: 'Full-time',
      salaryMin: '100000',
      salaryMax: '100000',
      salaryCurrency: 'USD',
    });
  }
  expect([...ways].toSorted()).toEqual(['json-ld', 'microdata', 'rdfa']);
});

const told = (...titles: readonly string[]): readonly ToldPosting[] =>
  titles.map((title) => ({ source: 'json-ld', data: { title } }));

test.each<readonly [string, readonly string[], string | undefined]>([
  ['Baker', ['Baker'], 'Baker'],
  ['Baker', ['Baker', 'Baker'], 'Baker'],
  ['Baker', ['Baker', 'Butcher'], 'Baker'],
  ['Senior Baker', ['Baker', 'Senior Baker'], 'Senior Baker'],
  ['Night Baker', ['Night Baker (m/f/d), Oslo'], 'Night Baker (m/f/d), Oslo'],
  ['Jobs', ['Baker', 'Butcher'], undefined],
  ['Butcher', ['Baker'], undefined],
])('a page with the heading %j shows of %j %j', (heading, titles, shown) => {
  const one = theShown(told(...titles), { headings: [heading], first: [heading] });
  expect(one?.data).toEqual(shown === undefined ? undefined : { title: shown });
});

test('items that refer to each other, or to themselves, end', () => {
  const html =
    '<i id="a" itemscope itemtype="https://schema.org/JobPosting" itemref="a b"></i><b id="b" itemref="a" itemprop="title">T</b>';
  expect(toldBy(html)[0]?.data).toMatchObject({ title: 'T' });
});
