/** Letters without their marks, in small letters, in one form: `Köln` and `KÖLN` are `koln`. */
export const fold = (text: string): string =>
  text
    .normalize('NFKD')
    .replaceAll(/\p{M}+/gu, '')
    .toLowerCase()
    .replaceAll('ß', 'ss')
    .replaceAll('ø', 'o')
    .replaceAll('ł', 'l')
    .normalize('NFC');

/** The words of a folded text: letters and digits, nothing between them. */
export const wordsOf = (text: string): readonly string[] => text.match(/[\p{L}\p{N}]+/gu) ?? [];

/** A set of words, written as one text. */
export const words = (text: string): ReadonlySet<string> => new Set(text.split(' '));
