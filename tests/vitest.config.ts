import { resolve } from 'node:path';
import { defineConfig } from 'vitest/config';
import { leanTurndown } from '../lib/build/turndown-plugin.ts';

export default defineConfig({
  root: resolve(import.meta.dirname, '..'),
  // The browser's own messages, read from the locale file.
  resolve: { alias: { '#i18n': resolve(import.meta.dirname, 'tools/i18n.ts') } },
  // Markdown is written here by what the extension is built with.
  plugins: [leanTurndown()],
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  test: {
    include: ['tests/unit/**/*.test.{ts,tsx}'],
    environment: 'node',
    env: { TZ: 'UTC' },
    setupFiles: ['tests/tools/fixed-seed.ts'],
    testTimeout: 20_000,
    server: { deps: { inline: ['turndown'] } },
  },
});
