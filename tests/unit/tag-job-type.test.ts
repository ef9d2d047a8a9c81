import { describe, expect, test } from 'vitest';
import { jobTypeOf } from '../../lib/tag/job-type.ts';

const SOFTWARE: readonly string[] = [
  'Java-Entwickler (m/w/d)',
  'Softwareentwickler C#',
  'Fachinformatiker Anwendungsentwicklung',
  'Frontend-Entwicklerin',
  'Développeur Full Stack H/F',
  'Ingénieur logiciel embarqué',
  'Desarrollador Backend Senior',
  'Ingeniero de Software',
  'Desenvolvedor Front-end Pleno',
  'Engenheiro de Dados',
  'Sviluppatore Java',
  'Software Engineer, Growth',
  'Backend Engineer - Marketing Platform',
  'Senior Software Engineer - Developer Experience',
  'Python-разработчик',
  'Розробник Go',
  'Programista Java',
  'Inżynier DevOps',
  'PHP programátor',
  'Vývojář .NET',
  'Backend ontwikkelaar',
  'Systemutvecklare',
  'バックエンドエンジニア',
  '前端开发工程师',
  'Yazılım Geliştirici',
  'Site Reliability Engineer',
  'SDET',
  'Systems Administrator',
  'Solidity Engineer',
  'Senior C++ Developer',
  'Principal Engineer',
  'Head of Platform Engineering',
  'Java-Programmierer/in',
  'Software Engineer III, Customer Support Tooling',
  'Staff Engineer, Payments',
  'Penetration Tester',
  'Machine Learning Engineer',
  'Test Automation Engineer',
  '서버 개발자',
];

const OTHER: readonly string[] = [
  'Vertriebsmitarbeiter im Außendienst',
  'Bauleiter Hochbau',
  'Pflegefachkraft',
  'Chef de projet marketing',
  'Infirmier',
  'Ingénieur commercial',
  'Comercial de ventas',
  'Enfermera',
  'Analista de Marketing',
  'Vendedor',
  'Engenheiro Civil',
  'Księgowa',
  'Účetní',
  'Менеджер з продажу',
  'Бухгалтер',
  '営業',
  '간호사',
  '护士',
  'Verkäuferin',
  'Mechanical Engineer',
  'Direct Form Operator',
  'guard, security',
  'Train Conductor',
  'Developer Advocate',
  'Developer Relations Manager',
  'Technical Recruiter - Software Engineers',
  'Land Developer',
  'Business Developer',
  'Data Analyst',
  'Electrical Engineer',
  'RF Hardware Engineer',
  'Office Manager',
  'Sales Engineer, Developer Tools',
  'Maschinenbauingenieur',
  'NURSE PRACTITIONER',
  'Project Engineer',
  'Event Coordinator',
  'Relief Worker',
  'Corporate Tax Director',
  'Laboratory Analyst',
  'Senior Product Counsel',
  'Security Guard',
  'Produktentwickler Lebensmittel',
  'Verpleegkundige',
  'Sjuksköterska',
  'Hemşire',
  'Account Executive, Cloud Infrastructure',
  'Head of Talent, Engineering',
  'Marketing Manager, Developer Platform',
  'Prodavačka',
  'Portfolio Manager – Energy',
  'Director of Engineering',
  'Projektleiter Tiefbau',
  'Software Engineering Recruiter',
  'Chief Information Security Officer',
];

describe('job type by title, in the languages of the boards', () => {
  test.each(SOFTWARE)('software: %s', (title) => {
    expect(jobTypeOf(title, [])).toBe('software');
  });

  test.each(OTHER)('other: %s', (title) => {
    expect(jobTypeOf(title, [])).toBe('other');
  });
});

describe('job type', () => {
  const software = Array.from({ length: 6 }, () => ({ class: 's', kind: 'technology' }) as const);

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
    expect(jobTypeOf('Join us', software.slice(0, 1))).toBe('other');
    const concepts = software.map((one) => ({ ...one, kind: 'concept' }) as const);
    expect(jobTypeOf('Join us', concepts)).toBe('other');
  });
});
