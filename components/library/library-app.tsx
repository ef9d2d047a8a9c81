import type { JSX } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import type { ByHand } from '../../lib/model/by-hand.ts';
import type { Library } from '../../lib/model/library.ts';
import type { Place } from '../../lib/model/library-state.ts';
import { ByHandDialog } from '../by-hand/by-hand-dialog.tsx';
import { Icon, type IconName } from '../icon.tsx';
import { MenuButton } from '../menu-button.tsx';
import { DetailPane } from './detail-pane.tsx';
import { FilesLink } from './files-link.tsx';
import { FilterPanel } from './filter-panel.tsx';
import { focusIn } from './focus-in.ts';
import { InsightsLink } from './insights-link.tsx';
import { LibraryMain } from './library-main.tsx';
import { LibraryToast } from './library-toast.tsx';
import { SearchBox } from './search-box.tsx';
import { ShortcutSheet } from './shortcut-sheet.tsx';
import { TagsSheet } from './tags-sheet.tsx';
import { TrashPane } from './trash-pane.tsx';
import { ViewsSheet } from './views-sheet.tsx';
import { runShortcut, type PageActions } from './shortcuts.ts';

const PLACES: readonly (readonly [Place, IconName])[] = [
  ['list', 'list'],
  ['board', 'board'],
  ['trash', 'trash'],
];

const Places = ({ library }: { readonly library: Library }): JSX.Element => (
  <nav class="places" aria-label={i18n.t('library.places')}>
    {PLACES.map(([place, icon]) => (
      <button
        key={place}
        type="button"
        class="place"
        title={i18n.t(`place.${place}`)}
        aria-current={library.place.value === place ? 'page' : undefined}
        data-testid={`place-${place}`}
        onClick={() => void library.go(place)}
      >
        <Icon name={icon} />
        <span>{i18n.t(`place.${place}`)}</span>
      </button>
    ))}
    <InsightsLink library={library} />
  </nav>
);

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
const SHEETS = { keys: ShortcutSheet, views: ViewsSheet, tags: TagsSheet } as const;
type SheetName = keyof typeof SHEETS;

interface OpenSheetProps {
  readonly sheet: SheetName;
  readonly library: Library;
  readonly onClose: () => void;
}

function OpenSheet({ sheet, ...props }: OpenSheetProps): JSX.Element {
  const Shown = SHEETS[sheet];
  return <Shown {...props} />;
}

/** The library in the state that its model is in. */
export function LibraryApp({
  library,
  byHand,
}: {
  readonly library: Library;
  readonly byHand: ByHand;
}): JSX.Element {
  const root = useRef<HTMLDivElement>(null);
  const [sheet, setSheet] = useState<SheetName>();
  const [isAdding, setAdding] = useState(false);
  const [showsFilters, setShowsFilters] = useState(false);
  const focus = focusIn(root);
  const isTrash = library.place.value === 'trash';
  const hasFilters = library.hasFilters.value;
  const pane = isTrash ? library.trashed : library.detail;
  const openId = pane.wanted.value;

  const open = (id: string): void => {
    library.active.value = id;
    void pane.open(id);
  };
  const step = (by: number): void => {
    library.move(by);
    const at = library.active.value;
    // The open posting follows, as in a mail program.
    if (at !== undefined && pane.wanted.value !== undefined) open(at);
  };
  const close = (): void => {
    if (showsFilters) return setShowsFilters(false);
    if (pane.wanted.value !== undefined) {
      void pane.close();
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
    showSheet: () => setSheet('keys'),
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
        <div class="top-end">
          <Places library={library} />
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
          <MenuButton
            name={i18n.t('library.more')}
            testId="more"
            items={[
              {
                icon: 'tag',
                name: i18n.t('tagsSheet.title'),
                testId: 'show-tags',
                does: { onChoose: () => setSheet('tags') },
              },
              {
                icon: 'sliders',
                name: i18n.t('panel.settings'),
                testId: 'to-settings',
                does: { href: 'options.html' },
              },
              {
                icon: 'keys',
                name: i18n.t('library.shortcuts'),
                testId: 'show-sheet',
                key: '?',
                does: { onChoose: () => setSheet('keys') },
              },
            ]}
          />
        </div>
      </header>
      <div class="middle">
        {hasFilters && <FilterPanel library={library} onClose={() => setShowsFilters(false)} />}
        {showsFilters && <div class="veil" role="presentation" onClick={() => setShowsFilters(false)} />}
        <main class="work">
          <LibraryMain
            library={library}
            showsFilters={showsFilters}
            onFilters={() => setShowsFilters(!showsFilters)}
            onViews={() => setSheet('views')}
            onOpen={open}
          />
          {openId !== undefined && !isTrash && <DetailPane library={library} onClose={close} onStep={step} />}
          {openId !== undefined && isTrash && <TrashPane library={library} onClose={close} />}
        </main>
      </div>
      {/* A dialog that changes something tells it itself: the page behind it can't be reached. */}
      {(sheet === undefined || sheet === 'keys') && <LibraryToast library={library} />}
      <AddByHand
        library={library}
        byHand={byHand}
        isOpen={isAdding}
        onOpen={open}
        onClose={() => setAdding(false)}
      />
      {sheet && <OpenSheet sheet={sheet} library={library} onClose={() => setSheet(undefined)} />}
    </div>
  );
}
