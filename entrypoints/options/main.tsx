import { render } from 'preact';
import { i18n } from '#i18n';
import { dressPage } from '../../components/dress-page.ts';
import { ownStatusName } from '../../components/names.ts';
import { SettingsApp } from '../../components/settings/settings-app.tsx';
import { degradedBoards } from '../../lib/browser/degraded.ts';
import { followSettings } from '../../lib/browser/settings.ts';
import { settingsPorts } from '../../lib/browser/settings-ports.ts';
import { createSettingsPage } from '../../lib/model/settings-page.ts';
import { openIdbStore } from '../../lib/store/idb-store.ts';

dressPage(document);
document.title = i18n.t('options.title');
await followSettings();
const root = document.querySelector('#app');
if (root) {
  const page = createSettingsPage(openIdbStore(), settingsPorts, ownStatusName);
  render(<SettingsApp page={page} degraded={await degradedBoards()} />, root);
  /** To the section that the address names. */
  const toNamed = (): void => {
    const { hash } = location;
    if (hash !== '') document.querySelector(`#${CSS.escape(hash.slice(1))}`)?.scrollIntoView();
  };
  toNamed();
  // Sections above it grow by what is counted now.
  await page.open();
  toNamed();
}
