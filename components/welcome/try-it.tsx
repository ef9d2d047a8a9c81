import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import type { Popup } from '../../lib/model/popup.ts';
import { PopupApp } from '../popup-app.tsx';
import { SamplePage } from './sample-page.tsx';

/** The sample posting with a button in the place of the toolbar's icon, and beside it the popup that the click gives. */
export function TryIt({ onTry }: { readonly onTry: () => Promise<Popup> }): JSX.Element {
  const [popup, setPopup] = useState<Popup>();
  const [isReading, setReading] = useState(false);
  const read = async (): Promise<void> => {
    setReading(true);
    setPopup(await onTry());
    setReading(false);
  };
  return (
    <>
      <p>{i18n.t('welcome.try.note')}</p>
      <div class="try-it">
        <div class="window">
          <div class="window-bar">
            <bdi class="window-address">careers.tideline.example</bdi>
            <button
              type="button"
              class="window-icon"
              aria-busy={isReading}
              data-testid="try"
              onClick={() => void read()}
            >
              <img src="/icon/32.png" alt="" width="16" height="16" />
              {i18n.t('welcome.try.click')}
            </button>
          </div>
          <SamplePage />
        </div>
        <div>
          <div class={popup ? 'unseen' : 'try-popup is-waiting'} role="status">
            {i18n.t(popup ? 'welcome.try.shown' : 'welcome.try.empty')}
          </div>
          {popup && (
            <div
              class="try-shown"
              data-testid="try-popup"
              role="group"
              aria-label={i18n.t('welcome.try.popup')}
            >
              <PopupApp popup={popup} keys="" isDemo />
            </div>
          )}
        </div>
      </div>
    </>
  );
}
