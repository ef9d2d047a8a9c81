/** Why a text can't be read as a file; the message says what is there, in English. */
export interface FileProblem {
  readonly code:
    | 'no-front-matter'
    | 'other-language'
    | 'not-closed'
    | 'empty'
    | 'not-yaml'
    | 'not-keys-and-values';
  readonly message: string;
  /** In the file, from 1. */
  readonly line: number;
  /** In UTF-16 units, from 1. */
  readonly column: number;
}

export type Refusal = { readonly ok: false; readonly problem: FileProblem };

export const refused = (code: FileProblem['code'], message: string, line = 1, column = 1): Refusal => ({
  ok: false,
  problem: { code, message, line, column },
});

/** A file's lines, each with its own end, so that joining them gives its bytes back. */
export interface SplitFile {
  readonly lines: readonly string[];
  /** The index of the closing `---`. */
  readonly close: number;
}

const LINE = /[^\r\n]*(?:\r\n|\r|\n)|[^\r\n]+$/g;
const BOM = '\uFEFF';
const OPENING = /^---[ \t]*(?:ya?ml)?[ \t]*$/i;
const CLOSING = /^---[ \t]*$/;
/** How front matter in another language begins: gray-matter's `---js`, Hugo's TOML and JSON. */
const OTHER_LANGUAGE = /^(?:---[ \t]*[^-\s].*|\+\+\+.*|;;;.*)$/;

/** A line without its end. */
export const bare = (line: string): string => line.replace(/[\r\n]+$/, '');

/** Finds the front matter of a file; the line ends may be of any system. */
export const splitFile = (text: string): ({ readonly ok: true } & SplitFile) | Refusal => {
  const lines = text.match(LINE) ?? [];
  const first = bare(lines[0] ?? '').replace(BOM, '');
  if (!OPENING.test(first)) {
    if (OTHER_LANGUAGE.test(first)) {
      return refused(
        'other-language',
        `"${first.slice(0, 40)}" opens front matter in a language that isn't YAML`,
      );
    }
    return refused('no-front-matter', 'the file does not begin with front matter (a line of ---)');
  }
  const close = lines.findIndex((line, index) => index > 0 && line.startsWith('---'));
  if (close === -1) return refused('not-closed', 'the front matter has no closing ---');
  if (!CLOSING.test(bare(lines[close] ?? ''))) {
    return refused('not-closed', 'a line begins with --- and is not the closing one', close + 1);
  }
  return { ok: true, lines, close };
};
