import type { Clip } from '../../lib/clip.ts';
import { clipOf } from '../unit/library-clips.ts';

/** The same for the same number. */
function* numbers(seed: number): Generator<number, never> {
  let state = seed;
  for (;;) {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    yield state / 2 ** 32;
  }
}

const DAY = 86_400_000;
const TITLES = [
  'Senior Backend Engineer',
  'Backend Engineer, Payments',
  'Data Engineer',
  'Senior Data Engineer (m/w/d)',
  'Staff Platform Engineer',
  'Frontend Developer – Design Systems',
  'Senior Product Designer',
  'Engineering Manager, Nordics',
  'Junior Frontend Developer',
  'Site Reliability Engineer',
  'Data Analyst',
  'Machine Learning Engineer',
] as const;
/** What a year of it pays, about. */
const WORTH = [84, 72, 68, 80, 104, 66, 70, 98, 46, 82, 54, 86] as const;
const TAGS = [
  'kotlin',
  'typescript',
  'aws',
  'python',
  'kubernetes',
  'react',
  'postgresql',
  'go',
  'terraform',
  'kafka',
  'docker',
  'graphql',
  'java',
  'figma',
  'spark',
  'airflow',
  'grpc',
  'rust',
] as const;
/** With how often an application through it is answered. */
const BOARDS = [
  ['linkedin', 0.14],
  ['linkedin', 0.14],
  ['greenhouse', 0.42],
  ['greenhouse', 0.42],
  ['lever', 0.5],
  ['ashby', 0.46],
  ['indeed', 0.1],
  ['workable', 0.3],
  ['personio', 0.38],
  ['hacker-news', 0.6],
  ['smartrecruiters', 0.2],
] as const;
const MONEY = [
  ['EUR', 'year', 1],
  ['EUR', 'year', 1],
  ['EUR', 'year', 1],
  ['DKK', 'month', 0.62],
  ['USD', 'year', 1.6],
  ['GBP', 'hour', 0.0005],
] as const;

/**
 * A job hunt as people have them: most is only saved, a part applied to, a part of that answered, few offers; over the
 * year that ends today (`YYYY-MM-DD`), more of it lately. Companies are invented.
 */
export function hunt(count: number, today: string): readonly Clip[] {
  const dice = numbers(29);
  const roll = (): number => dice.next().value;
  const pick = <T>(list: readonly T[]): T => list[Math.floor(roll() * list.length)] as T;
  const end = Date.parse(`${today}T00:00:00Z`);
  return Array.from({ length: count }, (_, index): Clip => {
    const back = Math.floor(300 * roll() ** 2.2 + roll() * 12);
    const saved = new Date(end - back * DAY).toISOString().slice(0, 10);
    const kind = Math.floor(roll() * TITLES.length);
    const title = TITLES[kind] ?? '';
    const [board, answers] = pick(BOARDS);
    const [currency, period, rate] = pick(MONEY);
    const worth = (WORTH[kind] ?? 60) * 1000 * rate * (0.85 + roll() * 0.3);
    const unit = worth > 10_000 ? 1000 : 1;
    const low = Math.round(worth / unit) * unit;
    const steps: [string, number][] = [['saved', 0]];
    const go = (status: string, days: number): void => {
      const at = (steps.at(-1)?.[1] ?? 0) + days;
      // What is still to come has not been.
      if (at <= back) steps.push([status, at]);
    };
    if (roll() < 0.42) {
      go('applied', Math.floor(roll() * 4));
      if (roll() < answers + 0.12) {
        if (roll() < 0.5) go('rejected', 3 + Math.floor(roll() * 16));
        else {
          go('interviewing', 4 + Math.floor(roll() * 9));
          const luck = roll();
          if (luck < 0.22) go('offer', 9 + Math.floor(roll() * 12));
          else if (luck < 0.75) go('rejected', 5 + Math.floor(roll() * 14));
        }
      }
    } else if (roll() < 0.06) go('rejected', 2);
    const status = steps.at(-1)?.[0] ?? 'saved';
    const clip = clipOf({
      id: `hunt-${String(index).padStart(6, '0')}`,
      saved,
      title,
      companyName: `Company ${index % 90}`,
      board,
      hashtags: [...new Set(Array.from({ length: 5 }, () => TAGS[Math.floor(TAGS.length * roll() ** 1.8)]))]
        .map((tag) => `#${tag}`)
        .join(','),
      ...(roll() < 0.45 && {
        salaryMin: String(low),
        salaryMax: String(low + Math.round((worth * 0.18) / unit) * unit),
        salaryCurrency: currency,
        salaryPeriod: period,
      }),
      person: { status, tags: index % 9 === 0 ? ['dream job'] : [] },
    });
    const history = steps.map(([step, days]) => ({ status: step, at: clip.savedAt + days * DAY }));
    return steps.length > 1 ? { ...clip, history } : clip;
  });
}
