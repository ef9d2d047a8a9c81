import type { Print } from './print.ts';

/** Shorter runs (`v1`, `p=2`) are in too many addresses. */
const SHORTEST = 3;
/** More than an address of a job has; a page may be hostile. */
const MOST = 32;

/** Runs of letters and digits with a digit in them. */
const runsOf = (text: string): readonly string[] =>
  (text.toLowerCase().match(/[\da-z]+/g) ?? [])
    .filter((run) => run.length >= SHORTEST && /\d/.test(run))
    .slice(0, MOST);

/** The longest run of a job id: where an address has the id, it has this run. */
const runOf = (job: string): readonly string[] =>
  runsOf(job)
    .toSorted((a, b) => b.length - a.length)
    .slice(0, 1);

const common = ({ company, url, applyUrl }: Print): readonly string[] => [
  ...(company === '' ? [] : [`company ${company}`]),
  ...[...new Set([url, applyUrl])].filter((address) => address !== '').map((address) => `address ${address}`),
];

/**
 * The words under which a library keeps a print, so that it need not read ten thousand of them to compare one: who
 * has none of `asksOf` one print among them can't be the same job, nor of the same company.
 */
export const marksOf = (print: Print): readonly string[] => [
  ...common(print),
  ...runOf(print.named?.job ?? '').map((run) => `job ${run}`),
  ...runsOf(print.applyUrl).map((run) => `form ${run}`),
];

/** The marks under which the prints stand that `findSame` may hold to be the same job, and those of the company. */
export const asksOf = (print: Print): readonly string[] => [
  ...common(print),
  // One tells the number of the other's job in the address of its form.
  ...runOf(print.named?.job ?? '').map((run) => `form ${run}`),
  ...runsOf(print.applyUrl).map((run) => `job ${run}`),
];
