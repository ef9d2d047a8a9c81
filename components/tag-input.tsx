import type { JSX } from 'preact';
import { useRef, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { suggest, type Tag } from '../lib/model/popup-tags.ts';
import { TagChips } from './tag-chips.tsx';

export interface TagInputProps {
  readonly tags: readonly Tag[];
  /** Tags that may be suggested, the most used first. */
  readonly known: readonly Tag[];
  readonly onAdd: (typed: string | Tag) => void;
  readonly onRemove: (tag: Tag) => void;
}

export const tagText = ({ kind, text }: Tag): string => (kind === 'hashtag' ? `#${text}` : text);

/**
 * Tags as chips with a field behind them: a combobox whose list suggests known tags. Comma and Enter add,
 * arrows choose, Backspace in the empty field removes the last.
 */
export function TagInput({ tags, known, onAdd, onRemove }: TagInputProps): JSX.Element {
  const [typed, setTyped] = useState('');
  const [isOpen, setOpen] = useState(false);
  const [active, setActive] = useState(-1);
  const [told, setTold] = useState('');
  const input = useRef<HTMLInputElement>(null);
  const chips = useRef<HTMLUListElement>(null);
  const suggestions = isOpen ? suggest(typed, known, tags) : [];
  const isExpanded = suggestions.length > 0;

  const add = (tag: string | Tag): void => {
    const text = typeof tag === 'string' ? tag.trim() : tagText(tag);
    if (text !== '') setTold(i18n.t('tags.added', [text]));
    onAdd(tag);
    setTyped('');
    setActive(-1);
  };
  const remove = (tag: Tag): void => {
    setTold(i18n.t('tags.removed', [tagText(tag)]));
    onRemove(tag);
  };
  const onInput = (text: string): void => {
    const parts = text.split(',');
    for (const part of parts.slice(0, -1)) if (part.trim() !== '') add(part);
    setTyped(parts.at(-1) ?? '');
    setOpen(true);
    setActive(-1);
  };
  const move = (step: number): void => {
    setOpen(true);
    const count = suggest(typed, known, tags).length;
    // One place more than there are suggestions: none of them, what is typed.
    setActive(((active + 1 + step + count + 1) % (count + 1)) - 1);
  };

  const keys: { readonly [key: string]: () => boolean } = {
    ArrowDown: () => (move(1), true),
    ArrowUp: () => (move(-1), true),
    Enter: () => {
      const chosen = suggestions[active];
      if (!chosen && typed.trim() === '') return false;
      add(chosen ?? typed);
      return true;
    },
    Escape: () => {
      if (!isExpanded && typed === '') return false;
      setOpen(false);
      setActive(-1);
      if (!isExpanded) setTyped('');
      return true;
    },
    Backspace: () => {
      const last = tags.at(-1);
      if (typed !== '' || !last) return false;
      remove(last);
      return true;
    },
    ArrowLeft: () => {
      const button = typed === '' && [...(chips.current?.querySelectorAll('button') ?? [])].at(-1);
      if (button) button.focus();
      return Boolean(button);
    },
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.isComposing || event.ctrlKey || event.metaKey || event.altKey) return;
    if (keys[event.key]?.()) event.preventDefault();
  };

  return (
    <div class="tags">
      {/* A click beside the chips means the field, as in any text field. The keyboard has the field itself. */}
      <div
        class="tags-box"
        role="presentation"
        onMouseDown={(event) => {
          if (event.target !== event.currentTarget) return;
          event.preventDefault();
          input.current?.focus();
        }}
      >
        <TagChips tags={tags} listRef={chips} onRemove={remove} onLeave={() => input.current?.focus()} />
        <input
          ref={input}
          class="tags-input"
          type="text"
          role="combobox"
          dir="auto"
          size={12}
          autocomplete="off"
          autocapitalize="off"
          spellcheck={false}
          aria-label={i18n.t('tags.input')}
          aria-autocomplete="list"
          aria-expanded={isExpanded}
          aria-controls="tag-suggestions"
          aria-activedescendant={active >= 0 && isExpanded ? `tag-suggestion-${active}` : undefined}
          aria-description={i18n.t('tags.hint')}
          placeholder={i18n.t('tags.input')}
          data-testid="tag-input"
          value={typed}
          onInput={(event) => onInput(event.currentTarget.value)}
          onFocus={() => setOpen(true)}
          onBlur={() => {
            setOpen(false);
            if (typed.trim() !== '') add(typed);
          }}
          onKeyDown={onKeyDown}
        />
      </div>
      <ul
        class="suggestions"
        id="tag-suggestions"
        role="listbox"
        aria-label={i18n.t('tags.suggestions')}
        hidden={!isExpanded}
      >
        {suggestions.map((tag, index) => (
          <li
            key={tagText(tag)}
            id={`tag-suggestion-${index}`}
            role="option"
            aria-selected={index === active}
            onMouseDown={(event) => {
              event.preventDefault();
              add(tag);
            }}
          >
            <span dir="auto">{tagText(tag)}</span>
            <span class="hint">{tag.kind === 'hashtag' ? i18n.t('tags.technology') : i18n.t('tags.own')}</span>
          </li>
        ))}
      </ul>
      <span class="unseen" role="status">
        {told}
      </span>
    </div>
  );
}
