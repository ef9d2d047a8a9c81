import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { launch } from '../tools/extension.ts';
import { openSaved, readerScripts } from '../tools/saved-pages.ts';
import { table } from './figures.ts';

/** So many pages are read in one browser, and the heap is asked after each so many. */
const PAGES = 300;
const STEP = 50;

/** The heap in use after a collection, in bytes. */
async function heapOf(session: Awaited<ReturnType<typeof launch>>): Promise<number> {
  const { targetInfos } = await session.cdp.send('Target.getTargets');
  const worker = targetInfos.find(
    ({ type, url }) => type === 'service_worker' && url.includes(session.extensionId),
  );
  if (!worker) return Number.NaN;
  const { sessionId } = await session.cdp.send('Target.attachToTarget', { targetId: worker.targetId });
  const ask = (id: number, method: string): Promise<{ readonly usedSize?: number }> =>
    new Promise((resolve) => {
      const hear = ({ sessionId: from, message }: { sessionId: string; message: string }): void => {
        const answer = JSON.parse(message) as {
          readonly id?: number;
          readonly result?: { readonly usedSize?: number };
        };
        if (from !== sessionId || answer.id !== id) return;
        session.cdp.off('Target.receivedMessageFromTarget', hear);
        resolve(answer.result ?? {});
      };
      session.cdp.on('Target.receivedMessageFromTarget', hear);
      void session.cdp.send('Target.sendMessageToTarget', {
        sessionId,
        message: JSON.stringify({ id, method }),
      });
    });
  await ask(1, 'HeapProfiler.collectGarbage');
  const { usedSize = Number.NaN } = await ask(2, 'Runtime.getHeapUsage');
  await session.cdp.send('Target.detachFromTarget', { sessionId });
  return usedSize;
}

/** The background's heap while pages are read one after the other: it is to stay flat. */
export async function benchMemory(folder: string): Promise<void> {
  const saved = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.html'))
    .toSorted()
    .map((name) => {
      const file = join(folder, name);
      const { url } = JSON.parse(readFileSync(file.replace(/html$/, 'json'), 'utf8')) as {
        readonly url: string;
      };
      return { id: name, file, url };
    });
  const session = await launch();
  const rows: string[][] = [];
  for (let count = 0; count <= PAGES; count += 1) {
    if (count % STEP === 0) rows.push([String(count), ((await heapOf(session)) / 1024).toFixed(0)]);
    const page = saved[count % saved.length];
    if (!page) break;
    const tab = await openSaved(session.context, page).catch(() => undefined);
    const worker = await session.worker();
    const files = await readerScripts(page.url);
    // Pages of no board can't be read without a click; what is read of the others has gone through the worker.
    await worker
      .evaluate(async (scripts) => {
        const [open] = await chrome.tabs.query({ active: true, lastFocusedWindow: true });
        await chrome.scripting.executeScript({
          target: { tabId: open?.id ?? -1, allFrames: true },
          files: scripts,
        });
      }, files)
      .catch(() => undefined);
    await tab?.close();
  }
  await session.close();
  table('Memory: the background while pages are read', ['pages', 'heap in use, kB'], rows);
}
