import type { Candidate, Draft, Settled } from '../../lib/candidate.ts';
import type { Clip } from '../../lib/clip.ts';
import type { History } from '../../lib/library/history.ts';
import { toRow, type Row } from '../../lib/library/row.ts';
import { settle } from '../../lib/merge.ts';
import { NEW_PERSON, type Person, type Posting, type PostingField } from '../../lib/posting.ts';

/** A draft that tells these values. */
export function draftOf(posting: Posting): Draft {
  const draft: { [F in PostingField]?: Settled } = {};
  for (const [field, value] of Object.entries(posting) as [PostingField, string][]) {
    const candidate: Candidate = { value, raw: value, source: 'json-ld', via: 'JobPosting' };
    const settled = settle([candidate]);
    if (settled) draft[field] = settled;
  }
  return draft;
}

interface Told extends Posting {
  readonly id?: string;
  /** `YYYY-MM-DD`. */
  readonly saved?: string;
  readonly closed?: boolean;
  readonly person?: Partial<Person>;
  readonly history?: History;
}

/** A clip of these words. */
export function clipOf(told: Told): Clip {
  const { id = 'a', saved = '2026-03-01', closed = false, person, history, ...posting } = told;
  const day = Date.parse(`${saved}T00:00:00Z`);
  return {
    id,
    identity: `lever:acme:${id}`,
    savedAt: day + 36_000_000,
    updatedAt: day + 36_000_000,
    timestamp: day,
    draft: draftOf(posting),
    person: { ...NEW_PERSON, ...person },
    pageUrl: `https://jobs.example/${id}`,
    closed,
    ...(history && { history }),
  };
}

export const rowOf = (told: Told): Row => toRow(clipOf(told));

const FIRST = ['Senior', 'Junior', 'Lead', 'Staff', 'Principal', 'Associate', 'Trainee', 'Freelance'];
const WORK = ['Engineer', 'Developer', 'Designer', 'Analyst', 'Architect', 'Entwickler', 'Ingénieur', 'Tester'];
const FIELD = ['Backend', 'Frontend', 'Data', 'Platform', 'Cloud', 'Mobile', 'Security', 'Embedded', 'Café'];
const NAMES = ['Northwind', 'Fabrikam', 'Contoso', 'Ørskov', 'Brücke', 'Lumière', 'Aurora', 'Helios', 'Zenith'];
const FORMS = ['GmbH', 'Inc.', 'ApS', 'SARL', 'Ltd', 'AB'];
const PLACES = ['Berlin', 'København', 'Zürich', 'Paris', 'Remote', 'Łódź', 'München/ Remote', '東京'];
const TAGS = [
  'kotlin',
  'typescript',
  'aws',
  'python',
  'kubernetes',
  'golang',
  'reactjs',
  'docker',
  'csharp',
  'sql',
];
const NOTES = ['', '', '', 'Asked Maya for a word with the team lead; she knows the founders from school.'];
const STATUS = ['saved', 'saved', 'saved', 'applied', 'interviewing', 'rejected'] as const;

/** The same for the same number: a small generator, so that a failing run can be run again. */
function* numbers(seed: number): Generator<number, never> {
  let state = seed;
  for (;;) {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    yield state / 2 ** 32;
  }
}

/** So many different clips as a job hunt gathers them, newest first. */
export function manyClips(count: number): readonly Clip[] {
  const dice = numbers(7);
  const pick = <T>(list: readonly T[]): T => list[Math.floor(dice.next().value * list.length)] as T;
  return Array.from({ length: count }, (_, index) => {
    const saved = new Date(Date.UTC(2026, 10, 1) - index * 3_600_000).toISOString().slice(0, 10);
    const pay = 40_000 + Math.floor(dice.next().value * 90) * 1000;
    return clipOf({
      id: `clip-${index}`,
      saved,
      title: `${pick(FIRST)} ${pick(FIELD)} ${pick(WORK)} (${index})`,
      companyName: `${pick(NAMES)} ${pick(NAMES)} ${pick(FORMS)}`,
      location: pick(PLACES),
      hashtags: [...new Set([pick(TAGS), pick(TAGS), pick(TAGS), pick(TAGS)])]
        .map((tag) => `#${tag}`)
        .join(','),
      board: pick(['lever', 'greenhouse', 'ashby', 'workable']),
      workplace: pick(['remote', 'hybrid', 'onsite']),
      employmentType: pick(['FULL_TIME', 'PART_TIME', 'FULL_TIME,CONTRACTOR']),
      datePosted: saved,
      ...(index % 3 === 0 && {
        salaryMin: String(pay),
        salaryMax: String(pay + 15_000),
        salaryCurrency: 'EUR',
        salaryPeriod: 'year',
      }),
      person: { notes: pick(NOTES), status: pick(STATUS), archived: index % 11 === 0 },
    });
  });
}
