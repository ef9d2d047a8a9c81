/**
 * Ambiguous words against people's marks: SkillSpan's development set, the postings of its source `tech`.
 *
 *   node tests/bench/skillspan.ts [--file dev.jsonl] [--list]
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

/** "(React/Redux)": the names of a token without what surrounds them. */
const partsOf = (token: string): readonly string[] =>
  token.split('/').map((part) => part.toLowerCase().replace(/^[^\p{L}]+|[^\p{L}+#]+$/gu, ''));

function casesOf({ tokens, tags_knowledge }: Line): Case[] {
  const line = tokens.join(' ');
  const starts = startsOf(tokens);
  const matches = matchesOf({ title: '', markdown: line });
  const taken = new Set(matches.map(({ position }) => position));
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
    // "Node.js" and "Ruby-on-Rails" leave nothing to prove.
    if (!partsOf(tokens[token] ?? '').includes(lower)) return [];
    return [
      { word: lower, line, marked: tags_knowledge[token] !== 'O', taken: taken.has(position), passedOver },
    ];
  });
}

const print = (line: string): void => void process.stdout.write(`${line}\n`);

const share = (part: number, whole: number): string => (part / Math.max(1, whole)).toFixed(3);

function report(name: string, cases: readonly Case[]): void {
  const marked = cases.filter((one) => one.marked).length;
  const taken = cases.filter((one) => one.taken);
  const right = taken.filter((one) => one.marked).length;
  print(
    `${name}: ${cases.length} words, ${marked} marked; naive precision ${share(marked, cases.length)} at recall 1; ` +
      `rules precision ${share(right, taken.length)} at recall ${share(right, marked)}`,
  );
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
