import type { JSX } from 'preact';
import { i18n } from '#i18n';
import { keyName } from '../key-name.ts';
import { Sheet } from './sheet.tsx';
import { SHEET } from './shortcuts.ts';

/** Every shortcut, over the page. */
export const ShortcutSheet = ({ onClose }: { readonly onClose: () => void }): JSX.Element => (
  <Sheet title={i18n.t('library.shortcuts')} testId="sheet" onClose={onClose}>
    <dl>
      {SHEET.map(([name, keys]) => (
        <div class="sheet-row" key={name}>
          <dt>{i18n.t(`keys.${name}`)}</dt>
          <dd>
            {keys.map((key) => (
              <kbd key={key}>{keyName(key)}</kbd>
            ))}
          </dd>
        </div>
      ))}
    </dl>
  </Sheet>
);
