import type { JSX } from 'preact';
import { i18n } from '#i18n';
import type { Candidate, Settled } from '../lib/candidate.ts';
import type { PostingField } from '../lib/posting.ts';
import { focusOnce } from './growing-text.tsx';
import { Icon } from './icon.tsx';
import { fieldName, shownValue, sourceName } from './names.ts';

/** What was found for a field, each value once, with the first place that told it. */
export const distinct = (candidates: readonly Candidate[]): readonly Candidate[] =>
  candidates.filter(
    ({ value, source }, index) =>
      source !== 'user' &&
      candidates.findIndex((other) => other.value === value && other.source !== 'user') === index,
  );

export const isEdited = ({ candidates }: Settled): boolean => candidates[0]?.source === 'user';

export interface CandidateMenuProps {
  readonly field: PostingField;
  readonly settled: Settled;
  readonly onChoose: (candidate: Candidate) => void;
  readonly onUnedit: () => void;
  /** `hasLeft`: the focus has gone elsewhere and stays there. */
  readonly onClose: (hasLeft?: boolean) => void;
}

const STEPS: { readonly [key: string]: (index: number, count: number) => number } = {
  ArrowDown: (index, count) => (index + 1) % count,
  ArrowUp: (index, count) => (index - 1 + count) % count,
  Home: () => 0,
  End: (_, count) => count - 1,
};

/** The values found for one field, and where each came from. Arrow keys move, Enter takes, Escape closes. */
export function CandidateMenu({
  field,
  settled,
  onChoose,
  onUnedit,
  onClose,
}: CandidateMenuProps): JSX.Element {
  const found = distinct(settled.candidates);
  const onKeyDown = (event: KeyboardEvent & { currentTarget: HTMLElement }): void => {
    const items = [...event.currentTarget.querySelectorAll<HTMLElement>('[role^=menuitem]')];
    const step = STEPS[event.key];
    if (event.key === 'Escape' || event.key === 'Tab') {
      if (event.key === 'Escape') event.preventDefault();
      onClose();
    } else if (step) {
      event.preventDefault();
      const at = items.findIndex((item) => item.contains(item.ownerDocument.activeElement));
      items[step(at, items.length)]?.focus();
    }
  };
  const onFocusOut = ({ relatedTarget, currentTarget }: FocusEvent & { currentTarget: HTMLElement }): void => {
    if (relatedTarget instanceof Node && !currentTarget.contains(relatedTarget)) onClose(true);
  };
  const take = (choose: () => void) => (): void => {
    choose();
    onClose();
  };
  return (
    <div
      class="menu"
      role="menu"
      aria-label={i18n.t('candidates.label', [fieldName(field)])}
      onKeyDown={onKeyDown}
      onFocusOut={onFocusOut}
    >
      {found.map((candidate, index) => {
        const isInUse = candidate.value === settled.value;
        return (
          <button
            type="button"
            key={candidate.value}
            role="menuitemradio"
            aria-checked={isInUse}
            tabIndex={-1}
            class="menu-item"
            ref={index === 0 ? focusOnce : null}
            onClick={take(() => onChoose(candidate))}
          >
            <span class="menu-check">{isInUse && <Icon name="check" size={12} />}</span>
            <span class="menu-value" dir="auto">
              {shownValue(field, candidate.value)}
            </span>
            <span class="menu-source">
              {sourceName(candidate.source)} · <code dir="ltr">{candidate.via}</code>
            </span>
          </button>
        );
      })}
      {isEdited(settled) && (
        <button
          type="button"
          role="menuitem"
          tabIndex={-1}
          class="menu-item"
          ref={found.length === 0 ? focusOnce : null}
          onClick={take(onUnedit)}
        >
          <span class="menu-check">
            <Icon name="undo" size={12} />
          </span>
          <span class="menu-value">{i18n.t('candidates.unedit')}</span>
        </button>
      )}
    </div>
  );
}
