import { JOB_PATH } from './job-words.ts';
import type { Page } from '../page.ts';

/** Fewer postings than these are the others that a posting's page names, not a list. */
const FEWEST = 4;
/** No list that a person reads has more links. */
const MOST = 5000;

/** How many links of the largest group stand in the same folder of the same host: the postings of a list. */
export function siblingPostings({ document, url }: Page): number {
  const folders = new Map<string, Set<string>>();
  for (const link of [...document.links].slice(0, MOST)) {
    if (link.textContent.trim().length < 4 || link.closest('nav, footer')) continue;
    const path = link.pathname.replace(/\/+$/, '');
    const folder = path.slice(0, path.lastIndexOf('/') + 1);
    const last = path.slice(folder.length);
    // A posting's address ends in its number or in the words of its title; a category's in one word.
    const isOne = /\d{3,}/.test(last) || last.split('-').length > 2;
    if (!isOne || !JOB_PATH.test(folder) || link.href === url) continue;
    const found = folders.get(link.host + folder) ?? new Set();
    found.add(path);
    folders.set(link.host + folder, found);
  }
  const largest = Math.max(0, ...[...folders.values()].map(({ size }) => size));
  return largest < FEWEST ? 0 : largest;
}
