import type { JSX } from 'preact';
import { i18n } from '#i18n';
import type { Library } from '../../lib/model/library.ts';
import { Icon, type IconName } from '../icon.tsx';
import { keyName } from '../key-name.ts';

interface Words {
  readonly icon: IconName;
  readonly title: string;
  readonly next: string;
}

/** The shortcut that saves a posting, as the manifest suggests it. */
const SAVE = 'Alt+Shift+J';

function wordsOf(library: Library): Words {
  const isSearch = library.query.value.length > 0;
  if (library.place.value === 'trash' && !isSearch)
    return { icon: 'trash', title: i18n.t('empty.trashTitle'), next: i18n.t('empty.trashNext') };
  if (library.rows.value.length === 0 && !isSearch)
    return {
      icon: 'page',
      title: i18n.t('empty.libraryTitle'),
      next: i18n.t('empty.libraryNext', [keyName(SAVE)]),
    };
  return { icon: 'search', title: i18n.t('empty.searchTitle'), next: i18n.t('empty.searchNext') };
}

/** Nothing was found so far. Most texts are read before that can be said, so it shows only a little later. */
const Reading = (): JSX.Element => (
  <div class="empty is-late" data-testid="empty-so-far">
    <span class="empty-icon">
      <Icon name="search" size={32} />
    </span>
    <h2>{i18n.t('empty.readingTitle')}</h2>
    <p class="hint">{i18n.t('empty.readingNext')}</p>
  </div>
);

/** Why there is nothing to see, and what to do. */
export function EmptyState({ library }: { readonly library: Library }): JSX.Element {
  if (library.text.value.read !== undefined && library.place.value !== 'trash') return <Reading />;
  const { icon, title, next } = wordsOf(library);
  const canClear =
    library.query.value.length > 0 || (library.place.value !== 'trash' && library.rows.value.length > 0);
  return (
    <div class="empty" data-testid="empty">
      <span class="empty-icon">
        <Icon name={icon} size={32} />
      </span>
      <h2>{title}</h2>
      <p class="hint">{next}</p>
      {canClear && (
        <button type="button" class="primary" data-testid="clear-all" onClick={() => library.clearAll()}>
          {i18n.t('empty.clear')}
        </button>
      )}
    </div>
  );
}
