import type { JSX } from 'preact';
import { useRef } from 'preact/hooks';
import { i18n } from '#i18n';
import { LONGEST_QUERY } from '../../lib/library/query.ts';
import type { Library } from '../../lib/model/library.ts';
import { Icon } from '../icon.tsx';

export interface SearchBoxProps {
  readonly library: Library;
  /** Arrow down and Enter lead into the list; Enter opens. */
  readonly onLeave: (opens: boolean) => void;
}

/** Where every key stroke answers. */
export function SearchBox({ library, onLeave }: SearchBoxProps): JSX.Element {
  const input = useRef<HTMLInputElement>(null);
  const typed = library.typed.value;
  const unread = library.query.value.flatMap((term) => (term.kind === 'unread' ? [term.text] : []));
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.isComposing) return;
    if (event.key === 'ArrowDown' || event.key === 'Enter') {
      event.preventDefault();
      onLeave(event.key === 'Enter');
    } else if (event.key === 'Escape' && typed !== '') {
      event.preventDefault();
      library.search('');
    }
  };
  return (
    <div class="search" role="search">
      <div class="search-box">
        <Icon name="search" />
        <input
          ref={input}
          type="text"
          dir="auto"
          maxLength={LONGEST_QUERY}
          autocomplete="off"
          autocapitalize="off"
          spellcheck={false}
          aria-label={i18n.t('library.search')}
          aria-keyshortcuts="/"
          aria-describedby="search-hint"
          placeholder={i18n.t('library.search')}
          data-testid="search"
          value={typed}
          onInput={(event) => library.search(event.currentTarget.value)}
          onKeyDown={onKeyDown}
        />
        {typed === '' ? (
          <kbd aria-hidden="true">/</kbd>
        ) : (
          <button
            type="button"
            class="icon-button"
            aria-label={i18n.t('library.clearSearch')}
            title={i18n.t('library.clearSearch')}
            onClick={() => {
              library.search('');
              input.current?.focus();
            }}
          >
            <Icon name="cross" size={14} />
          </button>
        )}
      </div>
      <p
        id="search-hint"
        class={unread.length > 0 ? 'search-hint is-unread' : 'search-hint'}
        data-testid="search-hint"
      >
        {unread.length > 0 ? (
          i18n.t('library.unread', [unread.join(' ')])
        ) : (
          <span dir="ltr">{i18n.t('library.searchHint')}</span>
        )}
      </p>
    </div>
  );
}
