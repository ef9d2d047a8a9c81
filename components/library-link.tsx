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
