import type { JSX } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { i18n } from '#i18n';
import { Icon } from '../icon.tsx';
import { keyName } from '../key-name.ts';
import { SHEET } from './shortcuts.ts';

/** Every shortcut, over the page. The browser keeps the focus in it and closes it with Escape. */
export function ShortcutSheet({ onClose }: { readonly onClose: () => void }): JSX.Element {
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    dialog.current?.showModal();
  }, []);
  return (
    <dialog
      ref={dialog}
      class="sheet"
      aria-labelledby="sheet-title"
      data-testid="sheet"
      onClose={onClose}
      onClick={(event) => {
        if (event.target === event.currentTarget) dialog.current?.close();
      }}
    >
      <div class="sheet-body">
        <div class="sheet-head">
          <h2 id="sheet-title">{i18n.t('library.shortcuts')}</h2>
          <button
            type="button"
            class="icon-button"
            aria-label={i18n.t('library.close')}
            onClick={() => dialog.current?.close()}
          >
            <Icon name="cross" />
          </button>
        </div>
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
      </div>
    </dialog>
  );
}
