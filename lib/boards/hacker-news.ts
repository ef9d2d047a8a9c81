import { defineBoard } from '../board.ts';
import { css, fromUrl } from '../extract/rules.ts';

/** The comment that the page is about; answers to it stand below. */
const COMMENT = '.fatitem .commtext';

/** By the thread's custom the first line goes "Company | Title | Place | …", of which the first three are read. */
const part = (before: number): RegExp => new RegExp(`^(?:[^|]+\\|){${before}} ?(?<value>[^|]{2,100}?) ?\\|`);

/** A comment in a thread "Who is hiring?" is a posting; the site's other pages have the same addresses. */
export default defineBoard({
  id: 'hacker-news',
  name: 'Hacker News: Who is hiring?',
  aggregator: true,
  hosts: ['news.ycombinator.com'],
  paths: [/^\/item\?(?:.*&)?id=(?<job>\d+)/],
  needs: [{ in: 'selector', selector: '.fatitem .onstory', match: /who is hiring/i }],
  fields: {
    title: [css(COMMENT, { match: part(1) })],
    companyName: [css(COMMENT, { match: part(0) })],
    location: [css(COMMENT, { match: part(2) })],
    description: [css(COMMENT)],
    url: [fromUrl('https://news.ycombinator.com/item?id={job}')],
    host: [fromUrl('https://news.ycombinator.com')],
    datePosted: [css('.fatitem .age', { attr: 'title', first: true, match: /^(?<value>\d{4}-\d\d-\d\d)/ })],
    workplace: [
      css(COMMENT, { match: /^(?:[^|]+\|){1,6}[^|]{0,30}?\b(?<value>hybrid|remote|onsite|on-site)\b/i }),
    ],
  },
  clutter: ['.reply'],
  unseen: ['every page: its structure is from memory of the site, which has kept it for years'],
  examples: {
    yes: ['https://news.ycombinator.com/item?id=42000001'],
    no: [
      'https://news.ycombinator.com/jobs',
      'https://news.ycombinator.com/user?id=baker',
      'https://news.ycombinator.com.evil.example/item?id=42000001',
    ],
  },
});
