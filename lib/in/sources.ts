import type { Work } from '../out/work.ts';
import type { InFile } from './plan-files.ts';
import { unzip, ZIP_LIMITS, type UnzipOptions } from './unzip.ts';
import type { ZipSource } from './zip-directory.ts';

/** A file of a folder, or of a choice of files, read when its turn comes. */
export interface FolderFile {
  readonly path: string;
  /** Rejects where the file is gone. */
  readonly open: () => Promise<Blob>;
}

/** What is no posting by its name: folders hold pictures, settings of apps and what systems leave behind. */
export const isMarkdownPath = (path: string): boolean =>
  /\.(?:md|markdown|mdown|mkd|mdx|txt)$/i.test(path) &&
  !/(?:^|\/)(?:__MACOSX|\.[^/]+|node_modules)(?:\/|$)/.test(path);

/** The files of an archive for `planFiles`; those that are no Markdown by their names are left out. */
export async function* zipFiles(archive: ZipSource, options: UnzipOptions = {}): AsyncGenerator<InFile> {
  for await (const one of unzip(archive, { wanted: isMarkdownPath, ...options }))
    yield one.ok ? { path: one.path, bytes: one.bytes } : { path: one.path, why: one.why };
}

/** The files of a folder for `planFiles`: one that is gone, or larger than a file of an archive may be, is refused. */
export async function* folderFiles(
  files: AsyncIterable<FolderFile> | Iterable<FolderFile>,
  { signal }: Work = {},
  most = ZIP_LIMITS.file,
): AsyncGenerator<InFile> {
  for await (const { path, open } of files) {
    signal?.throwIfAborted();
    if (!isMarkdownPath(path)) continue;
    let read: InFile;
    try {
      const blob = await open();
      read =
        blob.size > most
          ? { path, why: 'too-large' }
          : { path, bytes: new Uint8Array(await blob.arrayBuffer()) };
    } catch {
      // Removed, renamed or locked since it was listed.
      read = { path, why: 'gone' };
    }
    yield read;
  }
}
