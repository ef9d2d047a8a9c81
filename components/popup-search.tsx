import type { JSX } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { i18n } from '#i18n';
import { marks } from '../lib/library/marks.ts';
import { LONGEST_QUERY } from '../lib/library/query.ts';
import type { Row } from '../lib/library/row.ts';
import type { PopupSearch } from '../lib/model/popup-search.ts';
import { LOCALE } from './interface-language.ts';
import { Icon } from './icon.tsx';
import { Marked } from './library/marked.tsx';
import { ProblemNotice } from './notice.tsx';
import { statusName } from './names.ts';

const number = new Intl.NumberFormat(LOCALE);

const Result = ({ row, search }: { readonly row: Row; readonly search: PopupSearch }): JSX.Element => {
  const line = [row.company, row.place].filter(Boolean).join(' · ');
  const query = search.query.value;
  return (
    <>
      <bdi class="result-title">
        {row.title === '' ? (
          i18n.t('library.untitled')
        ) : (
          <Marked text={row.title} ranges={marks(row.title, query, 'title')} />
        )}
      </bdi>
      <span class="result-line hint">
        <bdi class="result-where">
          <Marked text={line} ranges={marks(line, query, 'company')} />
        </bdi>
        <span>{statusName(row.status)}</span>
      </span>
    </>
  );
};

function toldOf(search: PopupSearch): string {
  if (search.typed.value.trim() === '') return i18n.t('popupSearch.newest');
  if (search.isReading.value && search.count.value === 0) return i18n.t('library.loading');
  return i18n.t('library.shown', search.count.value, [number.format(search.count.value)]);
}

/** A field over the popup, with the first results beneath: a combobox whose last place is the way to all of them. */
export function SearchPanel(props: {
  readonly search: PopupSearch;
  readonly onClose: () => void;
}): JSX.Element {
  const { search, onClose } = props;
  const input = useRef<HTMLInputElement>(null);
  useEffect(() => input.current?.focus(), []);
  const keys: { readonly [key: string]: () => void } = {
    ArrowDown: () => search.move(1),
    ArrowUp: () => search.move(-1),
    Enter: () => search.choose(),
    Escape: () => (search.typed.value === '' ? onClose() : search.search('')),
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    const act = keys[event.key];
    if (!act || event.isComposing || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    event.stopPropagation();
    act();
  };
  const option = (place: number, children: JSX.Element, testId: string): JSX.Element => (
    <li
      key={place}
      id={`result-${place}`}
      role="option"
      aria-selected={place === search.active.value}
      data-testid={testId}
      onMouseDown={(event) => event.preventDefault()}
      onClick={() => search.choose(place)}
    >
      {children}
    </li>
  );
  const problem = search.problem.value;
  const shown = search.shown.value;
  return (
    <div class="search-over" role="dialog" aria-label={i18n.t('popupSearch.label')} data-testid="popup-search">
      <div class="search-line">
        <Icon name="search" />
        <input
          ref={input}
          type="text"
          role="combobox"
          dir="auto"
          maxLength={LONGEST_QUERY}
          autocomplete="off"
          autocapitalize="off"
          spellcheck={false}
          aria-label={i18n.t('popupSearch.label')}
          aria-autocomplete="list"
          aria-expanded="true"
          aria-controls="popup-results"
          aria-activedescendant={`result-${search.active.value}`}
          placeholder={i18n.t('popupSearch.label')}
          data-testid="popup-search-input"
          value={search.typed.value}
          onInput={(event) => search.search(event.currentTarget.value)}
          onKeyDown={onKeyDown}
        />
        <button type="button" class="search-close" aria-label={i18n.t('library.close')} onClick={onClose}>
          <Icon name="cross" size={14} />
        </button>
      </div>
      {problem && <ProblemNotice problem={problem} onDismiss={onClose} />}
      <p class="hint search-told" role="status" data-testid="popup-search-told">
        {toldOf(search)}
      </p>
      <ul class="results" id="popup-results" role="listbox" aria-label={i18n.t('popupSearch.results')}>
        {shown.map((row, place) => option(place, <Result row={row} search={search} />, 'popup-result'))}
        {option(
          shown.length,
          <span class="result-all">
            {search.typed.value.trim() === '' ? i18n.t('library.open') : i18n.t('popupSearch.all')}
          </span>,
          'popup-results-all',
        )}
      </ul>
    </div>
  );
}
