import type { Body, Clip } from '../../lib/clip.ts';
import type { History } from '../../lib/library/history.ts';
import type { Person } from '../../lib/posting.ts';
import { clipOf } from '../unit/library-clips.ts';

/** The same for the same number. */
function* numbers(seed: number): Generator<number, never> {
  let state = seed;
  for (;;) {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    yield state / 2 ** 32;
  }
}

const TITLES = [
  'Senior Backend Engineer, Payments',
  'Product Designer',
  'Data Engineer (m/w/d)',
  'Staff Site Reliability Engineer',
  'Werkstudent Softwareentwicklung und Qualitätssicherung für Donaudampfschifffahrtselektrizitätsversorgung',
  'Ingénieure logiciel, accessibilité',
  'Frontend Developer – Design Systems',
  'Machine Learning Engineer, Search Ranking',
  'Desarrolladora Android',
  'Head of People Operations',
  'Customer Success Manager, Nordics',
  'مهندس برمجيات أول',
  'シニアソフトウェアエンジニア',
  'Technical Writer',
  'Security Analyst',
  'Offshore Wind Technician',
];
const COMPANIES = [
  'Fjordlight Energy',
  'Harbour & Sons',
  'Nimbus Rail',
  'Papierwerk Gebrüder Sonnenschein GmbH & Co. KG',
  'Atelier Lumen',
  'Kestrel Robotics',
  'Bluebell Health',
  'Ørsund Data',
  'شركة النخيل',
  'Tidewater Maps',
  'Quince',
];
const PLACES = [
  'Aarhus, Denmark',
  'Berlin',
  'Copenhagen / Remote',
  'Remote, EU',
  'Paris',
  'Zürich',
  'Lisbon or Porto',
  'دبي',
  'Tokyo',
];
const HASHTAGS = [
  'kotlin',
  'typescript',
  'aws',
  'python',
  'kubernetes',
  'react',
  'sql',
  'go',
  'figma',
  'terraform',
];
const TAGS = [['dream job'], ['ask Maya'], [], [], [], ['visa'], [], []] as const;
const STATUS = ['saved', 'saved', 'saved', 'applied', 'applied', 'interviewing', 'offer', 'rejected'] as const;
const NOTES = ['', '', 'Maya knows the team lead. Ask about the on-call rota.'] as const;
const PAY = [
  ['€78,000 – €96,000 a year', '78000', '96000', 'EUR', 'year'],
  ['DKK 52,000 per month', '52000', '', 'DKK', 'month'],
  ['£55 an hour', '55', '', 'GBP', 'hour'],
] as const;

const text = (title: string, company: string, index: number): string => `${company} looks for a **${title}**.

## What you will do

*   Build services that people rely on every day, from first sketch to the pager
*   Work with design and support, *two people each*, and decide together
*   Number ${index} of a list that goes on:
    *   a list in a list
    *   with a [link to the handbook](https://handbook.example/${index})

## What you bring

Several years with \`Kotlin\` or a language like it, and the patience to explain it.

| Stage | Who | How long |
| --- | --- | --- |
| Call | Birgit | 30 min |
| Pairing | two engineers | 2 h |

> We read every letter, and answer each.

<script>alert(1)</script>

![A team at a harbour](https://images.example/team.jpg)

${'We write things down, meet on Tuesdays, and end meetings early. '.repeat(8)}
${index % 97 === 0 ? '\nOnce a year we sail to the lighthouse.\n' : ''}`;

const idOf = (index: number): string => `00000000-0000-4000-8000-${String(index).padStart(12, '0')}`;

export interface Filled {
  readonly clips: readonly Clip[];
  readonly bodies: readonly Body[];
}

/** A job hunt of so many postings, the newest of this day (`YYYY-MM-DD`). Companies and people are invented. */
export function jobHunt(count: number, today: string): Filled {
  const dice = numbers(11);
  const pick = <T>(list: readonly T[]): T => list[Math.floor(dice.next().value * list.length)] as T;
  const newest = Date.parse(`${today}T00:00:00Z`);
  const day = (back: number): string => new Date(newest - back * 86_400_000).toISOString().slice(0, 10);
  const bodies: Body[] = [];
  const clips = Array.from({ length: count }, (_, index): Clip => {
    const title = TITLES[index < TITLES.length ? index : Math.floor(dice.next().value * TITLES.length)] ?? '';
    const companyName = index < COMPANIES.length ? (COMPANIES[index] ?? '') : pick(COMPANIES);
    const [salary, salaryMin, salaryMax, salaryCurrency, salaryPeriod] = pick(PAY);
    const person: Partial<Person> = {
      status: pick(STATUS),
      tags: pick(TAGS),
      notes: pick(NOTES),
      archived: index % 13 === 12,
      followUp: index % 7 === 3 ? day(-(index % 9)) : '',
    };
    const id = idOf(index);
    bodies.push({ id, markdown: text(title, companyName, index) });
    const clip = clipOf({
      id,
      saved: day(Math.floor(index / 3)),
      closed: index % 9 === 8,
      title,
      companyName,
      location: pick(PLACES),
      hashtags: [...new Set([pick(HASHTAGS), pick(HASHTAGS), pick(HASHTAGS), pick(HASHTAGS)])]
        .map((tag) => `#${tag}`)
        .join(','),
      board: pick(['lever', 'greenhouse', 'ashby', 'workable']),
      url: `https://jobs.lever.co/example/${id}`,
      workplace: pick(['remote', 'hybrid', 'onsite']),
      employmentType: pick(['FULL_TIME', 'FULL_TIME', 'PART_TIME', 'CONTRACTOR']),
      datePosted: day(Math.floor(index / 3) + 4),
      ...(index % 5 === 1 && { validThrough: day(-(index % 20)) }),
      ...(index % 3 === 0 && { salary, salaryMin, salaryMax, salaryCurrency, salaryPeriod }),
      person,
    });
    const { status } = clip.person;
    const history: History = [
      { status: 'saved', at: clip.savedAt },
      { status, at: clip.savedAt + 86_400_000 },
    ];
    // No two at the same moment: their order would be chance.
    const times = { savedAt: clip.savedAt - index * 1000, updatedAt: clip.savedAt - index * 1000 };
    return { ...clip, ...times, ...(status !== 'saved' && { history }) };
  });
  return { clips, bodies };
}
