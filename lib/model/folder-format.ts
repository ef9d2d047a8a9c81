import type { Body, Clip } from '../clip.ts';
import type { TextFile } from '../file/text-file.ts';
import { equal } from '../in/equal.ts';
import { fileOf } from '../out/file-of.ts';
import { safeFolder } from '../out/names.ts';
import type { OwnProfile } from '../out/own-profiles.ts';
import { problemsOf, type Profile } from '../out/profile.ts';
import { writerOf } from '../out/profile-file.ts';
import { PRESETS } from '../out/profile-presets.ts';
import { BUILT_IN, type BuiltIn } from './profiles.ts';

/** What is chosen, and the profile that the files were written by; none for the library's own format. */
export interface FolderFormat {
  readonly choice: string;
  readonly profile?: Profile;
}

/** A folder's files come back by an import: those that have no YAML, or something wrong in their profile, would not. */
const comesBack = (profile: Profile): boolean => profile.style === 'yaml' && problemsOf(profile).length === 0;

const presetOf = (choice: string): Profile | undefined =>
  new Map<string, Profile>(Object.entries(PRESETS)).get(choice);

/** The built-in formats that a folder may have. */
export const FOLDER_FORMATS: readonly BuiltIn[] = BUILT_IN.filter((each) => {
  const preset = presetOf(each);
  return !preset || comesBack(preset);
});

/** The person's own ones that a folder may have. */
export const fitForFolder = (own: readonly OwnProfile[]): readonly OwnProfile[] =>
  own.filter(({ profile }) => comesBack(profile));

/**
 * The format as it is to be from now on. A profile of the person's that was deleted since, or has something wrong in it
 * just now, stays as the files have it.
 */
export function formatNow({ choice, profile }: FolderFormat, own: readonly OwnProfile[]): FolderFormat {
  const preset = presetOf(choice);
  if (preset) return { choice, profile: preset };
  if (FOLDER_FORMATS.some((each) => each === choice)) return { choice };
  const mine = fitForFolder(own).find(({ id }) => id === choice)?.profile ?? profile;
  return { choice, ...(mine && { profile: mine }) };
}

/** Whether files of the one are files of the other; what a profile is called makes no difference. */
export const isSameFormat = ({ profile: one }: FolderFormat, { profile: other }: FolderFormat): boolean =>
  equal(one && { ...one, name: '' }, other && { ...other, name: '' });

/** The file of a clip in that format, its folders before its name. */
export function writerIn({ profile }: FolderFormat): (clip: Clip, body: Body) => TextFile {
  const writer = profile && writerOf(profile);
  if (!writer?.ok) return fileOf;
  const { file, folder } = writer.options;
  return (clip, body) => {
    const { name, text } = file(clip, body);
    return { name: [safeFolder(folder(clip, body)), name].filter(Boolean).join('/'), text };
  };
}
