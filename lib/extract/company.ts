import { NO_TITLE } from './job-words.ts';
import { letters } from './letters.ts';
import type { Line } from './outline.ts';

/** What stands between a title and its employer, in the languages that boards speak. */
const AT = /^\s*(?:at|@|bei|chez|em|presso|bij|hos|på|в|у|w firmie|with)\s+/i;
const SEPARATOR = /\s+[|–—·•-]\s+|^[|–—·•:,-]\s+|\s*[|–—·•:-]$/;
const HIRING = /^(.{2,60}) (?:is )?hiring (?:for )?(?:an? )?\S/;

const ABOUT = /^(?:about|über|à propos de|sobre) /i;

const LONGEST = 80;

/**
 * The employer as the page's title names it beside the posting's: `Baker at Acme | Careers`. It must recur on the
 * page, or spell the site's own name, for a title's other parts may be a place, a board or a slogan.
 */
export function companyInTitle(
  titles: readonly string[],
  heading: string,
  lines: readonly Line[],
  own: readonly string[],
): string | undefined {
  const short = lines.filter(({ text }) => text.length > 1 && text.length < LONGEST);
  const shown = new Set(short.map(({ text }) => letters(text.replace(ABOUT, ''))));
  // The site's own name is a board's as often as an employer's: another reader judges it.
  const isName = (part: string): boolean => shown.has(letters(part)) && !own.includes(letters(part));
  for (const title of titles) {
    const hiring = HIRING.exec(title)?.[1];
    if (hiring && isName(hiring)) return hiring;
    const at = title.toLowerCase().indexOf(heading.toLowerCase());
    if (at < 0 || heading === '') continue;
    const rest = title.slice(at + heading.length);
    const joined = afterAt(rest, short);
    if (joined) return joined;
    const parts = [...title.slice(0, at).split(SEPARATOR), ...rest.split(SEPARATOR)].map((part) => part.trim());
    const names = parts.filter(
      (part) => part.length > 1 && part.length < 60 && !NO_TITLE.test(part) && isName(part),
    );
    // A place recurs as well: only where nothing else does may one part be told from another.
    if (names.length === 1) return names[0];
  }
  return undefined;
}

/** What follows an "at": a line that the page shows, else the words up to the next sign. */
function afterAt(rest: string, short: readonly Line[]): string | undefined {
  const joined = AT.exec(rest)?.[0];
  if (!joined) return undefined;
  const after = rest.slice(joined.length);
  const line = short.find(({ text }) => after.startsWith(text));
  const first = after.split(SEPARATOR)[0]?.trim() ?? '';
  return line?.text ?? (first !== '' && first.length < 60 && !first.includes(',') ? first : undefined);
}
