import type { JSX } from 'preact';
import { useId, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { fold } from '../../lib/library/fold.ts';
import { toTagKey } from '../../lib/library/row.ts';
import type { Library } from '../../lib/model/library.ts';
import { renamingOf, type Renaming, type TagCount } from '../../lib/model/library-tags.ts';
import { Icon } from '../icon.tsx';
import { tagText } from '../tag-input.tsx';
import { LibraryToast } from './library-toast.tsx';
import { Sheet } from './sheet.tsx';
import { shownNumber } from './written.ts';

/** More tags than these are found by name. */
const MOST = 200;

interface RowProps {
  readonly library: Library;
  readonly entry: TagCount;
  readonly onClose: () => void;
  /** The row may be gone: the keyboard goes on at the head of the list. */
  readonly onChanged: () => void;
}

interface NewNameProps extends Pick<RowProps, 'library' | 'entry'> {
  readonly onDone: () => void;
  readonly onCancel: () => void;
}

/** Another name for a tag; that of another tag makes the two one, after a question. */
function NewName({ library, entry: { tag, count }, onDone, onCancel }: NewNameProps): JSX.Element {
  const [typed, setTyped] = useState(tagText(tag));
  const [asks, setAsks] = useState<Renaming & { readonly kind: 'merges' }>();
  const id = useId();
  const give = (): void => {
    const renaming = renamingOf(tag, typed, library.tagList.value);
    if (renaming.kind === 'merges') return setAsks(renaming);
    if (renaming.kind === 'nothing') return onCancel();
    void library.renameTag(tag, renaming.to);
    onDone();
  };
  return (
    <form
      class="tag-rename"
      onSubmit={(event) => {
        event.preventDefault();
        if (asks) {
          void library.renameTag(tag, asks.to.tag);
          onDone();
        } else give();
      }}
    >
      <div class="sheet-line">
        <input
          type="text"
          dir="auto"
          autocomplete="off"
          aria-label={i18n.t('tagsSheet.newName', [tagText(tag)])}
          aria-describedby={asks ? id : undefined}
          data-testid="tag-name"
          ref={(input) => {
            // The field comes where the button was that asked for it.
            if (input && input.dataset['met'] === undefined) {
              input.dataset['met'] = '';
              input.select();
            }
          }}
          value={typed}
          onInput={(event) => {
            setTyped(event.currentTarget.value);
            setAsks(undefined);
          }}
          onKeyDown={(event) => {
            if (event.key !== 'Escape') return;
            event.preventDefault();
            event.stopPropagation();
            onCancel();
          }}
        />
        <button type="submit" class="primary" data-testid="tag-give">
          {i18n.t(asks ? 'tagsSheet.merge' : 'tagsSheet.rename')}
        </button>
        <button type="button" class="quiet-button" onClick={onCancel}>
          {i18n.t('tagsSheet.cancel')}
        </button>
      </div>
      <p id={id} role="status" class="hint">
        {asks &&
          i18n.t('tagsSheet.asks', asks.to.count, [
            tagText(asks.to.tag),
            shownNumber(asks.to.count),
            tagText(tag),
            shownNumber(count),
          ])}
      </p>
    </form>
  );
}

function TagRow(props: RowProps): JSX.Element {
  const { library, entry, onClose, onChanged } = props;
  const [isRenaming, setRenaming] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  const isBack = useRef(false);
  useLayoutEffect(() => {
    if (isBack.current) button.current?.focus();
    isBack.current = false;
  }, [isRenaming]);
  const { tag, count } = entry;
  const text = tagText(tag);
  if (isRenaming)
    return (
      <li class="sheet-item">
        <NewName
          library={library}
          entry={entry}
          onDone={() => {
            setRenaming(false);
            onChanged();
          }}
          onCancel={() => {
            isBack.current = true;
            setRenaming(false);
          }}
        />
      </li>
    );
  const show = (): void => {
    library.clearAll();
    library.toggleFacet('tags', toTagKey(tag.text));
    onClose();
  };
  return (
    <li class="sheet-item" data-testid="tag-row">
      <div class="sheet-line">
        <bdi class="cut tag-name">{text}</bdi>
        <span class="space" />
        <button
          type="button"
          class="link"
          aria-label={i18n.t('tagsSheet.show', count, [text, shownNumber(count)])}
          data-testid="tag-count"
          onClick={show}
        >
          {shownNumber(count)}
        </button>
        <button
          ref={button}
          type="button"
          class="icon-button"
          aria-label={i18n.t('tagsSheet.renameTag', [text])}
          title={i18n.t('tagsSheet.renameTag', [text])}
          data-testid="tag-rename"
          onClick={() => setRenaming(true)}
        >
          <Icon name="edited" size={14} />
        </button>
        <button
          type="button"
          class="icon-button"
          aria-label={i18n.t('tagsSheet.drop', [text])}
          title={i18n.t('tagsSheet.drop', [text])}
          data-testid="tag-drop"
          onClick={() => {
            void library.dropTag(tag);
            onChanged();
          }}
        >
          <Icon name="trash" size={14} />
        </button>
      </div>
    </li>
  );
}

/** Every tag with how many postings have it: rename, make one of two, delete. */
export function TagsSheet({
  library,
  onClose,
}: {
  readonly library: Library;
  readonly onClose: () => void;
}): JSX.Element {
  const [part, setPart] = useState('');
  const find = useRef<HTMLInputElement>(null);
  const all = library.tagList.value;
  const wanted = fold(part).replace(/^#+/, '');
  const fitting = all.filter(({ tag }) => fold(tag.text).includes(wanted));
  const shown = fitting.slice(0, MOST);
  return (
    <Sheet title={i18n.t('tagsSheet.title')} testId="tags-sheet" onClose={onClose}>
      {all.length > 0 && (
        <input
          ref={find}
          type="search"
          class="sheet-find"
          dir="auto"
          aria-label={i18n.t('tagsSheet.find')}
          placeholder={i18n.t('tagsSheet.find')}
          data-testid="find-tag"
          value={part}
          onInput={(event) => setPart(event.currentTarget.value)}
        />
      )}
      <p class="hint" role="status">
        {i18n.t('tagsSheet.count', fitting.length, [shownNumber(fitting.length)])}
      </p>
      <ul class="sheet-list" aria-label={i18n.t('tagsSheet.title')}>
        {shown.map((entry) => (
          <TagRow
            key={`${entry.tag.kind} ${entry.tag.text}`}
            library={library}
            entry={entry}
            onClose={onClose}
            onChanged={() => find.current?.focus()}
          />
        ))}
      </ul>
      {shown.length < fitting.length && (
        <p class="hint">{i18n.t('tagsSheet.more', [shownNumber(fitting.length - shown.length)])}</p>
      )}
      <LibraryToast library={library} />
    </Sheet>
  );
}
