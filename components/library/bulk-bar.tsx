import type { JSX } from 'preact';
import { useRef, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import type { Library } from '../../lib/model/library.ts';
import { toTag } from '../../lib/model/popup-tags.ts';
import { Icon } from '../icon.tsx';
import { statusChoices, statusName } from '../names.ts';
import { tagText } from '../tag-input.tsx';
import { shownNumber } from './written.ts';

/** So many known tags are suggested. */
const SUGGESTED = 50;

/** A status for all; it shows none, for the selected have many. */
const StatusForAll = ({ library }: { readonly library: Library }): JSX.Element => (
  <select
    class="bulk-select"
    aria-label={i18n.t('many.status')}
    data-testid="many-status"
    value=""
    onChange={({ currentTarget }) => {
      const { value } = currentTarget;
      currentTarget.value = '';
      if (value !== '') void library.setStatus(value);
    }}
  >
    <option value="">{i18n.t('many.status')}</option>
    {statusChoices().map((status) => (
      <option key={status} value={status}>
        {statusName(status)}
      </option>
    ))}
  </select>
);

/** One tag, for all or for none of them. */
function TagForAll({ library }: { readonly library: Library }): JSX.Element {
  const [typed, setTyped] = useState('');
  const input = useRef<HTMLInputElement>(null);
  const give = (isAdding: boolean): void => {
    const tag = toTag(typed, library.known.value);
    if (!tag) return input.current?.focus();
    void (isAdding ? library.addTag(tag) : library.removeTag(tag));
    setTyped('');
  };
  return (
    <span class="bulk-tag">
      <input
        ref={input}
        type="text"
        list="known-tags"
        dir="auto"
        autocomplete="off"
        aria-label={i18n.t('many.tag')}
        placeholder={i18n.t('many.tag')}
        data-testid="many-tag"
        value={typed}
        onInput={(event) => setTyped(event.currentTarget.value)}
        onKeyDown={(event) => {
          if (event.isComposing || event.key !== 'Enter') return;
          event.preventDefault();
          give(true);
        }}
      />
      <datalist id="known-tags">
        {library.known.value.slice(0, SUGGESTED).map((tag) => (
          <option key={tagText(tag)} value={tagText(tag)} />
        ))}
      </datalist>
      {typed.trim() !== '' && (
        <>
          <button type="button" class="quiet-button" data-testid="many-tag-add" onClick={() => give(true)}>
            {i18n.t('many.addTag')}
          </button>
          <button type="button" class="quiet-button" data-testid="many-tag-remove" onClick={() => give(false)}>
            {i18n.t('many.removeTag')}
          </button>
        </>
      )}
    </span>
  );
}

function ListActions({ library }: { readonly library: Library }): JSX.Element {
  const ids = library.selection.value.ids;
  const isArchived = [...ids].every((id) => library.byId.value.get(id)?.archived);
  return (
    <>
      <StatusForAll library={library} />
      <TagForAll library={library} />
      <button
        type="button"
        class="quiet-button"
        data-testid="many-archive"
        onClick={() => void library.archive()}
      >
        <Icon name="archive" size={14} />
        {i18n.t(isArchived ? 'many.unarchive' : 'many.archive')}
      </button>
      <button
        type="button"
        class="quiet-button"
        data-testid="many-export"
        onClick={() => void library.exportSelected()}
      >
        <Icon name="download" size={14} />
        {i18n.t('many.export')}
      </button>
      <button
        type="button"
        class="quiet-button is-bad"
        data-testid="many-trash"
        onClick={() => void library.trashAll()}
      >
        <Icon name="trash" size={14} />
        {i18n.t('many.trash')}
      </button>
    </>
  );
}

/** What can be done to the selected clips. */
export function BulkBar({ library }: { readonly library: Library }): JSX.Element | null {
  const { all, hidden, seen } = library.selected.value;
  if (all === 0) return null;
  return (
    <div class="bulk" role="toolbar" aria-label={i18n.t('many.label')} data-testid="bulk">
      <span class="bulk-count">
        <strong>{i18n.t('many.count', all, [shownNumber(all)])}</strong>
        {hidden > 0 && <span class="hint"> {i18n.t('many.hidden', hidden, [shownNumber(hidden)])}</span>}
      </span>
      {library.place.value === 'trash' ? (
        <button
          type="button"
          class="quiet-button"
          data-testid="many-restore"
          onClick={() => void library.restoreAll()}
        >
          <Icon name="undo" size={14} />
          {i18n.t('many.restore')}
        </button>
      ) : (
        <ListActions library={library} />
      )}
      <span class="space" />
      {seen !== 'all' && (
        <button type="button" class="link" data-testid="many-all" onClick={() => library.selectAll()}>
          {i18n.t('many.all', [shownNumber(library.shown.value.length)])}
        </button>
      )}
      <button type="button" class="link" data-testid="many-none" onClick={() => library.selectNone()}>
        {i18n.t('many.none')}
      </button>
    </div>
  );
}
