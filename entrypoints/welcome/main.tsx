import { signal } from '@preact/signals';
import { render } from 'preact';
import { browser } from '#imports';
import { i18n } from '#i18n';
import { dressPage } from '../../components/dress-page.ts';
import { WelcomeApp } from '../../components/welcome/welcome-app.tsx';
import { followSettings } from '../../lib/browser/settings.ts';
import { shortcuts } from '../../lib/browser/settings-ports.ts';

const isPinned = signal<boolean>();

/** Not every browser says it. */
async function lookAtPin(): Promise<void> {
  const { isOnToolbar } = (await browser.action.getUserSettings?.()) ?? {};
  isPinned.value = isOnToolbar;
}

dressPage(document);
document.title = i18n.t('welcome.title');
void followSettings();
const root = document.querySelector('#app');
if (root) {
  render(
    <WelcomeApp
      isFirefox={import.meta.env.FIREFOX}
      isPinned={isPinned}
      shortcuts={await shortcuts()}
      onTry={async () => {
        // The readers are large, and not everybody tries.
        const { demoPopup } = await import('../../lib/browser/demo.ts');
        return demoPopup();
      }}
      onSettings={() => void browser.runtime.openOptionsPage()}
    />,
    root,
  );
  // Whoever pins the icon does it beside this page.
  for (const moment of ['focus', 'pointermove']) window.addEventListener(moment, () => void lookAtPin());
  await lookAtPin();
}
