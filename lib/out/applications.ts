import type { Clip } from '../clip.ts';
import { postingOf } from '../merge.ts';
import { toUrl } from '../url.ts';
import { toCsvLine } from './csv.ts';

/** One application, as employment offices ask for it. Every value is text, `''` where not known. */
export interface Application {
  /** The clip's id. */
  readonly id: string;
  /** `YYYY-MM-DD`. */
  readonly day: string;
  readonly company: string;
  readonly title: string;
  readonly place: string;
  /** Where one applied: the board's id, else the host of the form. */
  readonly how: string;
  readonly status: string;
  readonly url: string;
}

export interface Period {
  /** Both days, `YYYY-MM-DD`, are in it. */
  readonly from: string;
  readonly to: string;
}

function howOf(board: string, ...addresses: readonly string[]): string {
  if (board !== '') return board;
  const [first] = addresses.filter(Boolean).map((address) => toUrl(address)?.hostname ?? '');
  return (first ?? '').replace(/^www\./, '');
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** The applications of a period, by day, then by company. A clip without a day of applying is none. */
export const applicationsIn = (clips: readonly Clip[], { from, to }: Period): readonly Application[] =>
  clips
    .filter(({ person }) => {
      const day = person.appliedDate;
      return /^\d{4}-\d\d-\d\d$/.test(day) && day >= from && day <= to;
    })
    .map(({ id, draft, person }) => {
      const { companyName, title, location, board, applyUrl, url } = postingOf(draft);
      return {
        id,
        day: person.appliedDate,
        company: companyName ?? '',
        title: title ?? '',
        place: location ?? '',
        how: howOf(board ?? '', applyUrl ?? '', url ?? ''),
        status: person.status,
        url: url ?? '',
      };
    })
    .toSorted((a, b) => compare(a.day, b.day) || compare(a.company, b.company) || compare(a.title, b.title));

const COLUMNS = ['day', 'company', 'title', 'place', 'how', 'status', 'url'] as const;

/** The columns of the list, in their order. */
export type ApplicationColumn = (typeof COLUMNS)[number];

/** The list as a table, by the rules of `csvStream`; heads and states in the caller's words. */
export const applicationsCsv = (
  applications: readonly Application[],
  heads: Readonly<Record<ApplicationColumn, string>>,
  statusName: (status: string) => string = (status) => status,
): string =>
  [
    toCsvLine(COLUMNS.map((column) => heads[column])),
    ...applications.map((one) =>
      toCsvLine(COLUMNS.map((column) => (column === 'status' ? statusName(one.status) : one[column]))),
    ),
  ].reduce((text, line) => text + line, '\uFEFF');
