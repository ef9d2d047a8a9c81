import { first, list, wordAt } from './data.ts';
import { valueAt, type Json } from './json.ts';
import { letters } from './letters.ts';

/** Data that names more places than these is no answer to where the job is: the page says it better. */
const MOST_PLACES = 8;

/** What templates leave where a part of an address should stand. */
const EMPTY = /^(?:null|undefined|none|n\/?a|-+|\{\}|\[\])?$/i;

/** The parts of a place, each once: a locality may hold the region already (`Austin, TX`). */
function joined(parts: readonly (string | undefined)[]): string | undefined {
  const said = new Set<string>();
  const kept: string[] = [];
  for (const part of parts) {
    const text = part?.trim() ?? '';
    if (EMPTY.test(text) || said.has(letters(text))) continue;
    for (const piece of text.split(',')) said.add(letters(piece));
    kept.push(text);
  }
  return kept.join(', ') || undefined;
}

/** Scripts whose addresses go from the large to the small. */
const LARGE_FIRST = /^[\p{sc=Hangul}\p{sc=Han}]/u;

/** An address in one string without its street and its postcode. */
function withoutStreet(address: string): string | undefined {
  if (!/\d/.test(address)) return joined([address]);
  if (LARGE_FIRST.test(address)) return joined([address.replace(/\s\S*\d.*$|\d.*$/s, '')]);
  const [street = '', ...rest] = address.split(',');
  const parts = /\d/.test(street) ? rest : [street, ...rest];
  return joined(parts.map((part) => part.replaceAll(/\S*\d\S*/g, '')));
}

/** A place as one line; `undefined` for an address that says nothing. */
function placeOf(place: Json): string | undefined {
  const address = first(valueAt(place, 'address')) ?? place;
  if (typeof address === 'string') return withoutStreet(address);
  const parts = ['addressLocality', 'addressRegion', 'addressCountry'].map(
    (key) => wordAt(address, key) ?? wordAt(address, `${key}.name`),
  );
  return joined(parts) ?? withoutStreet(wordAt(place, 'name') ?? '');
}

const distinct = (places: readonly Json[], read: (place: Json) => string | undefined): readonly string[] => [
  ...new Set(places.flatMap((place) => read(place) ?? [])),
];

/** Where who works from afar may live; only of a posting that names no place. */
function remoteFrom(posting: Json): string | undefined {
  const types = list(valueAt(posting, 'jobLocationType'));
  if (!types.some((type) => typeof type === 'string' && /telecommute/i.test(type))) return undefined;
  const areas = distinct(list(valueAt(posting, 'applicantLocationRequirements')), (area) =>
    joined([typeof area === 'string' ? area : (wordAt(area, 'name') ?? placeOf(area))]),
  );
  return areas.length > 0 && areas.length <= MOST_PLACES ? `Remote - ${areas.join(', ')}` : undefined;
}

/** Where the job is, in one line. */
export function placesOf(posting: Json): string | undefined {
  const employer = wordAt(posting, 'hiringOrganization.name');
  // Some write the employer where the place should stand.
  const places = distinct(list(valueAt(posting, 'jobLocation')), placeOf).filter((place) => place !== employer);
  if (places.length === 0) return remoteFrom(posting);
  return places.length <= MOST_PLACES ? places.join('; ') : undefined;
}
