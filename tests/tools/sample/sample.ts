import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { BrowserContext } from '@playwright/test';

/** A posting of a company that doesn't exist, on a board that does. */
export const SAMPLE = {
  url: 'https://job-boards.greenhouse.io/fjordlight/jobs/7042199002',
  html: readFileSync(join(import.meta.dirname, 'posting.html'), 'utf8'),
} as const;

/** Answers for the board with the sample posting; nothing reaches the network. */
export const serveSample = (context: BrowserContext): Promise<unknown> =>
  context.route('https://job-boards.greenhouse.io/**', (route) =>
    route.fulfill({ contentType: 'text/html; charset=utf-8', body: SAMPLE.html }),
  );
