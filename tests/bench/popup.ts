import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { launch, type Session } from '../tools/extension.ts';
import { Popup } from '../tools/popup.ts';
import { SAMPLE, serveSample } from '../tools/sample/sample.ts';
import { median, percentile, ratio, table } from './figures.ts';

/** An extension whose popup is empty but for its size: what the browser itself takes to open one. */
function emptyExtension(height: number): string {
  const folder = mkdtempSync(join(tmpdir(), 'jobmark-floor-'));
  mkdirSync(folder, { recursive: true });
  writeFileSync(
    join(folder, 'manifest.json'),
    JSON.stringify({
      manifest_version: 3,
      name: 'floor',
      version: '1',
      action: { default_popup: 'popup.html' },
      background: { service_worker: 'background.js' },
    }),
  );
  writeFileSync(join(folder, 'background.js'), '');
  writeFileSync(
    join(folder, 'popup.html'),
    `<!doctype html><meta charset="utf-8"><body style="margin:0;width:400px;height:${height}px">.</body>`,
  );
  return folder;
}

/** When the popup showed what it has to show, in milliseconds since 1970. */
const SHOWN = {
  floor: `(() => { const [paint] = performance.getEntriesByName('first-contentful-paint'); return paint && performance.timeOrigin + paint.startTime; })()`,
  filled: `(() => { const [mark] = performance.getEntriesByName('filled'); return mark && performance.timeOrigin + mark.startTime; })()`,
} as const;

async function clickToShown(
  session: Session,
  shown: string,
): Promise<{ readonly ms: number; readonly height: number }> {
  const page = await session.context.newPage();
  await page.goto(SAMPLE.url);
  await page.waitForTimeout(300);
  const clicked = Date.now();
  await session.clickIcon(page);
  const popup = await Popup.open(session);
  await popup.until(shown);
  const ms = (await popup.evaluate<number>(shown)) - clicked;
  const height = await popup.evaluate<number>('innerHeight');
  await popup.close();
  await page.close();
  return { ms, height };
}

async function series(
  extension: string | undefined,
  shown: string,
  runs: number,
): Promise<{ readonly times: readonly number[]; readonly height: number }> {
  const session = await launch(extension === undefined ? {} : { extension });
  await serveSample(session.context);
  const times: number[] = [];
  let height = 0;
  // The first one also loads the browser's own code; nobody's popup is measured by it.
  for (let run = -1; run < runs; run += 1) {
    const got = await clickToShown(session, shown);
    ({ height } = got);
    if (run >= 0) times.push(got.ms);
  }
  await session.close();
  return { times, height };
}

/** From the click on the icon to the filled popup, beside an empty popup of the same size in the same run. */
export async function benchPopup(runs: number): Promise<void> {
  const own = await series(undefined, SHOWN.filled, runs);
  const folder = emptyExtension(own.height);
  const floor = await series(folder, SHOWN.floor, runs);
  rmSync(folder, { recursive: true, force: true });
  const row = (name: string, { times }: { readonly times: readonly number[] }): readonly string[] => [
    name,
    median(times).toFixed(0),
    percentile(times, 0.95).toFixed(0),
  ];
  table(
    `From the click to the filled popup: ${runs} runs, ms`,
    ['', 'median', 'p95'],
    [
      row('floor: an empty popup of the same size', floor),
      row('Jobmark: filled', own),
      ['ratio of the medians', ratio(median(own.times) / median(floor.times)), ''],
    ],
  );
}
