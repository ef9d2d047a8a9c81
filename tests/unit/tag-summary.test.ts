import { describe, expect, test } from 'vitest';
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
    ['experience with and a solid understanding of teams', undefined],
    ['You have experience with our platform', undefined],
    ['Experience with the following technologies:', undefined],
    [
      '2 years of experience with services that other people depend on.',
      '2 years of experience with services that other people depend on',
    ],
    ['Experience in audits is highly valued', 'Experience in audits'],
    ['Experience with DBT a plus', 'Experience with DBT'],
    ['4 years of Python experience (Required)', '4 years of Python experience'],
    ['5+ years of relevant experience (4+ years with an MBA)', undefined],
    ['3 years of Go experience and you are at ease in a team', '3 years of Go experience'],
    ['2 years of sales experience, but you need no degree', '2 years of sales experience'],
    ['Experience with tools for print (e.g. Foo, Bar)', 'Experience with tools for print'],
    ['Mindestens 3 Jahre Berufserfahrung in der Pflege', '3 Jahre Berufserfahrung in der Pflege'],
    ['Keine 3 Jahre Erfahrung in Java nötig', undefined],
    ['Vous avez 5 ans d’expérience en développement web', '5 ans d’expérience en développement web'],
    ['Mínimo 2 años de experiencia en ventas', '2 años de experiencia en ventas'],
    ['3 anos de experiência com Kotlin', '3 anos de experiência com Kotlin'],
    ['Almeno 4 anni di esperienza in contabilità', '4 anni di esperienza in contabilità'],
    ['minimaal 3 jaar ervaring met Angular', '3 jaar ervaring met Angular'],
    ['5 lat doświadczenia w programowaniu', '5 lat doświadczenia w programowaniu'],
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
