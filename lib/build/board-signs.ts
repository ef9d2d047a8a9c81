import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Plugin } from 'vite';
import { signsOf, type Board } from '../board.ts';
import { boardPath, FORMS } from '../short-board.ts';
import { toShort, toSource } from './short-source.ts';

const FOLDER = join(import.meta.dirname, '../boards');

/** The board files, read by Node at build time. */
export async function loadBoards(): Promise<readonly Board[]> {
  const files = readdirSync(FOLDER)
    .filter((name) => name.endsWith('.ts') && name !== 'index.ts')
    .toSorted();
  const modules = await Promise.all(
    files.map((name) => import(pathToFileURL(join(FOLDER, name)).href) as Promise<{ readonly default: Board }>),
  );
  return modules.map((module) => module.default);
}

/** Match patterns of the boards' hosts, for the manifest. */
export const hostPatterns = (boards: readonly Board[]): string[] =>
  boards.flatMap(({ hosts }) => hosts.map((host) => `*://${host}/*`));

/** A board's signs in short: what every board has by its place, the rest by name. */
function shortSigns(board: Board): string {
  const { id, hosts, paths, text, ...more } = signsOf(board);
  const others = Object.keys(more).length > 0 ? [more] : [];
  return `b(${[id, hosts, paths, text, ...others].map((value) => toSource(value, toShort)).join()})`;
}

const forms = `{${Object.keys(FORMS).join()}}`;

/** What the reader carries of a board: all but what is for people and tests. */
const forReader = (board: Board): object =>
  Object.fromEntries(Object.entries(board).filter(([key]) => !/^(examples|unseen|name|aggregator)$/.test(key)));

/** A script that puts boards at the reader's hand, in the world that the two share. */
const toScript = (boards: readonly Board[]): string =>
  `globalThis.jobmarkBoards=(${forms})=>${toSource(boards.map(forReader), toShort)};`;

/** The files of boards, one each and one of those that any page may be of, beside the reader. */
export async function boardFiles(): Promise<{ contents: string; relativeDest: string }[]> {
  const boards = await loadBoards();
  const single = boards.map((board) => ({ contents: toScript([board]), relativeDest: boardPath(board.id) }));
  const marked = boards.filter(({ marks }) => marks);
  return [...single, { contents: toScript(marked), relativeDest: boardPath() }];
}

/** Modules that are made of the board files at build time, by name. */
const MODULES: Readonly<Record<string, (boards: readonly Board[]) => string>> = {
  // Hosts, paths, marks and signs of closing, so that the detector carries these and no rule.
  'virtual:board-signs': (boards) => `export const signs = (${forms}) => [${boards.map(shortSigns).join()}];`,
  'virtual:board-hosts': (boards) =>
    `export const HOSTS = ${JSON.stringify(boards.map(({ id, hosts }) => ({ id, hosts })))};`,
  'virtual:aggregators': (boards) =>
    `export const AGGREGATORS = new Set(${JSON.stringify(boards.filter(({ aggregator }) => aggregator).map(({ id }) => id))});`,
  'virtual:board-names': (boards) =>
    `export const BOARD_NAMES = new Map(${JSON.stringify(boards.map(({ id, name }) => [id, name]))});`,
};

/** Projects what each script needs out of the board files. */
export const boardSigns = (): Plugin => ({
  name: 'board-signs',
  resolveId: (id) => (Object.hasOwn(MODULES, id) ? `\0${id}` : undefined),
  async load(id) {
    const make = id.startsWith('\0') ? MODULES[id.slice(1)] : undefined;
    return make?.(await loadBoards());
  },
});
