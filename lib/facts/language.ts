import { SCRIPTS, SMALL_WORDS } from './language-words.ts';
import { LETTERS, lower, MARKS } from '../phrases.ts';
import type { FactReader } from './words.ts';

/** Enough of a text to know its language, and what it costs at most. */
const LONGEST = 4000;

/** Fewer small words than this prove nothing, and where they are rarer than this no sentences are. */
const LEAST_WORDS = 6;
const LEAST_SHARE = 0.12;
/** How much further than the next one the language must be: half a bilingual page is no language. */
const AHEAD = 1.5;

/** Small words with the languages that use them. */
const wordTable = (): ReadonlyMap<string, readonly string[]> => {
  const table = new Map<string, string[]>();
  for (const [language, words] of Object.entries(SMALL_WORDS)) {
    for (const word of new Set(words.split(' '))) {
      const languages = table.get(word);
      if (languages) languages.push(language);
      else table.set(word, [language]);
    }
  }
  return table;
};

const WORD = new RegExp(`[${LETTERS}${MARKS}][${LETTERS}${MARKS}']*`, 'g');

let made: ReadonlyMap<string, readonly string[]> | undefined;

const count = (text: string, pattern: RegExp): number => text.match(pattern)?.length ?? 0;

/** By what it is written in; Japanese has its own letters among the Chinese. */
function byScript(text: string): string | undefined {
  // Fewer than these decide nothing, whatever the text.
  if (count(text, /[\u0250-\u1dff\u2100-\uffff]/g) < 8) return undefined;
  const letters = count(text, /\p{L}/gu);
  if (letters < 20) return undefined;
  const kana = count(text, /[\p{Script=Hiragana}\p{Script=Katakana}]/gu);
  const han = count(text, /\p{Script=Han}/gu);
  const eastern = kana + han;
  if (eastern > letters * 0.35) return kana > eastern * 0.1 ? 'ja' : 'zh';
  return SCRIPTS.find(([, script]) => count(text, script) > letters * 0.4)?.[0];
}

/** By its small words. */
function byWords(text: string): string | undefined {
  made ??= wordTable();
  const words = lower(text).match(WORD) ?? [];
  const scores = new Map<string, number>();
  const met = new Map<string, number>();
  for (const word of words) {
    const languages = made.get(word) ?? [];
    for (const language of languages) {
      scores.set(language, (scores.get(language) ?? 0) + 1 / languages.length);
      met.set(language, (met.get(language) ?? 0) + 1);
    }
  }
  const [best, next] = [...scores].toSorted(([, a], [, b]) => b - a);
  if (!best || best[1] < (next?.[1] ?? 0) * AHEAD) return undefined;
  const found = met.get(best[0]) ?? 0;
  return found >= LEAST_WORDS && found >= words.length * LEAST_SHARE ? best[0] : undefined;
}

/** A page's text is asked after more than once: for its dates, and for itself. */
let last: { readonly text: string; readonly language: string | undefined } | undefined;

/**
 * The language (BCP 47) that the lines of a text are written in; nothing when they are too few, or a list of names, or
 * in two languages. Of several languages that are written alike only what their own small words prove is told.
 */
export function languageOf(lines: readonly string[]): string | undefined {
  const text = lines.join('\n').slice(0, LONGEST).replaceAll('’', "'");
  if (last?.text !== text) last = { text, language: byScript(text) ?? byWords(text) };
  return last.language;
}

/** The language of the description's own words. */
export const languageFact: FactReader = ({ text }) => {
  const raw = languageOf(text);
  return raw === undefined
    ? []
    : [{ field: 'language', raw, source: 'heuristic', via: 'the words of the description' }];
};
