import { defineConfig } from '@playwright/test';

export default defineConfig({
  testDir: './e2e',
  outputDir: './out/e2e',
  timeout: 60_000,
  // One browser at a time: popups and downloads belong to whoever has the focus.
  workers: 1,
  reporter: [['list'], ['json', { outputFile: './out/e2e.json' }]],
});
