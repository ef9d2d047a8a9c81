import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { expect, test } from '@playwright/test';
import { capture } from '../../lib/capture.ts';
import { clipFile } from '../../lib/file/clip-file.ts';
import { toClip } from '../../lib/model/clips.ts';
import { NOTHING } from '../../lib/model/overlay.ts';
import { readAll } from '../tools/saved-pages.ts';

const SEED = resolve(import.meta.dirname, '../../../shared/corpus/seed');
const URL = 'https://boards.greenhouse.io/pleo/jobs/4154617003';

/** What the two files may differ in: the day, the tags and what is made of them, blanks that don't break. */
const plain = (file: string): string =>
  file
    .replace(/^(timestamp|hashtags|summary|summaryBackup): .*$/gm, '$1: …')
    .replaceAll('\u00a0', ' ')
    .replaceAll(/ +$/gm, '')
    // The format's first writer let a tag through that the page shows as text.
    .replace('\\<para1>', '<para1>');

test('the seed’s page gives the seed’s file', async () => {
  test.skip(!existsSync(SEED), 'the corpus is not beside this checkout');
  for await (const { reading } of readAll([{ id: 'pleo', file: join(SEED, 'pleo.html'), url: URL }])) {
    if (reading instanceof Error) throw reading;
    const captured = capture(reading.readings);
    const clip = toClip(captured, NOTHING, crypto.randomUUID(), Date.now());
    const { text } = clipFile(clip, captured.markdown);
    expect(text).toContain('\\<para1>');
    expect(plain(text)).toBe(plain(readFileSync(join(SEED, 'pleo.md'), 'utf8')));
  }
});
