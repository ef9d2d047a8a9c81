import { batch, computed, signal, type ReadonlySignal } from '@preact/signals';
import type { Body, Clip } from '../clip.ts';
import { postingOf } from '../merge.ts';
import { fileOf } from '../out/file-of.ts';
import { freeProfileName, MOST_PROFILES, type OwnProfile } from '../out/own-profiles.ts';
import { problemsOf, readProfile, writeProfile, type Profile, type ProfileProblem } from '../out/profile.ts';
import { writerOf } from '../out/profile-file.ts';
import { LIKE_JOBMARK, PRESETS } from '../out/profile-presets.ts';
import type { Outcome } from '../problem.ts';

type Preset = keyof typeof PRESETS;

/** Formats that are always there; `jobmark` is the library's own. A profile of the person's is chosen by its id. */
export const BUILT_IN = ['jobmark', ...(Object.keys(PRESETS) as Preset[])] as const;
export type BuiltIn = (typeof BUILT_IN)[number];

/** What profiles need of the browser. */
export interface ProfilePorts {
  /** Resolves when the file is whole in the downloads; rejects with the signal's reason. */
  give(name: string, content: Blob, signal?: AbortSignal): Promise<Outcome<undefined>>;
  /** The person's own. */
  readProfiles(): Promise<readonly OwnProfile[]>;
  /** Changes them where they are kept, after every change before it. */
  changeProfiles(change: (now: readonly OwnProfile[]) => readonly OwnProfile[]): Promise<void>;
  newId(): string;
}

/** What a profile is shown on. */
interface Library {
  readonly clips: ReadonlySignal<readonly Clip[]>;
  readonly bodyOf: (id: string) => Promise<Body | undefined>;
}

/** So many postings are offered as an example at once. */
const OFFERED = 50;

const isBuiltIn = (choice: string): choice is BuiltIn => (BUILT_IN as readonly string[]).includes(choice);

/** The format that Markdown files leave in, the person's own ones to be changed, and a real clip as an example. */
export type Profiles = ReturnType<typeof createProfiles>;

export function createProfiles(ports: ProfilePorts, { clips, bodyOf }: Library) {
  const choice = signal<string>('jobmark');
  const own = signal<readonly OwnProfile[]>([]);
  const problems = signal<readonly ProfileProblem[]>([]);
  const removed = signal<{ readonly at: number; readonly one: OwnProfile }>();
  const sample = signal<{ readonly clip: Clip; readonly body: Body }>();
  const wanted = signal('');

  const mine = computed(() => own.value.find(({ id }) => id === choice.value)?.profile);
  const profile = computed<Profile | undefined>(() => {
    const chosen = choice.value;
    return isBuiltIn(chosen) && chosen !== 'jobmark' ? PRESETS[chosen] : mine.value;
  });

  const isFull = computed(() => own.value.length >= MOST_PROFILES);

  /** On the page at once, and where it is kept. */
  const keep = (change: (now: readonly OwnProfile[]) => readonly OwnProfile[]): Promise<void> => {
    own.value = change(own.value);
    return ports.changeProfiles(change);
  };

  async function add(made: Profile): Promise<void> {
    if (isFull.value) return;
    const one = { id: ports.newId(), profile: { ...made, name: freeProfileName(own.value, made.name) } };
    const kept = batch(() => {
      choice.value = one.id;
      removed.value = undefined;
      return keep((now) => [...now, one]);
    });
    await kept;
  }

  async function show(id: string): Promise<void> {
    const clip = clips.value.find((each) => each.id === id);
    const body = clip && (await bodyOf(id));
    if (clip && body) sample.value = { clip, body };
  }

  return {
    choice,
    /** What the format in use is called in itself, whatever the language. */
    name: computed(() => profile.value?.name ?? LIKE_JOBMARK.name),
    /** All of the person's own, in their order. */
    own,
    /** There can be no more of them. */
    isFull,
    /** The one of the person's that is chosen, to be changed; nothing where a built-in one is. */
    mine,
    /** What is wrong with it as it stands. */
    faults: computed<readonly ProfileProblem[]>(() => (mine.value ? problemsOf(mine.value) : [])),
    /** What is wrong with the file that was loaded last. */
    problems,
    /** The one that was deleted last, until something else is done. */
    removed,
    sample,
    /** What the person looks for among the postings that may be the example. */
    wanted,
    /** Postings that may be the example: the newest that are looked for. */
    samples: computed<readonly Clip[]>(() => {
      const words = wanted.value.toLowerCase().split(/\s+/).filter(Boolean);
      const found: Clip[] = [];
      for (const clip of clips.value) {
        const { title = '', companyName = '' } = postingOf(clip.draft);
        const text = `${title} ${companyName}`.toLowerCase();
        if (words.every((word) => text.includes(word))) found.push(clip);
        if (found.length === OFFERED) break;
      }
      return found;
    }),
    show,
    /** Nothing for the library's own format. */
    profile,
    /** The sample's file as it would leave now; none while something is wrong with the format. */
    preview: computed(() => {
      if (!sample.value) return undefined;
      const { clip, body } = sample.value;
      const writer = profile.value && writerOf(profile.value);
      if (!writer) return fileOf(clip, body);
      if (!writer.ok) return undefined;
      const { name, text } = writer.options.file(clip, body);
      return { name: [writer.options.folder(clip, body), name].filter(Boolean).join('/'), text };
    }),
    open: async (): Promise<void> => {
      own.value = await ports.readProfiles();
    },
    /** Chooses a format. */
    choose: (id: string): void => {
      batch(() => {
        choice.value = isBuiltIn(id) || own.value.some((each) => each.id === id) ? id : 'jobmark';
        problems.value = [];
        removed.value = undefined;
      });
    },
    /** A copy of the format in use becomes one of the person's own, and is chosen; `name` is what it is called at first. */
    copy: (name: string): Promise<void> => add({ ...(profile.value ?? LIKE_JOBMARK), name }),
    /** Changes the one that is chosen, and keeps it as it is then, faults included: nothing that was typed is lost. */
    change: async (how: (now: Profile) => Profile): Promise<void> => {
      const id = choice.value;
      const before = mine.value;
      if (!before) return;
      const after = how(before);
      await keep((now) => now.map((each) => (each.id === id ? { id, profile: after } : each)));
    },
    /** Deletes the one that is chosen. */
    remove: async (): Promise<void> => {
      const at = own.value.findIndex(({ id }) => id === choice.value);
      const one = own.value[at];
      if (!one) return;
      const kept = batch(() => {
        removed.value = { at, one };
        choice.value = 'jobmark';
        return keep((now) => now.filter(({ id }) => id !== one.id));
      });
      await kept;
    },
    /** Brings the one back that was deleted last, where it was. */
    undo: async (): Promise<void> => {
      const last = removed.value;
      if (!last) return;
      const { at, one } = last;
      const kept = batch(() => {
        const done = keep((now) => (now.some(({ id }) => id === one.id) ? now : now.toSpliced(at, 0, one)));
        choice.value = one.id;
        removed.value = undefined;
        return done;
      });
      await kept;
    },
    /** Loads a profile's file as one more of the person's own; one with a fault is told and leaves all as it is. */
    load: async (file: Blob): Promise<void> => {
      const read = readProfile(await file.text());
      problems.value = read.ok ? [] : read.problems;
      if (read.ok) await add(read.profile);
    },
    /** Gives the profile in use as a file: for another machine, or another person. */
    save: async (): Promise<void> => {
      const now = profile.value;
      if (now)
        await ports.give('jobmark-profile.json', new Blob([writeProfile(now)], { type: 'application/json' }));
    },
  };
}
