import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { expect, test } from 'vitest';
import { withBoardTable } from '../tools/board-table.ts';

const ROOT = resolve(import.meta.dirname, '../..');
const README = readFileSync(join(ROOT, 'README.md'), 'utf8');

test('the table of boards is the one that the board files make (npm run boards)', async () => {
  expect(README).toBe(await withBoardTable(README));
});

test('every dependency has its reason', () => {
  const { dependencies, devDependencies, optionalDependencies } = JSON.parse(
    readFileSync(join(ROOT, 'package.json'), 'utf8'),
  ) as Record<'dependencies' | 'devDependencies' | 'optionalDependencies', Record<string, string>>;
  const names = [dependencies, devDependencies, optionalDependencies].flatMap(Object.keys);
  const reasons = README.slice(README.indexOf('## Dependencies'));
  expect(names.filter((name) => !name.startsWith('@types/') && !reasons.includes(name))).toEqual([]);
});

test('every script that the README names is there', () => {
  const { scripts } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as {
    readonly scripts: Record<string, string>;
  };
  const named = [...README.matchAll(/npm run (?:--silent )?(\w+)/g)].map(([, name]) => name ?? '');
  expect(named.length).toBeGreaterThan(3);
  expect([...new Set(named)].filter((name) => !Object.hasOwn(scripts, name))).toEqual([]);
});
