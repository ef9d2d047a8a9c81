import { Readability } from '@mozilla/readability';
import TurndownService from 'turndown';

/** Readability and Turndown, as most clippers do. */
export const run = (): number => {
  const article = new Readability(document.cloneNode(true) as Document).parse();
  return new TurndownService({ headingStyle: 'atx' }).turndown(article?.content ?? '').length;
};
