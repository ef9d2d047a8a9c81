/**
 * When the script began that this is the first import of, in milliseconds as `performance.now` has them: what it makes
 * before it looks at the page is time of the page, too.
 */
export const BEGUN = performance.now();
