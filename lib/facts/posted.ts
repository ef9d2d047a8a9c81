import type { Finding } from '../candidate.ts';
import { LETTERS, lower, phrases } from '../phrases.ts';
import { mayTellAgo } from './relative-day.ts';
import { phraseAt, toDay } from './to-day.ts';
import type { FactReader, Words } from './words.ts';
import { tidy, writtenDays, type DayHints } from './written-day.ts';

/** How pages begin to say since when a posting is online. A reposted one has been there before: its day is unknown. */
const POSTED = phrases(
  () =>
    [
      'posted|published|listed on|advertised|date added|job added|opened on|posting date|publication date',
      'veröffentlicht|online seit|erschienen|ausgeschrieben|eingestellt am|inseriert|publiée?s? |en ligne depuis|mise en ligne|parue?',
      'publicad[oa]|publicación|publicação|anunciad[oa]|pubblicat[oa]|inserit[oa]|geplaatst|gepubliceerd|online sinds',
      'opslået|publiceret|oprettet|publicera[dt]|annonserad|publisert|lagt ut|julkaistu|ilmoitus julkaistu|birt|opublikowan[oa]|dodan[oa]',
      'zveřejněn[oa]|vloženo|zverejnené|pridané|közzétéve|feladva|publicat|postat|публикувана|δημοσιεύτηκε|objavljeno|avaldatud',
      'publicēts|paskelbta|опубликован[оа]|размещен[оа]|опубліковано|розміщено|yayınlandı|yayın tarihi|ilan tarihi|פורסם',
      'نشرت|نشر في|تم النشر|đăng|diposting|dipasang|tayang|ประกาศเมื่อ|โพสต์',
    ].join('|'),
  (some) => `(?<![${LETTERS}\\d-])(?:${some})`,
);
/** They need no blank before them. */
const POSTED_CJK = /掲載日|公開日|发布|發布|發佈|刊登|上架|게시일|등록일/;

function postedAt(part: string): number {
  const text = lower(part);
  const found = [text.search(POSTED_CJK), POSTED.in(text)?.exec(text)?.index ?? -1].filter((at) => at >= 0);
  return found.length === 0 ? -1 : Math.min(...found);
}

/** The board or the person that it was posted on or by: `Posted on Rainboard.example 3 days ago`. */
const BY =
  /(?<= )(?:on|by|auf|bei|von|via|sur|par|en|por|op|door|su|da|w|na|på|av|af) \p{Lu}\S{0,40}(?: \p{Lu}\S{0,40}){0,3}(?= )/u;

const LONGEST = 200;

const partsOf = (line: string): readonly string[] =>
  line.length > LONGEST ? [] : tidy(line).split(/ ?[·•|∙] ?/);

/** What follows the words, when it is understood as a day. */
function phrased(part: string, hints: DayHints): string | undefined {
  const start = postedAt(part);
  if (start < 0) return undefined;
  const phrase = part.slice(start);
  return [phrase, phrase.replace(BY, '')].find((text) => toDay(text, hints) !== undefined);
}

/** A line that is nothing but a date with its year, or a phrase that says how long ago. */
function bare(part: string, isAlone: boolean, hints: DayHints): string | undefined {
  // Two letters are a land or a state in one language and a day in another.
  if (part.length > 60 || part.length < 4) return undefined;
  const [date] = isAlone ? writtenDays(part, { ...hints, day: undefined }) : [];
  if (date?.start === 0 && /^\.?$/.test(part.slice(date.end))) return part;
  const day = hints.day && mayTellAgo(part) && phraseAt(part, hints.day, { sign: -1, labelled: false });
  return day ? part : undefined;
}

/** The text that all those found agree with; nothing when they name several days. */
function agreed(found: readonly string[], hints: DayHints): string | undefined {
  const days = new Set(found.map((text) => toDay(text, hints)));
  return days.size === 1 ? found[0] : undefined;
}

const phrasedIn = (lines: readonly string[], hints: DayHints): readonly string[] =>
  lines.flatMap(partsOf).flatMap((part) => phrased(part, hints) ?? []);

/** A date stands alone when the line before it doesn't belong to it, for that may be its label. */
const bareIn = (lines: readonly string[], hints: DayHints): readonly string[] =>
  lines.flatMap((line, index) => {
    const isAlone = (lines[index - 1] ?? '') === '';
    return partsOf(line).flatMap((part) => bare(part, isAlone, hints) ?? []);
  });

function postedIn({ before, after, day, dates = { day } }: Words): string | undefined {
  const above = phrasedIn(before, dates);
  if (above.length > 0) return agreed(above, dates);
  const below = phrasedIn(after, dates);
  return agreed(below.length > 0 ? below : bareIn(before, dates), dates);
}

/**
 * Since when the posting is online, as the lines around its text say: `Posted 3 days ago`, `Online seit 16.06.2026`,
 * or beside the heading a date without any word. The text itself names many days, and none of them is this one.
 */
export const postedFact: FactReader = (words) => {
  const raw = postedIn(words);
  const finding: Finding | undefined =
    raw === undefined
      ? undefined
      : { field: 'datePosted', raw, source: 'heuristic', via: 'the words that say when' };
  return finding ? [finding] : [];
};
