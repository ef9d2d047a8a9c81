import { describe, expect, test } from 'vitest';
import { jobTypeOf } from '../../lib/tag/job-type.ts';
import { experienceOf, summariesOf } from '../../lib/tag/summary.ts';

describe('the line on experience', () => {
  test.each<[string, string | undefined]>([
    ['*   5+ years of experience with Python and Go', '5+ years of experience with Python and Go'],
    ['You have **3-5 years** of experience in sales.', '3-5 years of experience in sales'],
    ['Two years of backend experience; more is fine', 'Two years of backend experience'],
    ['You bring experience with Kotlin (or Java)', 'experience with Kotlin (or Java)'],
    ['Experience with Go. 4 years of experience in Java.', '4 years of experience in Java'],
    ['we\u2019re not looking for "X amount of years of experience" or flashy titles', undefined],
    ['You don\u2019t need 5 years of experience with Python', undefined],
    ['No experience with Rust necessary', undefined],
    ['People said \u201c10 years of experience with Java\u201d to us', undefined],
    ['Our founders have 20 years of experience in banking', undefined],
    ['a better user experience with our app', undefined],
    ['5+ years of professional experience', undefined],
    ['Experience with Rust is a big plus', 'Experience with Rust'],
    ['Do you have experience with Scala?', undefined],
    ['', undefined],
  ])('%s', (text, expected) => {
    expect(experienceOf(text)).toBe(expected);
  });

  test('a long line is cut at a clause, without a dangling word', () => {
    const phrase = experienceOf(
      `5+ years of experience with building services in Kotlin, with ${'large and '.repeat(20)}small teams`,
    );
    expect(phrase).toMatch(/^5\+ years of experience with building services in Kotlin/u);
    expect(phrase?.length).toBeLessThanOrEqual(100);
    expect(phrase).not.toMatch(/(?:with|and|,|\s)$/u);
  });
});

describe('summaries', () => {
  test.each<[string[], string, string]>([
    [[], '', ''],
    [['a'], 'Love experience in: #a? Check out this job post!', 'Love #a? Check out this job post!'],
    [
      ['a', 'b', 'c', 'd'],
      'Love experience in: #a, #b, #c? Check out this job post!',
      'Love #a, #b, #c? Check out this job post!',
    ],
  ])('%j', (tags, summary, summaryBackup) => {
    expect(summariesOf('Nothing.', tags)).toEqual({ summary, summaryBackup });
  });

  test('take the posting\u2019s own line first', () => {
    expect(summariesOf('2 years of experience in support', ['crm']).summary).toBe(
      'Love 2 years of experience in support? Check out this job post!',
    );
  });
});

describe('job type', () => {
  const software = Array.from({ length: 6 }, () => ({ class: 's' }) as const);

  test.each<[string, 'software' | 'other']>([
    ['Backend Engineer', 'software'],
    ['Senior iOS Developer', 'software'],
    ['Site Reliability Engineer', 'software'],
    ['Head of Information Security', 'software'],
    ['Software Engineering Manager', 'software'],
    ['Salesforce Developer', 'software'],
    ['Account Executive', 'other'],
    ['Product Manager, Platform', 'other'],
    ['Senior Product Designer', 'other'],
    ['Technical Recruiter', 'other'],
    ['Pre-Sales Solution Engineer', 'other'],
    ['Engineering Manager', 'other'],
    ['Developer Advocate', 'other'],
  ])('%s', (title, expected) => {
    expect(jobTypeOf(title, [])).toBe(expected);
    expect(jobTypeOf(title, software)).toBe(expected);
  });

  test('the tags decide where the title is silent', () => {
    expect(jobTypeOf('Join us', software)).toBe('software');
    expect(jobTypeOf('Join us', [{ class: 's' }])).toBe('other');
  });
});
