import { runInNewContext } from 'node:vm';
import { expect, test } from 'vitest';
import type { Board } from '../../lib/board.ts';
import { boardFiles, loadBoards } from '../../lib/build/board-signs.ts';
import { boardPath, boardPathFor, FORMS, type ShortBoards } from '../../lib/short-board.ts';

const read = (script: string): readonly Board[] => {
  const world: { jobmarkBoards?: ShortBoards } = {};
  runInNewContext(script, world);
  return world.jobmarkBoards?.(FORMS) ?? [];
};

/** Everything of a board but its patterns, which are compiled when they are asked. */
const plain = (board: Board): unknown =>
  JSON.parse(
    JSON.stringify(board, (key, value: unknown) => (/^(paths|markedBy|match)$/.test(key) ? '' : value)),
  );

test('what the build writes of a board is the board, without what is for people', async () => {
  const boards = await loadBoards();
  const files = new Map((await boardFiles()).map((file) => [file.relativeDest, file.contents]));
  expect([...files.keys()].toSorted()).toEqual(
    [boardPath(), ...boards.map(({ id }) => boardPath(id))].toSorted(),
  );
  for (const board of boards) {
    const { examples, unseen: _unseen, name: _name, aggregator: _aggregator, ...rest } = board;
    const [written, ...others] = read(files.get(boardPath(board.id)) ?? '');
    if (!written) throw new Error(board.id);
    expect(others).toEqual([]);
    expect(plain(written), board.id).toEqual(plain(rest as Board));
    for (const url of examples.yes) {
      const { pathname, search } = new URL(url);
      const groups = board.paths.map((path) => path.exec(pathname + search)?.groups);
      expect(
        written.paths.map((path) => path.exec(pathname + search)?.groups),
        url,
      ).toEqual(groups);
    }
  }
  expect(read(files.get(boardPath()) ?? '').map(({ id }) => id)).toEqual(
    boards.flatMap(({ id, marks }) => (marks ? id : [])),
  );
});

test.each<readonly [string, string]>([
  ['https://job-boards.greenhouse.io/acme/jobs/1', 'boards/greenhouse.js'],
  ['https://acme.wd5.myworkdayjobs.com/en-US/x/job/1', 'boards/workday.js'],
  ['https://acme.example/jobs/1', 'boards/marked.js'],
  ['about:srcdoc', 'boards/marked.js'],
  ['', 'boards/marked.js'],
])('the boards that %s needs are in %s', async (url, path) => {
  expect(boardPathFor(await loadBoards(), url)).toBe(path);
});
