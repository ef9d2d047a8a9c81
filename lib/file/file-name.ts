/** Bytes of UTF-8 that a name may have in all: every file system and sync service takes so many. */
const MAX_BYTES = 120;
const HASH_LENGTH = 5;
/** Of those, the company's part; the title has the rest. */
const COMPANY_BYTES = 40;

/** Crockford's base 32 in lower case: no `i`, `l`, `o`, `u`, which are taken for others. */
const ALPHABET = '0123456789abcdefghjkmnpqrstvwxyz';

/** Never seen: zero-width, bidi and other ignorable characters. They leave no dash, they part no words. */
const IGNORABLE = /\p{Default_Ignorable_Code_Point}/gu;
/** Letters of a few scripts are pictures too (`ℹ`). */
const PICTURE = /\p{Extended_Pictographic}/gu;
/** A run of letters and digits of any script, with the marks that its vowels and accents need. */
const WORD = /[\p{L}\p{Nd}][\p{L}\p{Nd}\p{Mn}\p{Mc}]*/gu;

const encoder = new TextEncoder();
const bytesOf = (text: string): number => encoder.encode(text).length;

/** Lower case may decompose (`İ`), so NFC comes last. */
const slug = (text: string): string =>
  (
    text
      .normalize('NFC')
      .toLowerCase()
      .normalize('NFC')
      .replaceAll(IGNORABLE, '')
      .replaceAll(PICTURE, ' ')
      .match(WORD) ?? []
  ).join('-');

/** Cuts between words where that leaves the better half, else where a reader sees a character end. */
const cut = (text: string, maxBytes: number): string => {
  if (bytesOf(text) <= maxBytes) return text;
  let kept = '';
  let size = 0;
  for (const { segment } of new Intl.Segmenter('und', { granularity: 'grapheme' }).segment(text)) {
    size += bytesOf(segment);
    if (size > maxBytes) break;
    kept += segment;
  }
  const word = text.startsWith('-', kept.length) ? kept.length : kept.lastIndexOf('-');
  return kept.slice(0, word > kept.length / 2 ? word : undefined).replace(/-$/, '');
};

/**
 * Five characters that tell two postings of one title and company apart: FNV-1a (32 bits) over the UTF-8 of
 * the identity, folded by xor to the 25 bits that five base-32 characters hold. A pure function: the same
 * clip has the same file name on every machine.
 */
export const hash5 = (identity: string): string => {
  let hash = 0x811c9dc5;
  for (const byte of encoder.encode(identity)) hash = Math.imul(hash ^ byte, 0x01000193) >>> 0;
  const folded = (hash >>> 25) ^ (hash & 0x1ffffff);
  return Array.from({ length: HASH_LENGTH }, (_, index) =>
    ALPHABET.charAt((folded >>> (5 * (HASH_LENGTH - 1 - index))) & 31),
  ).join('');
};

/**
 * `title-company-hash5.md`: safe on every system. At most 120 bytes of UTF-8, lower case, NFC, only letters,
 * digits and single dashes. The hash at the end keeps it from being a name that Windows reserves (`con`).
 */
export const fileName = (
  posting: { readonly title?: string; readonly companyName?: string },
  identity: string,
): string => {
  const tail = `-${hash5(identity)}.md`;
  const company = cut(slug(posting.companyName ?? ''), COMPANY_BYTES);
  const room = MAX_BYTES - bytesOf(tail) - (company === '' ? 0 : bytesOf(company) + 1);
  const stem = [cut(slug(posting.title ?? ''), room), company].filter(Boolean).join('-');
  return `${stem || 'posting'}${tail}`;
};
