import type { JSX } from 'preact';
import { i18n } from '#i18n';
import type { SidePanel } from '../lib/model/side-panel.ts';
import { MessageState } from './message-state.tsx';
import { PopupApp } from './popup-app.tsx';
import { PopupTools, type Ways } from './popup-tools.tsx';

export interface SidePanelAppProps {
  readonly panel: SidePanel;
  readonly keys: string;
  readonly ways: Ways;
  /** Asks the person whether every page may be read; only their click may call it. */
  readonly onEverywhere: () => void;
}

/** The popup beside the page; where the page needs a click first, it says so. */
export function SidePanelApp({ panel, keys, ways, onEverywhere }: SidePanelAppProps): JSX.Element {
  const popup = panel.popup();
  if (popup.view.value.kind !== 'forbidden') return <PopupApp popup={popup} keys={keys} ways={ways} />;
  return (
    <main class="popup" data-state="click">
      <div class="body">
        <MessageState icon="tag" title={i18n.t('panel.click')} next={i18n.t('panel.clickNote')}>
          <button type="button" class="secondary" data-testid="panel-everywhere" onClick={onEverywhere}>
            {i18n.t('panel.everywhere')}
          </button>
        </MessageState>
        <PopupTools ways={ways} isShown onTabs={() => void popup.openTabs()} />
      </div>
    </main>
  );
}
