import type { JSX } from 'preact';
import { i18n } from '#i18n';

/** For the page that was read wrong: a copy to hand on, which goes nowhere by itself. */
export const ReportLink = ({ onReport }: { readonly onReport: () => void }): JSX.Element => (
  <p class="report">
    <button type="button" class="link" data-testid="report" title={i18n.t('report.note')} onClick={onReport}>
      {i18n.t('report.action')}
    </button>
  </p>
);
