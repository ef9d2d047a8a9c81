import { describe, expect, test } from 'vitest';
import { companyOf, MOST_COMPANIES, toCompanies, withCompany, type Companies } from '../../lib/companies.ts';
import { createPopup } from '../../lib/model/popup.ts';
import { memoryStore } from '../../lib/store/memory-store.ts';
import { fakePorts, tabOf } from '../tools/popup-sheet/fakes.ts';

const acme = { name: 'Acme, Inc.', isBlocked: true, words: '' };

describe('blocked and marked companies', () => {
  test('one employer in other spellings is one', () => {
    const companies = withCompany({}, acme);
    expect(companyOf(companies, 'ACME GmbH & Co. KG')).toEqual(acme);
    expect(companyOf(companies, 'Acme Labs')).toBeUndefined();
    expect(companyOf(companies, '')).toBeUndefined();
    expect(companyOf(companies, 'constructor')).toBeUndefined();
  });

  test('marked anew it is one still, and without a mark it is none', () => {
    const marked = withCompany(withCompany({}, acme), {
      name: 'ACME',
      isBlocked: false,
      words: ' slow  to\nanswer ',
    });
    expect(Object.values(marked)).toEqual([{ name: 'ACME', isBlocked: false, words: 'slow to answer' }]);
    expect(withCompany(marked, { name: 'acme', isBlocked: false, words: ' ' })).toEqual({});
  });

  test('a name without letters is none', () => {
    expect(withCompany({}, { name: '***', isBlocked: true, words: '' })).toEqual({});
  });

  test('what is kept may be anything', () => {
    for (const value of [undefined, null, 7, 'x', [], [1, null], { a: { name: 1 } }])
      expect(toCompanies(value)).toEqual({});
    // The key is made of the name: what another version kept under another key is found.
    const kept = { 'acme inc': acme, wrong: { name: 'B' } };
    expect(companyOf(toCompanies(kept), 'Acme')).toEqual(acme);
    expect(Object.keys(toCompanies(kept))).toHaveLength(1);
  });

  test('a name that is a property of every object is a name', () => {
    const companies = withCompany({}, { name: '__proto__', isBlocked: true, words: '' });
    expect(companyOf(companies, 'proto')?.isBlocked).toBe(true);
  });

  test('a full list takes no more, and lets those in it be changed', () => {
    let full: Companies = {};
    for (let index = 0; index < MOST_COMPANIES; index += 1)
      full = { ...full, [`c${index}`]: { name: `c${index}`, isBlocked: true, words: '' } };
    expect(withCompany(full, acme)).toBe(full);
    expect(companyOf(withCompany(full, { name: 'c1', isBlocked: false, words: 'fine' }), 'c1')?.words).toBe(
      'fine',
    );
  });

  test('the popup says what the person said of the company, and keeps it', async () => {
    const ports = fakePorts(tabOf());
    const popup = createPopup(memoryStore(), ports);
    await popup.open();
    expect(popup.company.mark.value).toBeUndefined();
    await popup.company.set({ isBlocked: true, words: '' });
    expect(popup.company.mark.value).toEqual({ name: 'Pleo', isBlocked: true, words: '' });
    const again = createPopup(memoryStore(), ports);
    await again.open();
    expect(again.company.mark.value?.isBlocked).toBe(true);
    again.edit('companyName', 'Another');
    expect(again.company.mark.value).toBeUndefined();
  });

  test('in a private window nothing can be marked', async () => {
    const popup = createPopup(memoryStore(), fakePorts(tabOf({ isPrivate: true })));
    await popup.open();
    expect(popup.company.canMark.value).toBe(false);
  });
});
