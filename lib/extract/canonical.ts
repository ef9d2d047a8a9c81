import { isObject, type Json } from './json.ts';

/** The properties that are read of a JobPosting, as schema.org spells them. */
const NAMES: ReadonlyMap<string, string> = new Map(
  (
    '@type title name description hiringOrganization logo url contentUrl sameAs jobLocation address addressLocality ' +
    'addressRegion addressCountry datePosted validThrough employmentType jobLocationType ' +
    'applicantLocationRequirements baseSalary salaryCurrency currency value minValue maxValue unitText ' +
    'responsibilities qualifications identifier directApply occupationalCategory industry'
  )
    .split(' ')
    .map((name) => [name.toLowerCase(), name] as const),
);

/** The last part of an IRI or a prefixed name: `https://schema.org/title`, `schema:title`. */
export const localName = (name: string): string => name.trim().replace(/^.*[/#:]/, '');

/** A property's name as schema.org spells it, however the page does: `Title`, `joblocation`, `schema:title`. */
export const propertyName = (name: string): string => NAMES.get(localName(name).toLowerCase()) ?? name;

/** Nothing that is read of a posting stands deeper. */
const DEEPEST = 8;

/** A tree of data with schema.org's own spelling, no deeper than anything that is read of it. */
export function canonical(json: Json, depth = 0): Json {
  if (typeof json !== 'object' || json === null) return json;
  if (depth >= DEEPEST) return null;
  if (!isObject(json)) return json.map((item) => canonical(item, depth + 1));
  return Object.fromEntries(
    Object.entries(json).map(([key, value]) => [propertyName(key), canonical(value, depth + 1)]),
  );
}

export const isJobPosting = (type: string): boolean => localName(type).toLowerCase() === 'jobposting';
