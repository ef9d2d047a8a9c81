import { localDay } from '../day.ts';
import { GIVEN_FOLDER } from '../out/give-files.ts';
import type { Outcome } from '../problem.ts';
import type { ClipStore } from '../store/clip-store.ts';
import type { FilesPorts } from './files-ports.ts';
import { makeBackup } from './make-backup.ts';

/** Puts a backup into the downloads. Of a library without a posting there is none, so nothing is made. */
export async function backUpByItself(
  store: ClipStore,
  ports: Pick<FilesPorts, 'give' | 'readSettings' | 'madeBackup' | 'now'>,
): Promise<Outcome<undefined>> {
  const done: Outcome<undefined> = { ok: true, value: undefined };
  const [first] = await store.newest(1);
  if (!first) return done;
  const { content } = await makeBackup(store, ports, {});
  const name = `${GIVEN_FOLDER}/jobmark-${localDay(new Date(ports.now()))}.jobmark.gz`;
  const outcome = await ports.give(name, content);
  if (outcome.ok) await ports.madeBackup(ports.now());
  return outcome;
}
