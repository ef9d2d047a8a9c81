import { effect } from '@preact/signals';
import { render } from 'preact';
import { i18n } from '#i18n';
import { toPeriod } from '../../lib/insights/period.ts';
import type { Insights } from '../../lib/model/insights.ts';
import { InsightsApp } from './insights-app.tsx';

/** What the address may ask for: a search as the library's, a period. */
function ask(insights: Insights, view: Window): void {
  const asked = new URLSearchParams(view.location.search);
  insights.typed.value = asked.get('q') ?? '';
  insights.period.value = toPeriod(asked.get('period')) ?? insights.period.value;
}

/** The address says what is shown, so that a reload shows it again. */
function tellAddress({ typed, period }: Insights, view: Window): void {
  effect(() => {
    const search = typed.value.trim();
    const asked = new URLSearchParams({ ...(search !== '' && { q: search }), period: period.value });
    if (view.location.search !== `?${asked}`)
      view.history.replaceState(null, '', `${view.location.pathname}?${asked}`);
  });
}

/** Draws the figures into a page and reads the library. Resolves when all of it has been read. */
export async function showInsights(insights: Insights, page: Document): Promise<void> {
  const root = page.querySelector('#app');
  const view = page.defaultView;
  if (!root || !view) throw new TypeError('the page has no #app');
  page.title = i18n.t('insights.pageTitle');
  ask(insights, view);
  render(<InsightsApp insights={insights} />, root);
  tellAddress(insights, view);
  await insights.open();
}
