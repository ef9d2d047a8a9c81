import type { JSX } from 'preact';
import { i18n } from '#i18n';
import type { SettingsPage } from '../../lib/model/settings-page.ts';
import { settings } from '../../lib/model/settings.ts';
import { THEMES } from '../../lib/settings.ts';
import { Section } from './section.tsx';

/** Light, dark, or as the system has it. */
export const LookSection = ({ page }: { readonly page: SettingsPage }): JSX.Element => (
  <Section name="look">
    <div class="themes" role="radiogroup" aria-labelledby="look-title">
      {THEMES.map((theme) => (
        <label class="theme" key={theme}>
          <input
            type="radio"
            name="theme"
            value={theme}
            checked={settings.value.theme === theme}
            data-testid={`theme-${theme}`}
            onChange={() => void page.setTheme(theme)}
          />
          <span>{i18n.t(`theme.${theme}`)}</span>
        </label>
      ))}
    </div>
  </Section>
);
