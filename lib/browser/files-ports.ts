import { browser } from '#imports';
import { BOARDS } from '../boards/index.ts';
import { toCompanies } from '../companies.ts';
import { identifyBy } from '../in/identify.ts';
import type { FilesPorts } from '../model/files-ports.ts';
import { toOwnProfiles, type OwnProfile } from '../out/own-profiles.ts';
import { readProfile } from '../out/profile.ts';
import { toSettings } from '../settings.ts';
import { libraryPorts } from './library-ports.ts';
import { isMarking, setMarking } from './listing-marks.ts';
import { readCompanies } from './companies.ts';
import { handedOver } from './hand-over.ts';
import { changeSettings, readSettings } from './settings.ts';

const PROFILES = 'exportProfiles';
/** Where an older Jobmark kept the one profile that there could be, as its file. */
const OLD_PROFILE = 'exportProfile';

const ofOldProfile = (text: unknown): readonly OwnProfile[] => {
  const read = typeof text === 'string' ? readProfile(text) : undefined;
  return read?.ok ? [{ id: 'mine', profile: read.profile }] : [];
};

async function readProfiles(): Promise<readonly OwnProfile[]> {
  const found: Record<string, unknown> = await browser.storage.local.get([PROFILES, OLD_PROFILE]);
  return PROFILES in found ? toOwnProfiles(found[PROFILES]) : ofOldProfile(found[OLD_PROFILE]);
}

/** Two pages may change them at once: each changes what is kept, not what it has read. */
const changeProfiles: FilesPorts['changeProfiles'] = (change) =>
  navigator.locks.request(`jobmark-${PROFILES}`, async () => {
    await browser.storage.local.set({ [PROFILES]: change(await readProfiles()) });
  });

/** What is kept beside the library, by its key in a backup: how it is read, and how it is taken over. */
const KEPT: Readonly<
  Record<
    string,
    { readonly read?: () => Promise<unknown>; readonly take: (value: unknown) => Promise<unknown> }
  >
> = {
  settings: {
    read: readSettings,
    take: (value) => changeSettings(() => toSettings(value)),
  },
  companies: {
    read: readCompanies,
    take: (value) => browser.storage.local.set({ companies: toCompanies(value) }),
  },
  marks: {
    read: isMarking,
    take: (value) => setMarking(value === true),
  },
  // Of backups that are older than profiles in the plural.
  profile: {
    take: (value) => changeProfiles(() => ofOldProfile(value)),
  },
  profiles: {
    read: readProfiles,
    take: (value) => changeProfiles(() => toOwnProfiles(value)),
  },
};

async function readKept(): Promise<Readonly<Record<string, unknown>>> {
  const read = Object.entries(KEPT).map(async ([key, { read: of }]) =>
    of ? [[key, await of()] as const] : [],
  );
  return Object.fromEntries((await Promise.all(read)).flat());
}

async function takeKept(values: Readonly<Record<string, unknown>>): Promise<void> {
  for (const [key, { take }] of Object.entries(KEPT)) if (Object.hasOwn(values, key)) await take(values[key]);
}

/** Gives the browser a file for its downloads; the blob stays until the browser has taken it. */
async function give(name: string, content: Blob): Promise<void> {
  const url = URL.createObjectURL(content);
  try {
    await browser.downloads.download({ url, filename: name, saveAs: false });
  } finally {
    setTimeout(() => URL.revokeObjectURL(url), 600_000);
  }
}

/** What the page of export and import needs of the real browser. */
export const filesPorts: FilesPorts = {
  async give(name, content) {
    try {
      await give(name, content);
      return { ok: true, value: undefined };
    } catch (error) {
      return { ok: false, problem: { code: 'download-failed', detail: String(error) } };
    }
  },
  readProfiles,
  changeProfiles,
  selection: handedOver,
  readSettings: readKept,
  async takeSettings(settings) {
    const before = await readKept();
    await takeKept(settings);
    return () => takeKept(before);
  },
  async madeBackup(at) {
    await changeSettings((now) => {
      const dated = { ...now, backupAt: at };
      return dated;
    });
  },
  idle: () => libraryPorts.idle(),
  identify: identifyBy(BOARDS),
  now: () => Date.now(),
  newId: () => crypto.randomUUID(),
};
