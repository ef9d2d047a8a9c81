/**
 * The main job, as a person does it: `npm start` builds the extension, opens Chromium with it on a sample posting,
 * clicks the toolbar icon, saves, downloads, and prints the file. With a display the browser stays open.
 */
import { mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { build } from './build.ts';
import { launch, type Session } from './extension.ts';
import { Popup } from './popup.ts';
import { SAMPLE, serveSample } from './sample/sample.ts';

const OUT = resolve(import.meta.dirname, '../out/start');
const DOWNLOADS = join(OUT, 'downloads');

const hasDisplay =
  process.platform !== 'linux' || Boolean(process.env['DISPLAY'] ?? process.env['WAYLAND_DISPLAY']);

const say = (line: string): void => void process.stdout.write(`${line}\n`);

/** A fresh profile whose downloads go into a folder of ours, under the names that the extension gives them. */
function freshProfile(): string {
  const profile = join(OUT, 'profile');
  rmSync(OUT, { recursive: true, force: true });
  mkdirSync(join(profile, 'Default'), { recursive: true });
  mkdirSync(DOWNLOADS, { recursive: true });
  const preferences = { download: { default_directory: DOWNLOADS, prompt_for_download: false } };
  writeFileSync(join(profile, 'Default/Preferences'), JSON.stringify(preferences));
  return profile;
}

async function downloaded(): Promise<string> {
  for (const end = Date.now() + 10_000; Date.now() < end;) {
    const name = readdirSync(DOWNLOADS).find((each) => each.endsWith('.md'));
    if (name) return join(DOWNLOADS, name);
    await new Promise((done) => setTimeout(done, 50));
  }
  throw new Error(`no file came into ${DOWNLOADS}`);
}

async function clipSample(session: Session): Promise<void> {
  await serveSample(session.context);
  const [page = await session.context.newPage()] = session.context.pages();
  await page.goto(SAMPLE.url);
  await session.clickIcon(page);
  const popup = await Popup.open(session);
  await popup.until(`document.querySelector('[data-state="posting"]')`);
  await popup.screenshot(join(OUT, 'popup.png'));
  await popup.click('save');
  await popup.until(`document.querySelector('[data-state="saved"]')`);
  await popup.screenshot(join(OUT, 'popup-saved.png'));
  await popup.click('download');
  const file = await downloaded();
  say(readFileSync(file, 'utf8'));
  say(`The Markdown file:  ${file}`);
  say(`The popup:          ${join(OUT, 'popup.png')} and, after Save, ${join(OUT, 'popup-saved.png')}`);
}

build();
const session = await launch({ headless: !hasDisplay, profile: freshProfile(), downloads: 'browser' });
try {
  await clipSample(session);
  if (hasDisplay) {
    say('The browser stays open, with the sample posting in it; close it to end.');
    await session.context.waitForEvent('close', { timeout: 0 });
  }
} finally {
  if (!hasDisplay) await session.close();
}
