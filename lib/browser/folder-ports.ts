import { openDB, type DBSchema } from 'idb';
import type { FolderPorts, KeptFolder } from '../model/folder.ts';

/** What the types of the platform don't have yet. */
interface PickedFolder extends FileSystemDirectoryHandle {
  queryPermission(how: { readonly mode: 'readwrite' }): Promise<PermissionState>;
  requestPermission(how: { readonly mode: 'readwrite' }): Promise<PermissionState>;
}
interface Picker {
  showDirectoryPicker(how: { readonly id: string; readonly mode: 'readwrite' }): Promise<PickedFolder>;
}

interface Kept extends DBSchema {
  kept: { key: 'handle' | 'state'; value: PickedFolder | KeptFolder };
}

/** Apart from the library: a handle is of this machine and this browser. */
const database = () =>
  openDB<Kept>('jobmark-folder', 1, {
    upgrade(db) {
      db.createObjectStore('kept');
    },
  });

const WRITES = { mode: 'readwrite' } as const;
const NOTHING: KeptFolder = { written: new Map(), backsUp: false, backedUp: '' };

const isHandle = (value: unknown): value is PickedFolder =>
  value instanceof FileSystemDirectoryHandle && 'name' in value;

const hasPicker = (view: object): view is Picker => 'showDirectoryPicker' in view;

async function keptOf<T>(key: 'handle' | 'state', is: (value: unknown) => value is T): Promise<T | undefined> {
  const db = await database();
  try {
    const value: unknown = await db.get('kept', key);
    return is(value) ? value : undefined;
  } finally {
    db.close();
  }
}

async function put(entries: readonly (readonly ['handle' | 'state', Kept['kept']['value']])[]): Promise<void> {
  const db = await database();
  try {
    const tx = db.transaction('kept', 'readwrite');
    await Promise.all([...entries.map(([key, value]) => tx.store.put(value, key)), tx.done]);
  } finally {
    db.close();
  }
}

let handle: PickedFolder | undefined;

async function expectHandle(): Promise<PickedFolder> {
  handle ??= await keptOf('handle', isHandle);
  if (!handle) throw new Error('no folder is chosen');
  return handle;
}

/** A missing file is an answer; anything else that the folder says is a failure. */
async function unlessMissing<T>(work: () => Promise<T>): Promise<T | undefined> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof DOMException && error.name === 'NotFoundError') return undefined;
    throw error;
  }
}

/** Where a path leads: the folder of its file, made where asked, and the file's name. Rejects where there is none. */
async function placeOf(
  path: string,
  create = false,
): Promise<{ dir: FileSystemDirectoryHandle; name: string }> {
  const parts = path.split('/');
  const name = parts.pop() ?? '';
  let dir: FileSystemDirectoryHandle = await expectHandle();
  for (const part of parts) dir = await dir.getDirectoryHandle(part, { create });
  return { dir, name };
}

async function fileAt(path: string): Promise<File> {
  const { dir, name } = await placeOf(path);
  return (await dir.getFileHandle(name)).getFile();
}

const markOf = ({ lastModified, size }: File): string => `${lastModified} ${size}`;

const isKept = (value: unknown): value is KeptFolder =>
  typeof value === 'object' && value !== null && 'written' in value && value.written instanceof Map;

/** A folder on the person's disk, by the File System Access API where there is one. */
export const folderPorts: FolderPorts = {
  isAvailable: hasPicker(globalThis),
  async chosen() {
    handle = await keptOf('handle', isHandle);
    return handle?.name;
  },
  async choose() {
    const view: object = globalThis;
    if (!hasPicker(view)) return undefined;
    let picked: PickedFolder;
    try {
      picked = await view.showDirectoryPicker({ id: 'jobmark', mode: 'readwrite' });
    } catch (error) {
      if (error instanceof DOMException && error.name === 'AbortError') return undefined;
      throw error;
    }
    // Another folder: nothing was written there yet.
    handle = picked;
    await put([
      ['handle', picked],
      ['state', NOTHING],
    ]);
    return picked.name;
  },
  async isAllowed(asks) {
    const folder = await expectHandle();
    if ((await folder.queryPermission(WRITES)) === 'granted') return true;
    return asks && (await folder.requestPermission(WRITES)) === 'granted';
  },
  async forget() {
    handle = undefined;
    const db = await database();
    await db.clear('kept');
    db.close();
  },
  folder: {
    async read(path) {
      return unlessMissing(async () => {
        const file = await fileAt(path);
        return { text: await file.text(), mark: markOf(file) };
      });
    },
    marks: (paths) => Promise.all(paths.map((path) => unlessMissing(async () => markOf(await fileAt(path))))),
    async write(path, content) {
      const { dir, name } = await placeOf(path, true);
      const there = await unlessMissing(() => dir.getFileHandle(name));
      const file = there ?? (await dir.getFileHandle(name, { create: true }));
      try {
        const out = await file.createWritable();
        try {
          await out.write(content);
          await out.close();
        } catch (error) {
          // The file is as it was before: what was written lies beside it until the stream is closed.
          await out.abort().catch(() => undefined);
          throw error;
        }
        return markOf(await file.getFile());
      } catch (error) {
        // One that was made for this is empty, and goes.
        if (!there) await dir.removeEntry(name).catch(() => undefined);
        throw error;
      }
    },
    async remove(path) {
      await unlessMissing(async () => {
        const { dir, name } = await placeOf(path);
        await dir.removeEntry(name);
      });
    },
  },
  read: async () => (await keptOf('state', isKept)) ?? NOTHING,
  keep: (kept) => put([['state', kept]]),
};
