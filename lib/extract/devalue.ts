import { isObject, type Json } from './json.ts';

/** Wrappers whose entry is what they wrap, written as JSON itself. */
const WRITTEN = /^Empty(?:Shallow)?Ref$/;

/** Kinds that hold what they list, not what they wrap. */
const LISTS: ReadonlySet<string> = new Set(['Set', 'Map', 'null']);

type Tree = Json[] | { [key: string]: Json };

const isIndex = (json: Json | undefined): json is number => typeof json === 'number' && json >= 0;

/**
 * Nuxt's flat list as the state that it stands for. Each entry is made once, and the numbers in it point at others:
 * what is shared stays shared, and what holds itself does.
 */
export function nuxtState(flat: Json | undefined): Json | undefined {
  if (!Array.isArray(flat)) return undefined;
  const entries = flat as readonly Json[];
  const made: Json[] = entries.map((entry) => {
    if (Array.isArray(entry)) return typeof entry[0] === 'string' ? wrapped(entry) : [];
    return isObject(entry) ? {} : entry;
  });
  /** What stands at an index, behind all that wraps it. */
  const entryAt = (index: Json | undefined): Json => {
    let at = index;
    for (let steps = 0; steps < 10; steps += 1) {
      const entry = isIndex(at) ? entries[at] : undefined;
      if (!Array.isArray(entry) || typeof entry[0] !== 'string') break;
      if (LISTS.has(entry[0]) || !isIndex(entry[1])) break;
      at = entry[1];
    }
    // Numbers below nought are `undefined`, holes and numbers that JSON doesn't know.
    return isIndex(at) ? (made[at] ?? null) : null;
  };
  for (const [index, entry] of entries.entries()) {
    const target = made[index] as Tree;
    if (Array.isArray(entry) && Array.isArray(target)) {
      const from = typeof entry[0] === 'string' ? 1 : 0;
      for (const item of entry.slice(from)) target.push(entryAt(item));
    } else if (isObject(entry) && isObject(target)) {
      const pairs = Object.entries(entry).map(([key, item]) => [key, entryAt(item)] as const);
      for (const [key, value] of pairs)
        Object.defineProperty(target, key, { value, enumerable: true, configurable: true, writable: true });
    }
  }
  return entryAt(0);
}

/** A date is its text, an empty reference what it holds at first; a set becomes a list, and so does a map. */
function wrapped([kind, value]: readonly Json[]): Json {
  if (typeof value !== 'string') return [];
  if (typeof kind !== 'string' || !WRITTEN.test(kind)) return value;
  try {
    return JSON.parse(value) as Json;
  } catch {
    return null;
  }
}
