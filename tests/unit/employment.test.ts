import { array, assert, constantFrom, property } from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  employmentFacts,
  employmentInText,
  employmentOfTitle,
  toEmployment,
} from '../../lib/facts/employment.ts';
import { NO_WORDS } from '../tools/words.ts';
import { threadTime } from './thread-time.ts';

type Case = readonly [raw: string, value: string | undefined];

describe("a field's words", () => {
  test.each<Case>([
    ['Full-time', 'FULL_TIME'],
    ['Permanent, part-time', 'PART_TIME'],
    ['Permanent', 'FULL_TIME'],
    ['Full-time, Contract', 'FULL_TIME,CONTRACTOR'],
    ['Part-time | Full-time', 'FULL_TIME,PART_TIME'],
    ['Full or part time', 'FULL_TIME,PART_TIME'],
    ['Fixed-term contract', 'TEMPORARY'],
    ['12-month contract', 'TEMPORARY'],
    ['Maternity cover', 'TEMPORARY'],
    ['Temp-to-hire', 'TEMPORARY'],
    ['Seasonal', 'TEMPORARY'],
    ['Apprenticeship', 'INTERN'],
    ['Contractor (32 hours per week)', 'CONTRACTOR'],
    ['Per diem', 'PER_DIEM'],
    ['Volunteer', 'VOLUNTEER'],
    ['80–100 %', 'FULL_TIME,PART_TIME'],
    ['100%', 'FULL_TIME'],
    ['60%', 'PART_TIME'],
    ['100% remote', undefined],
    ['Casual employment', undefined],
    ['Zero hours', undefined],
    ['Other', undefined],
    ['International', undefined],
    ['Internal', undefined],
    ['Vollzeit', 'FULL_TIME'],
    ['Voll- oder Teilzeit', 'FULL_TIME,PART_TIME'],
    ['Festanstellung', 'FULL_TIME'],
    ['unbefristet, Teilzeit', 'PART_TIME'],
    ['befristet', 'TEMPORARY'],
    ['Werkstudent', 'PART_TIME,INTERN'],
    ['CDI', 'FULL_TIME'],
    ['CDD', 'TEMPORARY'],
    ['CDI - Temps partiel', 'PART_TIME'],
    ['Alternance', 'INTERN'],
    ['Tiempo completo', 'FULL_TIME'],
    ['Jornada completa', 'FULL_TIME'],
    ['Contrato indefinido', 'FULL_TIME'],
    ['Media jornada', 'PART_TIME'],
    ['Contratista/Freelance', 'CONTRACTOR'],
    ['Tempo integral', 'FULL_TIME'],
    ['CLT', 'FULL_TIME'],
    ['PJ', 'CONTRACTOR'],
    ['Tempo indeterminato', 'FULL_TIME'],
    ['Tempo determinato', 'TEMPORARY'],
    ['Tempo pieno', 'FULL_TIME'],
    ['Voltijds', 'FULL_TIME'],
    ['Deeltijds', 'PART_TIME'],
    ['Fuldtid', 'FULL_TIME'],
    ['Deltid', 'PART_TIME'],
    ['Heltid', 'FULL_TIME'],
    ['Kokoaikainen', 'FULL_TIME'],
    ['Pełny etat', 'FULL_TIME'],
    ['Umowa o pracę', 'FULL_TIME'],
    ['Kontrakt B2B', 'CONTRACTOR'],
    ['Práce na plný úvazek', 'FULL_TIME'],
    ['HPP', 'FULL_TIME'],
    ['DPP', 'TEMPORARY'],
    ['Zkrácený úvazek', 'PART_TIME'],
    ['Plný úväzok', 'FULL_TIME'],
    ['Teljes munkaidő', 'FULL_TIME'],
    ['Részmunkaidő', 'PART_TIME'],
    ['Normă întreagă', 'FULL_TIME'],
    ['Полная занятость', 'FULL_TIME'],
    ['Повна зайнятість', 'FULL_TIME'],
    ['Частичная занятость', 'PART_TIME'],
    ['正社員', 'FULL_TIME'],
    ['契約社員', 'TEMPORARY'],
    ['アルバイト', 'PART_TIME'],
    ['全职', 'FULL_TIME'],
    ['정규직', 'FULL_TIME'],
    ['Tam zamanlı', 'FULL_TIME'],
    ['Πλήρης απασχόληση', 'FULL_TIME'],
    ['משרה מלאה', 'FULL_TIME'],
    ['دوام كامل', 'FULL_TIME'],
    ['Toàn thời gian', 'FULL_TIME'],
    ['Penuh waktu', 'FULL_TIME'],
  ])('%j is %s', (raw, value) => {
    expect(toEmployment(raw)).toBe(value);
  });
});

describe('a title', () => {
  test.each<Case>([
    ['Marketing Intern', 'INTERN'],
    ['Werkstudent Marketing (m/w/d)', 'PART_TIME,INTERN'],
    ['Cashier (Part-time)', 'PART_TIME'],
    ['Freelance Translator', 'CONTRACTOR'],
    ['Data Engineer - 12 month contract', 'TEMPORARY'],
    ['Learning Designer (80%-100%)', 'FULL_TIME,PART_TIME'],
    ['Stage - Chargé de communication', 'INTERN'],
    ['International Sales Manager', undefined],
    ['Internal Auditor', undefined],
    ['Contract Manager', undefined],
    ['Contracts Specialist', undefined],
    ['Internship Program Manager', undefined],
    ['Stage Manager', undefined],
    ['Smart Contract Engineer', undefined],
  ])('%j is %s', (title, value) => {
    const words = employmentOfTitle(title);
    expect(words === undefined ? undefined : toEmployment(words)).toBe(value);
  });
});

describe('a sentence that says it', () => {
  test.each<Case>([
    ['This is a full-time position.', 'FULL_TIME'],
    ['This is a remote, full-time role.', 'FULL_TIME'],
    ['This is a 12-month contract with a bank.', 'TEMPORARY'],
    ['We are looking for a part-time assistant.', 'PART_TIME'],
    ['You will be working as a contractor.', 'CONTRACTOR'],
    ['This is a full-time contract position.', 'FULL_TIME,CONTRACTOR'],
    ['Join us on a full time, permanent basis.', 'FULL_TIME'],
    ['The position is full-time.', 'FULL_TIME'],
    [
      'We hire a full-time seller of charts and echoes to win over leads that are eligible, and to build a team of staff.',
      'FULL_TIME',
    ],
    ['Full-time', 'FULL_TIME'],
    ['Wir suchen dich in Vollzeit oder Teilzeit.', 'FULL_TIME,PART_TIME'],
    ['Poste en CDI à Lyon', 'FULL_TIME'],
    ['Contrato indefinido y jornada completa', 'FULL_TIME'],
    ['Regime CLT', 'FULL_TIME'],
    ['Contratto a tempo indeterminato', 'FULL_TIME'],
    ['Повна зайнятість', 'FULL_TIME'],
    ['We work with international clients.', undefined],
    ['You lead contract negotiations.', undefined],
    ['Full-time students are welcome.', undefined],
    ['You have a part-time MBA.', undefined],
    ['You clean temporary directories.', undefined],
    ['Work with the freelancers you will manage.', undefined],
    ['3 years of full-time experience', undefined],
    ['Benefits for full-time employees', undefined],
    ['This is not a full-time position.', undefined],
  ])('%j says %s', (sentence, value) => {
    const words = employmentInText([sentence]);
    expect(words === undefined ? undefined : toEmployment(words)).toBe(value);
  });
});

test('the title comes before the text', () => {
  const told = employmentFacts({
    ...NO_WORDS,
    title: 'Intern',
    text: ['This is a full-time position.'],
  });
  expect(told.map(({ raw }) => raw)).toEqual(['Intern', 'full-time position']);
});

test('what it gives is a list of its own kinds, each once, and the same when it is read again', () => {
  const part = constantFrom(
    'full-time',
    'Teilzeit',
    'contract',
    'CDI',
    'intern',
    ',',
    '/',
    'or',
    '80%',
    'international',
    'DPP',
  );
  assert(
    property(array(part, { maxLength: 10 }), (parts) => {
      const value = toEmployment(parts.join(' '));
      if (value === undefined) return;
      expect(new Set(value.split(',')).size).toBe(value.split(',').length);
      expect(toEmployment(value)).toBe(value);
    }),
  );
});

test('hostile words cost no time', () => {
  const start = threadTime();
  for (const text of ['full time ', 'this is a ', 'contract, ', '80 - ', '100 % ', 'permanent remote '])
    employmentInText([text.repeat(9000)]);
  expect(threadTime() - start).toBeLessThan(2000);
});
