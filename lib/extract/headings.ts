import { NO_TITLE } from './job-words.ts';
import { letters } from './letters.ts';
import type { Line } from './outline.ts';

/** What boards put around a title. */
const BEFORE =
  /^(?:job application(?: for)?|career opportunities|apply(?: for)?|vacancy|job title|jobs?)\s*[:–—-]\s+/i;
const BEHIND = /(?:\s+[-–—]\s+job post|\s+\(\d{4,}\))$/i;

/** A title without what boards put around it. */
export const cleanTitle = (text: string): string => text.replace(BEFORE, '').replace(BEHIND, '').trim();

const LONGEST = 160;

/** What a heading is worth by its level: a first one nearly enough, any other only with the page's title. */
const LEVELS = [0, 5, 4, 2, 1];

const canBe = ({ text, place }: Line): boolean =>
  text.length <= LONGEST && (place === '' || place === 'head' || place === 'aside') && !NO_TITLE.test(text);

/** How well the titles of the page agree: best where one begins with the line. */
const agreement = (own: string, titles: readonly string[]): number =>
  titles.some((title) => title.startsWith(own))
    ? 5
    : own.length > 5 && titles.some((title) => title.includes(own))
      ? 4
      : 0;

/** The lines above that are links, each with its level as a heading. */
type Listed = ReadonlyMap<string, number>;

/** Fewer titles of postings are no list. */
const FEWEST_LISTED = 4;

/** Whether a list of titles above has this one: what is open then is that posting, in a pane beside the list. */
export function isOpened(own: string, listed: Listed): boolean {
  const level = listed.get(own) ?? 0;
  return level > 0 && [...listed.values()].filter((each) => each === level).length >= FEWEST_LISTED;
}

/** What a line is worth as the heading of the posting. */
function worth(line: Line, titles: readonly string[], listed: Listed, told: string): number {
  const { text, level, place, linked } = line;
  const own = canBe(line) ? letters(cleanTitle(text)) : '';
  if (own.length < 3) return 0;
  const agreed = agreement(own, titles);
  if (level === 0 && agreed < 5) return 0;
  // A long line tells more than a company's name does.
  // A list leads to what stands beside it in a pane.
  const again = (level > 0 && listed.has(own)) || own === told ? 2 : 0;
  const opened = level > 0 && linked < 0.5 && isOpened(own, listed) ? OPENED : 0;
  const extra = again + opened + (own.length > 12 ? 1 : 0) - (place === '' ? 0 : 2) - (linked > 0.5 ? 2 : 0);
  return (LEVELS[level] ?? 0) + agreed + extra;
}

/** More than the heading and the title of a list are worth together. */
const OPENED = 9;

const LEAST = 5;

/** Where the posting's own heading stands among the lines, or nothing. `told`: its title by the page's data. */
export function jobHeading(document: Document, lines: readonly Line[], told = ''): number | undefined {
  const meta = document.querySelector('meta[property="og:title"]')?.getAttribute('content') ?? '';
  const titles = [told, document.title, meta]
    .map((title) => letters(cleanTitle(title.slice(0, 300))))
    .filter(Boolean);
  let best: number | undefined;
  let most = LEAST - 1;
  const listed = new Map<string, number>();
  for (const [index, line] of lines.entries()) {
    const points = worth(line, titles, listed, letters(told));
    if (line.linked > 0.8 && line.place === '') listed.set(letters(line.text), line.level);
    if (points > most) [best, most] = [index, points];
  }
  return best;
}
