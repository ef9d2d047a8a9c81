import type { FolderFile } from '../in/sources.ts';

/** Files that were chosen, those of a folder with their paths in it. */
export const chosenFiles = (list: Iterable<File>): readonly FolderFile[] =>
  [...list].map((file) => ({ path: file.webkitRelativePath || file.name, open: () => Promise.resolve(file) }));

const isFolder = (entry: FileSystemEntry): entry is FileSystemDirectoryEntry => entry.isDirectory;
const isFile = (entry: FileSystemEntry): entry is FileSystemFileEntry => entry.isFile;

const pathOf = ({ fullPath }: FileSystemEntry): string => fullPath.replace(/^\//, '');

const fileOf = (entry: FileSystemFileEntry): Promise<File> =>
  new Promise((resolve, reject) => {
    entry.file(resolve, reject);
  });

/** A browser gives the entries of a folder by the hundred; none are its end. */
async function entriesOf(folder: FileSystemDirectoryEntry): Promise<readonly FileSystemEntry[]> {
  const reader = folder.createReader();
  const all: FileSystemEntry[] = [];
  for (;;) {
    const some = await new Promise<FileSystemEntry[]>((resolve, reject) => {
      reader.readEntries(resolve, reject);
    });
    if (some.length === 0) return all;
    all.push(...some);
  }
}

async function filesUnder(entry: FileSystemEntry): Promise<readonly FolderFile[]> {
  if (isFile(entry)) return [{ path: pathOf(entry), open: () => fileOf(entry) }];
  if (!isFolder(entry)) return [];
  const found: FolderFile[] = [];
  for (const each of await entriesOf(entry)) found.push(...(await filesUnder(each)));
  return found;
}

/** Files and folders that were dropped. What was dropped is looked at before the first wait: then it is gone. */
export async function droppedFiles(dropped: DataTransfer): Promise<readonly FolderFile[]> {
  const files = chosenFiles(dropped.files);
  const entries = [...dropped.items].flatMap((item) => item.webkitGetAsEntry() ?? []);
  if (entries.length === 0) return files;
  const found: FolderFile[] = [];
  for (const entry of entries) found.push(...(await filesUnder(entry)));
  return found;
}
