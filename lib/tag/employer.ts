import type { Match } from './match.ts';
import type { Sentence } from './words.ts';

/** Before a name at the start of a sentence: "At Netlify, we", "About GitLab", "Why Auth0?". */
const BEFORE: ReadonlySet<string> = new Set('at about join joining why über chez bei'.split(' '));

/** After a name: "Zapier is hiring", "PostHog was founded". */
const AFTER: ReadonlySet<string> = new Set(
  (
    'is-hiring is-looking is-growing is-seeking is-expanding was-founded was-established was-started is-on ' +
    'is-backed is-headquartered is-committed is-proud is-remote is-fully'
  ).split(' '),
);

/**
 * Whether a sentence speaks of a name as of the employer: the maker of a product names it in every
 * paragraph, and asks nobody to know it.
 */
export function isEmployer({ words, inTitle }: Sentence, from: number, to: number): boolean {
  if (inTitle) return false;
  const after = words.slice(to, to + 2);
  const opens =
    from === 1 && words[from]?.gap === 'joined' && words.slice(0, 1).every(({ lower }) => BEFORE.has(lower));
  if (opens && after[0]?.gap !== 'joined') return true;
  return AFTER.has(after.map(({ lower }) => lower).join('-'));
}

/** The matches without those of a product that its own maker advertises for. */
export const withoutEmployer = (matches: readonly Match[], employers: ReadonlySet<string>): Match[] =>
  matches.filter(({ entry, rule, inTitle }) => rule === 'own' || inTitle || !employers.has(entry.tag));
