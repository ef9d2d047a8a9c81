import type { Words } from '../../lib/facts/words.ts';

/** A page that says nothing, for tests that say one thing of it. */
export const NO_WORDS: Words = {
  title: '',
  company: '',
  isOfMany: false,
  location: '',
  keys: [],
  summary: '',
  text: [],
  before: [],
  after: [],
  day: '2026-07-01',
};
