const shown = new WeakSet<HTMLElement>();

/** As a `ref`: what was asked for comes into sight, the first time that it is drawn. */
export function showOnce(element: HTMLElement | null): void {
  if (!element || shown.has(element)) return;
  shown.add(element);
  element.scrollIntoView({ block: 'nearest' });
}
