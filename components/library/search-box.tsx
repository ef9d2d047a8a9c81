import type { JSX } from 'preact';
import { i18n } from '#i18n';
import type { Library } from '../../lib/model/library.ts';
import { SearchField } from '../search-field.tsx';

export interface SearchBoxProps {
  readonly library: Library;
  /** Arrow down and Enter lead into the list; Enter opens. */
  readonly onLeave: (opens: boolean) => void;
}

/** Where every key stroke answers. */
export function SearchBox({ library, onLeave }: SearchBoxProps): JSX.Element {
  const typed = library.typed.value;
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
    <SearchField
      icon="search"
      label={i18n.t('library.search')}
      placeholder={i18n.t('library.search')}
      testId="search"
      typed={typed}
      onTyped={(text) => library.search(text)}
      query={library.query.value}
      hint={<span dir="ltr">{i18n.t('library.searchHint')}</span>}
      onKeyDown={onKeyDown}
      shortcut="/"
    />
  );
}
