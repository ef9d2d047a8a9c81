import type { Candidate, Draft, Settled, Source } from '../candidate.ts';
import type { Body, Clip, ClipVersion } from '../clip.ts';
import type { Person } from '../posting.ts';
import { isPostingField } from './values.ts';

/** Whether things that were read from a file are what they should be: nothing else reaches the library. */
type Shape = (value: unknown) => boolean;

const isText: Shape = (value) => typeof value === 'string';
const isNumber: Shape = (value) => typeof value === 'number' && Number.isFinite(value);
const isTruth: Shape = (value) => typeof value === 'boolean';

export const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const listOf =
  (shape: Shape): Shape =>
  (value) =>
    Array.isArray(value) && value.every(shape);

/** Has all of these keys, each of its shape, and of `more` those that it has; no others. */
const shaped =
  (keys: Readonly<Record<string, Shape>>, more: Readonly<Record<string, Shape>> = {}): Shape =>
  (value) =>
    isObject(value) &&
    Object.entries(keys).every(([key, shape]) => Object.hasOwn(value, key) && shape(value[key])) &&
    Object.entries(value).every(([key, inner]) => {
      if (Object.hasOwn(keys, key)) return true;
      const shape = Object.hasOwn(more, key) ? more[key] : undefined;
      return shape !== undefined && shape(inner);
    });

const SOURCES: Readonly<Record<Source, true>> = {
  selector: true,
  state: true,
  'json-ld': true,
  microdata: true,
  rdfa: true,
  meta: true,
  url: true,
  heuristic: true,
  file: true,
  user: true,
};

const CANDIDATE: Readonly<Record<keyof Candidate, Shape>> = {
  value: isText,
  raw: isText,
  source: (value) => typeof value === 'string' && Object.hasOwn(SOURCES, value),
  via: isText,
};

const isCandidate = shaped(CANDIDATE);

const isSettled: Shape = (value) => {
  if (!shaped({ value: isText, confidence: isText, candidates: listOf(isCandidate) })(value)) return false;
  const { value: used, confidence, candidates } = value as Settled;
  return ['sure', 'likely', 'guess'].includes(confidence) && candidates[0]?.value === used;
};

const isDraft = (value: unknown): value is Draft =>
  isObject(value) && Object.entries(value).every(([field, inner]) => isPostingField(field) && isSettled(inner));

const PERSON: Readonly<Record<keyof Person, Shape>> = {
  status: isText,
  tags: listOf(isText),
  notes: isText,
  appliedDate: isText,
  followUp: isText,
  featured: isNumber,
  archived: isTruth,
};

/** A later Jobmark of the same version of the backup may add keys of the person's: they are taken as they are. */
const isPerson: Shape = (value) =>
  isObject(value) &&
  Object.entries(PERSON).every(([key, shape]) => Object.hasOwn(value, key) && shape(value[key]));

const isName: Shape = (value) => typeof value === 'string' && value !== '' && value.length <= 8192;

const CLIP = {
  id: isName,
  identity: isName,
  savedAt: isNumber,
  updatedAt: isNumber,
  timestamp: isNumber,
  draft: isDraft,
  person: isPerson,
  pageUrl: isText,
  closed: isTruth,
} as const satisfies Partial<Record<keyof Clip, Shape>>;

const hasClipKeys = (value: unknown): boolean =>
  isObject(value) &&
  Object.entries(CLIP).every(([key, shape]) => Object.hasOwn(value, key) && shape(value[key])) &&
  (value['also'] === undefined || listOf(isName)(value['also'])) &&
  (value['deletedAt'] === undefined || isNumber(value['deletedAt']));

export const isClip = (value: unknown): value is Clip => hasClipKeys(value);

/** A text as a backup keeps it, without its id. */
export const isBodyText = (value: unknown): value is Omit<Body, 'id'> =>
  isObject(value) && isText(value['markdown']) && (value['file'] === undefined || isText(value['file']));

/** What a page said before, as a backup keeps it, without the clip's id; no two of a clip have one time. */
export const isVersions = (value: unknown): value is readonly Omit<ClipVersion, 'id'>[] =>
  listOf(shaped({ at: isNumber, draft: isDraft, markdown: isText, closed: isTruth }))(value);

export const isPair = (value: unknown): value is readonly [string, string] =>
  Array.isArray(value) && value.length === 2 && value.every(isName) && String(value[0]) < String(value[1]);
