import type { browser } from '#imports';

/**
 * The API for extensions, asked for when it is needed: in a page the first touch has the browser build it, which takes as
 * long as looking at the page does.
 */
export function lateBrowser(): typeof browser {
  const own = globalThis as { readonly browser?: typeof browser; readonly chrome?: typeof browser };
  // Every browser has one of the two; a page's own `browser` has no id.
  return (own.browser?.runtime?.id ? own.browser : own.chrome) as typeof browser;
}
