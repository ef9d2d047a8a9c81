import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import { Ajv2020 } from 'ajv/dist/2020.js';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readBackup, type BackupOutcome } from '../../lib/in/read-backup.ts';
import { backupStream } from '../../lib/out/backup.ts';
import { BACKUP_VERSION, nextSum } from '../../lib/out/backup-format.ts';
import { jsonLinesStream, toClipLine } from '../../lib/out/json-lines.ts';
import type { OutRow } from '../../lib/out/rows.ts';
import { blobOf } from '../../lib/out/work.ts';
import { PAGE_FIELDS, TAG_FIELDS } from '../../lib/posting.ts';
import { bytesIn, each, rowsOf, textIn } from './out-kit.ts';

const schema = JSON.parse(
  readFileSync(resolve(import.meta.dirname, '../../public/schema/clip.schema.json'), 'utf8'),
) as { properties: { posting: { properties: object } } };

describe('the lines of JSON', () => {
  const validate = new Ajv2020({ strict: true, allErrors: true }).compile(schema);

  it('are what the published schema says, and tell all fields', async () => {
    expect(Object.keys(schema.properties.posting.properties).toSorted()).toEqual(
      [...PAGE_FIELDS, ...TAG_FIELDS].toSorted(),
    );
    await fc.assert(
      fc.asyncProperty(rowsOf(6, true), async (rows) => {
        const text = await textIn(jsonLinesStream(each(rows)));
        expect(text === '' || text.endsWith('\n')).toBe(true);
        const lines = text
          .split('\n')
          .slice(0, -1)
          .map((line): unknown => JSON.parse(line));
        expect(lines).toEqual(rows.map((row) => JSON.parse(JSON.stringify(toClipLine(row))) as unknown));
        for (const line of lines) expect([validate(line), validate.errors]).toEqual([true, null]);
      }),
      { numRuns: 80 },
    );
  });

  it('are refused by the schema where they say something else', () => {
    const [[row] = []] = fc.sample(
      rowsOf(2).filter((rows) => rows.length > 0),
      1,
    );
    if (!row) throw new Error('none');
    const line = toClipLine(row);
    expect(validate(line)).toBe(true);
    const wrong: readonly unknown[] = [
      { ...line, version: 2 },
      { ...line, posting: { ...line.posting, wages: '1' } },
      { ...line, posting: { ...line.posting, title: '' } },
      { ...line, person: { ...line.person, tags: 'a,b' } },
      { ...line, savedAt: 5 },
      { ...line, edited: ['wages'] },
      { ...line, markdown: undefined },
    ];
    for (const one of wrong) expect(validate(one)).toBe(false);
  });
});

describe('a backup', () => {
  const rows: readonly OutRow[] =
    fc.sample(
      rowsOf(30, true).filter((all) => all.length > 12),
      { numRuns: 1, seed: 5 },
    )[0] ?? [];
  const parts = {
    apart: [{ pair: ['a', 'b'] as const }],
    settings: { views: [1] },
    clips: rows.length,
    now: 0,
  };
  const made = (given = rows): Promise<Uint8Array<ArrayBuffer>> => bytesIn(backupStream(each(given), parts));
  const read = (bytes: Uint8Array<ArrayBuffer>): Promise<BackupOutcome> =>
    readBackup(new Blob([bytes]).stream());
  const zipped = (text: string): Promise<BackupOutcome> => read(new Uint8Array(gzipSync(text)));
  const codeOf = (outcome: BackupOutcome): unknown =>
    outcome.ok ? 'ok' : [outcome.problem.code, outcome.problem.line];

  it(
    'is whole, or refused, whatever byte of it is changed and wherever it is cut',
    { timeout: 60_000 },
    async () => {
      const bytes = await made();
      const whole = await read(bytes);
      expect(whole).toMatchObject({ ok: true, backup: { rows, settings: { views: [1] } } });
      await fc.assert(
        fc.asyncProperty(
          fc.nat(bytes.length - 1),
          fc.integer({ min: 1, max: 255 }),
          fc.boolean(),
          async (at, by, cuts) => {
            const changed = bytes.slice(0, cuts ? at : undefined);
            if (!cuts) changed[at] = ((changed[at] ?? 0) + by) % 256;
            const outcome = await read(changed);
            // A few bytes of gzip's own head mean nothing: the day, the system.
            if (outcome.ok) expect([at < 10, outcome]).toEqual([true, whole]);
            else expect(['damaged', 'cut-off', 'no-backup']).toContain(outcome.problem.code);
          },
        ),
        { numRuns: 300 },
      );
    },
  );

  it('says what is wrong with its lines, and where', async () => {
    const text = gunzipSync(await made()).toString();
    const lines = text.split('\n');
    const swapped = [...lines];
    [swapped[4], swapped[5]] = [lines[5] ?? '', lines[4] ?? ''];
    expect(codeOf(await zipped(swapped.join('\n')))).toEqual(['damaged', 1]);
    expect(codeOf(await zipped(lines.toSpliced(6, 1).join('\n')))).toEqual(['damaged', expect.any(Number)]);
    expect(codeOf(await zipped(lines.with(4, '{"clip":').join('\n')))).toEqual(['damaged', 5]);
    expect(codeOf(await zipped(lines.with(4, '{"clip":{"id":"x"}}').join('\n')))).toEqual(['damaged', 5]);
    expect(codeOf(await zipped(lines.slice(0, 6).join('\n')))).toEqual(['cut-off', 6]);
    expect(codeOf(await zipped(`${lines.slice(0, 6).join('\n')}\n`))).toEqual(['cut-off', 6]);
    expect(codeOf(await zipped(`${text}{"apart":["c","d"]}\n`))).toEqual(['damaged', lines.length]);
    expect(
      codeOf(await zipped(text.replace(`"version":${BACKUP_VERSION}`, `"version":${BACKUP_VERSION + 1}`))),
    ).toEqual(['newer-version', 1]);
    expect(codeOf(await zipped('{"some":"json"}\n'))).toEqual(['no-backup', 1]);
    expect(codeOf(await zipped(''))).toEqual(['no-backup', 1]);
    expect(codeOf(await read(new TextEncoder().encode('no gzip')))).toEqual(['no-backup', 1]);
  });

  it('of a library that no page could have made is refused though its sums are right', async () => {
    const [first] = rows;
    if (!first) throw new Error('none');
    const forged = async (clip: unknown): Promise<unknown> => {
      const head = '{"kind":"jobmark-backup","version":1,"madeAt":"","clips":1}\n';
      const text = `${head}${JSON.stringify({ clip, body: { markdown: '' } })}\n{"end":{"clips":1,"apart":0}}\n`;
      return codeOf(await zipped(`${text}${JSON.stringify({ sum: await nextSum('', text) })}\n`));
    };
    const { clip } = first;
    expect(await forged(clip)).toBe('ok');
    expect(await forged({ ...clip, savedAt: 'x' })).toEqual(['damaged', 2]);
    expect(
      await forged({ ...clip, draft: { title: { value: 'a', confidence: 'sure', candidates: [] } } }),
    ).toEqual(['damaged', 2]);
    expect(await forged({ ...clip, draft: { ...clip.draft, nothing: clip.draft.title } })).toEqual([
      'damaged',
      2,
    ]);
    expect(await forged({ ...clip, person: { ...clip.person, tags: [5] } })).toEqual(['damaged', 2]);
    expect(await forged({ ...clip, person: { ...clip.person, tags: undefined } })).toEqual(['damaged', 2]);
  });

  it('is summed many times where it is long, and read back', { timeout: 60_000 }, async () => {
    const long = rows
      .slice(0, 12)
      .map((row) => ({ ...row, body: { ...row.body, markdown: 'long '.repeat(60_000) } }));
    const bytes = await made(long);
    const lines = gunzipSync(bytes).toString().split('\n');
    expect(lines.filter((line) => line.startsWith('{"sum"')).length).toBeGreaterThan(2);
    expect(await read(bytes)).toMatchObject({ ok: true, backup: { rows: long } });
    // The place of the damage is that of its own parcel.
    const last = lines.findLastIndex((line) => line.startsWith('{"clip"'));
    const outcome = await zipped(lines.with(last, (lines[last] ?? '').replace('long ', 'lang ')).join('\n'));
    expect(outcome.ok || outcome.problem.line).toBeGreaterThan(5);
  });

  it('stops when it is told to', async () => {
    const stop = new AbortController();
    stop.abort(new Error('enough'));
    await expect(readBackup(new Blob([await made()]).stream(), { signal: stop.signal })).rejects.toThrow(
      'enough',
    );
  });

  it('becomes a blob of its kind', async () => {
    const blob = await blobOf(backupStream(each(rows), parts), 'application/gzip');
    expect([blob.type, (await read(new Uint8Array(await blob.arrayBuffer()))).ok]).toEqual([
      'application/gzip',
      true,
    ]);
  });
});
