import { isStopped, PROVING_AFTER, refusalOf } from './proof.ts';
import type { Entry, Term } from './vocabulary.ts';
import { VOCABULARY } from './vocabulary.ts';
import type { Sentence, Word } from './words.ts';
import { sentencesOf } from './words.ts';

/** A place where a text names something of the vocabulary. */
export interface Match {
  readonly entry: Entry;
  /** As the text writes it. */
  readonly text: string;
  readonly inTitle: boolean;
  /** Not proved by its capital alone. */
  readonly sure: boolean;
  /** Counted in words from the start of the title. */
  readonly position: number;
}

/** A term at some words of a sentence, not yet proved. */
interface Place {
  readonly term: Term;
  readonly from: number;
  /** The first word after it. */
  readonly to: number;
}

const LONGEST = 4;
/** An unambiguous technology proves an ambiguous word at most so many words away. */
const NEAR = 2;

/** "Python3", "ES6", "Angular2+": the version says nothing. */
const VERSION = /(?<=\p{L}{2})\d{1,2}$/u;

const termOf = (key: string): Term | undefined =>
  VOCABULARY.get(key) ?? (VERSION.test(key) ? VOCABULARY.get(key.replace(VERSION, '')) : undefined);

/** The longest term that begins at this word. */
function placeAt(words: readonly Word[], from: number): Place | undefined {
  let key = '';
  let longest: Place | undefined;
  for (let at = from; at < Math.min(words.length, from + LONGEST); at += 1) {
    const word = words[at];
    if (!word || (at > from && word.gap !== 'joined')) break;
    key += word.lower;
    const term = termOf(key);
    if (term) longest = { term, from, to: at + 1 };
  }
  return longest;
}

function placesOf(words: readonly Word[]): Place[] {
  const places: Place[] = [];
  for (let at = 0; at < words.length;) {
    const place = placeAt(words, at);
    if (place) places.push(place);
    at = place?.to ?? at + 1;
  }
  return places;
}

const writtenAs = (words: readonly Word[], { from, to }: Place): string =>
  words
    .slice(from, to)
    .map(({ text }) => text)
    .join('');

const LINKS = new Set(['and', 'or', 'with', 'und', 'y', 'et']);

/** Only commas, slashes and the like, "and" or "or" lie between the two. */
const isOneList = (words: readonly Word[], from: number, to: number): boolean =>
  words.slice(from, to).every(({ lower }) => LINKS.has(lower)) &&
  words.slice(from, to + 1).some(({ gap, lower }) => gap === 'list' || LINKS.has(lower));

interface Proved extends Place {
  readonly sure: boolean;
}

/** By word: the proved place that covers it. */
type Cover = readonly (Proved | undefined)[];

function hasNeighbour(words: readonly Word[], { from, to }: Place, cover: Cover, cased: boolean): boolean {
  const near = [...cover.slice(Math.max(0, from - NEAR - 1), from), ...cover.slice(to, to + NEAR + 1)];
  return near.some((other) => {
    if (!other || other.term.entry.field) return false;
    // In lower case it may be the English word: "go to AWS" is no list, "python, go" is.
    return cased || (other.to <= from ? isOneList(words, other.to, from) : isOneList(words, to, other.from));
  });
}

/** "C-level", "R&D", "Go's": a letter or a word that is part of something else. */
const isPart = (words: readonly Word[], { from, to }: Place): boolean =>
  words[from]?.glued === true || (words[to]?.glued === true && !PROVING_AFTER.has(words[to].lower));

/** In its proper case where the English word would have no capital. */
function isCased(sentence: Sentence, place: Place): boolean {
  const { words, shouting, text } = sentence;
  const { from, to } = place;
  // Alone in its line: an item of a list.
  if (words.length === to - from) return true;
  const telling = /\p{Lu}/u.test(place.term.cased.slice(1));
  if (shouting) return telling && text !== text.toUpperCase();
  // An item may begin with a name: "React - our front end", "Rust (or C)".
  return telling || !words[from]?.first || words[to]?.gap === 'list';
}

/** Whether an ambiguous word is the technology, and how surely. */
function proofOf(sentence: Sentence, place: Place, cover: Cover): 'sure' | 'weak' | undefined {
  const { words } = sentence;
  if (isPart(words, place)) return undefined;
  const cased = writtenAs(words, place) === place.term.cased;
  const next = words[place.to];
  if (cased && next && next.gap !== 'list' && PROVING_AFTER.has(next.lower)) return 'sure';
  if (hasNeighbour(words, place, cover, cased)) return 'sure';
  return cased && place.term.proof === 'case' && isCased(sentence, place) ? 'weak' : undefined;
}

function provedPlaces(sentence: Sentence): Proved[] {
  const places = placesOf(sentence.words).filter(({ from, to }) => !isStopped(sentence.words, from, to));
  const proved: Proved[] = [];
  const cover: (Proved | undefined)[] = [];
  const prove = (place: Place, sure: boolean): void => {
    const found = { ...place, sure };
    proved.push(found);
    for (let at = place.from; at < place.to; at += 1) cover[at] = found;
  };
  for (const place of places) if (place.term.proof === 'none') prove(place, true);
  let open = places.filter(({ term }) => term.proof !== 'none');
  // Twice, so that "Go, Rust, Python" proves Rust by Python and then Go by Rust.
  for (let round = 0; round < 2; round += 1) {
    open = open.filter((place) => {
      const proof = proofOf(sentence, place, cover);
      if (proof) prove(place, proof === 'sure');
      return !proof;
    });
  }
  return proved.toSorted((one, other) => one.from - other.from);
}

/** Every place where title and Markdown name something of the vocabulary, in reading order. */
export function matchesOf(posting: { readonly title: string; readonly markdown: string }): Match[] {
  const matches: Match[] = [];
  let start = 0;
  for (const sentence of sentencesOf(posting)) {
    const proved = provedPlaces(sentence);
    const isRefused = proved.length > 0 ? refusalOf(sentence.text) : undefined;
    for (const place of proved) {
      if (isRefused?.(place.term.entry.tag)) continue;
      const text = sentence.text.slice(sentence.words[place.from]?.start, sentence.words[place.to - 1]?.end);
      const position = start + place.from;
      for (const entry of [place.term.entry, place.term.also]) {
        if (entry) matches.push({ entry, text, inTitle: sentence.inTitle, sure: place.sure, position });
      }
    }
    start += sentence.words.length;
  }
  return matches;
}
