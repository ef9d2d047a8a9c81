/** A class that is compiled when a text first needs it: Unicode classes cost a page a third of a millisecond. */
export const lazily = (source: string, flags = 'u'): (() => RegExp) => {
  let compiled: RegExp | undefined;
  return () => (compiled ??= new RegExp(source, flags));
};

const ASCII = /^[!-/:-@[-`{-~]/;
const isAscii = (text: string): boolean => text.charCodeAt(0) < 128;

const SYMBOL_FIRST = lazily('^[\\p{P}\\p{S}]');
const MARK_FIRST = lazily('^\\p{P}');
const LEADING = lazily('^[\\p{P}\\p{S}]+');
const TRAILING = lazily('[\\p{P}\\p{S}]+$');

/**
 * Whether a text begins with punctuation as CommonMark sees it. Renderers disagree on symbols (emoji, currency):
 * inside emphasis they count, outside they don't. ASCII's symbols are punctuation to all.
 */
export const isPunctuationInside = (text: string): boolean =>
  isAscii(text) ? ASCII.test(text) : SYMBOL_FIRST().test(text);

export const isPunctuationOutside = (text: string): boolean =>
  isAscii(text) ? ASCII.test(text) : MARK_FIRST().test(text);

/** The punctuation that a text begins or ends with. */
export const punctuationAt = (text: string, side: 'start' | 'end'): string =>
  (side === 'start' ? LEADING() : TRAILING()).exec(text)?.[0] ?? '';

/** Whether a text begins with a letter of A to Z: nearly every line does, and needs no pattern asked. */
export function isLetter(text: string): boolean {
  const code = text.charCodeAt(0) | 32;
  return code > 96 && code < 123;
}
