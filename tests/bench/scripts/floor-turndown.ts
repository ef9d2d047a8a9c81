import TurndownService from 'turndown';

/** The least that any clipper does: Turndown on the description alone, whose place is given. */
export const run = (path: readonly number[]): string => {
  let element: Element = document.documentElement;
  for (const index of path) element = element.children[index] ?? element;
  return new TurndownService({ headingStyle: 'atx', codeBlockStyle: 'fenced' }).turndown(
    element as HTMLElement,
  );
};
