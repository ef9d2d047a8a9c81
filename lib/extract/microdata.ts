import { markedPostings, typeSays, type Syntax } from './items.ts';
import type { ToldPosting } from './job-posting.ts';

const MICRODATA: Syntax = {
  source: 'microdata',
  items: '[itemtype*="jobposting" i]',
  property: 'itemprop',
  isItem: (element) => element.hasAttribute('itemscope') || element.hasAttribute('itemtype'),
  isPosting: (element) => typeSays(element, 'itemtype'),
  type: 'itemtype',
  refs: 'itemref',
};

/** All JobPostings that the page's elements mark with `itemprop`. */
export const microdataPostings = (root: ParentNode): readonly ToldPosting[] => markedPostings(root, MICRODATA);
