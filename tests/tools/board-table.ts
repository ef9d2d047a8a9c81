/**
 * The README's table of boards, made from the board files and their fixtures: `npm run boards` writes it anew, a test
 * holds it.
 */
import { existsSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Board } from '../../lib/board.ts';
import { loadBoards } from '../../lib/build/board-signs.ts';

const ROOT = resolve(import.meta.dirname, '../..');
const README = join(ROOT, 'README.md');
const START = '<!-- boards -->';
const END = '<!-- /boards -->';

interface Fixture {
  readonly date: string;
  readonly kind: string;
}

/** The fixtures of a board: the date that their names begin with, and the kind of page that each is. */
function fixturesOf({ id }: Board): readonly Fixture[] {
  const folder = join(ROOT, 'tests/fixtures', id);
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .filter((name) => name.endsWith('.json'))
    .map((name) => {
      const { detection } = JSON.parse(readFileSync(join(folder, name), 'utf8')) as {
        readonly detection: { readonly kind: string };
      };
      return { date: name.slice(0, 10), kind: detection.kind };
    });
}

function rowOf(board: Board): string {
  const fixtures = fixturesOf(board);
  const kinds = [...new Set(fixtures.map(({ kind }) => kind))].filter((kind) => kind !== 'none').toSorted();
  const unseen = board.unseen ? [`\`unseen\`: ${board.unseen.join('; ')}`] : [];
  const cells = [
    board.name,
    [...kinds, ...unseen].join(', '),
    Object.keys(board.fields).join(', ') || 'by the general readers',
    fixtures
      .map(({ date }) => date)
      .toSorted()
      .at(-1) ?? '',
  ];
  return `| ${cells.join(' | ')} |`;
}

/** The whole README with its table as it should be. */
export async function withBoardTable(readme: string): Promise<string> {
  const boards = (await loadBoards()).toSorted((a, b) => a.name.localeCompare(b.name, 'en'));
  const table = [
    '| board | kinds of page | fields of its own rules | last checked |',
    '|---|---|---|---|',
    ...boards.map(rowOf),
  ].join('\n');
  const [before = '', rest = ''] = readme.split(START);
  const after = rest.split(END)[1] ?? '';
  return `${before}${START}\n${table}\n${END}${after}`;
}

if (import.meta.main) writeFileSync(README, await withBoardTable(readFileSync(README, 'utf8')));
