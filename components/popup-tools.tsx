import type { ComponentType, JSX } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import type { PopupSearch } from '../lib/model/popup-search.ts';
import { Icon } from './icon.tsx';
import { LibraryLink, TabsLink } from './library-link.tsx';

/** Where the popup leads to beside the page it stands over. */
export interface Ways {
  /** Makes the search of the library: only who searches loads it. */
  readonly search: () => Promise<PopupSearch>;
  /** Shows the popup beside the page; absent where that can't be, or where it stands there already. */
  readonly onPanel?: (() => void) | undefined;
  readonly onSettings: () => void;
}

interface Searching {
  readonly search: PopupSearch;
  readonly View: ComponentType<{ readonly search: PopupSearch; readonly onClose: () => void }>;
}

const isTyping = (target: EventTarget | null): boolean =>
  target instanceof Element && target.closest('input, textarea, select, [contenteditable]') !== null;

/** A row of ways out of the popup: the library, its search (also by `/`), all tabs, the panel, the settings. */
export function PopupTools(props: {
  readonly ways: Ways;
  readonly isShown: boolean;
  readonly onTabs: () => void;
}): JSX.Element {
  const { ways, isShown, onTabs } = props;
  const [searching, setSearching] = useState<Searching>();
  const root = useRef<HTMLDivElement>(null);
  const button = useRef<HTMLButtonElement>(null);
  const open = async (): Promise<void> => {
    const [search, { SearchPanel }] = await Promise.all([ways.search(), import('./popup-search.tsx')]);
    setSearching({ search, View: SearchPanel });
    void search.open();
  };
  useEffect(() => {
    const page = root.current?.ownerDocument;
    const onKeyDown = (event: KeyboardEvent): void => {
      if (event.key !== '/' || event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target)) return;
      event.preventDefault();
      void open();
    };
    page?.addEventListener('keydown', onKeyDown);
    return () => page?.removeEventListener('keydown', onKeyDown);
  }, [ways]);
  return (
    <div class="tools" ref={root}>
      {isShown && (
        <>
          <LibraryLink isShort />
          <button
            ref={button}
            type="button"
            class="link"
            aria-keyshortcuts="/"
            data-testid="open-search"
            onClick={() => void open()}
          >
            <Icon name="search" size={12} />
            {i18n.t('library.search')}
          </button>
          <TabsLink onOpen={onTabs} />
          {ways.onPanel && (
            <button type="button" class="link" data-testid="open-panel" onClick={ways.onPanel}>
              <Icon name="panel" size={12} />
              {i18n.t('panel.open')}
            </button>
          )}
          <button type="button" class="link" data-testid="open-settings" onClick={ways.onSettings}>
            <Icon name="sliders" size={12} />
            {i18n.t('panel.settings')}
          </button>
        </>
      )}
      {searching && (
        <searching.View
          search={searching.search}
          onClose={() => {
            setSearching(undefined);
            button.current?.focus();
          }}
        />
      )}
    </div>
  );
}
