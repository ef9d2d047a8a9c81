import type { Finding } from '../candidate.ts';
import { chipFacts } from './chips.ts';
import { employmentFacts } from './employment.ts';
import { labelledFacts } from './labels.ts';
import { seniorityFacts } from './seniority.ts';
import { workplaceFacts } from './workplace.ts';
import type { FactReader, Words } from './words.ts';

/** In order of precedence: what is labelled, what stands beside the heading, what the text says. */
const READERS: readonly FactReader[] = [
  ({ before, after }) => labelledFacts([...before, '', ...after]),
  chipFacts,
  ({ text }) => labelledFacts(text),
  workplaceFacts,
  employmentFacts,
  seniorityFacts,
];

/** What the words of a page tell of its posting, in order of precedence. */
export const factFindings = (words: Words): readonly Finding[] => READERS.flatMap((read) => read(words));
