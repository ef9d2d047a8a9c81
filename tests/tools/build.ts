import { execFileSync } from 'node:child_process';
import { resolve } from 'node:path';

const ROOT = resolve(import.meta.dirname, '../..');

/**
 * Builds the extension for Chromium, quietly: a tool's own output is for scripts. `JOBMARK_BUILT` says that it
 * has just been built.
 */
export function build(): void {
  if (process.env['JOBMARK_BUILT']) return;
  execFileSync('npx', ['wxt', 'build'], { cwd: ROOT, stdio: ['ignore', 2, 2] });
}
