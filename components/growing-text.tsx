import type { JSX } from 'preact';
import { useState } from 'preact/hooks';

/** A text field that is as large as its text; line breaks become blanks. */
export interface GrowingTextProps {
  readonly value: string;
  /** Takes each keystroke; `false` says that the text is no valid value. */
  readonly onText: (text: string) => boolean;
  readonly labelledBy?: string;
  readonly label?: string;
  readonly placeholder: string;
  readonly testId: string;
  readonly class?: string;
  readonly describedBy?: string | undefined;
  readonly autoFocus?: boolean;
}

/**
 * What is typed stays as typed while the field has the focus; when it leaves, the value in use is shown.
 * Escape gives back what stood there before.
 */
export function GrowingText(props: GrowingTextProps): JSX.Element {
  const { value, onText, labelledBy, label, placeholder, testId, describedBy, autoFocus } = props;
  const [typed, setTyped] = useState<string>();
  const [start, setStart] = useState(value);
  const [isValid, setValid] = useState(true);
  const shown = typed ?? value;

  const take = (text: string): void => {
    setTyped(text);
    setValid(onText(text));
  };
  const leave = (): void => {
    setTyped(undefined);
    setValid(true);
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.isComposing || event.ctrlKey || event.metaKey) return;
    if (event.key === 'Enter') {
      event.preventDefault();
      leave();
    } else if (event.key === 'Escape' && typed !== undefined && typed !== start) {
      event.preventDefault();
      onText(start);
      leave();
    }
  };

  return (
    <span class={`growing ${props.class ?? ''}`} data-text={`${shown || placeholder}\u200b`}>
      <textarea
        rows={1}
        dir="auto"
        spellcheck={false}
        value={shown}
        placeholder={placeholder}
        aria-labelledby={labelledBy}
        aria-label={label}
        aria-invalid={!isValid}
        aria-describedby={describedBy}
        data-testid={testId}
        ref={autoFocus ? focusOnce : null}
        onFocus={() => setStart(value)}
        onInput={(event) => take(event.currentTarget.value.replaceAll(/\s*\n\s*/g, ' '))}
        onBlur={leave}
        onKeyDown={onKeyDown}
      />
    </span>
  );
}

const focused = new WeakSet<HTMLElement>();

/** Focuses an element when it first appears, not each time it is drawn. */
export function focusOnce(element: HTMLElement | null): void {
  if (!element || focused.has(element)) return;
  focused.add(element);
  element.focus();
}
