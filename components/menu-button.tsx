import type { JSX } from 'preact';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { Icon, type IconName } from './icon.tsx';

/** What a menu offers: a way to another page, or something to do. */
export interface MenuItem {
  readonly icon: IconName;
  readonly name: string;
  readonly testId: string;
  /** The key that does the same, as ARIA writes it. */
  readonly key?: string;
  readonly does: { readonly href: string } | { readonly onChoose: () => void };
}

export interface MenuButtonProps {
  readonly name: string;
  readonly testId: string;
  readonly items: readonly MenuItem[];
}

type End = 'first' | 'last';

/** By key: the item to go to, from this one of so many. */
const STEPS: { readonly [key: string]: (index: number, count: number) => number } = {
  ArrowDown: (index, count) => (index + 1) % count,
  ArrowUp: (index, count) => (index - 1 + count) % count,
  Home: () => 0,
  End: (_, count) => count - 1,
};

/** By key of the button: the item that the menu opens at. */
const OPENS: { readonly [key: string]: End } = {
  Enter: 'first',
  ' ': 'first',
  ArrowDown: 'first',
  ArrowUp: 'last',
};

const itemsIn = (menu: Element | null): readonly HTMLElement[] => [
  ...(menu?.querySelectorAll<HTMLElement>('[role=menuitem]') ?? []),
];

/** The next item after this one that begins with a letter; -1 where none does. */
function beginning(items: readonly HTMLElement[], at: number, letter: string): number {
  const begins = ({ textContent }: HTMLElement): boolean =>
    textContent.trim().toLocaleLowerCase().startsWith(letter.toLocaleLowerCase());
  const next = items.findIndex((item, index) => index > at && begins(item));
  return next >= 0 ? next : items.findIndex(begins);
}

function Item({ item, onDone }: { readonly item: MenuItem; readonly onDone: () => void }): JSX.Element {
  const { icon, name, testId, key, does } = item;
  const shared = {
    role: 'menuitem',
    tabIndex: -1,
    class: 'menu-item',
    'data-testid': testId,
    'aria-keyshortcuts': key,
  } as const;
  const words = (
    <>
      <span class="menu-check">
        <Icon name={icon} />
      </span>
      <span>{name}</span>
      {key !== undefined && <kbd aria-hidden="true">{key}</kbd>}
    </>
  );
  if ('href' in does)
    return (
      <a {...shared} href={does.href}>
        {words}
      </a>
    );
  const choose = (): void => {
    onDone();
    does.onChoose();
  };
  return (
    <button {...shared} type="button" onClick={choose}>
      {words}
    </button>
  );
}

/** A button with a menu of what has no place of its own in the head of a page. Arrow keys move, Escape closes. */
export function MenuButton({ name, testId, items }: MenuButtonProps): JSX.Element {
  const [opened, setOpened] = useState<End>();
  const button = useRef<HTMLButtonElement>(null);
  const menu = useRef<HTMLDivElement>(null);

  useLayoutEffect(() => {
    if (opened !== undefined)
      itemsIn(menu.current)
        .at(opened === 'first' ? 0 : -1)
        ?.focus();
  }, [opened]);

  const close = (): void => {
    button.current?.focus();
    setOpened(undefined);
  };
  const onButtonKey = (event: KeyboardEvent): void => {
    const end = OPENS[event.key];
    if (end === undefined) return;
    event.preventDefault();
    event.stopPropagation();
    setOpened(end);
  };
  const onMenuKey = (event: KeyboardEvent): void => {
    // The page has keys of its own.
    event.stopPropagation();
    const all = itemsIn(menu.current);
    const at = all.findIndex((item) => item.contains(item.ownerDocument.activeElement));
    const step = STEPS[event.key];
    const isLetter = event.key.length === 1 && event.key !== ' ' && !event.ctrlKey && !event.metaKey;
    if (event.key === 'Escape') close();
    else if (event.key === 'Tab') setOpened(undefined);
    else if (step) all[step(at, all.length)]?.focus();
    else if (event.key === ' ') all[at]?.click();
    else if (isLetter) all[beginning(all, at, event.key)]?.focus();
    if (event.key !== 'Tab' && event.key !== 'Enter') event.preventDefault();
  };
  const onFocusOut = ({ relatedTarget, currentTarget }: FocusEvent & { currentTarget: HTMLElement }): void => {
    if (!(relatedTarget instanceof Node) || !currentTarget.contains(relatedTarget)) setOpened(undefined);
  };

  return (
    <div class="menu-place" onFocusOut={onFocusOut}>
      <button
        ref={button}
        type="button"
        class="icon-button"
        aria-haspopup="menu"
        aria-expanded={opened !== undefined}
        aria-label={name}
        title={name}
        data-testid={testId}
        onClick={() => setOpened(opened === undefined ? 'first' : undefined)}
        onKeyDown={onButtonKey}
      >
        <Icon name="more" />
      </button>
      {opened !== undefined && (
        <div ref={menu} class="menu" role="menu" aria-label={name} onKeyDown={onMenuKey}>
          {items.map((item) => (
            <Item key={item.testId} item={item} onDone={close} />
          ))}
        </div>
      )}
    </div>
  );
}
