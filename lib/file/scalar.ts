import { NUMBER_KEYS } from './keys.ts';

/**
 * Characters that JSON leaves bare and that some YAML reader refuses, folds or drops: DEL and the C1 controls,
 * the line breaks of YAML 1.1, the byte order mark and the two non-characters.
 */
const UNSAFE = /[\u007F-\u009F\u2028\u2029\uFEFF\uFFFE\uFFFF]/g;

const escaped = (char: string): string => `\\u${char.charCodeAt(0).toString(16).padStart(4, '0')}`;

/** A number that YAML 1.1 and 1.2 read alike: no leading zero (octal), no underscore, no exponent. */
const BARE_NUMBER = /^-?(?:0|[1-9]\d*)(?:\.\d+)?$/;

/** A key that needs no quotes and that YAML 1.1 doesn't take for a truth value. */
const BARE_KEY = /^(?!(?:y|n|yes|no|on|off|true|false|null)$)[a-z_][\w-]*$/i;

/**
 * Text as a double-quoted scalar on one line that every YAML reader reads back exactly. A lone surrogate,
 * which UTF-8 can't hold, becomes U+FFFD.
 */
export const toQuoted = (text: string): string =>
  JSON.stringify(text.toWellFormed()).replaceAll(UNSAFE, escaped);

/** A key as it stands before its colon, quoted only where it must be. */
export const toKey = (key: string): string => (BARE_KEY.test(key) ? key : toQuoted(key));

/** A value as it stands behind its key: bare where the key's values are numbers and it is one, else quoted. */
export const toScalar = (key: string, value: string | number): string => {
  const text = String(value);
  const mayBeBare = typeof value === 'number' || NUMBER_KEYS.includes(key);
  return mayBeBare && BARE_NUMBER.test(text) ? text : toQuoted(text);
};
