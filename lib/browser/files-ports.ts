import { browser } from '#imports';
import { BOARDS } from '../boards/index.ts';
import { toCompanies } from '../companies.ts';
import { identifyBy } from '../in/identify.ts';
import type { FilesPorts } from '../model/files-ports.ts';
import { toOwnProfiles, type OwnProfile } from '../out/own-profiles.ts';
import { readProfile } from '../out/profile.ts';
import { toSettings } from '../settings.ts';
import { isObject } from '../in/shapes.ts';
import type { GivenPaths } from '../out/give-files.ts';
import { giveFile } from './give-file.ts';
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
    // When a backup was made last is of this machine: the one that is restored was made before it knew of itself.
    take: (value) =>
      changeSettings(({ backupAt }) => {
        const { backupAt: _theirs, ...rest } = toSettings(value);
        return backupAt === undefined ? rest : { ...rest, backupAt };
      }),
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

const GIVEN = 'givenFiles';

/** Where the files are that were given one by one, of unknown data. */
const toGivenPaths = (value: unknown): GivenPaths =>
  new Map(
    Object.entries(isObject(value) ? value : {}).flatMap(([key, path]) =>
      typeof path === 'string' ? [[key, path] as const] : [],
    ),
  );

/** What the page of export and import needs of the real browser. */
export const filesPorts: FilesPorts = {
  async give(name, content, signal) {
    const outcome = await giveFile({ path: name, content }, signal);
    return outcome.ok ? { ok: true, value: undefined } : outcome;
  },
  folder: { give: (file, signal) => giveFile({ ...file, isOneOfMany: true }, signal) },
  async readGiven() {
    const found: Record<string, unknown> = await browser.storage.local.get(GIVEN);
    return toGivenPaths(found[GIVEN]);
  },
  keepGiven: (given) => browser.storage.local.set({ [GIVEN]: Object.fromEntries(given) }),
  readProfiles,
  changeProfiles,
  selection: handedOver,
  readSettings: readKept,
  async takeSettings(settings) {
    const before = await readKept();
    await takeKept(settings);
    return () => takeKept(before);
  },
  changeSettings,
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
