import type { JSX } from 'preact';
import { i18n } from '#i18n';
import { Icon } from './icon.tsx';

/** The way from the popup to all that was saved. */
export const LibraryLink = ({ isShort = false }: { readonly isShort?: boolean }): JSX.Element => (
  <a class="link" href="/library.html" target="_blank" data-testid="library-link">
    <Icon name="list" size={12} />
    {i18n.t(isShort ? 'library.title' : 'library.open')}
  </a>
);

/** The way to all tabs of the window at once. */
export const TabsLink = ({ onOpen }: { readonly onOpen: () => void }): JSX.Element => (
  <button type="button" class="link" data-testid="tabs-link" onClick={onOpen}>
    <Icon name="copy" size={12} />
    {i18n.t('tabs.link')}
  </button>
);
