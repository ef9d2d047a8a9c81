import type { Finding } from '../candidate.ts';
import { AFTERWARDS, APPLY } from '../extract/job-words.ts';
import { chipFacts, remoteFact } from './chips.ts';
import { companyFacts } from './company.ts';
import { deadlineFact } from './deadline.ts';
import { LABEL_IN_TEXT, labelledFacts } from './labels.ts';
import { languageFact } from './language.ts';
import { postedFact } from './posted.ts';
import { payFacts } from './pay-facts.ts';
import { employmentFacts } from './employment.ts';
import { seniorityFacts } from './seniority.ts';
import { workplaceFacts } from './workplace.ts';
import type { FactReader, Words } from './words.ts';

/** In order of precedence: what is labelled, what stands beside the heading, what the text says. */
const READERS: readonly FactReader[] = [
  ({ before, after }) => labelledFacts([...before, '', ...after]),
  chipFacts,
  ({ text }) => labelledFacts(text, LABEL_IN_TEXT),
  companyFacts,
  postedFact,
  deadlineFact,
  languageFact,
  payFacts,
  workplaceFacts,
  employmentFacts,
  seniorityFacts,
  remoteFact,
];

/** The lines up to where something else begins: other postings, the form, the page's foot. */
export function upToOthers(lines: readonly string[]): readonly string[] {
  const end = lines.findIndex((text) => text.length < 90 && AFTERWARDS.test(text) && !APPLY.test(text));
  return end < 0 ? lines : lines.slice(0, end);
}

/** What the words of a page tell of its posting, in order of precedence. */
export function factFindings(words: Words): readonly Finding[] {
  const own = { ...words, after: upToOthers(words.after) };
  return READERS.flatMap((read) => read(own));
}
