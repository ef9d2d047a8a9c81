import type { Candidate, Draft, Source } from '../candidate.ts';
import { letters } from '../extract/letters.ts';

/** Sources that are data about the page and not the page itself. */
const DATA: ReadonlySet<Source> = new Set(['json-ld', 'microdata', 'rdfa']);

/** Words of a place that tell it from others. */
const wordsOf = (place: string): readonly string[] =>
  place
    .split(/[^\p{L}\p{M}]+/u)
    .map(letters)
    .filter((word) => word.length > 2 && word !== 'remote' && word !== 'hybrid');

const sharesWord = (one: string, other: string): boolean => {
  const words = new Set(wordsOf(one));
  return wordsOf(other).some((word) => words.has(word));
};

/**
 * The draft with the place in the page's own words before the same place in its data's: a person reads `Princeton,
 * New Jersey` where the data say `Princeton, NJ, US`. Not where the data name several places and the words one.
 */
export function withShownPlace(draft: Draft): Draft {
  const [first, ...others] = draft.location?.candidates ?? [];
  if (!first || !DATA.has(first.source)) return draft;
  const company = letters(draft.companyName?.value ?? '');
  const isShown = ({ source, value }: Candidate): boolean =>
    source === 'heuristic' &&
    !/^\d/.test(value) &&
    sharesWord(value, first.value) &&
    (value.includes(';') || !first.value.includes(';')) &&
    (company === '' || !letters(value).includes(company));
  const shown = others.find(isShown);
  if (!shown) return draft;
  const candidates = [shown, first, ...others.filter((other) => other !== shown)];
  // Page and data mean the same place.
  return { ...draft, location: { value: shown.value, confidence: 'likely', candidates } };
}

/**
 * The draft with `hybrid` where the page says so and its data say remote: schema.org has no word for hybrid, so boards
 * write `TELECOMMUTE` for both.
 */
export function withShownWorkplace(draft: Draft): Draft {
  const [first, ...others] = draft.workplace?.candidates ?? [];
  const shown = others.find(({ source, value }) => source === 'heuristic' && value === 'hybrid');
  if (!first || !shown || !DATA.has(first.source) || first.value !== 'remote') return draft;
  const candidates = [shown, first, ...others.filter((other) => other !== shown)];
  return { ...draft, workplace: { value: shown.value, confidence: 'likely', candidates } };
}
