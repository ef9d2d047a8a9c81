import { isIdentifier, isNames } from './context.ts';
import { isEmployer, withoutEmployer } from './employer.ts';
import type { Place, Proved, Rule } from './place.ts';
import { textOf } from './place.ts';
import { ruleOf } from './proof.ts';
import { isStopped, refusalOf } from './stops.ts';
import type { Entry, Term } from './vocabulary.ts';
import { entryOf, VOCABULARY } from './vocabulary.ts';
import type { Sentence, Word } from './words.ts';
import { sentencesOf } from './words.ts';

/** A place where a text names something of the vocabulary. */
export interface Match {
  readonly entry: Entry;
  /** As the text writes it. */
  readonly text: string;
  readonly inTitle: boolean;
  readonly rule: Rule;
  /** Counted in words from the start of the title. */
  readonly position: number;
  /** How many words it has. */
  readonly length: number;
}

/** Terms by spelling, in front of the vocabulary's own. */
export type Terms = ReadonlyMap<string, Term>;

const NO_TERMS: Terms = new Map();

/** No spelling has more words; the person's own are held to it too. */
export const LONGEST = 5;

/** "Python3", "ES6", "Angular2+": the version says nothing. */
const VERSION = /(?<=\p{L}{2})\d{1,2}$/u;

/** "Apache Beam", "AWS Glue", "Adobe Illustrator": the maker's name proves the product's. */
const MAKER = /^(?:apache|aws|amazon|hashicorp|adobe|autodesk|atlassian|jetbrains)(?=.)/u;

function madeBy(key: string): Term | undefined {
  const [maker = ''] = MAKER.exec(key) ?? [];
  const term = maker ? VOCABULARY.get(key.slice(maker.length)) : undefined;
  if (!term || term.proof === 'none') return undefined;
  return { ...term, proof: 'none', also: maker === 'aws' ? entryOf('aws') : undefined };
}

/** So many letters of a spelling tell whether any begins so. */
const BEGINNING = 4;
let beginnings: ReadonlySet<string> | undefined;

/** Whether a spelling may begin like this: most words of a text begin none. */
function mayBegin(key: string): boolean {
  const beginning = key.slice(0, BEGINNING);
  // "CSS3" is CSS, whatever its version.
  if (key.length < BEGINNING || /\d/.test(beginning) || MAKER.test(key)) return true;
  beginnings ??= new Set([...VOCABULARY.keys()].map((spelling) => spelling.slice(0, BEGINNING)));
  return beginnings.has(beginning);
}

const termOf = (key: string, own: Terms): Term | undefined =>
  own.get(key) ??
  VOCABULARY.get(key) ??
  (/\d$/.test(key) && VERSION.test(key) ? VOCABULARY.get(key.replace(VERSION, '')) : madeBy(key));

/** What short names are made of where a text parts them: "Next JS", "G Suite", "VS Code". */
const PARTED = /(?:js|sql|cd|ci|suite|code|lang|sharp|unit)$/u;
const SHORT = /^\p{L}{1,6}$/u;

/** "de no" in Spanish is no Deno. */
const isByChance = (words: readonly Word[], from: number, to: number, key: string): boolean =>
  to - from > 1 && SHORT.test(key) && !PARTED.test(key) && words.slice(from + 1, to).some(({ blank }) => blank);

/** "our sales force", "high-touch": words of the language where the name has none. */
const isParted = (words: readonly Word[], from: number, to: number, { oneWord, proof, cased }: Term): boolean =>
  oneWord && to - from > 1 && (proof === 'none' || textOf(words, from, to) !== cased);

/** The longest term that begins at this word; a person's own goes before any other. */
function placeAt(words: readonly Word[], from: number, own: Terms): Place | undefined {
  let key = '';
  let longest: Place | undefined;
  for (let at = from; at < Math.min(words.length, from + LONGEST); at += 1) {
    const word = words[at];
    if (!word || (at > from && word.gap !== 'joined')) break;
    key += word.lower;
    if (own.size === 0 && !mayBegin(key)) break;
    const term = termOf(key, own);
    if (
      term &&
      !isParted(words, from, at + 1, term) &&
      !isByChance(words, from, at + 1, key) &&
      (own.size === 0 || own.has(key) || !longest || !isOwn(longest.term, own))
    ) {
      longest = { term, from, to: at + 1 };
    }
  }
  return longest;
}

const isOwn = (term: Term, own: Terms): boolean => own.get(term.cased) === term;

function placesOf(words: readonly Word[], own: Terms): Place[] {
  const places: Place[] = [];
  for (let at = 0; at < words.length;) {
    const place = placeAt(words, at, own);
    if (place) places.push(place);
    at = place?.to ?? at + 1;
  }
  return places.filter(
    ({ term, from, to }) => isOwn(term, own) || !(isStopped(words, from, to) || isIdentifier(words, from, to)),
  );
}

function provedPlaces(sentence: Sentence, places: readonly Place[], own: Terms): Proved[] {
  const { words } = sentence;
  const proved: Proved[] = [];
  const cover: (Proved | undefined)[] = [];
  const prove = (place: Place, rule: Rule): void => {
    const found = { ...place, rule };
    proved.push(found);
    for (let at = place.from; at < place.to; at += 1) cover[at] = found;
  };
  for (const place of places) {
    if (place.term.proof === 'none') prove(place, isOwn(place.term, own) ? 'own' : 'plain');
  }
  let open = places.filter(({ term }) => term.proof !== 'none');
  if (open.length === 0) return proved;
  const named = new Set(
    places.flatMap(({ from, to }) => Array.from({ length: to - from }, (_, at) => from + at)),
  );
  const names = isNames(words, places, named);
  // Twice, so that "Go, Rust, Python" proves Rust by Python and then Go by Rust.
  for (let round = 0; round < 2; round += 1) {
    open = open.filter((place) => {
      const rule = ruleOf({ sentence, cover, names, named }, place);
      if (rule) prove(place, rule);
      return !rule;
    });
  }
  return proved.toSorted((one, other) => one.from - other.from);
}

/** Every place where title and Markdown name something of the vocabulary, or of the person's, in reading order. */
export function matchesOf(
  posting: { readonly title: string; readonly markdown: string },
  own: Terms = NO_TERMS,
): Match[] {
  const matches: Match[] = [];
  const employers = new Set<string>();
  let start = 0;
  for (const sentence of sentencesOf(posting)) {
    const places = placesOf(sentence.words, own);
    for (const { term, from, to } of places) {
      if (isEmployer(sentence, from, to)) employers.add(term.entry.tag);
    }
    const proved = provedPlaces(sentence, places, own);
    const isRefused = proved.length > 0 ? refusalOf(sentence.text) : undefined;
    for (const { term, from, to, rule } of proved) {
      if (rule !== 'own' && isRefused?.(term.entry.tag)) continue;
      const text = sentence.text.slice(sentence.words[from]?.start, sentence.words[to - 1]?.end);
      const named = { text, inTitle: sentence.inTitle, rule, position: start + from, length: to - from };
      for (const entry of [term.entry, term.also]) {
        if (entry) matches.push({ ...named, entry });
      }
    }
    start += sentence.words.length;
  }
  return withoutEmployer(matches, employers);
}
