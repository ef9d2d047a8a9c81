import { isObject } from '../in/shapes.ts';
import { toProfile, type Profile } from './profile.ts';

/** A profile of the person's, by an id that stays when it is renamed. */
export interface OwnProfile {
  readonly id: string;
  readonly profile: Profile;
}

export const MOST_PROFILES = 50;

/** Profiles out of unknown data, as settings or a backup have them; one that is none is left out. */
export function toOwnProfiles(value: unknown): readonly OwnProfile[] {
  const list: readonly unknown[] = Array.isArray(value) ? value.slice(0, MOST_PROFILES) : [];
  const ids = new Set<string>();
  return list.flatMap((each): readonly OwnProfile[] => {
    if (!isObject(each) || !isObject(each['profile'])) return [];
    const { id } = each;
    const outcome = toProfile(each['profile']);
    if (typeof id !== 'string' || id === '' || ids.has(id) || !outcome.ok) return [];
    ids.add(id);
    return [{ id, profile: outcome.profile }];
  });
}

/** A name that no other profile has: `Hugo`, `Hugo 2`, … */
export function freeProfileName(own: readonly OwnProfile[], wanted: string): string {
  const taken = new Set(own.map(({ profile }) => profile.name));
  let name = wanted;
  for (let n = 2; taken.has(name); n += 1) name = `${wanted} ${n}`;
  return name;
}
