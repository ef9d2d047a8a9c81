import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { soakScript } from '../soak/bundle.ts';
import { diceOf } from '../soak/dice.ts';
import type * as InPage from '../soak/in-page.ts';
import { LANES, type Lane } from '../soak/lanes.ts';
import { broken } from '../soak/whole.ts';
import { launch } from '../tools/extension.ts';
import { begin, blank, follow, kill, libraryOf, newOracles } from './crash-kit.ts';
import { expect, test } from './session.ts';

declare const soak: typeof InPage;

const KILLS = process.env['SOAK'] ? 200 : 10;

/** What was heard of each lane: the last step that was done. */
type Heard = Map<Lane | 'upgrades', string>;

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
  const oracles = newOracles();
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
      if (round === 0) await begin(oracles, page);
      const library = await libraryOf(page);
      expect(await broken(library), `round ${round}`).toEqual([]);
      for (const oracle of oracles) {
        const before = oracle.next;
        const told = Number(heard.get(oracle.lane) ?? before - 1);
        if ((await follow(oracle, library, told)) === 'more') counts.unheard += 1;
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
