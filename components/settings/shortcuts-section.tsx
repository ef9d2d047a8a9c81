import type { JSX } from 'preact';
import { i18n } from '#i18n';
import type { SettingsPage } from '../../lib/model/settings-page.ts';
import { Section } from './section.tsx';
import { ShortcutList } from './shortcut-list.tsx';

/** The shortcuts, and the way to where the browser changes them. */
export const ShortcutsSection = ({ page }: { readonly page: SettingsPage }): JSX.Element => (
  <Section name="shortcuts" note={i18n.t('settings.shortcuts.note')}>
    <ShortcutList shortcuts={page.shortcuts.value} />
    <button type="button" class="quiet-button" data-testid="change-shortcuts" onClick={page.changeShortcuts}>
      {i18n.t('settings.shortcuts.change')}
    </button>
  </Section>
);
