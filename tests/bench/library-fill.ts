import type { Session } from '../tools/extension.ts';
import { bundle } from './bundle.ts';

/** Puts so many clips into the library, each with its print and a text of so many letters. They are made where they stay. */
export async function fillWithTexts(session: Session, count: number, letters: number): Promise<void> {
  const page = await session.context.newPage();
  await page.goto(`chrome-extension://${session.extensionId}/icon/32.png`);
  const today = JSON.stringify(new Date().toISOString().slice(0, 10));
  await page.evaluate(
    `(() => { ${await bundle('fill')}; return bench.run(${count}, ${letters}, ${today}); })()`,
  );
  await page.close();
}
