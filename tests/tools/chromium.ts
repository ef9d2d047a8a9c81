import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { chromium } from '@playwright/test';

/** Where Debian and its children keep the real binary; `/usr/bin/chromium` is a script around it. */
const KNOWN = ['/usr/lib/chromium/chromium', '/usr/lib/chromium-browser/chromium-browser'];

const run = (command: string, args: readonly string[]): void => {
  // What installers print belongs to the person, not to the output that a script reads.
  execFileSync(command, args, {
    stdio: ['ignore', 2, 2],
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
  });
};

/** Installs a Debian package where that is possible: apt, as root. */
function installByApt(name: string): boolean {
  if (process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get')) return false;
  try {
    run('apt-get', ['-o', 'DPkg::Lock::Timeout=600', 'update', '-qq']);
    run('apt-get', ['-o', 'DPkg::Lock::Timeout=600', 'install', '-y', '-qq', '--no-install-recommends', name]);
    return true;
  } catch (error) {
    process.stderr.write(`apt could not install ${name}: ${String(error)}\n`);
    return false;
  }
}

const found = (paths: readonly string[]): string | undefined => paths.find((path) => existsSync(path));

/**
 * The path of a real Chromium. `CHROMIUM_PATH` wins; then what is installed; else it comes by itself, by apt as
 * root or from Playwright. Throws when there is no way to get one.
 */
export async function findChromium(): Promise<string> {
  const own = process.env['CHROMIUM_PATH'];
  if (own) return own;
  const playwrights = chromium.executablePath();
  const there = found([...KNOWN, playwrights]);
  if (there) return there;
  if (installByApt('chromium')) {
    const path = found(KNOWN);
    if (path) return path;
  }
  run('npx', ['playwright', 'install', 'chromium']);
  return playwrights;
}

/** The path of a real Firefox, installed by apt as root where there is none; nothing when that can't be. */
export function findFirefox(): string | undefined {
  const own = process.env['FIREFOX_PATH'];
  if (own) return own;
  const places = [
    '/usr/bin/firefox-esr',
    '/usr/bin/firefox',
    '/Applications/Firefox.app/Contents/MacOS/firefox',
  ];
  return found(places) ?? (installByApt('firefox-esr') ? found(places) : undefined);
}

/**
 * The path of another program that a test runs, by the name of its file: what is there, else, in the long tests, what apt
 * as root can install; nothing when that can't be.
 */
export function findProgram(name: string, debianPackage: string): string | undefined {
  const places = [`/usr/bin/${name}`, `/usr/local/bin/${name}`, `/opt/homebrew/bin/${name}`];
  return found(places) ?? (process.env['SOAK'] && installByApt(debianPackage) ? found(places) : undefined);
}
