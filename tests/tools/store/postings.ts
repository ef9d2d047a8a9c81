import type { Body, Clip, ClipVersion } from '../../../lib/clip.ts';
import type { History } from '../../../lib/library/history.ts';
import { postingOf } from '../../../lib/merge.ts';
import type { Person, Posting } from '../../../lib/posting.ts';
import { clipOf, draftOf } from '../../unit/library-clips.ts';

const DAY = 86_400_000;

type Role = 'backend' | 'platform' | 'frontend' | 'data' | 'design';

/** What a posting of each kind of work asks for, and offers. */
const ROLES: Readonly<Record<Role, { readonly does: readonly string[]; readonly brings: readonly string[] }>> =
  {
    backend: {
      does: [
        'Own two services from the first sketch to the pager, with one other engineer',
        'Keep the slow queries of the week from becoming those of the month',
        'Write down what you decide, so that nobody has to ask twice',
      ],
      brings: [
        'Several years with services that other people depend on',
        'Kotlin, Java or Go, and PostgreSQL in production',
        'A liking for small, boring deployments',
      ],
    },
    platform: {
      does: [
        'Run the clusters that forty teams ship to, and the paved road to them',
        'Make a deployment take minutes, and a rollback seconds',
        'Be on call one week in seven, with the afternoon after a bad night off',
      ],
      brings: [
        'Kubernetes and Terraform beyond the tutorial',
        'A habit of measuring before mending',
        'Patience with other people’s YAML',
      ],
    },
    frontend: {
      does: [
        'Build the screens that dispatchers look at all night',
        'Bring every page under a second on a four-year-old phone',
        'Keep what we build usable by keyboard and screen reader',
      ],
      brings: [
        'TypeScript, and a view framework you know the insides of',
        'An eye for spacing and an ear for complaints',
        'Tests that fail for a reason',
      ],
    },
    data: {
      does: [
        'Turn three hundred feeds into one table that analysts trust',
        'Find out where a number came from before it is in a slide',
        'Look after the models that plan tomorrow’s routes',
      ],
      brings: [
        'Python and SQL, read and written daily',
        'Airflow, dbt or the like',
        'Doubt, and ways to settle it',
      ],
    },
    design: {
      does: [
        'Draw, test and redraw with the people who will use it',
        'Care for a small design system and its words',
        'Sit with support one morning a week',
      ],
      brings: [
        'A portfolio that shows the detours',
        'Figma, and enough CSS to argue',
        'English; another language helps',
      ],
    },
  };

interface Told extends Posting {
  readonly title: string;
  readonly companyName: string;
  readonly role: Role;
  /** The first sentence of its text. */
  readonly lead: string;
  /** Saved so many days ago. */
  readonly ago: number;
  readonly person?: Partial<Person>;
  /** The statuses after `saved`, each so many days after the one before. */
  readonly steps?: readonly (readonly [status: string, days: number])[];
  readonly closed?: boolean;
}

const euros = (min: number, max: number): Posting => ({
  salary: `€${min},000 – €${max},000 a year`,
  salaryMin: `${min}000`,
  salaryMax: `${max}000`,
  salaryCurrency: 'EUR',
  salaryPeriod: 'year',
});
const kroner = (amount: number): Posting => ({
  salary: `DKK ${amount},000 a month`,
  salaryMin: `${amount}000`,
  salaryCurrency: 'DKK',
  salaryPeriod: 'month',
});

const APPLIED = ['applied', 2] as const;

/** A hunt of some weeks, newest first. Companies, people and postings are made up. */
const HUNT: readonly Told[] = [
  {
    title: 'Senior Backend Engineer, Grid Forecasting',
    companyName: 'Fjordlight Energy',
    location: 'Aarhus, Denmark or remote in the EU',
    role: 'backend',
    lead: 'Fjordlight tells wind and solar parks what the grid will need tomorrow, down to the quarter of an hour.',
    ago: 0,
    ...euros(78, 96),
    workplace: 'remote',
    hashtags: '#kotlin,#postgresql,#kafka,#kubernetes,#aws',
    board: 'greenhouse',
    person: { tags: ['dream job'], notes: 'Maya knows the team lead. Ask about the on-call rota.' },
  },
  {
    title: 'Backend Engineer, Ticketing',
    companyName: 'Nimbus Rail',
    location: 'Hamburg or remote in Germany',
    role: 'backend',
    lead: 'One ticket from the village stop to the night train: Nimbus Rail sells it in eleven countries.',
    ago: 1,
    ...euros(68, 82),
    workplace: 'remote',
    hashtags: '#kotlin,#springboot,#postgresql,#docker',
    board: 'lever',
    steps: [APPLIED],
    person: { notes: 'Lena answers the mails herself. Sent the CV of October.' },
  },
  {
    title: 'Platform Engineer',
    companyName: 'Kestrel Robotics',
    location: 'Copenhagen',
    role: 'platform',
    lead: 'Kestrel builds the small aircraft that look at power lines so that nobody has to climb them.',
    ago: 2,
    ...kroner(58),
    workplace: 'hybrid',
    hashtags: '#kubernetes,#terraform,#go,#prometheus',
    board: 'ashby',
    steps: [APPLIED, ['interviewing', 5]],
    person: { notes: 'First call went well. Send the incident write-up.' },
  },
  {
    title: 'Frontend Developer, Design Systems',
    companyName: 'Atelier Lumen',
    location: 'Paris',
    role: 'frontend',
    lead: 'Atelier Lumen makes the lights, and the software behind them, of two hundred theatres.',
    ago: 2,
    ...euros(55, 65),
    workplace: 'hybrid',
    hashtags: '#typescript,#react,#css,#figma',
    board: 'teamtailor',
  },
  {
    title: 'Software Engineer, Timetables',
    companyName: 'Tideline Ferries',
    location: 'Bergen, Norway',
    role: 'backend',
    lead: 'Forty boats, two hundred piers, one timetable: ours has to be right before the tide is.',
    ago: 3,
    salary: 'NOK 720,000 – 860,000 a year',
    salaryMin: '720000',
    salaryMax: '860000',
    salaryCurrency: 'NOK',
    salaryPeriod: 'year',
    workplace: 'hybrid',
    hashtags: '#kotlin,#typescript,#react,#kubernetes',
    board: 'greenhouse',
    steps: [APPLIED],
  },
  {
    title: 'Data Engineer, Sea Charts',
    companyName: 'Tidewater Maps',
    location: 'Lisbon or remote in the EU',
    role: 'data',
    lead: 'The sea floor moves, and Tidewater’s charts move with it, every night.',
    ago: 4,
    ...euros(62, 74),
    workplace: 'remote',
    hashtags: '#python,#sql,#airflow,#postgresql',
    board: 'workable',
  },
  {
    title: 'Staff Engineer, Patient Records',
    companyName: 'Bluebell Health',
    location: 'Dublin',
    role: 'backend',
    lead: 'Bluebell keeps the records of sixty hospitals in one place that nurses like to open.',
    ago: 5,
    ...euros(98, 115),
    workplace: 'hybrid',
    hashtags: '#java,#kotlin,#postgresql,#fhir',
    board: 'workday',
    steps: [APPLIED, ['interviewing', 6], ['offer', 9]],
    person: { tags: ['dream job'], notes: 'Offer until Friday week. Ask for four days.' },
  },
  {
    title: 'Site Reliability Engineer',
    companyName: 'Ørsund Data',
    location: 'Malmö, Sweden',
    role: 'platform',
    lead: 'Ørsund runs the data centres that heat eleven thousand homes with what they give off.',
    ago: 6,
    ...kroner(54),
    workplace: 'onsite',
    hashtags: '#kubernetes,#linux,#terraform,#python',
    board: 'personio',
  },
  {
    title: 'Product Designer, Booking',
    companyName: 'Harbour & Sons',
    location: 'Esbjerg, Denmark',
    role: 'design',
    lead: 'Harbour & Sons has kept boats afloat since 1902, and has let people book a berth since last year.',
    ago: 7,
    ...kroner(46),
    workplace: 'hybrid',
    hashtags: '#figma,#css,#accessibility',
    board: 'breezy',
    steps: [APPLIED, ['rejected', 8]],
  },
  {
    title: 'Backend Engineer, Payments',
    companyName: 'Quince Pay',
    location: 'Berlin or remote in the EU',
    role: 'backend',
    lead: 'Quince moves the wages of forty thousand people, on the day, to the cent.',
    ago: 8,
    ...euros(75, 90),
    workplace: 'remote',
    hashtags: '#kotlin,#kafka,#postgresql,#aws',
    board: 'ashby',
    steps: [APPLIED, ['interviewing', 4]],
  },
  {
    title: 'Machine Learning Engineer, Routes',
    companyName: 'Papierboot Logistik',
    location: 'Vienna',
    role: 'data',
    lead: 'Papierboot plans the ways of nine hundred cargo bikes through eleven cities.',
    ago: 9,
    ...euros(66, 80),
    workplace: 'hybrid',
    hashtags: '#python,#pytorch,#postgresql',
    board: 'recruitee',
    closed: true,
  },
  {
    title: 'Frontend Engineer, Maps',
    companyName: 'Tidewater Maps',
    location: 'Remote in the EU',
    role: 'frontend',
    lead: 'Charts that open in a second on a boat with one bar of signal: that is the work.',
    ago: 11,
    ...euros(60, 72),
    workplace: 'remote',
    hashtags: '#typescript,#webgl,#react',
    board: 'workable',
    steps: [APPLIED],
  },
  {
    title: 'Kotlin Developer, Observatory',
    companyName: 'Northern Array',
    location: 'Tromsø, Norway',
    role: 'backend',
    lead: 'Forty dishes listen to the sky from our hill, and all of them talk at once.',
    ago: 13,
    workplace: 'onsite',
    hashtags: '#kotlin,#python,#linux',
    board: 'smartrecruiters',
  },
  {
    title: 'Cloud Engineer, Archive',
    companyName: 'Inkwell Press',
    location: 'Edinburgh or remote in the UK',
    role: 'platform',
    lead: 'Three centuries of newspapers, and a search that finds your great-grandmother in them.',
    ago: 15,
    salary: '£58,000 – £70,000 a year',
    salaryMin: '58000',
    salaryMax: '70000',
    salaryCurrency: 'GBP',
    salaryPeriod: 'year',
    workplace: 'remote',
    hashtags: '#aws,#terraform,#go',
    board: 'rippling',
    steps: [APPLIED, ['rejected', 12]],
  },
  {
    title: 'Engineering Manager, Platform',
    companyName: 'Fjordlight Energy',
    location: 'Tallinn, Estonia',
    role: 'platform',
    lead: 'Seven engineers, one pager, and a manager who keeps it quiet.',
    ago: 17,
    ...euros(90, 110),
    workplace: 'hybrid',
    hashtags: '#kubernetes,#kafka,#aws,#leadership',
    board: 'greenhouse',
  },
];

const slug = (text: string): string => text.toLowerCase().replaceAll(/[^\p{L}\d]+/gu, '-');

const urlOf = ({ title, companyName }: Told): string =>
  `https://careers.${slug(companyName)}.example/${slug(title)}`;

const idOf = (index: number): string => `00000000-0000-4000-9000-${String(index).padStart(12, '0')}`;

function textOf({ role, lead, salary, companyName }: Told): string {
  const { does, brings } = ROLES[role];
  const list = (lines: readonly string[]): string => lines.map((line) => `*   ${line}`).join('\n');
  const pay = salary ? `\n\nWe publish what we pay: **${salary}**.` : '';
  return `${lead}\n\n## What you will do\n\n${list(does)}\n\n## What you bring\n\n${list(brings)}${pay}\n\n${companyName} answers every application within ten days.`;
}

function historyOf(savedAt: number, steps: Told['steps'] = []): History {
  let at = savedAt;
  return [{ status: 'saved', at }, ...steps.map(([status, days]) => ({ status, at: (at += days * DAY) }))];
}

/** A library as somebody who looks for work has it, on this day (`YYYY-MM-DD`). */
export function library(today: string): { readonly clips: readonly Clip[]; readonly bodies: readonly Body[] } {
  const day = (back: number): string =>
    new Date(Date.parse(`${today}T00:00:00Z`) - back * DAY).toISOString().slice(0, 10);
  const clips = HUNT.map((told, index): Clip => {
    const { role: _role, lead: _lead, ago, person, steps = [], closed = false, ...posting } = told;
    const whole = steps.reduce((sum, [, days]) => sum + days, 0);
    const status = steps.at(-1)?.[0] ?? 'saved';
    const clip = clipOf({
      employmentType: 'FULL_TIME',
      datePosted: day(ago + whole + 3),
      ...(index % 4 === 0 && { validThrough: day(-9 - index) }),
      ...posting,
      url: urlOf(told),
      id: idOf(index),
      saved: day(ago + whole),
      closed,
      person: {
        status,
        ...(status === 'saved' ? {} : { appliedDate: day(ago + whole - 2) }),
        ...(status === 'applied' && { followUp: day(-(index % 5)) }),
        ...person,
      },
    });
    // No two at the same moment: their order would be chance.
    const savedAt = clip.savedAt - index * 60_000;
    const times = { savedAt, updatedAt: savedAt };
    return { ...clip, ...times, ...(steps.length > 0 && { history: historyOf(savedAt, steps) }) };
  });
  return { clips, bodies: HUNT.map((told, index) => ({ id: idOf(index), markdown: textOf(told) })) };
}

/** What the page of the first posting said ten days before it was read again. */
export function earlier(clip: Clip, body: Body): ClipVersion {
  const before = {
    location: 'Aarhus, Denmark',
    salary: '€70,000 – €88,000 a year',
    salaryMin: '70000',
    salaryMax: '88000',
  };
  const markdown = body.markdown
    .replace('with one other engineer', 'on your own')
    .replace('Several years', 'Two years')
    .replace('€78,000 – €96,000', '€70,000 – €88,000');
  const draft = draftOf({ ...postingOf(clip.draft), ...before });
  return { id: clip.id, at: clip.savedAt - 10 * DAY, draft, markdown, closed: false };
}
