import type { JSX } from 'preact';
import { i18n } from '#i18n';
import type { Library } from '../../lib/model/library.ts';
import { Icon } from '../icon.tsx';

/** The way to the figures, of what is looked for where something is. */
export function InsightsLink({ library }: { readonly library: Library }): JSX.Element {
  const search = library.typed.value.trim();
  return (
    <a
      class="icon-button"
      href={search === '' ? 'insights.html' : `insights.html?${new URLSearchParams({ q: search })}`}
      aria-label={i18n.t('insights.open')}
      title={i18n.t('insights.open')}
      data-testid="to-insights"
    >
      <Icon name="chart" />
    </a>
  );
}
