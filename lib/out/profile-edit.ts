import { TEMPLATE_NAMES } from './clip-values.ts';
import { TAGS } from './profile-presets.ts';
import { MOST_KEYS, type Profile, type ProfileKey } from './profile.ts';
import { toTemplate } from './template.ts';

/** A key's value that is one field and no more, with the form of its day where it has one. */
export interface LoneField {
  readonly field: string;
  /** As the filter `date` takes it; `''` for the day as it is, `YYYY-MM-DD`. */
  readonly date: string;
}

const LONE = /^\{\{\s*([A-Za-z]+)\s*(?:\|\s*date\s*:\s*"([^"\\]*)"\s*)?\}\}$/;

/** The field that a value is; nothing where it is a template of the person's own. */
export function toLoneField(value: string): LoneField | undefined {
  const [, field, date = ''] = LONE.exec(value) ?? [];
  return field !== undefined && TEMPLATE_NAMES.includes(field) ? { field, date } : undefined;
}

/** Fields whose value is a day. */
const DAYS: readonly string[] = ['datePosted', 'validThrough', 'appliedDate', 'followUp', 'saved'];

const toValue = ({ field, date }: LoneField): string =>
  date === '' || !DAYS.includes(field)
    ? `{{${field}}}`
    : `{{${field}|date:"${date.replaceAll(/["\\]/g, '')}"}}`;

const withKeys = (profile: Profile, keys: readonly ProfileKey[]): Profile => ({ ...profile, keys });

const on = ({ isOff: _isOff, ...key }: ProfileKey): ProfileKey => key;
const off = (key: ProfileKey): ProfileKey => ({ ...key, isOff: true });

/** A profile in which one key is another; as it is where there is no such key. */
export const setKey = (profile: Profile, index: number, patch: Partial<Omit<ProfileKey, 'isOff'>>): Profile =>
  withKeys(
    profile,
    profile.keys.map((key, at) => (at === index ? { ...key, ...patch } : key)),
  );

export const setKeyOn = (profile: Profile, index: number, isOn: boolean): Profile =>
  withKeys(
    profile,
    profile.keys.map((key, at) => (at !== index ? key : isOn ? on(key) : off(key))),
  );

/** A key that begins at the field that it had a name of goes on with the name of the other. */
export function setField(profile: Profile, index: number, field: string): Profile {
  const key = profile.keys[index];
  if (!key) return profile;
  const before = toLoneField(key.value);
  const isNamedSo = key.name === '' || key.name === before?.field;
  const isTaken = profile.keys.some(({ name }, at) => at !== index && name === field);
  return setKey(profile, index, {
    value: toValue({ field, date: before?.date || dateForm(profile) || '' }),
    ...(isNamedSo && !isTaken && { name: field }),
  });
}

/** A key so many places further on; at an end it stays there. */
export function moveKey(profile: Profile, index: number, step: number): Profile {
  const key = profile.keys[index];
  if (!key) return profile;
  const others = profile.keys.toSpliced(index, 1);
  return withKeys(profile, others.toSpliced(Math.max(0, index + step), 0, key));
}

export const removeKey = (profile: Profile, index: number): Profile =>
  withKeys(profile, profile.keys.toSpliced(index, 1));

/** A name that no key has yet. */
function freeName(keys: readonly ProfileKey[], wanted: string): string {
  const taken = new Set(keys.map(({ name }) => name));
  let name = wanted;
  for (let n = 2; taken.has(name); n += 1) name = `${wanted}-${n}`;
  return name;
}

/** A key more, at the end: of the first field that has none yet. As it is where it has as many as it may. */
export function addKey(profile: Profile): Profile {
  if (profile.keys.length >= MOST_KEYS) return profile;
  const used = new Set(profile.keys.map(({ value }) => toLoneField(value)?.field));
  const field = TEMPLATE_NAMES.find((name) => name !== 'text' && !used.has(name)) ?? 'title';
  const value = toValue({ field, date: dateForm(profile) ?? '' });
  return withKeys(profile, [...profile.keys, { name: freeName(profile.keys, field), value, form: 'text' }]);
}

/** How tags stand in the file: `hashtags` as one text, `tags` as a list, both, or not at all. */
export const TAG_FORMS = ['hashtags', 'list', 'both', 'none'] as const;
export type TagForm = (typeof TAG_FORMS)[number];

const isText = ({ value, form }: ProfileKey): boolean =>
  form === 'text' && toLoneField(value)?.field === 'hashtags';

function isList({ value, form }: ProfileKey): boolean {
  const template = form === 'list' ? toTemplate(value, TEMPLATE_NAMES) : undefined;
  return template?.ok === true && template.names.includes('hashtags');
}

const isOn = ({ isOff }: ProfileKey): boolean => isOff !== true;

/** The form that a profile's tags have now. */
export function tagForm({ keys }: Profile): TagForm {
  const written = keys.filter(isOn);
  const [text, list] = [written.some(isText), written.some(isList)];
  return text && list ? 'both' : text ? 'hashtags' : list ? 'list' : 'none';
}

/** All keys that are so on or off; where none is and one is wanted, it comes behind its sister, or last. */
function having(
  keys: readonly ProfileKey[],
  is: (key: ProfileKey) => boolean,
  wanted: boolean,
  fresh: ProfileKey,
): readonly ProfileKey[] {
  if (keys.some(is)) {
    let count = 0;
    return keys.map((key) => {
      if (!is(key)) return key;
      count += 1;
      // The first of them is enough.
      return wanted && (count === 1 || isOn(key)) ? on(key) : off(key);
    });
  }
  if (!wanted) return keys;
  // The person's own tags as one text give way to the list, which has them too.
  const same = keys.findIndex(({ name, value }) => name === fresh.name && toLoneField(value)?.field === name);
  if (same !== -1) return keys.with(same, fresh);
  const sister = keys.findIndex((key) => isText(key) || isList(key));
  const named = { ...fresh, name: freeName(keys, fresh.name) };
  return keys.toSpliced(sister === -1 ? keys.length : sister + 1, 0, named);
}

export function setTagForm(profile: Profile, form: TagForm): Profile {
  const hasText = form === 'hashtags' || form === 'both';
  const hasList = form === 'list' || form === 'both';
  const texts = having(profile.keys, isText, hasText, {
    name: 'hashtags',
    value: '{{hashtags}}',
    form: 'text',
  });
  return withKeys(profile, having(texts, isList, hasList, { name: 'tags', value: TAGS, form: 'list' }));
}

/** Forms of days to choose from; `''` is that of the library. */
export const DATE_FORMS = [
  '',
  'DD.MM.YYYY',
  'D.M.YYYY',
  'DD/MM/YYYY',
  'MM/DD/YYYY',
  'YYYY/MM/DD',
  'YYYYMMDD',
] as const;

const dayOf = ({ value }: ProfileKey): LoneField | undefined => {
  const lone = toLoneField(value);
  return lone && DAYS.includes(lone.field) ? lone : undefined;
};

/** The one form that all days of a profile have; nothing where they differ, or where it has no day. */
export function dateForm({ keys }: Profile): string | undefined {
  const forms = new Set(keys.flatMap((key) => dayOf(key)?.date ?? []));
  return forms.size === 1 ? [...forms][0] : undefined;
}

export const setDateForm = (profile: Profile, date: string): Profile =>
  withKeys(
    profile,
    profile.keys.map((key) => {
      const lone = dayOf(key);
      return lone ? { ...key, value: toValue({ ...lone, date }) } : key;
    }),
  );
