import type { JSX } from 'preact';
import { i18n } from '#i18n';
import type { Shortcut } from '../../lib/model/settings-ports.ts';

/** What each of the extension's shortcuts does; the browser knows them by these names. */
const NAMES = {
  _execute_action: 'popup',
  _execute_sidebar_action: 'panel',
  'save-posting': 'save',
  'open-library': 'library',
  'open-panel': 'panel',
} as const;

const isKnown = (name: string): name is keyof typeof NAMES => Object.hasOwn(NAMES, name);

/** The extension's shortcuts as the browser has them now. */
export const ShortcutList = ({ shortcuts }: { readonly shortcuts: readonly Shortcut[] }): JSX.Element => (
  <dl class="figures shortcuts" data-testid="shortcuts">
    {shortcuts.map(
      ({ name, keys }) =>
        isKnown(name) && (
          <div key={name}>
            <dt>{i18n.t(`shortcuts.${NAMES[name]}`)}</dt>
            <dd>
              {keys === '' ? <span class="note">{i18n.t('settings.shortcuts.none')}</span> : <kbd>{keys}</kbd>}
            </dd>
          </div>
        ),
    )}
  </dl>
);
