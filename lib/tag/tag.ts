import type { Finding } from '../candidate.ts';
import { jobTypeOf } from './job-type.ts';
import type { Match } from './match.ts';
import { matchesOf } from './match.ts';
import { summariesOf } from './summary.ts';
import type { Entry } from './vocabulary.ts';

/** What the tagger makes of a posting. */
export interface Tagging {
  /** Every technology or field that the posting earns, without `#`, most telling first. */
  readonly all: readonly string[];
  /** The first ten as the file writes them: `#kotlin,#aws`. */
  readonly hashtags: string;
  readonly jobType: 'software' | 'other';
  readonly summary: string;
  readonly summaryBackup: string;
  /** The words that earned each tag, in the order of `all`: `kotlin: Kotlin ×2`. */
  readonly why?: readonly string[];
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

interface Earned {
  readonly entry: Entry;
  readonly first: Match;
  mentions: number;
  titles: number;
  sure: boolean;
}

function earnedOf(matches: readonly Match[]): Earned[] {
  const earned = new Map<string, Earned>();
  for (const match of matches) {
    const { entry } = match;
    const known = earned.get(entry.tag) ?? { entry, first: match, mentions: 0, titles: 0, sure: false };
    known.sure ||= match.sure;
    if (match.inTitle) known.titles += 1;
    else known.mentions += 1;
    earned.set(entry.tag, known);
  }
  return [...earned.values()].filter(
    ({ entry, mentions, titles }) => !entry.field || titles > 0 || mentions >= FIELD_MENTIONS[entry.class],
  );
}

const worthOf = ({ entry, mentions, titles, sure }: Earned): number => {
  const repeated = mentions > 0 ? 1 + (Math.min(mentions, MOST_MENTIONS) - 1) / 2 : 0;
  return entry.rating * (sure ? 1 : UNSURE_WEIGHT) * (repeated + Math.min(titles, 1) * TITLE_WEIGHT);
};

/** Technologies and fields named in a posting's title and Markdown. Pure and deterministic. */
export function tag(posting: { readonly title: string; readonly markdown: string }): Tagging {
  const earned = earnedOf(matchesOf(posting)).toSorted(
    (one, other) => worthOf(other) - worthOf(one) || one.first.position - other.first.position,
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
    why: earned.map(
      ({ entry, first, mentions, titles }) => `${entry.tag}: ${first.text} ×${mentions + titles}`,
    ),
  };
}

/** The tagging as findings of the posting's derived fields. */
export function tagFindings(posting: {
  readonly title: string;
  readonly markdown: string;
}): readonly Finding[] {
  const { hashtags, jobType, summary, summaryBackup } = tag(posting);
  return Object.entries({ hashtags, jobType, summary, summaryBackup }).map(([field, raw]) => ({
    field: field as Finding['field'],
    raw,
    source: 'heuristic',
    via: 'tagger',
  }));
}
