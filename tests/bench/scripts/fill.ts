import { marksOf } from '../../../lib/same/marks.ts';
import { postingOf } from '../../../lib/merge.ts';
import { printOf } from '../../../lib/same/print.ts';
import { openIdbStore } from '../../../lib/store/idb-store.ts';
import { jobHunt } from '../../tools/library-clips.ts';

/** So many clips are written in one transaction. */
const PARCEL = 1000;

const opened = (): Promise<IDBDatabase> =>
  new Promise((resolve, reject) => {
    const asked = indexedDB.open('jobmark');
    asked.addEventListener('success', () => resolve(asked.result));
    asked.addEventListener('error', () => reject(new Error(String(asked.error))));
  });

const written = (tx: IDBTransaction): Promise<void> =>
  new Promise((resolve, reject) => {
    tx.addEventListener('complete', () => resolve());
    tx.addEventListener('abort', () => reject(new Error(String(tx.error))));
  });

/** Puts so many clips, the newest of this day, into the library that stands open: each with its print and a long text. */
export async function run(count: number, letters: number, today: string): Promise<void> {
  await openIdbStore({ channel: undefined }).newest(1);
  const { clips, bodies } = jobHunt(count, today);
  const db = await opened();
  for (let from = 0; from < count; from += PARCEL) {
    const tx = db.transaction(['clips', 'bodies', 'prints'], 'readwrite');
    for (const [index, clip] of clips.slice(from, from + PARCEL).entries()) {
      const { id, identity, savedAt, draft } = clip;
      const { markdown = '' } = bodies[from + index] ?? {};
      // Of a few words: making ten thousand prints of long texts would take longer than all that is measured.
      const print = printOf({ ...postingOf(draft), id, identity }, `The text of posting number ${id}.`);
      const long = markdown.repeat(Math.ceil(letters / markdown.length)).slice(0, letters);
      tx.objectStore('clips').put(clip);
      tx.objectStore('bodies').put({ id, markdown: long });
      tx.objectStore('prints').put({ id, savedAt, marks: marksOf(print), print });
    }
    await written(tx);
  }
  db.close();
}
