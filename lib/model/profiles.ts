import { batch, computed, signal } from '@preact/signals';
import type { Body, Clip } from '../clip.ts';
import { fileOf } from '../out/file-of.ts';
import { readProfile, writeProfile, type Profile, type ProfileProblem } from '../out/profile.ts';
import { writerOf } from '../out/profile-file.ts';
import { PRESETS } from '../out/profile-presets.ts';
import type { Outcome } from '../problem.ts';

type Preset = keyof typeof PRESETS;

/** `jobmark`: the library's own format; `mine`: a profile that the person loaded. */
export const PROFILE_CHOICES = ['jobmark', ...(Object.keys(PRESETS) as Preset[]), 'mine'] as const;
export type ProfileChoice = 'jobmark' | Preset | 'mine';

/** What profiles need of the browser. */
export interface ProfilePorts {
  give(name: string, content: Blob): Promise<Outcome<undefined>>;
  /** The text of the profile that the person loaded last. */
  readProfile(): Promise<string | undefined>;
  keepProfile(text: string): Promise<void>;
}

const isPreset = (choice: ProfileChoice): choice is Preset => Object.hasOwn(PRESETS, choice);

/** The format that Markdown files leave in, with a real clip as an example. */
export type Profiles = ReturnType<typeof createProfiles>;

export function createProfiles(ports: ProfilePorts) {
  const choice = signal<ProfileChoice>('jobmark');
  const mine = signal<Profile>();
  const problems = signal<readonly ProfileProblem[]>([]);
  const sample = signal<{ readonly clip: Clip; readonly body: Body }>();

  const profile = computed<Profile | undefined>(() => {
    if (choice.value === 'mine') return mine.value;
    return isPreset(choice.value) ? PRESETS[choice.value] : undefined;
  });

  return {
    choice,
    /** What the person loaded. */
    mine,
    /** What is wrong with the file that was loaded last. */
    problems,
    sample,
    /** Nothing for the library's own format. */
    profile,
    /** The sample's file as it would leave now. */
    preview: computed(() => {
      if (!sample.value) return undefined;
      const { clip, body } = sample.value;
      const writer = profile.value && writerOf(profile.value);
      if (!writer?.ok) return fileOf(clip, body);
      const { name, text } = writer.options.file(clip, body);
      return { name: [writer.options.folder(clip, body), name].filter(Boolean).join('/'), text };
    }),
    open: async (): Promise<void> => {
      const kept = await ports.readProfile();
      const read = kept === undefined ? undefined : readProfile(kept);
      if (read?.ok) mine.value = read.profile;
    },
    /** Loads a profile's file, uses it and keeps it; one with a fault is told and leaves all as it is. */
    load: async (file: Blob): Promise<void> => {
      const text = await file.text();
      const read = readProfile(text);
      problems.value = read.ok ? [] : read.problems;
      if (!read.ok) return;
      await ports.keepProfile(text);
      batch(() => {
        mine.value = read.profile;
        choice.value = 'mine';
      });
    },
    /** Gives the profile in use as a file: to be changed, or for another machine. */
    save: async (): Promise<void> => {
      const now = profile.value;
      if (now)
        await ports.give('jobmark-profile.json', new Blob([writeProfile(now)], { type: 'application/json' }));
    },
  };
}
