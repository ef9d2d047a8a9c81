import { resolve } from 'node:path';
import { defineConfig } from 'vitest/config';

export default defineConfig({
  root: resolve(import.meta.dirname, '..'),
  // The browser's own messages, read from the locale file.
  resolve: { alias: { '#i18n': resolve(import.meta.dirname, 'tools/i18n.ts') } },
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  test: {
    include: ['tests/unit/**/*.test.{ts,tsx}'],
    environment: 'node',
    env: { TZ: 'UTC' },
    setupFiles: ['tests/tools/fixed-seed.ts'],
    testTimeout: 20_000,
  },
});
