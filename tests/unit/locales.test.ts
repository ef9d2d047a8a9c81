import { readFileSync, readdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';

const ROOT = resolve(import.meta.dirname, '../..');

/** Full keys (`field.title`) of a locale's messages; the forms of a plural are one. */
function keysOf(tree: object, above = ''): readonly string[] {
  if ('n' in tree) return [above];
  return Object.entries(tree).flatMap(([key, value]: [string, unknown]) => {
    const name = above === '' ? key : `${above}.${key}`;
    return typeof value === 'object' && value !== null ? keysOf(value, name) : [name];
  });
}

const read = (name: string): object => parse(readFileSync(join(ROOT, 'locales', name), 'utf8')) as object;

const sourceFiles = (folder: string): readonly string[] =>
  readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.tsx?$/.test(name))
    .map((name) => join(ROOT, folder, name));

const SOURCES = [...['components', 'entrypoints', 'lib'].flatMap(sourceFiles), join(ROOT, 'wxt.config.ts')]
  .map((file) => readFileSync(file, 'utf8'))
  .join('\n');

describe.each(readdirSync(join(ROOT, 'locales')))('%s', (name) => {
  const keys = keysOf(read(name));

  test('no two keys differ in case only: browsers take them for one', () => {
    const lower = keys.map((key) => key.replaceAll('.', '_').toLowerCase());
    expect(lower.filter((key, index) => lower.indexOf(key) !== index)).toEqual([]);
  });

  test('has every key that English has, and no other', () => {
    expect(keys.toSorted()).toEqual(keysOf(read('en.yml')).toSorted());
  });
});

test('every message is used somewhere', () => {
  // A key stands in the source as it is, in the manifest as `__MSG_…__`, or is put together from its section.
  const isUsed = (key: string): boolean =>
    SOURCES.includes(`'${key}'`) ||
    SOURCES.includes(`__MSG_${key.replaceAll('.', '_')}__`) ||
    SOURCES.includes(`\`${key.slice(0, key.indexOf('.') + 1)}$`);
  expect(keysOf(read('en.yml')).filter((key) => !isUsed(key))).toEqual([]);
});
