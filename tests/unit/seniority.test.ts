import { describe, expect, test } from 'vitest';
import { seniorityOfTitle, toSeniority } from '../../lib/facts/seniority.ts';

type Case = readonly [raw: string, value: string | undefined];

describe('a title', () => {
  test.each<Case>([
    ['Senior Staff Engineer', 'lead'],
    ['Senior Vice President, Sales', 'executive'],
    ['Senior Engineer Intern', 'intern'],
    ['Leadership Development Intern', 'intern'],
    ['Software Engineer II', 'mid'],
    ['Software Engineer III', 'senior'],
    ['Sr. Engineer', 'senior'],
    ['Jr. Engineer', 'entry'],
    ['Graduate Software Engineer', 'entry'],
    ['Associate Director, Engineering', 'lead'],
    ['Principal Engineer', 'lead'],
    ['Head of Design', 'lead'],
    ['Chief Technology Officer', 'executive'],
    ['Werkstudentin Marketing', 'intern'],
    ['Teamleiterin Einkauf', 'lead'],
    ['Développeur confirmé', 'mid'],
    ['Ведущий разработчик', 'lead'],
    ['Младший аналитик', 'entry'],
    ['Product Manager', undefined],
    ['Account Executive', undefined],
    ['Executive Assistant', undefined],
    ['Founding Engineer', undefined],
    ['Lead Generation Specialist', undefined],
    ['Senior Living Nurse', undefined],
    ['Staff Accountant', undefined],
    ['Mid-Market Seller', undefined],
    ['Internal Auditor', undefined],
    ['International Buyer', undefined],
  ])('%j is %s', (title, value) => {
    expect(seniorityOfTitle(title)).toBe(value);
  });
});

describe('a field', () => {
  test.each<Case>([
    ['Mid-Senior level', 'senior'],
    ['Entry level', 'entry'],
    ['Mid Level', 'mid'],
    ['Experienced', 'mid'],
    ['Internship', 'intern'],
    ['Director', 'lead'],
    ['Executive', 'executive'],
    ['신입', 'entry'],
    ['Not Applicable', undefined],
    ['5 years', undefined],
  ])('%j is %s', (raw, value) => {
    expect(toSeniority(raw)).toBe(value);
  });
});
