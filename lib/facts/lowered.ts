/**
 * Patterns for text in lower case. An opened popup runs each pattern once or twice, so what it costs to compile one
 * counts for more than what it costs to run it: `i` with `u` and every `\p{L}` are tables of a thousand ranges to the
 * engine, while a text is brought to lower case at once and nearly all letters are a dozen ranges.
 */

/** The small letters, and those that know no capitals: what is written with them, by ranges of code units. */
const LETTERS = String.raw`a-z\u00aa\u00b5\u00ba\u00df-\u00f6\u00f8-\u02c1\u0370-\u0374\u0376\u0377\u037a-\u037d\u0386\u0388-\u0481\u048a-\u0559\u0560-\u0588\u05d0-\u05f2\u0620-\u065f\u066e-\u06d3\u06d5-\u06ef\u06fa-\u06ff\u0710-\u07bf\u0800-\u0963\u0971-\u0e3e\u0e40-\u0e4e\u0e80-\u0ecf\u0edc-\u0f00\u0f40-\u1039\u1050-\u135f\u1380-\u167f\u1780-\u17d3\u1820-\u18af\u1d00-\u1fbc\u1fc2-\u1fcc\u1fd0-\u1fdb\u1fe0-\u1fec\u1ff2-\u1ffc\u2c00-\u2dff\u3005-\u3007\u3031-\u3035\u3041-\u309f\u30a1-\u30fa\u30fc-\u318e\u31a0-\u31bf\u31f0-\u31ff\u3400-\ua48c\ua4d0-\ud7ff\uf900-\ufaff\ufb00-\ufd3d\ufd50-\ufdfb\ufe70-\ufefc\uff41-\uff5a\uff66-\uffdc`;
const NUMBERS = String.raw`0-9\u00b2\u00b3\u00b9\u00bc-\u00be\u0660-\u0669\u06f0-\u06f9\u0966-\u096f\u2070-\u2079\u2080-\u2089\u2150-\u2189\u2460-\u249b\uff10-\uff19`;

/** `\p{…}` of a pattern's source by those ranges; a text in lower case has no capitals, so theirs are letters too. */
function inRanges(source: string): string {
  let isInClass = false;
  return source.replaceAll(/\\p\{(\w+)\}|\\.|[[\]]/g, (sign: string, name: string | undefined) => {
    if (name !== undefined) {
      const ranges = name === 'N' ? NUMBERS : LETTERS;
      return isInClass ? ranges : `[${ranges}]`;
    }
    if (sign.length === 1) isInClass = sign === '[';
    return sign;
  });
}

/** A pattern that is compiled when it is first asked for. */
export type Lowered = () => RegExp;

/**
 * The pattern of the source (as of a regular expression with `u`, with letters in lower case, and `\p{L}`, `\p{Lu}` and
 * `\p{N}` of what has code points), for text that `lower` gave.
 */
export const lowered = (source: string, flags = ''): Lowered => {
  let made: RegExp | undefined;
  return () => (made ??= new RegExp(inRanges(source), flags));
};

/** What stands before and behind a whole word. */
export const START = String.raw`(?<![\p{L}\p{N}])`;
export const END = String.raw`(?![\p{L}\p{N}])`;

/** The same for whole words: no letter and no figure stands beside them. */
export const wholly = (words: string, flags = ''): Lowered => lowered(`${START}(?:${words})${END}`, flags);
