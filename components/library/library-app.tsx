import type { JSX } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import type { ByHand } from '../../lib/model/by-hand.ts';
import type { Library } from '../../lib/model/library.ts';
import type { Place } from '../../lib/model/library-state.ts';
import { COLUMNS, type Column } from '../../lib/library/sort.ts';
import { ByHandDialog } from '../by-hand/by-hand-dialog.tsx';
import { Icon, type IconName } from '../icon.tsx';
import { ProblemNotice } from '../notice.tsx';
import { BulkBar } from './bulk-bar.tsx';
import { ClipGrid } from './clip-grid.tsx';
import { DetailPane } from './detail-pane.tsx';
import { EmptyState } from './empty-state.tsx';
import { FilesLink } from './files-link.tsx';
import { FilterPanel } from './filter-panel.tsx';
import { focusIn } from './focus-in.ts';
import { LibraryToast } from './library-toast.tsx';
import { SearchBox } from './search-box.tsx';
import { ShortcutSheet } from './shortcut-sheet.tsx';
import { shownNumber } from './written.ts';
import { runShortcut, type PageActions } from './shortcuts.ts';

const PLACES: readonly (readonly [Place, IconName])[] = [
  ['list', 'list'],
  ['trash', 'trash'],
];

const Places = ({ library }: { readonly library: Library }): JSX.Element => (
  <nav class="places" aria-label={i18n.t('library.places')}>
    {PLACES.map(([place, icon]) => (
      <button
        key={place}
        type="button"
        class="place"
        aria-current={library.place.value === place ? 'page' : undefined}
        data-testid={`place-${place}`}
        onClick={() => void library.go(place)}
      >
        <Icon name={icon} />
        <span>{i18n.t(`place.${place}`)}</span>
      </button>
    ))}
  </nav>
);

/** On a narrow page there are no column heads to sort by. */
const SORTS = [
  'saved',
  'title',
  'company',
  'place',
  'pay',
  'status',
  'deadline',
] as const satisfies readonly Column[];

function SortSelect({ library }: { readonly library: Library }): JSX.Element {
  const column = library.shownSort.value?.column ?? '';
  return (
    <select
      class="sort-select"
      aria-label={i18n.t('library.sortBy')}
      value={column}
      onChange={({ currentTarget: { value } }) => {
        const wanted = COLUMNS.find((each) => each === value);
        if (wanted) library.sortBy(wanted);
      }}
    >
      {column === '' && <option value="">{i18n.t('library.relevance')}</option>}
      {SORTS.map((each) => (
        <option key={each} value={each}>
          {i18n.t(`column.${each}`)}
        </option>
      ))}
    </select>
  );
}

/** How many are shown, said aloud when that changes; the scan of the texts with its progress. */
function Count({ library }: { readonly library: Library }): JSX.Element {
  const { read } = library.text.value;
  const total = library.rows.value.length;
  const isReading = read !== undefined && library.place.value === 'list';
  return (
    <div class="count-line">
      <span role="status" data-testid="count">
        {library.phase.value === 'ready'
          ? i18n.t('library.shown', library.ids.value.length, [shownNumber(library.ids.value.length)])
          : i18n.t('library.loading')}
      </span>
      {isReading && (
        <span class="hint reading-line" data-testid="reading">
          <progress
            max={Math.max(total, 1)}
            value={Math.min(read, total)}
            aria-label={i18n.t('library.reading', [shownNumber(read), shownNumber(total)])}
          />
          <span class="reading-words">
            {i18n.t('library.reading', [shownNumber(Math.min(read, total)), shownNumber(total)])}
          </span>
        </span>
      )}
      {library.place.value === 'trash' && <span class="hint">{i18n.t('library.trashNote')}</span>}
    </div>
  );
}

interface AddProps {
  readonly library: Library;
  readonly byHand: ByHand;
  readonly isOpen: boolean;
  readonly onOpen: (id: string) => void;
  readonly onClose: () => void;
}

/** The dialog that adds a posting by hand; what it saved is opened, and can be taken back. */
const AddByHand = ({ library, byHand, isOpen, onOpen, onClose }: AddProps): JSX.Element | null =>
  isOpen ? (
    <ByHandDialog
      byHand={byHand}
      known={library.known.value}
      onCopy={(file) => void library.copyFile(file)}
      onSaved={({ clip, before }, undo) => {
        library.tell({ what: before ? 'restored' : 'added', count: 1 }, undo);
        onOpen(clip.id);
      }}
      onClose={onClose}
    />
  ) : null;

/** The library in the state that its model is in. */
export function LibraryApp({
  library,
  byHand,
}: {
  readonly library: Library;
  readonly byHand: ByHand;
}): JSX.Element {
  const root = useRef<HTMLDivElement>(null);
  const [showsSheet, setShowsSheet] = useState(false);
  const [isAdding, setAdding] = useState(false);
  const [showsFilters, setShowsFilters] = useState(false);
  const focus = focusIn(root);
  const isTrash = library.place.value === 'trash';
  const hasFilters = !isTrash && library.rows.value.length > 0;
  const hasRows = library.shown.value.length > 0;
  const openId = isTrash ? undefined : library.detail.wanted.value;
  const problem = library.problem.value;

  const open = (id: string): void => {
    library.active.value = id;
    if (!isTrash) void library.detail.open(id);
  };
  const step = (by: number): void => {
    library.move(by);
    const at = library.active.value;
    // The open posting follows, as in a mail program.
    if (at !== undefined && library.detail.wanted.value !== undefined) open(at);
  };
  const close = (): void => {
    if (showsFilters) return setShowsFilters(false);
    if (library.detail.wanted.value !== undefined) {
      void library.detail.close();
      focus.list();
    } else if (library.selection.value.ids.size > 0) library.selectNone();
    else library.search('');
  };
  const page: PageActions = {
    focusSearch: focus.search,
    focusList: focus.list,
    openActive: () => {
      const at = library.active.value;
      if (at !== undefined) open(at);
    },
    close,
    showSheet: () => setShowsSheet(true),
    addByHand: () => {
      // It shows the same fields: one of each is enough for the page.
      void library.detail.close();
      setAdding(true);
    },
    step,
  };
  const actions = useRef(page);
  actions.current = page;
  useEffect(() => {
    const view = root.current?.ownerDocument;
    const onKeyDown = (event: KeyboardEvent): void => {
      if (!view?.querySelector('dialog[open]')) runShortcut(event, library, actions.current);
    };
    view?.addEventListener('keydown', onKeyDown);
    return () => view?.removeEventListener('keydown', onKeyDown);
  }, [library]);

  return (
    <div
      ref={root}
      class={[
        'library',
        showsFilters && 'shows-filters',
        openId !== undefined && 'has-detail',
        !hasFilters && 'has-no-filters',
      ]
        .filter(Boolean)
        .join(' ')}
      data-phase={library.phase.value}
      data-place={library.place.value}
    >
      <header class="top">
        <h1 class="brand">
          <span class="brand-mark" aria-hidden="true" />
          {i18n.t('library.title')}
        </h1>
        <SearchBox
          library={library}
          onLeave={(opens) => {
            if (opens || library.active.value === undefined) library.move(Number.NEGATIVE_INFINITY);
            focus.list();
            if (opens) page.openActive();
          }}
        />
        <Places library={library} />
        <div class="top-actions">
          <button
            type="button"
            class="quiet-button"
            aria-label={i18n.t('byHand.add')}
            title={i18n.t('byHand.add')}
            aria-keyshortcuts="n"
            data-testid="add-by-hand"
            onClick={page.addByHand}
          >
            <Icon name="plus" />
            <span class="top-label">{i18n.t('byHand.add')}</span>
          </button>
          <FilesLink typed={library.typed.value} />
          <button
            type="button"
            class="icon-button"
            aria-label={i18n.t('library.shortcuts')}
            title={i18n.t('library.shortcuts')}
            aria-keyshortcuts="?"
            data-testid="show-sheet"
            onClick={() => setShowsSheet(true)}
          >
            <Icon name="keys" />
          </button>
        </div>
      </header>
      <div class="middle">
        {hasFilters && <FilterPanel library={library} onClose={() => setShowsFilters(false)} />}
        {showsFilters && <div class="veil" role="presentation" onClick={() => setShowsFilters(false)} />}
        <main class="work">
          <div class="main">
            {problem && <ProblemNotice problem={problem} onDismiss={library.dismiss} />}
            <div class="list-bar">
              {hasFilters && (
                <button
                  type="button"
                  class="quiet-button filter-button"
                  aria-expanded={showsFilters}
                  aria-controls="filters"
                  data-testid="show-filters"
                  onClick={() => setShowsFilters(!showsFilters)}
                >
                  <Icon name="filter" size={14} />
                  {i18n.t('filters.show', library.filterCount.value)}
                </button>
              )}
              <Count library={library} />
              {hasFilters && <SortSelect library={library} />}
            </div>
            <BulkBar library={library} />
            {hasRows && <ClipGrid library={library} onOpen={open} />}
            {!hasRows && library.phase.value !== 'opening' && <EmptyState library={library} />}
          </div>
          {openId !== undefined && <DetailPane library={library} onClose={close} onStep={step} />}
        </main>
      </div>
      <LibraryToast library={library} />
      <AddByHand
        library={library}
        byHand={byHand}
        isOpen={isAdding}
        onOpen={open}
        onClose={() => setAdding(false)}
      />
      {showsSheet && <ShortcutSheet onClose={() => setShowsSheet(false)} />}
    </div>
  );
}
