/**
 * Ambiguous words against people's marks: SkillSpan's development set, the postings of its source `tech`.
 *
 *   npx node tests/bench/skillspan.ts [--file dev.jsonl] [--list]
 *
 * A line is one posting of one sentence. Every word of it that is an ambiguous term of the vocabulary counts:
 * it is right to take it where the line's annotators marked it as knowledge. The naive match takes all. The
 * annotators passed over titles and lists: lines that name a technology that means nothing else, and have no
 * mark at all, are counted in the first figures and left out in the second.
 */
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { matchesOf } from '../../lib/tag/match.ts';
import { VOCABULARY } from '../../lib/tag/vocabulary.ts';
import type { Word } from '../../lib/tag/words.ts';
import { sentencesOf } from '../../lib/tag/words.ts';

interface Line {
  readonly tokens: readonly string[];
  readonly tags_knowledge: readonly string[];
  readonly source: string;
}

/** One ambiguous word of a line. */
interface Case {
  readonly word: string;
  readonly line: string;
  readonly marked: boolean;
  readonly taken: boolean;
  /** By the best of the plain rules: two words from a sure technology, or its capital in mid-sentence. */
  readonly plain: boolean;
  /** The line names technologies, and its annotators marked none. */
  readonly passedOver: boolean;
}

/** The words that earlier measurements of the same lines used. */
const NAMED = new Set(
  (
    'go r c rust swift spring express react node dart chef puppet ruby scheme less rest excel oracle shell ' +
    'spark unity julia'
  ).split(' '),
);

const isAmbiguous = (lower: string): boolean => {
  const term = VOCABULARY.get(lower);
  return NAMED.has(lower) || (term !== undefined && term.proof !== 'none' && term.entry.kind === 'technology');
};

/** By token: where it begins in the line that blanks join. */
function startsOf(tokens: readonly string[]): readonly number[] {
  let at = 0;
  return tokens.map((token) => {
    const start = at;
    at += token.length + 1;
    return start;
  });
}

const isSure = (word: Word | undefined): boolean => {
  const term = word && VOCABULARY.get(word.lower);
  return term?.proof === 'none' && term.entry.kind === 'technology';
};

const isPlain = (words: readonly Word[], at: number): boolean =>
  [-2, -1, 1, 2].some((step) => isSure(words[at + step])) ||
  (words[at]?.first === false && /^\p{Lu}/u.test(words[at].text));

function casesOf({ tokens, tags_knowledge }: Line): Case[] {
  const line = tokens.join(' ');
  const starts = startsOf(tokens);
  const matches = matchesOf({ title: '', markdown: line });
  const taken = new Set(
    matches.flatMap(({ position, length }) => Array.from({ length }, (_, at) => position + at)),
  );
  const passedOver =
    tags_knowledge.every((mark) => mark === 'O') &&
    matches.some(({ rule, entry }) => rule === 'plain' && entry.kind === 'technology');
  const words = sentencesOf({ title: '', markdown: line }).flatMap((sentence) => sentence.words);
  let from = 0;
  return words.flatMap(({ text, lower }, position): Case[] => {
    const at = line.indexOf(text, from);
    // What is not read (an address, a mark) shifts nothing: words are looked for in their order.
    if (at >= 0) from = at + text.length;
    if (at < 0 || !isAmbiguous(lower)) return [];
    const token = starts.findLastIndex((start) => start <= at);
    return [
      {
        word: lower,
        line,
        marked: tags_knowledge[token] !== 'O',
        taken: taken.has(position),
        plain: isPlain(words, position),
        passedOver,
      },
    ];
  });
}

const print = (line: string): void => void process.stdout.write(`${line}\n`);

const share = (part: number, whole: number): string => (part / Math.max(1, whole)).toFixed(3);

function report(name: string, cases: readonly Case[]): void {
  const marked = cases.filter((one) => one.marked).length;
  const rule = (isTaken: (one: Case) => boolean): string => {
    const taken = cases.filter(isTaken);
    const right = taken.filter((one) => one.marked).length;
    return `precision ${share(right, taken.length)} at recall ${share(right, marked)}`;
  };
  print(`${name}: ${cases.length} words, ${marked} marked`);
  print(`  every word      ${rule(() => true)}`);
  print(`  the plain rules ${rule(({ plain }) => plain)}`);
  print(`  the tagger      ${rule(({ taken }) => taken)}`);
}

const { values } = parseArgs({
  options: {
    file: {
      type: 'string',
      default: resolve(import.meta.dirname, '../../../shared/corpus/suites/skillspan/dev.jsonl'),
    },
    list: { type: 'boolean', default: false },
  },
});

const cases = readFileSync(values.file, 'utf8')
  .split('\n')
  .filter(Boolean)
  .map((line) => JSON.parse(line) as Line)
  .filter(({ source }) => source === 'tech')
  .flatMap(casesOf);

const read = cases.filter(({ passedOver }) => !passedOver);
const isNamed = ({ word }: Case): boolean => NAMED.has(word);

report('named words', cases.filter(isNamed));
report('named words, without lines passed over', read.filter(isNamed));
report('all ambiguous words', cases);
report('all ambiguous words, without lines passed over', read);
if (values.list) {
  for (const { word, line, marked, taken } of cases.filter((one) => one.marked !== one.taken)) {
    print(`${taken ? 'wrongly taken' : 'missed'}\t${marked ? 'marked' : '-'}\t${word}\t${line}`);
  }
}
