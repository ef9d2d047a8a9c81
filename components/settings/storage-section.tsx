import type { JSX } from 'preact';
import { i18n } from '#i18n';
import type { SettingsPage } from '../../lib/model/settings-page.ts';
import { LOCALE } from '../interface-language.ts';
import { Section } from './section.tsx';

const number = new Intl.NumberFormat(LOCALE);
const SIZES = [
  ['gigabyte', 1e9],
  ['megabyte', 1e6],
  ['kilobyte', 1e3],
  ['byte', 1],
] as const;

/** `3.4 MB`, in the person's own writing. */
export function shownBytes(bytes: number): string {
  const [unit, size] = SIZES.find(([, least]) => bytes >= least) ?? (['byte', 1] as const);
  const whole = size === 1;
  return new Intl.NumberFormat(LOCALE, {
    style: 'unit',
    unit,
    maximumFractionDigits: whole ? 0 : 1,
  }).format(bytes / size);
}

/** What the library takes, and whether the browser keeps it when the disk runs low. */
export function StorageSection({ page }: { readonly page: SettingsPage }): JSX.Element {
  const counts = page.counts.value;
  const storage = page.storage.value;
  return (
    <Section name="storage" note={i18n.t('settings.storage.note')}>
      <dl class="figures" data-testid="storage">
        <div>
          <dt>{i18n.t('settings.storage.clips')}</dt>
          <dd>{counts ? number.format(counts.all) : '…'}</dd>
        </div>
        {counts !== undefined && counts.trashed > 0 && (
          <div>
            <dt>{i18n.t('settings.storage.trashed')}</dt>
            <dd>{number.format(counts.trashed)}</dd>
          </div>
        )}
        <div>
          <dt>{i18n.t('settings.storage.used')}</dt>
          <dd>{storage ? shownBytes(storage.used) : '…'}</dd>
        </div>
        <div>
          <dt>{i18n.t('settings.storage.kept')}</dt>
          <dd>
            {storage && i18n.t(storage.isKept ? 'settings.storage.isKept' : 'settings.storage.isNotKept')}
          </dd>
        </div>
      </dl>
      {storage && !storage.isKept && (
        <button
          type="button"
          class="quiet-button"
          data-testid="keep-storage"
          onClick={() => void page.keepStorage()}
        >
          {i18n.t('settings.storage.keep')}
        </button>
      )}
    </Section>
  );
}
