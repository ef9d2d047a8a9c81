import { findSame } from '../../../lib/same/same.ts';
import { printOf } from '../../../lib/same/print.ts';
import { openIdbStore } from '../../../lib/store/idb-store.ts';
import { UPGRADES } from '../../../lib/store/upgrades.ts';

const WORDS =
  'we build tools that help sailors rig boats and engineers who write code with care for people'.split(' ');

/** Some 8 kB, another for each number. */
const textOf = (n: number): string =>
  Array.from({ length: 1600 }, (_, at) => WORDS[(at * 7 + n * 13 + at * at * n) % WORDS.length]).join(' ');

const fieldOf = (value: string) => ({
  value,
  confidence: 'sure',
  candidates: [{ value, raw: value, source: 'selector', via: 'x' }],
});

/** A library as an older Jobmark left it, of so many clips at a ninth as many companies. */
async function fill(count: number): Promise<void> {
  const older = openIdbStore({ name: 'bench', upgrades: UPGRADES.slice(0, 2), channel: undefined });
  await older.newest(1);
  const db = await new Promise<IDBDatabase>((resolve) => {
    const request = indexedDB.open('bench');
    request.addEventListener('success', () => resolve(request.result));
  });
  const tx = db.transaction(['clips', 'bodies'], 'readwrite');
  for (let n = 0; n < count; n += 1) {
    const id = crypto.randomUUID();
    const company = `company${n % Math.ceil(count / 9)}`;
    const url = `https://boards.greenhouse.io/${company}/jobs/${4_000_000_000 + n}`;
    const draft = {
      title: fieldOf(`Senior Engineer ${WORDS[n % 17]} (m/f/d)`),
      companyName: fieldOf(`${company} GmbH`),
      location: fieldOf('Berlin'),
      url: fieldOf(url),
      applyUrl: fieldOf(`${url}#app`),
    };
    const person = {
      status: 'saved',
      tags: [],
      notes: '',
      appliedDate: '',
      followUp: '',
      featured: 20,
      archived: false,
    };
    const identity = `greenhouse:${company}:${4_000_000_000 + n}`;
    tx.objectStore('clips').put({
      id,
      identity,
      savedAt: n,
      updatedAt: n,
      timestamp: n,
      draft,
      person,
      pageUrl: url,
      closed: false,
    });
    tx.objectStore('bodies').put({ id, markdown: textOf(n) });
  }
  await new Promise((resolve) => tx.addEventListener('complete', resolve));
  db.close();
}

const timed = async (work: () => Promise<unknown>): Promise<number> => {
  const start = performance.now();
  await work();
  return performance.now() - start;
};

/** Milliseconds: the upgrade, the prints made after it, and what an opened popup asks, several times. */
export async function run(count: number): Promise<Record<string, readonly number[]>> {
  await fill(count);
  const store = openIdbStore({ name: 'bench', channel: undefined });
  const upgrade = await timed(() => store.newest(1));
  const prints = await timed(() => store.makePrints());
  const posted = {
    id: '',
    identity: 'linkedin::4411867124',
    companyName: 'Company7',
    title: 'Senior Engineer boats',
    location: 'Berlin, Germany',
    url: 'https://www.linkedin.com/jobs/view/4411867124',
  };
  const print: number[] = [];
  const ask: number[] = [];
  for (let n = 0; n < 20; n += 1) {
    const start = performance.now();
    const one = printOf(posted, textOf(n));
    print.push(performance.now() - start);
    ask.push(
      await timed(async () => {
        const beside = await store.printsBeside(one);
        await store.apartFrom([one.identity]);
        findSame(
          one,
          beside.map((kept) => kept.print),
          new Set(['linkedin']),
        );
        await store.makePrints();
      }),
    );
  }
  return { upgrade: [upgrade], prints: [prints], print, ask };
}
