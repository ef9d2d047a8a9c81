import Defuddle from 'defuddle/full';

/** defuddle with Markdown, as Obsidian Web Clipper uses it. */
export const run = (): number =>
  new Defuddle(document, { url: location.href, markdown: true }).parse().content.length;
