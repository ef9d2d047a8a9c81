/** Names that the person gives to views and statuses are no longer, in code units. */
export const LONGEST_NAME = 80;

/** A name of one line; nothing for one that shows nothing. */
export function toName(value: unknown): string | undefined {
  if (typeof value !== 'string' || value.length > LONGEST_NAME * 4) return undefined;
  const name = value
    .normalize('NFC')
    .replaceAll(/[\s\p{Cc}]+/gu, ' ')
    .trim();
  const shows = /[^\s\p{Cf}\p{M}]/u.test(name);
  return shows && name.length <= LONGEST_NAME ? name : undefined;
}
