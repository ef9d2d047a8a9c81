import { render } from 'preact';
import { i18n } from '#i18n';
import type { SaveTabs } from '../../lib/model/save-tabs.ts';
import { TabsApp } from './tabs-app.tsx';

/** Draws the page of tabs and lists them; where `begins`, it goes on to save them. Resolves when that is done. */
export async function showTabs(tabs: SaveTabs, page: Document, begins: boolean): Promise<void> {
  const root = page.querySelector('#app');
  if (!root) throw new TypeError('the page has no #app');
  page.title = i18n.t('tabs.pageTitle');
  render(<TabsApp tabs={tabs} />, root);
  await tabs.open();
  if (begins) await tabs.start();
}
