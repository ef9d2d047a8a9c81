import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import type { Body, Clip, ClipPrint, Unsaved } from '../../lib/clip.ts';
import { memoryStore } from '../../lib/store/memory-store.ts';
import { soakScript } from '../soak/bundle.ts';
import { diceOf } from '../soak/dice.ts';
import type * as InPage from '../soak/in-page.ts';
import { idsOf, LANES, take, type Lane } from '../soak/lanes.ts';
import { broken, partOf, partOfStore, printsOf } from '../soak/whole.ts';
import { launch, type Session } from '../tools/extension.ts';
import { expect, test } from './session.ts';

declare const soak: typeof InPage;

const KILLS = process.env['SOAK'] ? 200 : 10;

/** What was heard of each lane: the last step that was done. */
type Heard = Map<Lane | 'upgrades', string>;

/** Ends the browser as a power cut or a full memory does. It and its children, which this test started. */
async function kill({ cdp, context }: Session): Promise<void> {
  const { processInfo } = await cdp.send('SystemInfo.getProcessInfo');
  const closed = new Promise((resolve) => context.once('close', resolve));
  const ids = processInfo.toSorted((one) => (one.type === 'browser' ? -1 : 1)).map(({ id }) => id);
  for (const id of ids) {
    try {
      process.kill(id, 'SIGKILL');
    } catch {
      // It went with the browser.
    }
  }
  await closed;
}

/** A page of the extension that does nothing by itself, with the script of the soak. */
async function blank(session: Session, script: string, page: Page): Promise<Page> {
  await page.goto(`chrome-extension://${session.extensionId}/icon/32.png`);
  await page.evaluate(script);
  return page;
}

interface Library {
  readonly clips: readonly Clip[];
  readonly bodies: readonly Body[];
  readonly prints: readonly ClipPrint[];
  readonly unsaved: readonly Unsaved[];
}

const EMPTY: Library = { clips: [], bodies: [], prints: [], unsaved: [] };

/** What each lane has done so far, done again in memory. */
const oracles = LANES.map((lane) => ({ lane, store: memoryStore(), next: 0 }));
type Oracle = (typeof oracles)[number];

/** Brings the memory to where the disk is: at the last step that was heard of, or at the one that was under way. */
async function follow(oracle: Oracle, library: Library, heard: Heard): Promise<'told' | 'more'> {
  const { lane, store } = oracle;
  const last = Number(heard.get(lane) ?? oracle.next - 1);
  for (; oracle.next <= last; oracle.next += 1) await take(store, lane, oracle.next);
  const there = partOf(lane, library.clips, library.bodies, library.unsaved);
  const told = await partOfStore(lane, store);
  if (JSON.stringify(there) === JSON.stringify(told)) return 'told';
  await take(store, lane, oracle.next);
  oracle.next += 1;
  expect(there, `${lane} after step ${oracle.next - 1}, or the one before`).toEqual(
    await partOfStore(lane, store),
  );
  return 'more';
}

/** The first steps of every lane, put there at once: each for itself is waited for by the disk. */
async function begin(page: Page): Promise<void> {
  for (const oracle of oracles) {
    const { lane, store } = oracle;
    for (; oracle.next < idsOf(lane).length; oracle.next += 1) await take(store, lane, oracle.next);
    const [clips, bodies] = [await store.newest(), await store.bodies(undefined, Infinity)];
    await page.evaluate((library) => soak.put(library), {
      clips,
      bodies,
      prints: await printsOf(clips, bodies),
    });
  }
}

/** Old libraries are at the version that was heard of or one that came later, and hold what that version holds. */
async function checkUpgrades(
  found: readonly InPage.Found[],
  digests: readonly string[],
  heard: Heard,
): Promise<void> {
  const [index = -1, reached = ''] = (heard.get('upgrades') ?? '').split(' ');
  for (const { index: own, version, digest, clips, dump } of found) {
    const isDone = own < Number(index) || reached === 'prints';
    const least = own > Number(index) ? 0 : isDone ? digests.length : Number(reached);
    expect(version, `version of old library ${own}`).toBeGreaterThanOrEqual(least);
    // Before its filling was heard of it may be empty, not half full.
    if (least > 0 || clips > 0)
      expect(digest, `old library ${own} of version ${version}`).toBe(digests[version - 1]);
    expect(await broken(dump, !(own <= Number(index) && isDone))).toEqual([]);
  }
}

test(`the browser is killed ${KILLS} times while it writes, and nothing is lost`, async () => {
  test.setTimeout(60_000 + KILLS * 20_000);
  const script = await soakScript();
  const profile = mkdtempSync(join(tmpdir(), 'jobmark-crash-'));
  const dice = diceOf(process.env['SOAK_SEED'] ?? '20201207');
  const counts = { saves: 0, edits: 0, many: 0, unheard: 0, upgrading: 0 };
  let heard: Heard = new Map();
  let digests: readonly string[] = [];
  let fresh = 0;
  for (let round = 0; ; round += 1) {
    const session = await launch({ profile });
    try {
      const page = await blank(
        session,
        script,
        session.context.pages()[0] ?? (await session.context.newPage()),
      );
      if (round === 0) await begin(page);
      const { dump } = await page.evaluate(() => soak.dumpOf('jobmark'));
      const library: Library = { ...EMPTY, ...(dump as Partial<Library>) };
      expect(await broken(library), `round ${round}`).toEqual([]);
      for (const oracle of oracles) {
        const before = oracle.next;
        if ((await follow(oracle, library, heard)) === 'more') counts.unheard += 1;
        counts[oracle.lane] += oracle.next - before;
      }
      if (round === 0) digests = await page.evaluate(() => soak.digestsOfVersions());
      const found = await page.evaluate(() => soak.takeUpgrades());
      await checkUpgrades(found, digests, heard);
      counts.upgrading += found.filter(({ version }) => version < digests.length).length;
      if (round === KILLS) {
        await session.context.close();
        break;
      }
      heard = new Map();
      fresh += 1000;
      // The kill comes so long after a word of one lane.
      const lane = dice.pick([...LANES, 'upgrades'] as const);
      const [wait, delay] = [dice.below(600), dice.below(40)];
      const other = await blank(session, script, await session.context.newPage());
      const moment = Promise.withResolvers<void>();
      const start = performance.now();
      await session.context.exposeBinding('told', (_, from: Lane | 'upgrades', at: string) => {
        heard.set(from, at);
        const isAimed = from === lane && performance.now() - start >= wait;
        // A library that has been upgraded is about to be left alone.
        if (isAimed && !at.endsWith('prints')) setTimeout(moment.resolve, delay);
      });
      const from = new Map(oracles.map((oracle) => [oracle.lane, oracle.next]));
      await Promise.all([
        page.evaluate(
          ([saves, many]) => {
            soak.play('saves', saves);
            soak.play('many', many);
          },
          [from.get('saves') ?? 0, from.get('many') ?? 0] as const,
        ),
        other.evaluate(
          ([edits, upgrades]) => {
            soak.play('edits', edits);
            soak.playUpgrades(upgrades);
          },
          [from.get('edits') ?? 0, fresh] as const,
        ),
      ]);
      await moment.promise;
    } finally {
      if (session.context.browser()?.isConnected()) await kill(session);
    }
  }
  rmSync(profile, { recursive: true, force: true, maxRetries: 3 });
  const { saves, edits, many, unheard, upgrading } = counts;
  process.stdout.write(
    `  ${KILLS} kills among ${saves} saves, ${edits} edits, ${many} changes of many; ${unheard} were on disk before they were heard of, ${upgrading} upgrades broken off\n`,
  );
  // A kill that disturbs nothing shows nothing.
  expect(Math.min(saves, edits, many)).toBeGreaterThan(KILLS / 2);
  expect(upgrading).toBeGreaterThan(0);
});
