import type { Row, TagClass } from './row.ts';
import { FIELDS, LANGUAGES_SPOKEN } from './vocabulary-fields.ts';
import { CODE } from './vocabulary-code.ts';
import { PRODUCTS } from './vocabulary-products.ts';
import { SYSTEMS } from './vocabulary-systems.ts';

/** How a spelling has to be proved. */
export type Proof = 'none' | 'case' | 'neighbour';

export interface Entry {
  readonly tag: string;
  readonly class: TagClass;
  /** A field of work ("marketing") in place of a technology: it tells less. */
  readonly field: boolean;
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
}

/** Languages and the frameworks that postings are named after: the first thing that a reader asks for. */
const TELLING =
  'javascript typescript python java kotlin golang rustlang rubylang php csharp cplusplus swift scala elixir ' +
  'clojure haskell erlang dotnet reactjs reactnative angular vuejs rails django laravel spring nodejs flutter ' +
  'android ios wordpress salesforce unity unreal solidity machinelearning rstats objectivec';

/** The ground that a posting's software runs on. */
const GROUND = 'aws azure googlecloud heroku kubernetes docker terraform graphql';

const FIELD_RATING = { s: 0.2, o: 0.4 } as const;

const ratings = new Map<string, number>([
  ...GROUND.split(' ').map((tag) => [tag, 1.5] as const),
  ...TELLING.split(' ').map((tag) => [tag, 2] as const),
]);

const PROOFS: Readonly<Record<string, Proof>> = { '?': 'case', '!': 'neighbour' };

const entries = new Map<string, Entry>();

/** Spellings that name two things. */
const ALSO: Readonly<Record<string, string>> = { rubyonrails: 'rubylang', ror: 'rubylang', pyspark: 'python' };

function* termsOf(row: Row, field: boolean): Iterable<[string, Term]> {
  const [tag = '', kind, ...spellings] = row.split(' ');
  const tagClass = kind === 's' ? 's' : 'o';
  const rating = ratings.get(tag) ?? (field ? FIELD_RATING[tagClass] : 1);
  const entry: Entry = { tag, class: tagClass, field, rating };
  entries.set(tag, entry);
  for (const spelling of spellings.length > 0 ? spellings : [tag]) {
    const proof = PROOFS[spelling.slice(-1)] ?? 'none';
    const cased = proof === 'none' ? spelling : spelling.slice(0, -1);
    const lower = cased.toLowerCase();
    yield [lower, { entry, also: entries.get(ALSO[lower] ?? ''), proof, cased }];
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
  ...[...CODE, ...SYSTEMS, ...PRODUCTS].flatMap((row) => [...termsOf(row, false)]),
  ...[...FIELDS, ...LANGUAGES_SPOKEN.map(spoken)].flatMap((row) => [...termsOf(row, true)]),
]);
