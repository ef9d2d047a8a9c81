import type { JSX } from 'preact';
import { i18n } from '#i18n';
import { Icon } from '../icon.tsx';

/** The way to the page of export and import, with what is searched for now. */
export const FilesLink = ({ typed }: { readonly typed: string }): JSX.Element => (
  <a
    class="icon-button"
    href={typed.trim() === '' ? '/files.html' : `/files.html?q=${encodeURIComponent(typed.trim())}`}
    aria-label={i18n.t('files.link')}
    title={i18n.t('files.link')}
    data-testid="files-link"
  >
    <Icon name="download" />
  </a>
);
