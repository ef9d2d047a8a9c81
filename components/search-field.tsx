import type { ComponentChildren, JSX } from 'preact';
import { useRef } from 'preact/hooks';
import { i18n } from '#i18n';
import { LONGEST_QUERY, type Query } from '../lib/library/query.ts';
import { Icon, type IconName } from './icon.tsx';

export interface SearchFieldProps {
  readonly icon: IconName;
  readonly label: string;
  readonly placeholder: string;
  readonly testId: string;
  readonly typed: string;
  readonly onTyped: (text: string) => void;
  /** What was made of the words; those that it can't read are told in the hint's place. */
  readonly query: Query;
  readonly hint: ComponentChildren;
  /** The hint is for screen readers alone as long as all can be read. */
  readonly hasQuietHint?: boolean;
  readonly onKeyDown?: (event: KeyboardEvent) => void;
  /** The key that leads here. */
  readonly shortcut?: string;
}

/** The field of a search, with what its words may be, and a button that empties it. */
export function SearchField({
  icon,
  label,
  placeholder,
  testId,
  typed,
  onTyped,
  query,
  hint,
  hasQuietHint = false,
  onKeyDown,
  shortcut,
}: SearchFieldProps): JSX.Element {
  const input = useRef<HTMLInputElement>(null);
  const unread = query.flatMap((term) => (term.kind === 'unread' ? [term.text] : []));
  const hintId = `${testId}-hint`;
  const clear = (): void => {
    onTyped('');
    input.current?.focus();
  };
  return (
    <div class="search" role="search">
      <div class="search-box">
        <Icon name={icon} />
        <input
          ref={input}
          type="text"
          dir="auto"
          maxLength={LONGEST_QUERY}
          autocomplete="off"
          autocapitalize="off"
          spellcheck={false}
          aria-label={label}
          aria-keyshortcuts={shortcut}
          aria-describedby={hintId}
          placeholder={placeholder}
          data-testid={testId}
          value={typed}
          onInput={({ currentTarget: { value } }) => onTyped(value)}
          onKeyDown={onKeyDown}
        />
        {typed !== '' ? (
          <button
            type="button"
            class="icon-button"
            aria-label={i18n.t('library.clearSearch')}
            title={i18n.t('library.clearSearch')}
            onClick={clear}
          >
            <Icon name="cross" size={14} />
          </button>
        ) : (
          shortcut && <kbd aria-hidden="true">{shortcut}</kbd>
        )}
      </div>
      <p
        id={hintId}
        class={unread.length > 0 ? 'search-hint is-unread' : hasQuietHint ? 'unseen' : 'search-hint'}
        data-testid={hintId}
      >
        {unread.length > 0 ? i18n.t('library.unread', [unread.join(' ')]) : hint}
      </p>
    </div>
  );
}
