import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { PERMISSIONS } from '../../components/privacy/privacy-app.tsx';
import { loadBoards } from '../../lib/build/board-signs.ts';
import { LANGUAGES, messagesOf } from '../tools/messages.ts';
import { listingOf, permissionReasons, PICTURES, reviewerTexts, textsOf } from '../tools/store/texts.ts';

const ROOT = resolve(import.meta.dirname, '../..');
const STORE = join(ROOT, 'tests/tools/store');

const readJson = (path: string): unknown => JSON.parse(readFileSync(join(ROOT, path), 'utf8'));

test('every language of the extension has its texts, and no other', () => {
  const files = readdirSync(join(STORE, 'texts')).map((name) => name.replace(/\.yml$/, ''));
  expect(files.toSorted()).toEqual([...LANGUAGES, 'reviewers'].toSorted());
});

describe.each(LANGUAGES)('the texts for the stores in %s', (language) => {
  const { description, pictures } = textsOf(language);
  const { description: english } = textsOf('en');

  test('have a line for each picture, and nothing else beside the description', () => {
    expect(Object.keys(textsOf(language))).toEqual(['description', 'pictures']);
    expect(Object.keys(pictures).toSorted()).toEqual(PICTURES.toSorted());
    expect(Object.values(pictures).filter((text) => text.length < 10 || text.length > 100)).toEqual([]);
  });

  test('say as much as the English, in as many lines, and no more than a store takes', () => {
    const shape = (text: string): readonly string[] =>
      text.split('\n').map((line) => line.slice(0, 1).replace(/\w|[^•]/u, 'a'));
    expect(shape(description)).toEqual(shape(english));
    expect(description.length).toBeGreaterThan(english.length * 0.8);
    // Chrome's store and Mozilla's both take more, and nobody reads it.
    expect(description.length).toBeLessThan(4000);
    expect(description).not.toMatch(/["']| {2}|\p{Extended_Pictographic}/u);
  });

  test('name every language of the extension, and other words than English', () => {
    const names = new Intl.DisplayNames(language, { type: 'language' });
    const lower = description.toLowerCase();
    const spoken = LANGUAGES.map((each) => names.of(each)?.toLowerCase() ?? '');
    expect(spoken.filter((name) => !lower.includes(name))).toEqual([]);
    if (language !== 'en') expect(description).not.toBe(english);
  });

  test('stand in one listing with the name and the summary of the manifest', () => {
    const listing = listingOf(language);
    const summary = messagesOf(language).get('extension.description')?.n ?? '';
    expect(summary.length).toBeGreaterThan(40);
    expect(summary.length).toBeLessThanOrEqual(132);
    expect(listing).toContain(`## Summary\n\n${summary}\n`);
    expect(listing).not.toMatch(/undefined|\[object/);
  });
});

describe('what reviewers are told', () => {
  interface Manifest {
    readonly permissions: readonly string[];
    readonly optional_permissions: readonly string[];
    readonly optional_host_permissions: readonly string[];
    readonly content_security_policy: { readonly extension_pages: string };
  }
  const manifests = ['chrome-mv3', 'firefox-mv3'].map(
    (name) => readJson(`tests/golden/manifest.${name}.json`) as Manifest,
  );
  const asked = [
    ...new Set(
      manifests.flatMap((manifest) => [
        ...manifest.permissions,
        ...manifest.optional_permissions,
        ...manifest.optional_host_permissions,
      ]),
    ),
  ];

  test('gives a reason for each permission of either browser, and for none that is not asked for', () => {
    expect(Object.keys(permissionReasons()).toSorted()).toEqual(asked.toSorted());
    const lengths = Object.values({ ...permissionReasons(), ...reviewerTexts() }).map(({ length }) => length);
    // Chrome's store takes a thousand characters for each.
    expect(lengths.filter((length) => length < 40 || length > 1000)).toEqual([]);
  });

  test('the privacy page names the same permissions', () => {
    expect(PERMISSIONS.toSorted()).toEqual(asked.filter((name) => !name.includes('://')).toSorted());
  });

  test('the policy that it tells of is the manifest’s', () => {
    for (const { content_security_policy: policy } of manifests) {
      expect(policy.extension_pages).toContain("script-src 'self'");
      expect(policy.extension_pages).toContain("connect-src 'none'");
    }
  });
});

test('there are some seventy boards, as the texts say', async () => {
  const { length } = await loadBoards();
  expect(length).toBeGreaterThanOrEqual(65);
  expect(length).toBeLessThan(80);
});

test('the pictures of the README are there, each named there, and small', () => {
  const readme = readFileSync(join(ROOT, 'README.md'), 'utf8');
  const pictures = readdirSync(join(STORE, 'pictures'));
  const named = [...readme.matchAll(/tests\/tools\/store\/pictures\/([\w-]+\.webp)/g)].map(
    ([, name = '']) => name,
  );
  expect(pictures.toSorted()).toEqual([...new Set(named)].toSorted());
  expect(pictures.filter((name) => statSync(join(STORE, 'pictures', name)).size > 120_000)).toEqual([]);
});
