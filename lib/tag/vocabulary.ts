import type { Row, TagClass } from './row.ts';
import { BUSINESS } from './vocabulary-business.ts';
import { CODE } from './vocabulary-code.ts';
import { CONCEPTS } from './vocabulary-concepts.ts';
import { DATA } from './vocabulary-data.ts';
import { DEVICES } from './vocabulary-devices.ts';
import { FIELDS, LANGUAGES_SPOKEN } from './vocabulary-fields.ts';
import { PRODUCTS } from './vocabulary-products.ts';
import { QUALITY } from './vocabulary-quality.ts';
import { SERVERS } from './vocabulary-servers.ts';
import { SYSTEMS } from './vocabulary-systems.ts';
import { WEB } from './vocabulary-web.ts';

/** How a spelling has to be proved. */
export type Proof = 'none' | 'case' | 'neighbour';

/**
 * A technology or product; a concept ("agile", "big data"), which tells less; a field of work ("marketing"),
 * which tells something only by the title or repeated.
 */
export type Kind = 'technology' | 'concept' | 'field';

export interface Entry {
  readonly tag: string;
  readonly class: TagClass;
  readonly kind: Kind;
  /** Higher tells more. */
  readonly rating: number;
}

export interface Term {
  readonly entry: Entry;
  /** What the spelling names besides: the Ruby of "Ruby on Rails". */
  readonly also: Entry | undefined;
  readonly proof: Proof;
  /** The spelling in its proper case. */
  readonly cased: string;
  /** Words of the language where a blank parts it. */
  readonly oneWord: boolean;
}

/** Every table of the vocabulary with the kind of its rows. */
export const TABLES: readonly (readonly [Kind, readonly Row[]])[] = [
  [
    'technology',
    [...CODE, ...WEB, ...SERVERS, ...SYSTEMS, ...DATA, ...QUALITY, ...DEVICES, ...PRODUCTS, ...BUSINESS],
  ],
  ['concept', CONCEPTS],
  ['field', FIELDS],
];

/** Languages and the frameworks that postings are named after: the first thing that a reader asks for. */
const TELLING =
  'javascript typescript python java kotlin golang rustlang rubylang php csharp cplusplus swift scala elixir ' +
  'clojure haskell erlang dotnet reactjs reactnative angular vuejs rails django laravel spring nodejs flutter ' +
  'android ios wordpress salesforce sap unity unreal solidity machinelearning rstats objectivec';

/** The ground that a posting's software runs on. */
const GROUND = 'aws azure googlecloud heroku kubernetes docker terraform graphql';

const RATINGS = {
  technology: { s: 1, o: 1 },
  concept: { s: 0.3, o: 0.3 },
  field: { s: 0.2, o: 0.4 },
} as const;

const ratings = new Map<string, number>([
  ...GROUND.split(' ').map((tag) => [tag, 1.5] as const),
  ...TELLING.split(' ').map((tag) => [tag, 2] as const),
]);

const PROOFS: Readonly<Record<string, Proof>> = { '?': 'case', '!': 'neighbour' };

const entries = new Map<string, Entry>();

/** Spellings that name two things. */
const ALSO: Readonly<Record<string, string>> = {
  rubyonrails: 'rubylang',
  ror: 'rubylang',
  pyspark: 'python',
  linuxkernel: 'linux',
  embeddedlinux: 'linux',
};

const alsoOf = (spelling: string): string => ALSO[spelling] ?? (/^aws./u.test(spelling) ? 'aws' : '');

function* termsOf(row: Row, kind: Kind): Iterable<[string, Term]> {
  const [tag = '', letter, ...spellings] = row.split(' ');
  const tagClass = letter === 's' ? 's' : 'o';
  const rating = ratings.get(tag) ?? RATINGS[kind][tagClass];
  const entry: Entry = { tag, class: tagClass, kind, rating };
  entries.set(tag.toLowerCase(), entry);
  for (const spelling of spellings.length > 0 ? spellings : [tag]) {
    const proof = PROOFS[spelling.slice(-1)] ?? 'none';
    const oneWord = proof !== 'none' || spelling.endsWith('=');
    const cased = oneWord ? spelling.slice(0, -1) : spelling;
    const lower = cased.toLowerCase();
    yield [lower, { entry, also: entries.get(alsoOf(lower)), proof, cased, oneWord }];
  }
}

/** "French" alone may be a market or a team: only these words around it speak of the language. */
const spoken = (language: string): Row => {
  const after = ['speaking', 'speaker', 'speakers', 'language'].map((word) => language + word);
  const before = ['fluent', 'fluentin', 'native', 'spoken', 'speak', 'speaks', 'fluencyin'];
  return `${language} o ${[...after, ...before.map((word) => word + language)].join(' ')}`;
};

/** Every spelling, in lower case, and what it earns. */
export const VOCABULARY: ReadonlyMap<string, Term> = new Map([
  ...TABLES.flatMap(([kind, rows]) => rows.flatMap((row) => [...termsOf(row, kind)])),
  ...LANGUAGES_SPOKEN.map(spoken).flatMap((row) => [...termsOf(row, 'field')]),
]);

/** The vocabulary's entry of a tag, whatever its case. */
export const entryOf = (tag: string): Entry | undefined => entries.get(tag.toLowerCase());
