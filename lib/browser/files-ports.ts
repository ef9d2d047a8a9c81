import { browser } from '#imports';
import { BOARDS } from '../boards/index.ts';
import { toCompanies } from '../companies.ts';
import { identifyBy } from '../in/identify.ts';
import type { FilesPorts } from '../model/files-ports.ts';
import { toSettings } from '../settings.ts';
import { libraryPorts } from './library-ports.ts';
import { isMarking, setMarking } from './listing-marks.ts';
import { readCompanies } from './companies.ts';
import { handedOver } from './hand-over.ts';
import { changeSettings, readSettings } from './settings.ts';

const PROFILE = 'exportProfile';

async function readProfileText(): Promise<string | undefined> {
  const found: Record<string, unknown> = await browser.storage.local.get(PROFILE);
  const text = found[PROFILE];
  return typeof text === 'string' ? text : undefined;
}

const keepProfileText = (text: string): Promise<void> => browser.storage.local.set({ [PROFILE]: text });

/** What is kept beside the library, by its key in a backup: how it is read, and how it is taken over. */
const KEPT: Readonly<
  Record<string, { readonly read: () => Promise<unknown>; readonly take: (value: unknown) => Promise<unknown> }>
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
  profile: {
    read: readProfileText,
    take: (value) => (typeof value === 'string' ? keepProfileText(value) : Promise.resolve()),
  },
};

async function readKept(): Promise<Readonly<Record<string, unknown>>> {
  const read = Object.entries(KEPT).map(async ([key, { read: of }]) => [key, await of()] as const);
  return Object.fromEntries(await Promise.all(read));
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
  readProfile: readProfileText,
  keepProfile: keepProfileText,
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
