interface Focus {
  readonly search: () => void;
  readonly list: () => void;
}

/** Where the keyboard goes: found in the page, for the elements come and go. */
export const focusIn = (root: { current: HTMLElement | null }): Focus => ({
  search: () => root.current?.querySelector<HTMLInputElement>('.search input')?.select(),
  list: () => {
    const find = (selector: string) => root.current?.querySelector<HTMLElement>(selector);
    (find('[role=grid]') ?? find('.lane-cards[data-here]') ?? find('.lane-cards'))?.focus();
  },
});
