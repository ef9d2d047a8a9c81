import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { describe, expect, test } from 'vitest';

const ROOT = join(import.meta.dirname, '../..');
const LONGEST = 300;

const filesIn = (folder: string): readonly string[] =>
  readdirSync(join(ROOT, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name))
    .map((entry) => relative(ROOT, join(entry.parentPath, entry.name)));

const sources = ['lib', 'components', 'entrypoints']
  .flatMap(filesIn)
  .map((file) => ({ file, text: readFileSync(join(ROOT, file), 'utf8') }));

/** Source without its comments, well enough to look for words in it. */
const codeOf = (text: string): string => text.replaceAll(/\/\*[\s\S]*?\*\/|^\s*\/\/.*$/gm, '');

/** What a file imports or re-exports, as it is written. */
const importsOf = (text: string): readonly string[] =>
  [...codeOf(text).matchAll(/(?:^|[\s}])(?:from|import)[\s(]*['"]([^'"\s]+)['"]/gm)].map(
    ([, name]) => name ?? '',
  );

/** The same, as paths from the project's root; packages stay as they are. */
const targetsOf = ({ file, text }: { readonly file: string; readonly text: string }): readonly string[] =>
  importsOf(text).map((name) => (name.startsWith('.') ? join(file, '..', name) : name));

/** It names what it takes out of the build. */
const TAKES_OUT = 'lib/build/preact-plugin.ts';

const matching = (pattern: RegExp): readonly string[] =>
  sources.filter(({ file, text }) => file !== TAKES_OUT && pattern.test(codeOf(text))).map(({ file }) => file);

test('there is something to look at', () => {
  expect(sources.length).toBeGreaterThan(50);
  expect(sources.flatMap(targetsOf)).toContain('lib/posting.ts');
  expect(sources.flatMap(targetsOf)).toContain('preact');
});

test(`no file is longer than ${LONGEST} lines`, () => {
  const long = sources.filter(({ text }) => text.trimEnd().split('\n').length > LONGEST);
  expect(long.map(({ file }) => file)).toEqual([]);
});

describe('what a page wrote never runs', () => {
  test('HTML becomes a document by a parser, never by assignment', () => {
    const html = /\.(?:inner|outer)HTML\s*\+?=(?!=)|insertAdjacentHTML|createContextualFragment|setHTML/;
    expect(matching(html)).toEqual([]);
  });

  test.each([
    ['a string is no program', /\beval\s*\(|new\s+Function\b|\bFunction\s*\(|setTimeout\s*\(\s*['"`]/],
    ['nothing is written into a document', /\bdocument\.write(?:ln)?\s*\(/],
    ['no component takes HTML', /dangerouslySetInnerHTML/],
  ])('%s', (_name, pattern) => {
    expect(matching(pattern)).toEqual([]);
  });
});

describe('dependencies', () => {
  type Versions = Readonly<Record<string, string>>;
  const manifest = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as Readonly<
    Record<'dependencies' | 'devDependencies' | 'optionalDependencies' | 'overrides', Versions | undefined>
  >;
  const { dependencies, devDependencies, optionalDependencies, overrides } = manifest;
  const all = { ...dependencies, ...devDependencies, ...optionalDependencies };

  test.each(Object.entries(all))('%s %s is pinned exactly', (_name, version) => {
    expect(version).toMatch(/^\d+\.\d+\.\d+(-[\w.]+)?$/);
  });

  test('what overrides is pinned too', () => {
    for (const version of Object.values(overrides ?? {})) {
      const pinned = version.startsWith('$') ? all[version.slice(1)] : version;
      expect(pinned).toMatch(/^\d+\.\d+\.\d+(-[\w.]+)?$/);
    }
  });

  test('every package that the extension imports is one of them', () => {
    const packages = sources
      .flatMap(targetsOf)
      .filter((name) => !/^(?:lib|components|entrypoints|locales|tests)\/|^(?:node:|virtual:|#)/.test(name))
      .map((name) => /^(?:@[^/]+\/)?[^/]+/.exec(name)?.[0] ?? name);
    for (const name of new Set(packages)) expect(Object.keys(all), name).toContain(name);
  });
});

/** Who may know whom: the first pattern's files import nothing but (or nothing of) the second's. */
describe('the arrows', () => {
  const from = (files: RegExp): readonly (readonly [string, string])[] =>
    sources
      .filter(({ file }) => files.test(file))
      .flatMap((source) => targetsOf(source).map((target) => [source.file, target] as const));

  test.each([
    ['a board knows board.ts and the rules', /^lib\/boards\/(?!index)/, /^lib\/(board|extract\/rules)\.ts$/],
    ['the registry of boards knows the board', /^lib\/boards\/index/, /^lib\/board\.ts$/],
    [
      'the detector carries no reader and no store',
      /^lib\/(detect|detection|board|page)\.ts$/,
      /^lib\/(board|detection|page|posting|extract\/rules)\.ts$/,
    ],
  ])('%s', (_name, files, allowed) => {
    const known = from(files);
    expect(known.length).toBeGreaterThan(0);
    expect(known.filter(([, target]) => !allowed.test(target))).toEqual([]);
  });

  test.each([
    ['components know neither store nor browser', /^components\//, /^lib\/(store|browser)\/|^#imports$|^wxt\b/],
    [
      'only lib/browser and entrypoints know the browser',
      /^(components|lib\/(?!browser\/))/,
      /^#imports$|^wxt\b/,
    ],
    ['models know no component', /^lib\//, /^(components|entrypoints)\//],
    ['components know no entrypoint', /^components\//, /^entrypoints\//],
    [
      'the reading core knows neither model nor store nor file',
      /^lib\/(extract\/|boards\/|[^/]+\.ts$)/,
      /^lib\/(model|store|file|browser)\//,
    ],
    ['the reading core knows no Preact', /^lib\/(?!model\/)/, /^(preact|@preact\/)/],
    ['only the build knows Node', /^(components|entrypoints|lib\/(?!build\/))/, /^node:/],
  ])('%s', (_name, files, forbidden) => {
    const known = from(files);
    expect(known.length).toBeGreaterThan(0);
    expect(known.filter(([, target]) => forbidden.test(target))).toEqual([]);
  });

  test('every relative import names a file that is there', () => {
    const missing = from(/./).filter(([, target]) => {
      const isOwn = /^(lib|components|entrypoints)\//.test(target);
      return isOwn && !existsSync(join(ROOT, target.replace(/\?.*$/, '')));
    });
    expect(missing).toEqual([]);
  });

  test('only lib/browser and entrypoints name the browser global', () => {
    const named = matching(
      /\b(?:browser|chrome)\.(?:tabs|runtime|storage|scripting|action|downloads|contextMenus)\b/,
    );
    expect(named.filter((file) => !/^(lib\/browser|entrypoints)\//.test(file))).toEqual([]);
  });
});
