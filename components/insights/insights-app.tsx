import type { JSX } from 'preact';
import { i18n } from '#i18n';
import { PERIODS, type Period } from '../../lib/insights/period.ts';
import type { Insights } from '../../lib/model/insights.ts';
import { Icon } from '../icon.tsx';
import { statusChoices, statusName } from '../names.ts';
import { ProblemNotice } from '../notice.tsx';
import { SearchField } from '../search-field.tsx';
import { FigureCard, type PictureKind } from './figure-card.tsx';
import type { Figure } from './figure.ts';
import { toPng } from './paint.ts';
import { payFigure } from './pay-figure.tsx';
import { pipelineFigure } from './pipeline-figure.tsx';
import { answersFigure, tagsFigure } from './share-figures.tsx';
import { standalone } from './standalone.ts';
import { weeksFigure } from './weeks-figure.tsx';
import { paidPer, shownCount, shownDay } from './written.ts';

const PERIOD_NAMES = {
  month: 'insights.last30',
  quarter: 'insights.last90',
  year: 'insights.lastYear',
  all: 'insights.allTime',
} as const satisfies Record<Period, string>;

/** Pixels of a PNG for each of the page's: it is looked at on dense screens too. */
const DENSITY = 2;

const Periods = ({ insights }: { readonly insights: Insights }): JSX.Element => (
  <fieldset class="periods">
    <legend class="unseen">{i18n.t('insights.period')}</legend>
    {PERIODS.map((period) => (
      <label key={period} class="period">
        <input
          type="radio"
          name="period"
          value={period}
          checked={insights.period.value === period}
          data-testid={`period-${period}`}
          onChange={() => void (insights.period.value = period)}
        />
        <span>{i18n.t(PERIOD_NAMES[period])}</span>
      </label>
    ))}
  </fieldset>
);

const Filter = ({ insights }: { readonly insights: Insights }): JSX.Element => (
  <SearchField
    icon="filter"
    label={i18n.t('insights.filter')}
    placeholder={i18n.t('insights.filterHint')}
    testId="filter"
    typed={insights.typed.value}
    onTyped={(text) => void (insights.typed.value = text)}
    query={insights.query.value}
    hint={i18n.t('insights.filterFields')}
    hasQuietHint
  />
);

/** Currencies and periods never mix: one of them is shown. */
const PayChoice = ({ insights }: { readonly insights: Insights }): JSX.Element | null =>
  insights.pay.value.length < 2 ? null : (
    <label class="pay-choice">
      {i18n.t('insights.shownPay')}
      <select
        value={insights.shownPay.value?.key}
        data-testid="pay-choice"
        onChange={({ currentTarget: { value } }) => void (insights.payKey.value = value)}
      >
        {insights.pay.value.map(({ key, currency, period, rows: [all] }) => (
          <option key={key} value={key}>
            {`${paidPer(currency, period)} (${shownCount(all?.count ?? 0)})`}
          </option>
        ))}
      </select>
    </label>
  );

/** What the figures speak of: the period, and the search where there is one. */
function scopeOf({ span, period, typed }: Insights): string {
  const { from, to } = span.value;
  const days =
    period.value === 'all'
      ? i18n.t('insights.until', [shownDay(to)])
      : i18n.t('insights.fromTo', [shownDay(from), shownDay(to)]);
  const search = typed.value.trim();
  return search === '' ? days : `${days} · ${search}`;
}

const Empty = (): JSX.Element => (
  <div class="empty" data-testid="empty">
    <span class="empty-icon">
      <Icon name="chart" size={32} />
    </span>
    <h2>{i18n.t('insights.emptyTitle')}</h2>
    <p class="hint">{i18n.t('insights.emptyNext')}</p>
    <a class="quiet-button" href="library.html">
      {i18n.t('insights.toLibrary')}
    </a>
  </div>
);

function Figures({ insights }: { readonly insights: Insights }): JSX.Element {
  const statuses = statusChoices();
  const applied = insights.applied.value;
  const appliedName = applied === undefined ? '' : statusName(applied);
  const save = async (shown: SVGSVGElement, figure: Figure, kind: PictureKind): Promise<void> => {
    const source = `Jobmark · ${scopeOf(insights)}`;
    const picture = standalone(shown, { title: figure.title, finding: figure.finding, source });
    const content =
      kind === 'png'
        ? await toPng(picture, DENSITY)
        : new Blob([new XMLSerializer().serializeToString(picture)], { type: 'image/svg+xml' });
    await insights.save({ name: `jobmark-${figure.id}-${insights.span.value.to}.${kind}`, content });
  };
  const onSave = (shown: SVGSVGElement, figure: Figure, kind: PictureKind): void =>
    void save(shown, figure, kind);
  const cards = [
    pipelineFigure(insights.pipeline.value, statuses, applied),
    weeksFigure(insights.bars.value, appliedName),
    answersFigure(insights.answers.value, insights.boardName, appliedName),
    payFigure(insights.shownPay.value),
    tagsFigure(insights.tags.value, insights.count.value),
  ];
  return (
    <div class="cards">
      {cards.map((figure) => (
        <FigureCard key={figure.id} figure={figure} onSave={onSave}>
          {figure.id === 'pay' && <PayChoice insights={insights} />}
        </FigureCard>
      ))}
    </div>
  );
}

/** The figures of the library in the state that their model is in. */
export function InsightsApp({ insights }: { readonly insights: Insights }): JSX.Element {
  const problem = insights.problem.value;
  const isReady = insights.phase.value === 'ready';
  const search = insights.typed.value.trim();
  return (
    <div class="insights" data-phase={insights.phase.value}>
      <header class="top">
        <h1 class="brand">
          <span class="brand-mark" aria-hidden="true" />
          {i18n.t('insights.title')}
        </h1>
        <Filter insights={insights} />
        <Periods insights={insights} />
        <a
          class="place"
          href={search === '' ? 'library.html' : `library.html?${new URLSearchParams({ q: search })}`}
          data-testid="to-library"
        >
          <Icon name="list" />
          <span>{i18n.t('insights.toLibrary')}</span>
        </a>
      </header>
      <main>
        {problem && <ProblemNotice problem={problem} onDismiss={insights.dismiss} />}
        <p class="scope" role="status" data-testid="scope">
          {!isReady
            ? i18n.t('library.loading')
            : insights.isEmpty.value
              ? ''
              : `${i18n.t('insights.savedCount', insights.count.value, [shownCount(insights.count.value)])} · ${scopeOf(insights)}`}
        </p>
        {isReady && (insights.isEmpty.value ? <Empty /> : <Figures insights={insights} />)}
      </main>
    </div>
  );
}
