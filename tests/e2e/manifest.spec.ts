import { readFileSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { expect, test } from '@playwright/test';
import { hostPatterns, loadBoards } from '../../lib/build/board-signs.ts';
import { boardPath } from '../../lib/short-board.ts';

interface Manifest {
  readonly permissions: readonly string[];
  readonly host_permissions: readonly string[];
  readonly optional_permissions: readonly string[];
  readonly optional_host_permissions: readonly string[];
}

const readJson = (path: string): unknown => JSON.parse(readFileSync(path, 'utf8'));

const GOLDEN = resolve(import.meta.dirname, '../golden');
const OUTPUT = resolve(import.meta.dirname, '../../.output');

/** What one browser has no permission for. */
const NOT_IN: Readonly<Record<string, string>> = { 'firefox-mv3': 'sidePanel' };

/** Chromium and Firefox: a new permission or host is seen in review, with its reason. */
for (const target of ['chrome-mv3', 'firefox-mv3']) {
  test(`the manifest of ${target} is the golden one`, () => {
    const built = readJson(join(OUTPUT, target, 'manifest.json'));
    expect(built).toEqual(readJson(join(GOLDEN, `manifest.${target}.json`)));
  });

  test(`${target} asks for nothing without a reason`, async () => {
    const manifest = readJson(join(OUTPUT, target, 'manifest.json')) as Manifest;
    const { permissions, host_permissions, optional_permissions, optional_host_permissions } = manifest;
    const { [NOT_IN[target] ?? '']: _elsewhere, ...reasons } = readJson(join(GOLDEN, 'permissions.json')) as {
      readonly [permission: string]: string;
    };
    expect([...permissions, ...optional_permissions, ...optional_host_permissions].toSorted()).toEqual(
      Object.keys(reasons).toSorted(),
    );
    // A host has its board for a reason, and nothing else has one.
    expect(host_permissions.toSorted()).toEqual(hostPatterns(await loadBoards()).toSorted());
  });
}

test('the scripts that go into pages stay small', async () => {
  const bytes = (name: string): number => statSync(join(OUTPUT, 'chrome-mv3', name)).size;
  expect(bytes('detector.js')).toBeLessThanOrEqual(20_000);
  expect(bytes('marks.js')).toBeLessThanOrEqual(6000);
  const boards = await loadBoards();
  const largest = Math.max(...boards.map(({ id }) => bytes(boardPath(id))));
  expect(bytes('reader.js') + largest, 'on the host of a board').toBeLessThanOrEqual(92_000);
  expect(bytes('reader.js') + bytes(boardPath()), 'on any other host').toBeLessThanOrEqual(96_000);
});
