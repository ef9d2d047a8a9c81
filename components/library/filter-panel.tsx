import type { JSX } from 'preact';
import { useMemo, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { fold } from '../../lib/library/fold.ts';
import { ARCHIVED, FACETS, type Archived, type Facet, type FacetCount } from '../../lib/library/filter.ts';
import type { Row } from '../../lib/library/row.ts';
import type { Library } from '../../lib/model/library.ts';
import { settings } from '../../lib/model/settings.ts';
import { Icon } from '../icon.tsx';
import { choiceName, statusName } from '../names.ts';
import { shownNumber } from './written.ts';

/** A key as people read it. */
const NAMES: { readonly [F in Facet]: (count: FacetCount, library: Library) => string } = {
  status: ({ key }) => statusName(key),
  tags: ({ name }) => name,
  board: ({ key }, library) => library.boardName(key),
  company: ({ name }) => name,
  workplace: ({ key }) => choiceName(key),
  employment: ({ key }) => choiceName(key),
};

/** Statuses have the person's order, those that they removed last; the other keys stand by their counts. */
function inOrder(facet: Facet, counts: readonly FacetCount[]): readonly FacetCount[] {
  if (facet !== 'status') return counts;
  const ids = settings.value.states.map(({ id }) => id);
  const place = ({ key }: FacetCount): number => (ids.includes(key) ? ids.indexOf(key) : ids.length);
  return counts.toSorted((one, other) => place(one) - place(other));
}

/** So many keys of a facet are shown from the start, and so many at most: who wants others finds them by name. */
const SHOWN = 6;
const MOST = 60;

/** What is asked for stays in sight though nothing has it now. */
function withAsked(counts: readonly FacetCount[], asked: readonly string[]): readonly FacetCount[] {
  const missing = asked.filter((key) => !counts.some((count) => count.key === key));
  return [...counts, ...missing.map((key) => ({ key, name: key, count: 0 }))];
}

function FacetGroup({
  facet,
  library,
}: {
  readonly facet: Facet;
  readonly library: Library;
}): JSX.Element | null {
  const [showsAll, setShowsAll] = useState(false);
  const [part, setPart] = useState('');
  const asked = library.filter.value.facets[facet];
  const all = inOrder(facet, withAsked(library.counts.value[facet], asked));
  if (all.length === 0) return null;
  const wanted = fold(part);
  const nameOf = (count: FacetCount): string => NAMES[facet](count, library);
  const fitting = wanted === '' ? all : all.filter((count) => fold(nameOf(count)).includes(wanted));
  const shown = showsAll
    ? fitting.slice(0, MOST)
    : all.filter(({ key }, index) => index < SHOWN || asked.includes(key));
  const name = i18n.t(`filters.${facet}`);
  return (
    <fieldset class="facet" data-testid={`facet-${facet}`}>
      <legend>{name}</legend>
      {showsAll && all.length > MOST / 3 && (
        <input
          class="facet-find"
          type="text"
          aria-label={i18n.t('filters.find', [name])}
          placeholder={i18n.t('filters.find', [name])}
          value={part}
          onInput={(event) => setPart(event.currentTarget.value)}
        />
      )}
      <div class={showsAll ? 'facet-keys is-all' : 'facet-keys'}>
        {shown.map((count) => (
          <label key={count.key} class="facet-key">
            <input
              type="checkbox"
              checked={asked.includes(count.key)}
              onChange={() => library.toggleFacet(facet, count.key)}
            />
            <bdi class="cut">{nameOf(count)}</bdi>
            <span class="count">{shownNumber(count.count)}</span>
          </label>
        ))}
      </div>
      {all.length > SHOWN && (
        <button type="button" class="link" aria-expanded={showsAll} onClick={() => setShowsAll(!showsAll)}>
          {showsAll ? i18n.t('filters.fewer') : i18n.t('filters.more', [all.length - SHOWN])}
        </button>
      )}
    </fieldset>
  );
}

const DEADLINES = [0, 1, 3, 7, 14, 30] as const;

/** Currencies of the library, the most frequent first. */
function currenciesOf(rows: readonly Row[]): readonly string[] {
  const counts = new Map<string, number>();
  for (const { pay } of rows)
    if (pay && pay.currency !== '') counts.set(pay.currency, (counts.get(pay.currency) ?? 0) + 1);
  return Array.from(counts)
    .toSorted((a, b) => b[1] - a[1])
    .map(([currency]) => currency);
}

function PayLimit({ library }: { readonly library: Library }): JSX.Element {
  const { payAtLeast } = library.filter.value;
  const [currency, setCurrency] = useState(payAtLeast?.currency ?? '');
  const rows = library.rows.value;
  const currencies = useMemo(() => currenciesOf(rows), [rows]);
  const set = (amount: number, inCurrency: string): void => {
    const { payAtLeast: _before, ...others } = library.filter.value;
    library.filter.value = amount > 0 ? { ...others, payAtLeast: { amount, currency: inCurrency } } : others;
  };
  return (
    <div class="limit">
      <label for="pay-least">{i18n.t('filters.pay')}</label>
      <div class="limit-row">
        <input
          id="pay-least"
          type="number"
          min="0"
          step="1000"
          inputMode="numeric"
          data-testid="pay-least"
          value={payAtLeast?.amount ?? ''}
          onInput={(event) => set(Number(event.currentTarget.value), currency)}
        />
        <select
          aria-label={i18n.t('filters.currency')}
          value={currency}
          onChange={({ currentTarget: { value } }) => {
            setCurrency(value);
            set(payAtLeast?.amount ?? 0, value);
          }}
        >
          <option value="">{i18n.t('filters.anyCurrency')}</option>
          {currencies.map((each) => (
            <option key={each} value={each}>
              {each}
            </option>
          ))}
        </select>
      </div>
    </div>
  );
}

function SinceLimit({
  library,
  limit,
}: {
  readonly library: Library;
  readonly limit: 'savedSince' | 'postedSince';
}): JSX.Element {
  const set = (day: string): void => {
    const { [limit]: _before, ...others } = library.filter.value;
    library.filter.value = day === '' ? others : { ...others, [limit]: day };
  };
  return (
    <label class="limit">
      {i18n.t(`filters.${limit}`)}
      <input
        type="date"
        value={library.filter.value[limit] ?? ''}
        onInput={(event) => set(event.currentTarget.value)}
      />
    </label>
  );
}

function DeadlineLimit({ library }: { readonly library: Library }): JSX.Element {
  const set = (value: string): void => {
    const { deadlineWithin: _before, ...others } = library.filter.value;
    library.filter.value = value === '' ? others : { ...others, deadlineWithin: Number(value) };
  };
  return (
    <label class="limit">
      {i18n.t('filters.deadline')}
      <select
        value={String(library.filter.value.deadlineWithin ?? '')}
        onChange={(event) => set(event.currentTarget.value)}
      >
        <option value="">{i18n.t('filters.anyTime')}</option>
        {DEADLINES.map((days) => (
          <option key={days} value={days}>
            {i18n.t('filters.days', days)}
          </option>
        ))}
      </select>
    </label>
  );
}

function ArchivedLimit({ library }: { readonly library: Library }): JSX.Element {
  return (
    <label class="limit">
      {i18n.t('filters.archived')}
      <select
        data-testid="archived"
        value={library.shownFilter.value.archived}
        onChange={({ currentTarget: { value } }) => {
          const archived = ARCHIVED.find((each): each is Archived => each === value);
          if (archived) library.setFilter({ archived });
        }}
      >
        {ARCHIVED.map((each) => (
          <option key={each} value={each}>
            {i18n.t(`archived.${each}`)}
          </option>
        ))}
      </select>
    </label>
  );
}

export interface FilterPanelProps {
  readonly library: Library;
  /** Where the panel lies over the page. */
  readonly onClose: () => void;
}

/** What the list leaves out: facets with how many each would leave, and limits. */
export function FilterPanel({ library, onClose }: FilterPanelProps): JSX.Element {
  return (
    <aside class="filters" aria-label={i18n.t('filters.label')} id="filters" data-testid="filters">
      <div class="filters-head">
        <h2>{i18n.t('filters.label')}</h2>
        {library.filterCount.value > 0 && (
          <button type="button" class="link" data-testid="clear-filters" onClick={() => library.clearFilter()}>
            {i18n.t('filters.clear')}
          </button>
        )}
        <button
          type="button"
          class="icon-button filters-close"
          aria-label={i18n.t('library.close')}
          title={i18n.t('library.close')}
          data-testid="close-filters"
          onClick={onClose}
        >
          <Icon name="cross" />
        </button>
      </div>
      {FACETS.map((facet) => (
        <FacetGroup key={facet} facet={facet} library={library} />
      ))}
      <PayLimit library={library} />
      <SinceLimit library={library} limit="savedSince" />
      <SinceLimit library={library} limit="postedSince" />
      <DeadlineLimit library={library} />
      <ArchivedLimit library={library} />
    </aside>
  );
}
