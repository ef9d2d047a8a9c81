import type { JSX, RefObject } from 'preact';
import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import type { Tag } from '../lib/model/popup-tags.ts';
import { Icon } from './icon.tsx';

/** More chips than these wait behind a button. */
const SHOWN = 14;

const textOf = ({ kind, text }: Tag): string => (kind === 'hashtag' ? `#${text}` : text);

export interface TagChipsProps {
  readonly tags: readonly Tag[];
  readonly listRef: RefObject<HTMLUListElement | null>;
  readonly onRemove: (tag: Tag) => void;
  /** The keyboard goes back to the field behind the chips. */
  readonly onLeave: () => void;
}

/** Chips that the arrow keys walk through; Delete, Backspace and Enter remove. */
export function TagChips({ tags, listRef, onRemove, onLeave }: TagChipsProps): JSX.Element {
  const [showsAll, setShowsAll] = useState(false);
  const rest = showsAll ? 0 : Math.max(0, tags.length - SHOWN);
  // One more chip takes no more room than the button that hides it.
  const shown = rest > 1 ? tags.slice(0, SHOWN) : tags;

  const onKeyDown = (event: KeyboardEvent & { currentTarget: HTMLElement }, tag: Tag): void => {
    const buttons = [...(listRef.current?.querySelectorAll('button') ?? [])];
    const at = buttons.findIndex((button) => button === event.currentTarget);
    const isRtl = getComputedStyle(event.currentTarget).direction === 'rtl';
    const steps: { readonly [key: string]: number } = {
      ArrowLeft: isRtl ? 1 : -1,
      ArrowRight: isRtl ? -1 : 1,
    };
    const step = steps[event.key];
    if (step !== undefined) {
      event.preventDefault();
      const next = buttons[at + step];
      if (next) next.focus();
      else if (at + step >= buttons.length) onLeave();
    } else if (event.key === 'Delete' || event.key === 'Backspace') {
      event.preventDefault();
      onRemove(tag);
      onLeave();
    } else if (event.key === 'Escape' || event.key === 'End') {
      event.preventDefault();
      onLeave();
    }
  };

  return (
    <>
      <ul class="chips" ref={listRef} aria-label={i18n.t('tags.label')}>
        {shown.map((tag) => (
          <li key={`${tag.kind} ${tag.text}`} class={`chip is-${tag.kind}`} data-testid="tag">
            <span dir="auto">{textOf(tag)}</span>
            <button
              type="button"
              tabIndex={-1}
              aria-label={i18n.t('tags.remove', [textOf(tag)])}
              onClick={() => {
                onRemove(tag);
                onLeave();
              }}
              onKeyDown={(event) => onKeyDown(event, tag)}
            >
              <Icon name="cross" size={10} />
            </button>
          </li>
        ))}
      </ul>
      {rest > 1 && (
        <button type="button" class="link" onClick={() => setShowsAll(true)}>
          {i18n.t('tags.more', rest)}
        </button>
      )}
    </>
  );
}
