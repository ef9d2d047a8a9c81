import { markedPostings, typeSays, type Syntax } from './items.ts';
import type { ToldPosting } from './job-posting.ts';

const RDFA: Syntax = {
  source: 'rdfa',
  // Job Bank Canada's pages leave the type of the posting empty.
  items: '[typeof*="jobposting" i], [typeof=""]',
  property: 'property',
  isItem: (element) => /\S/.test(element.getAttribute('typeof') ?? ''),
  isPosting: (element) =>
    typeSays(element, 'typeof') ||
    (element.getAttribute('typeof') === '' &&
      ['title', 'hiringOrganization', 'datePosted'].every((name) =>
        element.querySelector(`[property~="${name}"]`),
      )),
  type: 'typeof',
};

/** All JobPostings that the page's elements mark with `property`. */
export const rdfaPostings = (root: ParentNode): readonly ToldPosting[] => markedPostings(root, RDFA);
