import type { Finding } from '../candidate.ts';
import { letters } from '../extract/letters.ts';
import { toldBy } from './chips.ts';
import type { Words } from './words.ts';

/** A name in running text: words with capitals, joined by what joins names. */
const NAME =
  /[\p{Lu}\p{N}][\p{L}\p{N}&.'’+-]*(?: (?:(?:of|and|de|und|et|y|&|the|for) )?[\p{Lu}\p{N}][\p{L}\p{N}&.'’+-]*){0,5}/gu;

/** What stands behind a company's name as part of it. */
const LEGAL =
  /^(?:,? ?(?:inc|llc|ltd|limited|gmbh|ag|se|plc|corp|corporation|co|company|bv|b\.v|oy|ab|as|a\/s|aps|sa|s\.a|srl|s\.r\.l|s\.r\.o|a\.s|spa|pty|kg|sas|kk|llp|lp|nv)\b\.?)+/i;

/** No advert says only behind this who asks. */
const LONGEST = 20_000;
/** A shorter key is the beginning of too many words. */
const SHORTEST_KEY = 4;
/** The key is at least this share of the name that it begins. */
const LEAST_SHARE = 0.4;
const LONGEST_NAME = 60;

/** The leading words of a name that a key begins: `klxenergys` begins `KLX Energy Services`. */
function begunBy(key: string, name: string): string | undefined {
  const words = name.split(' ');
  for (let from = 0; from < words.length; from += 1) {
    if (!letters(words.slice(from).join(' ')).startsWith(key)) continue;
    const to = words.findIndex(
      (_, index) => letters(words.slice(from, index + 1).join(' ')).length >= key.length,
    );
    const exact = words
      .slice(from, to + 1)
      .join(' ')
      .replace(/(?:['’]s|[.'’-]+)$/, '');
    return exact.length <= LONGEST_NAME && key.length >= letters(exact).length * LEAST_SHARE
      ? exact
      : undefined;
  }
  return undefined;
}

/** How often each name of a text begins with a key, with the legal form that stands behind it. */
function spelt(key: string, text: string): ReadonlyMap<string, number> {
  const names = new Map<string, number>();
  for (const { 0: found, index } of text.matchAll(NAME)) {
    const name = begunBy(key, found);
    if (!name) continue;
    const behind = text.slice(index + found.indexOf(name) + name.length, index + found.length + 30);
    const whole = name + (LEGAL.exec(behind)?.[0] ?? '');
    names.set(whole, (names.get(whole) ?? 0) + 1);
  }
  return names;
}

/** Sentences that say who asks. `{name}` is the name; nothing of a name stands before it. */
const SAY_WHO: readonly RegExp[] = [
  '(?:position|role|job|vacancy|opening) is (?:currently |now )?open (?:with|at) {name}',
  '(?:^|[.!?\n] ?){name} is (?:currently |now |actively )?(?:hiring|looking for|seeking|searching for|recruiting)\\b',
  '(?:^|[.!?\n] ?)(?:Come )?[Jj]oin (?:us at )?{name} (?:as|and|to|in)\\b',
  '(?:^|[.!?\n] ?)At {name}, (?:we|our|you|it)\\b',
].map(
  (sentence) =>
    new RegExp(
      sentence.replace(
        '{name}',
        "(?<name>\\p{Lu}[\\p{L}\\p{N}&.'’+-]{1,30}(?: [\\p{Lu}\\p{N}&][\\p{L}\\p{N}&.'’+-]{0,30}){0,3}(?:,? (?:ltd|llc|inc)\\b)?)",
      ),
      'gu',
    ),
);

/** Words that stand where a name does and are none. */
const NO_NAME =
  /^(?:the|our|this|that|these|we|you|us|it|he|she|they|client|company|a|an|if|as|who|what|here|team)\b|\bclient\b/i;

/** A name with the rest of it, where the text says it once in full, with its legal form: `KLX` as `KLX Energy Ltd`. */
function inFull(name: string, text: string): string {
  const escaped = name.replaceAll(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`);
  const whole = new RegExp(
    `(?<![\\p{L}\\p{N}])${escaped}(?: \\p{Lu}[\\p{L}&]+){1,3},? (?:Inc|LLC|Ltd|Limited|GmbH|AG|SE|PLC|Corp)\\b\\.?`,
    'u',
  );
  return whole.exec(text)?.[0] ?? name;
}

/** The one name that the text's own sentences say who asks by; nothing when they name several. */
function saidToAsk(text: string): string | undefined {
  const names = SAY_WHO.flatMap((sentence) =>
    [...text.matchAll(sentence)].map(({ groups }) => groups?.['name'] ?? ''),
  );
  const own = names.filter((name) => name !== '' && !NO_NAME.test(name));
  const [first] = own;
  return first && new Set(own.map(letters)).size === 1 ? inFull(first, text) : undefined;
}

/**
 * The employer, as the text spells what the address calls it: `knime` of `knime.jobs.example` is `KNIME`. Of several
 * spellings the one that the text uses most, and of those the first. Where it spells nothing, who its sentences say
 * is asking.
 */
export function companyFacts(words: Words): readonly Finding[] {
  const { keys, summary, before, text, after } = words;
  const beginning = [summary, ...before, ...text, ...after].join('\n').slice(0, LONGEST);
  for (const key of keys) {
    if (key.length < SHORTEST_KEY) continue;
    const [best] = [...spelt(key, beginning)].toSorted(([, a], [, b]) => b - a);
    if (best) return found(best[0], 'the name in the text that spells the address');
  }
  const asking = saidToAsk(text.join('\n').slice(0, LONGEST));
  if (asking) return found(asking, 'the sentence that says who asks');
  const beneath = words.isOfMany && words.company === '' ? beneathTitle(words) : undefined;
  return beneath ? found(beneath, 'the line between title and place') : [];
}

/** Stars behind a name: `Acme - 2.2`, `Acme 4.1 ★`. */
const RATING = /\s*[-–—·|]?\s*\d[.,]\d(?:\s*(?:★|\/\s*5|stars?))?$/;

/**
 * What stands between title and place, where sites with postings of many employers have the employer: one short line
 * that is nothing else.
 */
function beneathTitle({ title, before }: Words): string | undefined {
  const lines = before.filter((line) => /[\p{L}\p{N}]/u.test(line) && line !== '&nbsp;');
  const at = title === '' ? -1 : lines.findLastIndex((line) => line.startsWith(title) || title === line);
  const name = (lines[at + 1] ?? '').replace(RATING, '');
  const next = lines[at + 2] ?? '';
  const isName =
    at >= 0 &&
    name.length > 1 &&
    name.length <= LONGEST_NAME &&
    /^[\p{Lu}\p{N}]/u.test(name) &&
    !/[.!?:]$/.test(name);
  return isName && toldBy(name).length === 0 && toldBy(withoutStreet(next)).some(isWhere) ? name : undefined;
}

const isWhere = ([field]: readonly [string, string]): boolean => field === 'location' || field === 'workplace';

/** A street before the town says nothing of whether it is a place. */
const withoutStreet = (line: string): string => line.replace(/^\d+[^,]*,\s*/, '').replace(/\s+\d{5}$/, '');

const found = (raw: string, via: string): readonly Finding[] => [
  { field: 'companyName', raw, source: 'heuristic', via },
];
