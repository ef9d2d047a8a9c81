import { backupStream } from '../out/backup.ts';
import { wholeRows } from '../out/rows.ts';
import { blobOf, type Work } from '../out/work.ts';
import type { ClipStore } from '../store/clip-store.ts';
import type { FilesPorts } from './files-ports.ts';

/** The whole library with its trash and what is kept beside it, as one file; and how many clips are in it. */
export async function makeBackup(
  store: ClipStore,
  ports: Pick<FilesPorts, 'readSettings' | 'now'>,
  how: Work,
): Promise<{ readonly content: Blob; readonly count: number }> {
  const all = [...(await store.newest()), ...(await store.inTrash())];
  const parts = {
    apart: await store.allApart(),
    settings: await ports.readSettings(),
    clips: all.length,
    now: ports.now(),
  };
  const content = await blobOf(backupStream(wholeRows(store, all, how), parts), 'application/gzip');
  return { content, count: all.length };
}
