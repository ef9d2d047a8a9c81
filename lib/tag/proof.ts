import type { Cover, Place, Rule } from './place.ts';
import { textOf } from './place.ts';
import type { Kind } from './vocabulary.ts';
import type { Sentence, Word } from './words.ts';
import { isLinked, isPart, PROVING_AFTER, PROVING_BEFORE, ROLES } from './context.ts';

/** What is known of a sentence while its words are proved. */
export interface Proving {
  readonly sentence: Sentence;
  readonly cover: Cover;
  /** Nothing but names stands in it: "java spring rest", the tags of a board. */
  readonly names: boolean;
  /** The words that names cover, proved or not. */
  readonly named: ReadonlySet<number>;
}

/** A technology that names nothing else proves an ambiguous word at most so many words away. */
const NEAR = 2;

const proves = (kind: Kind): boolean => kind === 'technology';

function hasNeighbour({ sentence, cover }: Proving, { from, to }: Place, cased: boolean): boolean {
  const { words } = sentence;
  const near = [...cover.slice(Math.max(0, from - NEAR - 1), from), ...cover.slice(to, to + NEAR + 1)];
  return near.some((other) => {
    if (!other || !proves(other.term.entry.kind)) return false;
    // In lower case it may be the English word: "go to AWS" is no list, "python, go" is.
    return cased || (other.to <= from ? isLinked(words, other.to, from) : isLinked(words, to, other.from));
  });
}

/** Alone between commas, brackets and dashes: "Software Engineer (Go)". */
const isSegment = (words: readonly Word[], { from, to }: Place): boolean =>
  (from === 0 || words[from]?.gap === 'list') && (to === words.length || words[to]?.gap === 'list');

function isRole({ sentence }: Proving, place: Place, cased: boolean): boolean {
  const { words, inTitle } = sentence;
  const next = words[place.to];
  if (next && next.gap !== 'list' && PROVING_AFTER.has(next.lower)) return cased || next.glued;
  if (!inTitle || !cased || !isSegment(words, place)) return false;
  return (
    (place.term.proof === 'case' || place.term.cased.length === 1) &&
    words.some(({ lower }) => ROLES.has(lower))
  );
}

/** "experience with R", "Kenntnisse in C": the words before ask for a thing that is known. */
function isKnowledge(words: readonly Word[], { from }: Place): boolean {
  const [one, two] = [words[from - 1], words[from - 2]];
  if (words[from]?.gap !== 'joined' || one?.gap !== 'joined') return false;
  return PROVING_BEFORE.get(one.lower)?.has(two?.lower ?? '') === true;
}

/** In its proper case where the English word would have no capital. */
function isCased({ words, shouting, text }: Sentence, place: Place): boolean {
  const { from, to } = place;
  const next = words[to];
  // Alone in its line: an item of a list.
  if (words.length === to - from) return true;
  const telling = /\p{Lu}/u.test(place.term.cased.slice(1));
  if (shouting) return telling && text !== text.toUpperCase();
  // An item may begin with a name: "React - our front end", "Rust (or C)", "Rails or any other".
  if (telling || !words[from]?.first || next?.gap === 'list' || next?.lower === 'or') return true;
  // A version: "Vue 2 with TypeScript".
  return next?.gap === 'joined' && /^\d{1,2}$/u.test(next.text);
}

/** The rule that makes an ambiguous word the technology, if one does. */
export function ruleOf(proving: Proving, place: Place): Rule | undefined {
  const { sentence, names } = proving;
  const { words } = sentence;
  const { proof, cased: spelling } = place.term;
  if (words[place.from]?.hashed) return 'tag';
  const cased = textOf(words, place.from, place.to) === spelling;
  if (isPart(words, place.from, place.to, proving.named)) return undefined;
  if (isRole(proving, place, cased)) return 'role';
  if (hasNeighbour(proving, place, cased)) return 'neighbour';
  if (names) return 'line';
  if (cased && isKnowledge(words, place)) return 'knowledge';
  return cased && proof === 'case' && isCased(sentence, place) ? 'case' : undefined;
}
