import { render } from 'preact';
import { browser } from '#imports';
import { i18n } from '#i18n';
import { dressPage } from '../../components/dress-page.ts';
import { PrivacyApp } from '../../components/privacy/privacy-app.tsx';
import { followSettings } from '../../lib/browser/settings.ts';

dressPage(document);
document.title = i18n.t('privacy.pageTitle');
await followSettings();
const root = document.querySelector('#app');
if (root) {
  const { permissions = [], optional_permissions: optional = [] } = browser.runtime.getManifest();
  render(<PrivacyApp permissions={permissions} optional={optional} />, root);
}
