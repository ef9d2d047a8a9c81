import { isObject, type Json } from './json.ts';

/** Structured data writes one value alone as often as in a list. */
export const list = (json: Json | undefined): readonly Json[] =>
  json === undefined || json === null ? [] : Array.isArray(json) ? json : [json];

export const first = (json: Json | undefined): Json | undefined => list(json)[0];

/** The scalar at a dotted path that has a word in it; of lists on the way the first entry. */
export function wordAt(json: Json | undefined, path: string): string | undefined {
  let value = first(json);
  for (const key of path.split('.')) {
    value = isObject(value) && Object.hasOwn(value, key) ? first(value[key]) : undefined;
  }
  if (typeof value === 'number') return String(value);
  return typeof value === 'string' && /\S/.test(value) ? value : undefined;
}
