import type { JSX } from 'preact';
import { i18n } from '#i18n';
import { Icon } from './icon.tsx';

/** What the main button does now; `undefined`: there is none. */
export type Primary = 'save' | 'update' | 'upToDate' | undefined;

export interface PopupFooterProps {
  readonly primary: Primary;
  readonly isBusy: boolean;
  readonly keys: string;
  readonly onPrimary: () => void;
  readonly onCopy: () => void;
  readonly onDownload: () => void;
}

/** The actions, always in reach. The main button stays one element, so that the focus stays on it. */
export function PopupFooter(props: PopupFooterProps): JSX.Element {
  const { primary, isBusy, keys, onPrimary, onCopy, onDownload } = props;
  return (
    <footer class="footer">
      {primary && (
        <button
          type="button"
          class="primary"
          aria-disabled={primary === 'upToDate'}
          aria-busy={isBusy}
          aria-keyshortcuts="Control+Enter Meta+Enter"
          data-testid={primary === 'save' ? 'save' : 'update'}
          onClick={() => {
            if (primary !== 'upToDate') onPrimary();
          }}
        >
          {primary === 'upToDate' && <Icon name="check" />}
          {i18n.t(`action.${primary}`)}
          {primary !== 'upToDate' && keys !== '' && <kbd dir="ltr">{keys}</kbd>}
        </button>
      )}
      <button type="button" class="secondary" data-testid="copy" onClick={onCopy}>
        <Icon name="copy" />
        {i18n.t('action.copy')}
      </button>
      <button type="button" class="secondary" data-testid="download" onClick={onDownload}>
        <Icon name="download" />
        {i18n.t('action.download')}
      </button>
    </footer>
  );
}
