import type { Terms } from './match.ts';
import { LONGEST } from './match.ts';
import type { Entry, Term } from './vocabulary.ts';
import { entryOf } from './vocabulary.ts';
import { plainTag, type OwnTag } from './wishes.ts';
import { sentencesOf } from './words.ts';

/** Before everything that the vocabulary knows. */
const OWN_RATING = 100;

const keyOf = (words: string): string =>
  sentencesOf({ title: words, markdown: '' })
    .flatMap((sentence) => sentence.words)
    .slice(0, LONGEST)
    .map(({ lower }) => lower)
    .join('');

function entryFor(tag: string): Entry {
  const known = entryOf(tag);
  return { tag, class: known?.class ?? 'o', kind: known?.kind ?? 'concept', rating: OWN_RATING };
}

/** The person's words as terms that need no proof. */
export function ownTerms(own: readonly OwnTag[]): Terms {
  const terms = new Map<string, Term>();
  for (const { tag, words } of own) {
    const name = plainTag(tag);
    const entry = entryFor(name);
    for (const cased of (words.length > 0 ? words : [name]).map(keyOf)) {
      if (name !== '' && cased !== '')
        terms.set(cased, { entry, also: undefined, proof: 'none', cased, oneWord: false });
    }
  }
  return terms;
}
