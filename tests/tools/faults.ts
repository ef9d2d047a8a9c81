import type { Page } from '@playwright/test';
import axe from 'axe-core';

/** What is wrong with a page of the extension as it stands, in words: what axe finds, and what is wider than the window. */
export async function faults(page: Page): Promise<readonly string[]> {
  // The page's own policy lets no string be run: axe comes in by the debugger.
  await page.evaluate(axe.source);
  return page.evaluate(async () => {
    const { violations } = await (globalThis as unknown as { axe: typeof axe }).axe.run();
    const said = violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html.slice(0, 200)}`));
    const isWide = document.documentElement.scrollWidth > innerWidth;
    return [...said, ...(isWide ? [`too wide: ${document.documentElement.scrollWidth}`] : [])];
  });
}
