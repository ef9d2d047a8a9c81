import { expect, test } from 'vitest';
import { companyFacts } from '../../lib/facts/company.ts';
import { NO_WORDS } from '../tools/words.ts';
import { threadTime } from './thread-time.ts';

const company = (keys: readonly string[], ...text: string[]): string | undefined =>
  companyFacts({ ...NO_WORDS, keys, text })[0]?.raw;

test.each<readonly [string, readonly string[], string, string | undefined]>([
  ['the spelling of a key', ['farnwick'], 'FARNwick bakes for the coast.', 'FARNwick'],
  ['a key that begins the name', ['kelpharbour'], 'Kelp Harbour Logistics ships kelp.', 'Kelp Harbour'],
  ['a key cut off within a word', ['kelpharb'], 'Kelp Harbour ships kelp.', 'Kelp Harbour'],
  ['its legal form', ['farnwick'], 'Farnwick GmbH bakes.', 'Farnwick GmbH'],
  ['no possessive', ['farnwick'], 'Farnwick’s ovens are hot.', 'Farnwick'],
  ['the spelling that recurs', ['farnwick'], 'FARNWICK it says. Farnwick bakes. Farnwick sells.', 'Farnwick'],
  ['no word that merely holds the key', ['bake'], 'Unbaked bread is our bread.', undefined],
  ['no short key', ['abc'], 'Abc is a beginning.', undefined],
  ['who is hiring', [], 'Farnwick is hiring. Bread is life.', 'Farnwick'],
  ['who we are at', [], 'Bread is life. At Farnwick Bakeries, we bake.', 'Farnwick Bakeries'],
  ['with whom the position is open', [], 'This position is open with Farnwick ltd.', 'Farnwick ltd'],
  ['no client', [], 'Our client is looking for a baker.', undefined],
  ['not one of two', [], 'Farnwick is hiring. Join Kelp Harbour as a baker.', undefined],
])('%s', (_name, keys, text, name) => {
  expect(company(keys, text)).toBe(name);
});

test.each<readonly [string, readonly string[], string | undefined]>([
  ['between title and place', ['Lamp Keeper', 'Farnwick Light', 'Berlin, Germany'], 'Farnwick Light'],
  ['without its stars', ['Lamp Keeper', 'Farnwick Light - 2.2', 'Remote'], 'Farnwick Light'],
  ['above a street', ['Lamp Keeper', 'Farnwick Light', '12 Pier Road, Austin, TX 78701'], 'Farnwick Light'],
  ['nothing without a place below', ['Lamp Keeper', 'Farnwick Light', 'Apply'], undefined],
  ['no place', ['Lamp Keeper', 'Berlin, Germany', 'Munich, Germany'], undefined],
  ['no sentence', ['Lamp Keeper', 'You climb the tower.', 'Berlin, Germany'], undefined],
])('on a site of many employers: %s', (_name, before, name) => {
  const words = { ...NO_WORDS, title: 'Lamp Keeper', before };
  expect(companyFacts({ ...words, isOfMany: true })[0]?.raw).toBe(name);
  expect(companyFacts(words)).toEqual([]);
  // What the page's structure tells is better.
  expect(companyFacts({ ...words, isOfMany: true, company: 'Kelp' })).toEqual([]);
});

test('a hostile text costs no time', () => {
  const start = threadTime();
  for (const part of ['A ', 'Join ', 'At A', 'Farnwick ', '. A is '])
    company(['farnwickfarnwick'], part.repeat(40_000));
  expect(threadTime() - start).toBeLessThan(2000);
});
