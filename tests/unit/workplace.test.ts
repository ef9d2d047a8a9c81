import { array, assert, constantFrom, property } from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  proofIn,
  toWorkplace,
  workplaceFacts,
  workplaceOfPlace,
  workplaceOfTitle,
} from '../../lib/facts/workplace.ts';
import { NO_WORDS } from '../tools/words.ts';
import { threadTime } from './thread-time.ts';

type Value = 'remote' | 'hybrid' | 'onsite' | undefined;

const words = (text: readonly string[], title = '', location = '') => ({
  ...NO_WORDS,
  title,
  location,
  text,
});

describe("a field's words", () => {
  test.each<readonly [string, Value]>([
    ['Remote', 'remote'],
    ['TELECOMMUTE', 'remote'],
    ['on_site', 'onsite'],
    ['OnSite', 'onsite'],
    ['In person', 'onsite'],
    ['Hybrid remote in London', 'hybrid'],
    ['Partially remote', 'hybrid'],
    ['US Remote or Hybrid (London)', 'hybrid'],
    ['Remote: yes', 'remote'],
    ['Remote: Partial', 'hybrid'],
    ['Remote: No', undefined],
    ['Télétravail partiel', 'hybrid'],
    ['Télétravail', 'remote'],
    ['Presencial', 'onsite'],
    ['Híbrido', 'hybrid'],
    ['Remoto', 'remote'],
    ['Vor Ort', 'onsite'],
    ['Praca zdalna', 'remote'],
    ['praca hybrydowa', 'hybrid'],
    ['Київ, віддалено', 'remote'],
    ['Удалённо', 'remote'],
    ['Uzaktan', 'remote'],
    ['リモート', 'remote'],
    ['ハイブリッド', 'hybrid'],
    ['재택근무', 'remote'],
    ['远程', 'remote'],
    ['Occasional remote', undefined],
    ['Remote möglich', undefined],
    ['Mulighed for hjemmearbejde', undefined],
    ['not remote', undefined],
    ['Remotely interesting', undefined],
    ['London', undefined],
    ['', undefined],
  ])('%j is %s', (raw, value) => {
    expect(toWorkplace(raw)).toBe(value);
  });
});

describe('a sentence that proves it', () => {
  test.each<readonly [string, Value]>([
    // English
    ['This is a hybrid role with 2 days in our Porto office.', 'hybrid'],
    ['You will work from our office 3 days a week.', 'hybrid'],
    ['We ask everyone to be in the office two days per week.', 'hybrid'],
    ['Hybrid: 4 days in the office, 1 day working from home per week', 'hybrid'],
    ['Flexible hybrid working environment, with 3 days in the office.', 'hybrid'],
    ['The work location of this role is hybrid.', 'hybrid'],
    ['#LI-Hybrid', 'hybrid'],
    ['This is a remote position.', 'remote'],
    ['This is a full-time, remote-only role with good pay.', 'remote'],
    ['The position is fully remote within the EU.', 'remote'],
    ['We are a 100% remote company.', 'remote'],
    ['It is a full-time position with 100% remote flexibility.', 'remote'],
    ['You can work from anywhere you like.', 'remote'],
    ['This is a full time remote job and location is not a constraint.', 'remote'],
    ['Flexible working - Work from anywhere in the world.', 'remote'],
    ['#LI-Remote', 'remote'],
    ['On-site in our Lisbon office, 5 days a week', 'onsite'],
    ['The ability to work from our office in Porto, ~5 days a week', 'onsite'],
    ['This role is based in-person at our office in Chicago.', 'onsite'],
    ['Able to work on-site in Austin, TX (or relocate);', 'onsite'],
    ['This is an on-site position.', 'onsite'],
    // What denies it, or leaves the choice
    ['This is not a remote position.', undefined],
    ['Remote work is not available for this role.', undefined],
    ['There is no remote option.', undefined],
    ['You can work from our office or remotely.', undefined],
    ['In Belgium or remotely from anywhere in Europe.', undefined],
    ['This position will be remote until the end of the pandemic.', undefined],
    ['We offer remote work options.', undefined],
    ['We are a remote-first company.', undefined],
    // What is no work
    ['Experience with remote sensing and remote teams.', undefined],
    ['You will support remote customers.', undefined],
    ['Experience with hybrid cloud environments.', undefined],
    ['We build hybrid vehicles and hybrid apps.', undefined],
    ['We make tools for hybrid work.', undefined],
    ['A unique hybrid role that combines design and sales.', undefined],
    ['You report to the office manager.', undefined],
    ['There is an on-site gym and free lunch.', undefined],
    ['Expect on-site interviews and on-site visits to customers.', undefined],
    ['You can work from anywhere for four weeks a year.', undefined],
    ['25 days of holidays and 2 days a year for volunteering from home.', undefined],
    // Other languages
    ['Du arbeitest 3 Tage pro Woche im Büro.', 'hybrid'],
    ['2 Tage Homeoffice pro Woche', 'hybrid'],
    ['Wir bieten hybrides Arbeiten.', 'hybrid'],
    ['Die Stelle ist vollständig remote.', 'remote'],
    ['Kein Homeoffice möglich.', undefined],
    ['Homeoffice möglich', undefined],
    ['Ob vor Ort, hybrid oder 100% remote – du entscheidest.', undefined],
    ['2 jours de télétravail par semaine', 'hybrid'],
    ['Poste 100% télétravail', 'remote'],
    ['Pas de télétravail pour ce poste.', undefined],
    ['Modalidad híbrida en Madrid', 'hybrid'],
    ['3 días a la semana en la oficina', 'hybrid'],
    ['Trabajo 100% remoto', 'remote'],
    ['Modalidad presencial', 'onsite'],
    ['Modelo híbrido em São Paulo', 'hybrid'],
    ['Vaga 100% remota', 'remote'],
    ['Modalità ibrida: 2 giorni a settimana in ufficio', 'hybrid'],
    ['Lavoro in presenza', 'onsite'],
    ['Twee dagen per week op kantoor', 'hybrid'],
    ['Volledig remote', 'remote'],
    ['To dage om ugen på kontoret', 'hybrid'],
    ['Hybridarbete, två dagar i veckan hemifrån', 'hybrid'],
    ['Hybridityö Helsingissä', 'hybrid'],
    ['Praca w modelu hybrydowym', 'hybrid'],
    ['Praca w 100% zdalna', 'remote'],
    ['2 dny v týdnu home office', 'hybrid'],
    ['Hibrid munkavégzés', 'hybrid'],
    ['Program hibrid: 3 zile pe săptămână la birou', 'hybrid'],
    ['Гибридный формат работы', 'hybrid'],
    ['Полностью удалённая работа', 'remote'],
    ['Повністю віддалена робота', 'remote'],
    ['Haftada 2 gün ofis, hibrit çalışma', 'hybrid'],
    ['週3日出社のハイブリッド勤務', 'hybrid'],
    ['フルリモート可', 'remote'],
    ['주 2일 재택근무', 'hybrid'],
    ['每周三天到岗,混合办公', 'hybrid'],
  ])('%j proves %s', (sentence, value) => {
    expect(proofIn(sentence)?.value).toBe(value);
  });
});

describe("a place's words", () => {
  test.each<readonly [string, Value]>([
    ['Remote', 'remote'],
    ['Remote - Portugal', 'remote'],
    ['Remote (US)', 'remote'],
    ['Remote in Spain', 'remote'],
    ['Remote, US', 'remote'],
    ['Porto (Remote)', 'remote'],
    ['Porto, Portugal - Remote OK', 'remote'],
    ['Anywhere', 'remote'],
    ['Worldwide', 'remote'],
    ['Home Based', 'remote'],
    ['Porto (hybrid)', 'hybrid'],
    ['Porto • Hybrid work', 'hybrid'],
    ['Abilene, TX / Hybrid', 'hybrid'],
    ['Hybrid / Remote - London', 'hybrid'],
    ['Berlin (On-site)', 'onsite'],
    // They leave the choice.
    ['Porto/ Remote', undefined],
    ['Porto or Remote', undefined],
    ['Remote or Porto', undefined],
    ['Porto • Remote', undefined],
    ['Porto, Remote', undefined],
    ['Porto, 100% remote, Hybrid', undefined],
    ['Remoteville, TX', undefined],
    ['Porto', undefined],
    ['Львів, віддалено', 'remote'],
  ])('%j is %s', (place, value) => {
    expect(workplaceOfPlace(place)).toBe(value);
  });
});

describe('a title', () => {
  test.each<readonly [string, Value]>([
    ['Backend Engineer (Remote)', 'remote'],
    ['Backend Engineer - Hybrid', 'hybrid'],
    ['Backend Engineer (m/w/d) 100% remote', 'remote'],
    ['Remote Backend Engineer', 'remote'],
    ['Backend Engineer, Remote', 'remote'],
    ['Backend Engineer (On-site)', 'onsite'],
    ['Backend Engineer [Remote, EU]', 'remote'],
    ['Backend Engineer – Remote in Germany', 'remote'],
    ['Remote Pilot', undefined],
    ['Remote Sensing Scientist', undefined],
    ['Remote Support Engineer', undefined],
    ['On-site Technician', undefined],
    ['Hybrid Cloud Architect', undefined],
    ['Solutions Architect, Porto or remote', undefined],
    ['Office Manager', undefined],
  ])('%j is %s', (title, value) => {
    expect(workplaceOfTitle(title)).toBe(value);
  });
});

describe('the text as a whole', () => {
  test('gives the sentence and the rule', () => {
    const [finding] = workplaceFacts(words(['We like tea.', 'Pay is good. This is a remote position.']));
    expect(finding).toMatchObject({
      field: 'workplace',
      raw: 'This is a remote position.',
      via: 'the text: the job is remote',
    });
  });

  test('hybrid beats remote, and what contradicts itself proves nothing', () => {
    const value = (...text: string[]) => workplaceFacts(words(text)).map(({ raw }) => toWorkplace(raw));
    expect(value('This is a remote position.', 'Come to the office 2 days a week.')).toEqual(['hybrid']);
    expect(value('This is a remote position.', 'This is an on-site position.')).toEqual([]);
  });

  test('the place comes before the title, and the title before the text', () => {
    const told = workplaceFacts(
      words(['This is an on-site position.'], 'Engineer (Hybrid)', 'Remote - Portugal'),
    );
    expect(told.map(({ raw }) => toWorkplace(raw))).toEqual(['remote', 'hybrid', 'onsite']);
  });

  test('a place alone in a line with how one works there', () => {
    expect(workplaceFacts(words(['London (Hybrid)']))[0]?.raw).toBe('London (Hybrid)');
    expect(workplaceFacts(words(['Cloud (Hybrid)']))).toEqual([]);
  });
});

const part = constantFrom(
  'remote',
  'hybrid',
  'on-site',
  'office',
  'days',
  '3',
  'a week',
  'from',
  'our',
  'is',
  'This role',
  'not',
  'or',
  '(',
  ')',
  '/',
  '-',
  'Porto',
  '#LI-',
);

test('whatever the words, a finding reads as what it was found for, and is no longer than a sentence', () => {
  assert(
    property(array(part, { maxLength: 14 }), array(part, { maxLength: 6 }), (text, title) => {
      for (const { raw } of workplaceFacts(words([text.join(' ')], title.join(' '), title.join(' ')))) {
        expect(toWorkplace(raw)).toBeDefined();
        expect(raw.length).toBeLessThanOrEqual(300);
      }
    }),
  );
});

test('hostile words cost no time', () => {
  const start = threadTime();
  for (const text of [
    'remote ',
    'hybrid office ',
    '3 days ',
    'office, ',
    '(remote ',
    'remote / ',
    'not ',
    'is a ',
  ])
    for (const line of [text.repeat(8000), text.trim().repeat(8000)])
      workplaceFacts(words([line, line], line.slice(0, 5000), line.slice(0, 5000)));
  expect(threadTime() - start).toBeLessThan(3000);
});
