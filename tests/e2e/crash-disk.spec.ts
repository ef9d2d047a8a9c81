import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, statfsSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { soakScript } from '../soak/bundle.ts';
import type * as InPage from '../soak/in-page.ts';
import { broken } from '../soak/whole.ts';
import { BUILT, launch, type Session } from '../tools/extension.ts';
import { libraryUrl, openLibrary } from '../tools/library.ts';
import { begin, blank, follow, libraryOf, newOracles, type Oracle } from './crash-kit.ts';
import { expect, test } from './session.ts';
import { mount } from './small-disk.ts';

declare const soak: typeof InPage;

/** Saves until one is refused, and sees to it that the library is as it was before that one. Gives the reason. */
async function fillUp(page: Page, [saves, ...others]: readonly Oracle[]): Promise<string> {
  if (!saves) throw new Error('no lane saves');
  const [last, reason] = await page.evaluate((from) => soak.playUntilRefused('saves', from), saves.next);
  const library = await libraryOf(page);
  expect(await broken(library)).toEqual([]);
  expect(await follow(saves, library, last)).toBe('told');
  for (const other of others) expect(await follow(other, library, other.next - 1)).toBe('told');
  return reason;
}

/** The library's page shows what is there. */
async function expectReadable(session: Session, page: Page): Promise<void> {
  const clips = (await libraryOf(page)).clips.filter(({ deletedAt }) => deletedAt === undefined);
  const shown = await session.context.newPage();
  await openLibrary(session, shown);
  await expect(shown.getByTestId('count')).toContainText(`${clips.length} postings`);
  await shown.getByTestId('row').first().click();
  await expect(shown.getByTestId('text')).not.toBeEmpty();
  await shown.close();
}

test('where the browser gives no more room a save is refused, and the library stays whole', async () => {
  // Without a share of its own the extension has no end but the disk's.
  const folder = mkdtempSync(join(tmpdir(), 'jobmark-share-'));
  cpSync(BUILT, folder, { recursive: true });
  const manifest = JSON.parse(readFileSync(join(folder, 'manifest.json'), 'utf8')) as { permissions: string[] };
  const permissions = manifest.permissions.filter((name) => name !== 'unlimitedStorage');
  writeFileSync(join(folder, 'manifest.json'), JSON.stringify({ ...manifest, permissions }));
  const session = await launch({ extension: folder });
  const page = await blank(session, await soakScript(), await session.context.newPage());
  const oracles = newOracles();
  const cdp = await session.context.newCDPSession(page);
  const origin = `chrome-extension://${session.extensionId}`;
  const room = (quotaSize: number): Promise<unknown> =>
    cdp.send('Storage.overrideQuotaForOrigin', { origin, quotaSize });
  // Before the first write: the browser remembers for a while how much room there was.
  await room(2_500_000);
  await begin(oracles, page);
  expect(await fillUp(page, oracles)).toBe('quota-exceeded');
  await expectReadable(session, page);
  // With room again it goes on.
  await room(100_000_000);
  const next = oracles[0]?.next ?? 0;
  await page.evaluate((from) => soak.playSome('saves', from, 20), next);
  for (const oracle of oracles)
    expect(await follow(oracle, await libraryOf(page), oracle.next + (oracle.lane === 'saves' ? 19 : -1))).toBe(
      'told',
    );
  await session.close();
  rmSync(folder, { recursive: true, force: true });
});

test('where the disk is full a save is refused, and the library is there when it has room again', async () => {
  const profile = mkdtempSync(join(tmpdir(), 'jobmark-disk-'));
  test.skip(!mount(profile, 96), 'a disk of its own can be mounted by root alone');
  try {
    const script = await soakScript();
    const oracles = newOracles();
    const session = await launch({ profile });
    const page = await blank(session, script, await session.context.newPage());
    await begin(oracles, page);
    const ballast = join(profile, 'ballast');
    const { bavail, bsize } = statfsSync(profile);
    writeFileSync(ballast, Buffer.alloc(bavail * bsize - 400_000));
    const [saves, ...others] = oracles;
    if (!saves) throw new Error('no lane saves');
    const refused = ['quota-exceeded', 'store-failed'];
    const [last, reason] = await page.evaluate((from) => soak.playUntilRefused('saves', from), saves.next);
    expect(refused).toContain(reason);
    expect(refused).toContain(await page.evaluate(() => soak.typeUntilRefused('lever:harbour:full')));
    // The browser itself cannot open a database on a full disk; the page says so, and never that there is nothing.
    const shown = await session.context.newPage();
    await shown.goto(libraryUrl(session));
    await expect(shown.getByRole('alert').or(shown.getByTestId('row').first())).toBeVisible();
    await expect(shown.getByTestId('empty')).toHaveCount(0);
    await session.context.close();
    rmSync(ballast);
    const later = await launch({ profile });
    const again = await blank(later, script, await later.context.newPage());
    const library = await libraryOf(again);
    expect(await broken(library)).toEqual([]);
    await follow(saves, library, last);
    for (const other of others) expect(await follow(other, library, other.next - 1)).toBe('told');
    await later.context.close();
  } finally {
    spawnSync('umount', ['-l', profile]);
    rmSync(profile, { recursive: true, force: true });
  }
});
