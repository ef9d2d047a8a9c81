import { unzip } from '../../../lib/in/unzip.ts';
import { chunksOf } from '../../../lib/out/work.ts';
import { openIdbStore } from '../../../lib/store/idb-store.ts';
import { jobHunt } from '../../tools/library-clips.ts';
import { textOf } from '../texts.ts';

/** So many records are put in one transaction. */
const PARCEL = 200;

const STORES = ['clips', 'bodies', 'versions', 'prints', 'apart', 'unsaved'];

const answer = <T>(request: IDBRequest<T>): Promise<T> =>
  new Promise((resolve, reject) => {
    request.addEventListener('success', () => resolve(request.result));
    request.addEventListener('error', () => reject(new Error(String(request.error))));
  });

const written = (tx: IDBTransaction): Promise<void> =>
  new Promise((resolve, reject) => {
    tx.addEventListener('complete', () => resolve());
    tx.addEventListener('abort', () => reject(new Error(String(tx.error))));
  });

async function emptied(): Promise<IDBDatabase> {
  await openIdbStore({ channel: undefined }).newest(1);
  const db = await answer(indexedDB.open('jobmark'));
  const tx = db.transaction(STORES, 'readwrite');
  for (const name of STORES) tx.objectStore(name).clear();
  await written(tx);
  return db;
}

/** A library of so many clips, each with a text of 8 kB, in the place of the one that is there. */
async function fill(count: number, today: string): Promise<void> {
  const db = await emptied();
  const { clips } = jobHunt(count, today);
  for (let from = 0; from < count; from += PARCEL) {
    const tx = db.transaction(['clips', 'bodies'], 'readwrite');
    for (const [index, clip] of clips.slice(from, from + PARCEL).entries()) {
      tx.objectStore('clips').put(clip);
      tx.objectStore('bodies').put({ id: clip.id, markdown: textOf(from + index) });
    }
    await written(tx);
  }
  db.close();
}

async function clear(): Promise<void> {
  (await emptied()).close();
}

const chosen = (): File => {
  const file = document.querySelector('input')?.files?.[0];
  if (!file) throw new Error('no file is chosen');
  return file;
};

/** The floor of a restore: the file unzipped, each line parsed, and its clip and text put into the emptied library. */
async function restoreFloor(): Promise<void> {
  const db = await emptied();
  const text = chosen()
    .stream()
    .pipeThrough(new DecompressionStream('gzip'))
    .pipeThrough(new TextDecoderStream());
  let rest = '';
  let waiting: { readonly clip?: { readonly id: string }; readonly body: object }[] = [];
  const flush = async (): Promise<void> => {
    const tx = db.transaction(['clips', 'bodies'], 'readwrite');
    for (const { clip, body } of waiting) {
      tx.objectStore('clips').put(clip);
      tx.objectStore('bodies').put({ ...body, id: clip?.id });
    }
    waiting = [];
    await written(tx);
  };
  for await (const chunk of chunksOf(text)) {
    const lines = (rest + chunk).split('\n');
    rest = lines.pop() ?? '';
    const read = lines.map((line): (typeof waiting)[number] => JSON.parse(line));
    waiting.push(...read.filter(({ clip }) => clip));
    if (waiting.length >= PARCEL) await flush();
  }
  await flush();
  db.close();
}

/** The floor of importing an archive: each file inflated, and put as a text into the emptied library. */
async function archiveFloor(): Promise<void> {
  const db = await emptied();
  const decoder = new TextDecoder();
  let waiting: { readonly id: string; readonly markdown: string }[] = [];
  const flush = async (): Promise<void> => {
    const tx = db.transaction('bodies', 'readwrite');
    for (const body of waiting) tx.objectStore('bodies').put(body);
    waiting = [];
    await written(tx);
  };
  for await (const one of unzip(chosen())) {
    if (one.ok) waiting.push({ id: one.path, markdown: decoder.decode(one.bytes) });
    if (waiting.length >= PARCEL) await flush();
  }
  await flush();
  db.close();
}

export const run = { fill, clear, restoreFloor, archiveFloor };
