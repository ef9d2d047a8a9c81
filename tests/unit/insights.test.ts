import {
  array,
  assert,
  boolean,
  constant,
  constantFrom,
  date,
  integer,
  nat,
  oneof,
  property,
  record,
  shuffledSubarray,
  string,
  type Arbitrary,
} from 'fast-check';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { answersByBoard, likelyShare, MOST_BOARDS } from '../../lib/insights/answers.ts';
import { toAmount } from '../../lib/insights/amount.ts';
import { toFact, type Fact } from '../../lib/insights/fact.ts';
import { applicationsOf, orderOf, pathOf, type Application, type Placed } from '../../lib/insights/path.ts';
import { payGroups, spreadOf } from '../../lib/insights/pay.ts';
import { isWithin, spanOf } from '../../lib/insights/period.ts';
import { pipelineOf } from '../../lib/insights/pipeline.ts';
import { recurringTags } from '../../lib/insights/tags.ts';
import { layOut } from '../../lib/insights/sankey.ts';
import { titleWords } from '../../lib/insights/title-words.ts';
import { barsOf, firstWeekday, weekOf } from '../../lib/insights/weeks.ts';
import { dayAfter } from '../../lib/day.ts';
import { DEFAULT_STATES } from '../../lib/library/states.ts';
import type { Person } from '../../lib/posting.ts';
import type { History } from '../../lib/library/history.ts';
import { clipOf } from './library-clips.ts';

const IDS = DEFAULT_STATES.map(({ id }) => id);
const ORDER = orderOf(IDS);
const ALL = spanOf('all', '2026-11-21');

const factOf = (person: Partial<Person>, history?: History, more: Parameters<typeof clipOf>[0] = {}): Fact =>
  toFact({ ...clipOf({ ...more, person }), ...(history && { history }) });

const placedOf = (fact: Fact, order = ORDER): Placed => ({ fact, path: pathOf(fact, order) });

/** Entries an hour apart, from this moment on. */
const historyOf = (statuses: readonly string[], from = '2026-03-01T10:00:00Z'): History =>
  statuses.map((status, index) => ({ status, at: Date.parse(from) + index * 3_600_000 }));

const anyStatus = constantFrom(...IDS, 'phone-call', 'gone');
const anyDay = date({ min: new Date('2019-01-01'), max: new Date('2026-11-21'), noInvalidDate: true }).map(
  (moment) => moment.toISOString().slice(0, 10),
);
const anyFact = record({
  statuses: array(anyStatus, { maxLength: 6 }),
  status: anyStatus,
  appliedDate: oneof(constant(''), anyDay, constant('2026-13-40'), string()),
  saved: anyDay,
  board: constantFrom('', 'lever', 'ashby', 'workable'),
}).map(({ statuses, status, appliedDate, saved, board }) =>
  factOf({ status, appliedDate }, statuses.length > 0 ? historyOf([...statuses, status]) : undefined, {
    saved,
    board,
  }),
);
const anyOrder = shuffledSubarray([...IDS, 'phone-call'], { minLength: 1 }).map((ids) =>
  orderOf(ids.includes('saved') ? ids : [...ids, 'saved']),
);

describe('the way of a clip', () => {
  const wayOf = (status: string, history?: readonly string[], appliedDate = ''): readonly string[] =>
    pathOf(factOf({ status, appliedDate }, history && historyOf(history)), ORDER).statuses;

  it('begins with saved, and without a history goes straight to its status', () => {
    expect(wayOf('saved')).toEqual(['saved']);
    expect(wayOf('interviewing')).toEqual(['saved', 'interviewing']);
  });

  it('leaves out what was taken back', () => {
    expect(wayOf('offer', ['saved', 'applied', 'interviewing', 'offer'])).toEqual([
      'saved',
      'applied',
      'interviewing',
      'offer',
    ]);
    expect(wayOf('applied', ['saved', 'offer', 'applied'])).toEqual(['saved', 'applied']);
    expect(wayOf('saved', ['saved', 'applied', 'saved'])).toEqual(['saved']);
  });

  it('passes the applied status where there is an applied date', () => {
    expect(wayOf('rejected', undefined, '2026-03-04')).toEqual(['saved', 'applied', 'rejected']);
    expect(wayOf('saved', undefined, '2026-03-04')).toEqual(['saved', 'applied']);
    expect(wayOf('saved', undefined, '2026-02-30')).toEqual(['saved']);
  });

  it('follows the person’s order, with saved first wherever it stands', () => {
    const order = orderOf(['rejected', 'applied', 'phone-call', 'saved']);
    const fact = factOf({ status: 'phone-call' }, historyOf(['saved', 'phone-call', 'applied', 'phone-call']));
    expect(pathOf(fact, order).statuses).toEqual(['saved', 'applied', 'phone-call']);
    expect(orderOf(['saved', 'sent', 'offer']).applied).toBe('sent');
    expect(orderOf(['saved']).applied).toBeUndefined();
  });

  it('only ever goes forward, from saved to where it is or, by its date, to applied', () => {
    assert(
      property(anyFact, anyOrder, (fact, order) => {
        const { statuses, appliedDay, isAnswered } = pathOf(fact, order);
        expect(statuses[0]).toBe('saved');
        const ranks = statuses.map((status) => order.rankOf(status));
        expect(ranks.every((rank, index) => index === 0 || rank > (ranks[index - 1] ?? -1))).toBe(true);
        expect([fact.row.status, order.applied]).toContain(statuses.at(-1));
        expect(appliedDay !== undefined).toBe(order.applied !== undefined && statuses.includes(order.applied));
        expect(isAnswered).toBe(appliedDay !== undefined && statuses.at(-1) !== order.applied);
      }),
    );
  });
});

describe('when the person applied', () => {
  afterEach(() => void vi.unstubAllEnvs());

  it('says the date, else the history, else the day of the save', () => {
    const day = (fact: Fact): string | undefined => pathOf(fact, ORDER).appliedDay;
    const history = historyOf(['saved', 'applied'], '2026-03-05T10:00:00Z');
    expect(day(factOf({ status: 'applied', appliedDate: '2026-03-04' }, history))).toBe('2026-03-04');
    expect(day(factOf({ status: 'applied' }, history))).toBe('2026-03-05');
    expect(day(factOf({ status: 'applied' }, undefined, { saved: '2026-03-01' }))).toBe('2026-03-01');
    expect(day(factOf({ status: 'interviewing' }))).toBeUndefined();
    const mad = [{ status: 'applied', at: Number.MAX_SAFE_INTEGER }];
    expect(day(factOf({ status: 'applied' }, mad, { saved: '2026-03-01' }))).toBe('2026-03-01');
  });

  it.each([
    ['Pacific/Kiritimati', '2026-03-02'],
    ['Pacific/Pago_Pago', '2026-02-28'],
  ])('is a day of the person’s own calendar (%s)', (zone, expected) => {
    vi.stubEnv('TZ', zone);
    const at = Date.parse(zone.endsWith('Kiritimati') ? '2026-03-01T11:00:00Z' : '2026-03-01T10:30:00Z');
    const fact = factOf({ status: 'applied' }, [{ status: 'applied', at }]);
    expect(pathOf(fact, ORDER).appliedDay).toBe(expected);
  });
});

describe('the pipeline', () => {
  it('counts what came through, what stays, and what flows', () => {
    const facts = [
      factOf({ status: 'saved' }),
      factOf({ status: 'applied' }, historyOf(['saved', 'applied'])),
      factOf({ status: 'rejected' }, historyOf(['saved', 'applied', 'rejected'])),
    ];
    expect(
      pipelineOf(
        facts.map((fact) => pathOf(fact, ORDER)),
        ORDER,
      ),
    ).toEqual({
      stages: [
        { status: 'saved', count: 3, staying: 1 },
        { status: 'applied', count: 2, staying: 1 },
        { status: 'rejected', count: 1, staying: 1 },
      ],
      flows: [
        { from: 'saved', to: 'applied', count: 2 },
        { from: 'applied', to: 'rejected', count: 1 },
      ],
    });
    expect(pipelineOf([], ORDER)).toEqual({ stages: [], flows: [] });
  });

  it('loses no clip and makes none', () => {
    assert(
      property(array(anyFact, { maxLength: 40 }), anyOrder, (facts, order) => {
        const { stages, flows } = pipelineOf(
          facts.map((fact) => pathOf(fact, order)),
          order,
        );
        const sum = (numbers: readonly number[]): number => numbers.reduce((all, each) => all + each, 0);
        expect(sum(stages.map(({ staying }) => staying))).toBe(facts.length);
        for (const { status, count, staying } of stages) {
          const out = flows.filter(({ from }) => from === status).map((flow) => flow.count);
          const into = flows.filter(({ to }) => to === status).map((flow) => flow.count);
          expect(staying + sum(out)).toBe(count);
          expect(status === 'saved' ? facts.length : sum(into)).toBe(count);
        }
        expect(flows.every(({ from, to }) => order.rankOf(from) < order.rankOf(to))).toBe(true);
      }),
    );
  });
});

describe('the pipeline laid out', () => {
  const BOX = { left: 0, right: 600, top: 10, bottom: 300 };

  it('stands in its box, its bars as high as they count, its bands from left to right', () => {
    assert(
      property(array(anyFact, { minLength: 1, maxLength: 40 }), anyOrder, (facts, order) => {
        const pipeline = pipelineOf(
          facts.map((fact) => pathOf(fact, order)),
          order,
        );
        const { bars, bands, step } = layOut(pipeline, BOX, 12, 20);
        expect(bars).toHaveLength(pipeline.stages.length);
        expect(bands).toHaveLength(pipeline.flows.length);
        expect(step).toBeGreaterThan(0);
        const [first] = bars;
        for (const bar of bars) {
          expect(bar.x >= BOX.left && bar.x + bar.width <= BOX.right + 1).toBe(true);
          expect(bar.y >= BOX.top - 1 && bar.y + bar.height <= BOX.bottom + 2).toBe(true);
          expect(bar.stayingHeight).toBeLessThanOrEqual(bar.height);
          const scale = (first?.height ?? 0) / (first?.count ?? 1);
          expect(bar.height).toBeCloseTo(Math.max(bar.count * scale, 1.5), 3);
        }
        const xOf = new Map(bars.map(({ status, x }) => [status, x]));
        for (const { from, to, path } of bands) {
          expect((xOf.get(from) ?? 0) < (xOf.get(to) ?? 0)).toBe(true);
          expect(path).not.toContain('NaN');
        }
      }),
    );
    expect(layOut({ stages: [], flows: [] }, BOX, 12, 20).bars).toEqual([]);
  });
});

describe('periods and weeks', () => {
  it('counts today among the days', () => {
    expect(spanOf('month', '2026-11-21')).toEqual({ from: '2026-10-23', to: '2026-11-21' });
    expect(isWithin('2026-10-22', spanOf('month', '2026-11-21'))).toBe(false);
    expect(isWithin('', ALL)).toBe(true);
  });

  it('begins weeks where the person’s land does', () => {
    expect(firstWeekday('de-DE')).toBe(1);
    expect(firstWeekday('not a tag at all')).toBe(1);
    // Engines without the week's data say Monday.
    expect([1, 7]).toContain(firstWeekday('en-US'));
    expect(weekOf('2026-11-21', 1)).toBe('2026-11-16');
    expect(weekOf('2026-11-21', 7)).toBe('2026-11-15');
    expect(weekOf('2026-11-21', 6)).toBe('2026-11-21');
  });

  const anyApplication: Arbitrary<Application> = record({
    day: anyDay,
    isAnswered: boolean(),
    board: constant('lever'),
  });

  it('a day lies in its week', () => {
    assert(
      property(anyDay, integer({ min: 1, max: 7 }), (day, first) => {
        const start = weekOf(day, first);
        expect(start <= day && day < dayAfter(start, 7)).toBe(true);
        expect(weekOf(start, first)).toBe(start);
        expect(new Date(start).getUTCDay()).toBe(first % 7);
      }),
    );
  });

  it('the bars follow each other without a gap and hold every application of the span, once', () => {
    assert(
      property(
        array(anyApplication, { maxLength: 60 }),
        constantFrom('month', 'quarter', 'year', 'all'),
        anyDay,
        integer({ min: 1, max: 7 }),
        (applications, period, today, first) => {
          const span = spanOf(period, today);
          const within = applications.filter(({ day }) => isWithin(day, span));
          const { unit, bars } = barsOf(applications, span, first);
          expect(bars.reduce((sum, bar) => sum + bar.applied, 0)).toBe(within.length);
          expect(bars.reduce((sum, bar) => sum + bar.answered, 0)).toBe(
            within.filter(({ isAnswered }) => isAnswered).length,
          );
          expect(bars.length).toBeGreaterThan(0);
          const last = bars.at(-1)?.day ?? '';
          expect(last).toBe(unit === 'week' ? weekOf(today, first) : `${today.slice(0, 7)}-01`);
          for (const [index, { day }] of bars.slice(1).entries()) {
            const before = bars[index]?.day ?? '';
            if (unit === 'week') expect(day).toBe(dayAfter(before, 7));
            else expect(dayAfter(day, -1).slice(0, 7)).toBe(before.slice(0, 7));
          }
          expect(bars.length).toBeLessThan(110);
        },
      ),
    );
  });
});

describe('answers by board', () => {
  it('puts the most used board first and sums up the others', () => {
    const applications = Array.from({ length: 40 }, (_, index): Application => {
      const board = `board-${Math.min(index % 13, 11)}`;
      return { day: '2026-11-01', isAnswered: index % 2 === 0, board };
    });
    const answers = answersByBoard(applications);
    expect(answers).toHaveLength(MOST_BOARDS);
    expect(answers[0]?.board).toBe('board-11');
    expect(answers.at(-1)?.board).toBeUndefined();
    expect(answers.reduce((sum, { applied }) => sum + applied, 0)).toBe(40);
    expect(answers.reduce((sum, { answered }) => sum + answered, 0)).toBe(20);
  });

  it('has as many applications as the weeks have', () => {
    assert(
      property(array(anyFact, { maxLength: 40 }), constantFrom('month', 'year', 'all'), (facts, period) => {
        const span = spanOf(period, '2026-11-21');
        const applications = applicationsOf(
          facts.map((fact) => placedOf(fact)),
          span,
        );
        const sum = barsOf(applications, span, 1).bars.reduce((all, { applied }) => all + applied, 0);
        expect(answersByBoard(applications).reduce((all, { applied }) => all + applied, 0)).toBe(sum);
        expect(sum).toBe(applications.length);
      }),
    );
  });

  it('says how little one of one tells', () => {
    const [low, high] = likelyShare(1, 1);
    expect(low).toBeCloseTo(0.207, 2);
    expect(high).toBe(1);
    expect(likelyShare(0, 0)).toEqual([0, 1]);
    assert(
      property(nat(500), nat(500), (one, other) => {
        const [count, of] = [Math.min(one, other), Math.max(one, other, 1)];
        const [from, to] = likelyShare(count, of);
        expect(from).toBeLessThanOrEqual(count / of + 1e-9);
        expect(to).toBeGreaterThanOrEqual(count / of - 1e-9);
        expect(from >= 0 && to <= 1).toBe(true);
      }),
    );
  });
});

describe('tags', () => {
  it('counts each once a posting, and only what recurs', () => {
    const facts = [
      factOf({ tags: ['Kotlin'], status: 'applied' }, undefined, { hashtags: '#kotlin,#aws' }),
      factOf({ tags: ['dream job'] }, undefined, { hashtags: '#kotlin,#react' }),
      factOf({ tags: ['dream job'] }, undefined, { hashtags: '#aws' }),
    ];
    expect(recurringTags(facts.map((fact) => placedOf(fact)))).toEqual([
      { tag: 'aws', count: 2, applied: 1 },
      { tag: 'dream job', count: 2, applied: 0 },
      { tag: 'kotlin', count: 2, applied: 1 },
    ]);
  });
});

describe('pay', () => {
  const paid = (salaryMin: string, salaryMax: string, salaryCurrency = 'EUR', salaryPeriod = 'year') => ({
    salaryMin,
    salaryMax,
    salaryCurrency,
    salaryPeriod,
  });

  it('needs amount, currency and period', () => {
    expect(toAmount(paid('60000', '80000'))).toEqual({
      currency: 'EUR',
      period: 'year',
      low: 60_000,
      high: 80_000,
    });
    expect(toAmount(paid('80000', '60000'))).toMatchObject({ low: 60_000, high: 80_000 });
    expect(toAmount(paid('', '60000'))).toMatchObject({ low: 60_000, high: 60_000 });
    for (const wrong of [
      paid('', ''),
      paid('x', ''),
      paid('0', '-1'),
      paid('1', '2', ''),
      paid('1', '2', 'EUR', ''),
    ])
      expect(toAmount(wrong)).toBeUndefined();
  });

  it('takes the words of titles that tell the work', () => {
    expect([...titleWords('Senior Back-end Engineer (m/w/d), C++ & Kotlin 2026 – Remote').values()]).toEqual([
      'Back',
      'end',
      'Engineer',
      'C++',
      'Kotlin',
    ]);
    expect([...titleWords('Ingénieure logiciel, INGÉNIEURE').keys()]).toEqual(['ingenieure', 'logiciel']);
  });

  it('never mixes currencies or periods, and shows what enough postings tell', () => {
    const facts = [
      ...['50000', '60000', '70000', '80000'].map((amount) =>
        factOf({}, undefined, { title: 'Senior Data Engineer', ...paid(amount, amount) }),
      ),
      factOf({}, undefined, { title: 'Data Analyst', ...paid('40000', '44000') }),
      factOf({}, undefined, { title: 'Data Analyst', ...paid('30', '40', 'EUR', 'hour') }),
      factOf({}, undefined, { title: 'Data Analyst', ...paid('90000', '95000', 'USD') }),
      factOf({}, undefined, { title: 'Data Analyst' }),
    ];
    const groups = payGroups(facts);
    expect(groups.map(({ key }) => key)).toEqual(['EUR year', 'EUR hour', 'USD year']);
    expect(groups[0]?.rows.map(({ kind, name, count }) => [kind, name, count])).toEqual([
      ['all', '', 5],
      ['seniority', 'senior', 4],
      ['word', 'Data', 5],
      ['word', 'Engineer', 4],
    ]);
    expect(groups[0]?.rows[1]).toMatchObject({ lowest: 50_000, lower: 57_500, median: 65_000, upper: 72_500 });
    expect(groups[1]?.rows).toHaveLength(1);
  });

  it('every posting with pay is in one group, and a spread goes upwards', () => {
    const anyPaid = record({
      low: integer({ min: 1, max: 200_000 }),
      more: nat(50_000),
      currency: constantFrom('EUR', 'USD', 'DKK'),
      period: constantFrom('hour', 'month', 'year'),
      title: constantFrom('Senior Data Engineer', 'Product Designer', 'Skipper'),
    }).map(({ low, more, currency, period, title }) =>
      factOf({}, undefined, { title, ...paid(String(low), String(low + more), currency, period) }),
    );
    assert(
      property(array(anyPaid, { minLength: 1, maxLength: 40 }), (facts) => {
        const groups = payGroups(facts);
        expect(groups.reduce((sum, { rows }) => sum + (rows[0]?.count ?? 0), 0)).toBe(facts.length);
        for (const { lowest, lower, median, upper, highest } of groups.flatMap(({ rows }) => rows)) {
          const steps = [lowest, lower, median, upper, highest];
          expect(steps).toEqual(steps.toSorted((one, other) => one - other));
        }
      }),
    );
    expect(spreadOf([{ currency: 'EUR', period: 'year', low: 10, high: 30 }])).toEqual({
      count: 1,
      lowest: 10,
      highest: 30,
      lower: 20,
      median: 20,
      upper: 20,
    });
  });
});
