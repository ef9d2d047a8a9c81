/** Plain data as IndexedDB gives it back: key order is kept, so equal data has equal JSON. */
const same = (a: unknown, b: unknown): boolean => a === b || JSON.stringify(a) === JSON.stringify(b);

/**
 * What stands there `now`, with the step from `before` to `saved` taken back: a key that was touched since the
 * save stays as it is now. The object has exactly the keys that it had, so `before` decides which are absent.
 */
export const takeBack = <T extends object>(now: T, saved: T, before: T): T => {
  const result = new Map<string, unknown>(Object.entries(before));
  const savedValues = new Map<string, unknown>(Object.entries(saved));
  const nowValues = new Map<string, unknown>(Object.entries(now));
  for (const key of new Set([...savedValues.keys(), ...nowValues.keys()])) {
    if (same(nowValues.get(key), savedValues.get(key))) continue;
    if (nowValues.has(key)) result.set(key, nowValues.get(key));
    else result.delete(key);
  }
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- its entries are those of the three objects
  return Object.fromEntries(result) as T;
};
