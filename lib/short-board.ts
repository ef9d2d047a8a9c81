import type { Board, BoardSigns, Pattern } from './board.ts';
import { isOn } from './detect.ts';
import type { Rule } from './extract/rules.ts';

/** Parts that most patterns of addresses have, by a letter each. */
export const PARTS: Readonly<Record<string, string>> = {
  c: '(?<company>[^/?]+)',
  j: '(?<job>[^/?]+)',
  d: String.raw`(?<job>\d+)`,
  e: String.raw`\/?(?=\?|$)`,
  q: '(?=(?:.*&)?',
  s: '(?:-[^/?]*)?',
  u: String.raw`[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}`,
};

/** A pattern with its parts for their letters, in one pass: a letter stands alone between its braces. */
function wholeOf(short: string): string {
  let whole = '';
  let from = 0;
  for (let at = short.indexOf('{'); at >= 0; at = short.indexOf('{', at + 1)) {
    const part = short[at + 2] === '}' ? PARTS[short[at + 1] ?? ''] : undefined;
    if (part === undefined) continue;
    whole += short.slice(from, at) + part;
    from = at + 3;
  }
  return whole + short.slice(from);
}

/** A pattern from its short form, compiled when it is first asked: a page asks few of those that it is given. */
const pattern =
  (flags: string) =>
  ({ raw: [text = ''] }: TemplateStringsArray): Pattern => {
    let compiled: RegExp | undefined;
    return { exec: (path) => (compiled ??= new RegExp(wholeOf(text), flags)).exec(path) };
  };

const rule =
  (from: Rule['from'], key: string) =>
  (first: unknown, more?: object): object => ({ from, [key]: first, ...more });

/** The short forms in which the build writes boards for scripts that go into pages: fewer letters, less to parse. */
export const FORMS = {
  p: pattern(''),
  q: pattern('i'),
  s: rule('selector', 'selector'),
  t: rule('state', 'paths'),
  m: rule('meta', 'name'),
  u: rule('url', 'template'),
  j: rule('json-ld', 'path'),
  b: (id: string, hosts: unknown, paths: unknown, text: unknown, more?: object): object => ({
    id,
    hosts,
    paths,
    text,
    ...more,
  }),
} as const;

/** Boards as the build writes them. */
export type ShortBoards<T = Board> = (forms: typeof FORMS) => readonly T[];

/** The file of all boards that live on companies' own domains. */
const MARKED = 'marked';

/** The name of a built file of boards, as a path below the extension's root. */
export const boardPath = (id: string = MARKED): string => `boards/${id}.js`;

/**
 * Which file of boards a page needs: on a board's own host that board's, anywhere else those that may be known by
 * a mark.
 */
export function boardPathFor(boards: readonly Pick<BoardSigns, 'id' | 'hosts'>[], url: string): string {
  const host = URL.parse(url)?.hostname ?? '';
  return boardPath(boards.find((board) => isOn(board, host))?.id);
}
