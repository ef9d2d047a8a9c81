/**
 * How long an opened popup takes to know what else the library holds of the same job, and an update to make the
 * prints that an older library lacks.
 *
 *     npx node tests/bench/offers.ts [clips]
 */
import { chromium } from '@playwright/test';
import { bundle } from './bundle.ts';
import { median, percentile } from './figures.ts';

const count = Number(process.argv[2] ?? 10_000);
const browser = await chromium.launch({ executablePath: '/usr/lib/chromium/chromium', chromiumSandbox: false });
const page = await browser.newPage();
await page.route('https://bench.example/', (route) =>
  route.fulfill({ contentType: 'text/html', body: '<!doctype html><title>bench</title>' }),
);
await page.goto('https://bench.example/');
const code = await bundle('offers');
const figures = await page.evaluate<Record<string, readonly number[]>>(
  `(() => { ${code}; return bench.run(${count}); })()`,
);
for (const [name, all] of Object.entries(figures)) {
  const [middle, slow, first] = [median(all), percentile(all, 0.95), all[0] ?? 0].map((ms) => ms.toFixed(1));
  process.stdout.write(`${name.padEnd(8)} median ${middle} ms, 95 % ${slow} ms, first ${first} ms\n`);
}
await browser.close();
