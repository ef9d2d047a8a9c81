import type { Draft } from './candidate.ts';
import { letters } from './extract/letters.ts';
import { factFindings, upToOthers } from './facts/facts.ts';
import { languageOf } from './facts/language.ts';
import { isMonthFirst } from './facts/month-first.ts';
import { withPay } from './facts/pay-draft.ts';
import { plainLines } from './facts/plain-lines.ts';
import { withShownCompany, withShownPlace, withShownWorkplace } from './facts/shown.ts';
import type { DayHints } from './facts/written-day.ts';
import { fill, merge, settle } from './merge.ts';
import { ownerOf } from './owner.ts';
import type { PostingField } from './posting.ts';
import type { PageReading } from './reading.ts';

/** What decides how the dates of a page are meant. */
const dateHints = (draft: Draft, { markdown, lines, day }: PageReading): DayHints => {
  const language = draft.language?.value ?? languageOf(plainLines(markdown));
  const places = [draft.location?.value ?? '', ...lines.before];
  return { day, language, monthFirst: isMonthFirst(places, language) };
};

const DATES: ReadonlySet<PostingField> = new Set(['datePosted', 'validThrough']);

/** What the structure of one frame's page tells. Its relative addresses start from its own place. */
export function readDraft(reading: PageReading): Draft {
  const { findings, url, base = url } = reading;
  const draft = merge(
    findings.filter(({ field }) => !DATES.has(field)),
    { url: base },
  );
  const dates = findings.filter(({ field }) => DATES.has(field));
  // Only what is read tells the language and the place, and these tell how its dates are meant.
  return dates.length === 0
    ? draft
    : { ...draft, ...merge(dates, { url: base, ...dateHints(draft, reading) }) };
}

/** First labels of hosts that are no customer's of the host's owner. */
const NO_TENANT =
  /^(?:www?\d*|jobs?|careers?\d*|karriere|beta|apply|hire|hiring|recruit\w*|talent|portal|boards?|job-boards|work\w*|team|about|corporate|company|global|international|application\w*)$/;

/** What the address calls the company. The owner of a board's own host is the board, which is not the employer. */
function keysOf({ url, detection, isOfMany }: PageReading): readonly string[] {
  const { board, company } = detection;
  const { hostname = '', searchParams } = URL.parse(url) ?? {};
  const owner = board || isOfMany ? '' : ownerOf(hostname);
  const [tenant = ''] = hostname.split('.');
  const own = board || tenant === owner || NO_TENANT.test(tenant) ? '' : tenant;
  // A portal of many companies is asked for one by its name.
  const asked = searchParams?.get('company') ?? '';
  return [company ?? '', asked, owner, own].map(letters).filter(Boolean);
}

/** No posting ends before it began: such an end is another date. */
function withoutPast({ validThrough, ...draft }: Draft): Draft {
  const began = draft.datePosted?.value ?? '';
  const ends = settle((validThrough?.candidates ?? []).filter(({ value }) => value >= began));
  return ends ? { ...draft, validThrough: ends } : draft;
}

/** What the page shows, where its data say the same in other words. */
function shown(draft: Draft, { before, after }: PageReading['lines']): Draft {
  // What stands with other postings is theirs, but for the posting's own head shown again behind them.
  const title = draft.title?.value;
  const again = after.flatMap((line, index) => (line === title ? after.slice(index + 1, index + 3) : []));
  const lines = [...before, ...upToOthers(after), ...again];
  return withShownCompany(withShownWorkplace(withShownPlace(draft, lines)), lines);
}

/** The draft of a frame's structure with what its words tell, after all that the structure does. */
export function withFacts(draft: Draft, reading: PageReading): Draft {
  const { lines, markdown, summary, day, url, isOfMany = false } = reading;
  const dates = dateHints(draft, reading);
  const words = {
    title: draft.title?.value ?? '',
    company: draft.companyName?.value ?? '',
    isOfMany: isOfMany || reading.detection.board !== undefined,
    location: draft.location?.value ?? '',
    keys: keysOf(reading),
    summary,
    text: plainLines(markdown),
    ...lines,
    day,
    dates,
  };
  const told = shown(withoutPast(fill(draft, merge(factFindings(words), { url, ...dates }))), lines);
  const places = told.location?.candidates.map(({ value }) => value) ?? [];
  return withPay(told, { places, host: URL.parse(url)?.hostname ?? '', text: words.text.join(' ') });
}
