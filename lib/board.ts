import type { Rule } from './extract/rules.ts';
import type { PageField } from './posting.ts';

/** Something on a page that proves a state of it. */
export type Sign =
  | { readonly in: 'url' | 'canonical'; readonly match: RegExp }
  | { readonly in: 'selector'; readonly selector: string; readonly match?: RegExp };

/** An attribute that names a job: the groups of the match are those of `paths`. */
export interface JobSign {
  readonly selector: string;
  readonly attr: string;
  readonly match: RegExp;
}

/** Where a page keeps its application state. */
export type StatePlace =
  /** What a script assigns: `window.__appData`. */
  | { readonly global: string }
  /** A script element that holds JSON: `#__NEXT_DATA__`. */
  | { readonly script: string }
  /** An attribute that holds JSON: `[data-page]`, `data-page`. */
  | { readonly element: string; readonly attr: string }
  /** Nuxt's flat list, in which numbers point at other entries: `#__NUXT_DATA__`. */
  | { readonly nuxt: string }
  /** Next's stream, pieces of which scripts push: `self.__next_f`. */
  | { readonly pushed: string }
  /** Elements whose text or comment is JSON, one object each: `code[id^="bpr-guid"]`; a list of them all. */
  | { readonly each: string };

/** A job board or ATS, as data. Precedence is the order of each list. */
export interface Board {
  /** Also the file name and the fixture folder. Clips carry it, so it never changes. */
  readonly id: string;
  readonly name: string;
  /** It shows postings of many employers, most of which have them on a board of their own too. */
  readonly aggregator?: true;
  /** Hosts for the manifest; `*.example.com` takes every subdomain, the first label of which is the company. */
  readonly hosts: readonly string[];
  /** Its subdomains are countries and pages of its own, no companies. */
  readonly ownSubdomains?: true;
  /** Path and query of a single posting. The groups `company` and `job` are its identity and feed `fromUrl`. */
  readonly paths: readonly RegExp[];
  /** Of a site that has other pages at the same addresses: one of these is on a page that is a posting. */
  readonly needs?: readonly Sign[];
  /** Selectors of the application form: with no text of the posting beside it, the page is only that. */
  readonly forms?: readonly string[];
  /** Selectors that prove that a page on a company's own domain is served by this board. */
  readonly marks?: readonly string[];
  /** It counts its jobs across companies: a number of one names the posting though its page doesn't name the company. */
  readonly uniqueJobs?: true;
  /** Where such a page's address, or the address that a mark carries, names company and job. */
  readonly markedBy?: readonly RegExp[];
  /** Where the page keeps its application state: read as text and parsed as JSON, never run. */
  readonly state?: StatePlace;
  /** The part of a page of many postings that shows the open one: rules read there alone when it is there. */
  readonly pane?: string;
  /** Where the page names the job of its pane: it is surer than the address, which changes before the pane does. */
  readonly paneJob?: readonly JobSign[];
  /** Only what the general readers don't already know. */
  readonly fields: { readonly [F in PageField | 'description']?: readonly Rule[] };
  /** Removed from the description before it becomes Markdown. */
  readonly clutter?: readonly string[];
  /** How the board says that a posting is gone. */
  readonly closed?: readonly Sign[];
  /** Kinds of page of this board that no saved page has shown: their rules are from documents. */
  readonly unseen?: readonly string[];
  /**
   * URLs that are postings of this board, and ones close to it that are not. They are tests. `mark` is HTML that
   * has one of the marks, for a board without hosts of its own.
   */
  readonly examples: {
    readonly yes: readonly string[];
    readonly no: readonly string[];
    readonly mark?: string;
  };
}

export const defineBoard = (board: Board): Board => board;

/** What the detector carries of a board: no rules, no examples. */
const SIGNS = [
  'id',
  'hosts',
  'ownSubdomains',
  'paths',
  'needs',
  'forms',
  'marks',
  'markedBy',
  'uniqueJobs',
  'closed',
  'pane',
  'paneJob',
] as const;

/** What a text is held against; in the detector it is compiled when it is first asked. */
export type Pattern = Pick<RegExp, 'exec'>;

type Patterned<T> = T extends RegExp
  ? Pattern
  : T extends object
    ? { readonly [K in keyof T]: Patterned<T[K]> }
    : T;

/** The part of a board that the detector carries. */
export interface BoardSigns extends Patterned<Pick<Board, (typeof SIGNS)[number]>> {
  /** Selectors of the description: a posting has its text readable. */
  readonly text: readonly string[];
}

export function signsOf(board: Board): BoardSigns {
  const signs = SIGNS.flatMap((key) => (board[key] === undefined ? [] : [[key, board[key]] as const]));
  const rules = board.fields.description ?? [];
  return {
    ...(Object.fromEntries(signs) as Pick<Board, (typeof SIGNS)[number]>),
    text: rules.flatMap((rule) => (rule.from === 'selector' ? [rule.selector] : [])),
  };
}
