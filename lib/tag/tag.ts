import type { Finding } from '../candidate.ts';
import { jobTypeOf } from './job-type.ts';
import type { Match } from './match.ts';
import { matchesOf } from './match.ts';
import { ownTerms } from './own.ts';
import type { Rule } from './place.ts';
import { summariesOf } from './summary.ts';
import type { Entry } from './vocabulary.ts';
import { isWanted, type Wishes } from './wishes.ts';

/** Why a tag is there. */
export interface Evidence {
  readonly tag: string;
  /** Every spelling that earned it, as the posting writes them, first things first. */
  readonly words: readonly string[];
  readonly inTitle: number;
  readonly inText: number;
  /** The surest rule by which a word of it was taken for what it names. */
  readonly rule: Rule;
}

/** What the tagger makes of a posting. */
export interface Tagging {
  /** Every technology or field that the posting earns, without `#`, most telling first. */
  readonly all: readonly string[];
  /** The first ten as the file writes them: `#kotlin,#aws`. */
  readonly hashtags: string;
  readonly jobType: 'software' | 'other';
  readonly summary: string;
  readonly summaryBackup: string;
  /** Why each tag of `all` is there, in its order. */
  readonly evidence: readonly Evidence[];
}

/** A posting as the tagger reads it. */
export interface Tagged {
  readonly title: string;
  readonly markdown: string;
}

const MOST_HASHTAGS = 10;
const TITLE_WEIGHT = 3;
/** A word that only its capital speaks for: "Go is more than a board game". */
const UNSURE_WEIGHT = 0.5;
/** The sixth mention of a word tells no more than the fifth. */
const MOST_MENTIONS = 5;

/**
 * A field that the text names by the way is not what the job is about; colleagues in "sales" and "recruiting"
 * are named in every posting.
 */
const FIELD_MENTIONS = { s: 2, o: 3 } as const;

/** Postings speak of how they recruit, whatever the job is. */
const MENTIONS: Readonly<Record<string, number>> = { recruiting: 6 };

/** The surest first. */
const RULES: readonly Rule[] = ['own', 'plain', 'tag', 'role', 'neighbour', 'line', 'knowledge', 'case'];

const surer = (one: Rule, other: Rule): Rule => (RULES.indexOf(other) < RULES.indexOf(one) ? other : one);

interface Earned {
  readonly entry: Entry;
  readonly position: number;
  readonly words: Set<string>;
  inTitle: number;
  inText: number;
  rule: Rule;
}

const isEarned = ({ entry, inTitle, inText, rule }: Earned): boolean =>
  entry.kind !== 'field' ||
  rule === 'own' ||
  inTitle > 0 ||
  inText >= (MENTIONS[entry.tag] ?? FIELD_MENTIONS[entry.class]);

function earnedOf(matches: readonly Match[]): Earned[] {
  const earned = new Map<string, Earned>();
  for (const { entry, text, inTitle, rule, position } of matches) {
    const key = entry.tag.toLowerCase();
    const known = earned.get(key) ?? { entry, position, words: new Set(), inTitle: 0, inText: 0, rule };
    known.rule = surer(known.rule, rule);
    known.words.add(text);
    if (inTitle) known.inTitle += 1;
    else known.inText += 1;
    earned.set(key, known);
  }
  return [...earned.values()].filter(isEarned);
}

const worthOf = ({ entry, inText, inTitle, rule }: Earned): number => {
  const repeated = inText > 0 ? 1 + (Math.min(inText, MOST_MENTIONS) - 1) / 2 : 0;
  const sure = rule === 'case' ? UNSURE_WEIGHT : 1;
  return entry.rating * sure * (repeated + Math.min(inTitle, 1) * TITLE_WEIGHT);
};

/**
 * Technologies and fields named in a posting's title and Markdown, with the reason for each; a person's own
 * tags come first and their never-tags not at all. Pure and deterministic; throws nothing.
 */
export function tag(posting: Tagged, { own = [], never = [] }: Wishes = {}): Tagging {
  const wanted = isWanted(never);
  const matches = matchesOf(posting, ownTerms(own)).filter(({ entry }) => wanted(entry.tag));
  const earned = earnedOf(matches).toSorted(
    (one, other) => worthOf(other) - worthOf(one) || one.position - other.position,
  );
  const all = earned.map(({ entry }) => entry.tag);
  const hashtags = all.slice(0, MOST_HASHTAGS);
  return {
    all,
    hashtags: hashtags.map((name) => `#${name}`).join(','),
    jobType: jobTypeOf(
      posting.title,
      earned.map(({ entry }) => entry),
    ),
    ...summariesOf(posting.markdown, all),
    evidence: earned.map(({ entry, words, inTitle, inText, rule }) => ({
      tag: entry.tag,
      words: [...words],
      inTitle,
      inText,
      rule,
    })),
  };
}

/** The tagging as findings of the posting's derived fields. */
export function tagFindings(posting: Tagged, wishes: Wishes = {}): readonly Finding[] {
  const { hashtags, jobType, summary, summaryBackup } = tag(posting, wishes);
  return Object.entries({ hashtags, jobType, summary, summaryBackup }).map(([field, raw]) => ({
    field: field as Finding['field'],
    raw,
    source: 'heuristic',
    via: 'tagger',
  }));
}
