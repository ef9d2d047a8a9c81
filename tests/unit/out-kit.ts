import * as fc from 'fast-check';
import { vi } from 'vitest';
import { edit } from '../../lib/merge.ts';
import { NEW_PERSON } from '../../lib/posting.ts';
import type { Body, Clip } from '../../lib/clip.ts';
import { chunksOf } from '../../lib/out/work.ts';
import type { OutRow } from '../../lib/out/rows.ts';
import type { PlanOptions } from '../../lib/in/plan-files.ts';
import { identifyBy } from '../../lib/in/identify.ts';
import { BOARDS } from '../../lib/boards/index.ts';
import type { Plan } from '../../lib/in/plan.ts';
import type { ClipStore } from '../../lib/store/clip-store.ts';
import { listedWrites, type ImportWrite } from '../../lib/store/import.ts';
import { draftOf } from './library-clips.ts';

// Whole libraries go out and come back, on machines that may have other things to do.
vi.setConfig({ testTimeout: 120_000 });

/** All bytes of a stream. */
export async function bytesIn(
  stream: ReadableStream<Uint8Array<ArrayBuffer>>,
): Promise<Uint8Array<ArrayBuffer>> {
  return new Uint8Array(await new Blob(await allOf(chunksOf(stream))).arrayBuffer());
}

export async function allOf<T>(items: AsyncIterable<T>): Promise<T[]> {
  const all: T[] = [];
  for await (const item of items) all.push(item);
  return all;
}

export async function* each<T>(items: Iterable<T>): AsyncGenerator<T> {
  yield* items;
}

export const textIn = async (stream: ReadableStream<Uint8Array<ArrayBuffer>>): Promise<string> =>
  new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(await bytesIn(stream));

export const identify = identifyBy(BOARDS);

/** Planning at a fixed moment, with ids in a row. */
export function planning(more: Partial<PlanOptions> = {}): PlanOptions {
  let id = 0;
  return {
    identify,
    now: Date.UTC(2026, 10, 21, 12),
    today: Date.UTC(2026, 10, 21),
    newId: () => `new-${(id += 1)}`,
    ...more,
  };
}

/** All that a plan would write. */
export async function writesOf({ writes }: Plan): Promise<readonly ImportWrite[]> {
  const all: ImportWrite[] = [];
  for await (const parcel of writes.parcels()) all.push(...parcel);
  return all;
}

/** Puts rows into a library as they are, the trash included. */
export async function fill(store: ClipStore, rows: readonly OutRow[]): Promise<void> {
  const outcome = await store.importMany(listedWrites(rows.map(({ clip, body }) => ({ clip, body }))), []);
  if (!outcome.ok) throw new Error(outcome.why);
}

/** All that a library holds, in an order of its own. */
export async function contentOf(store: ClipStore): Promise<unknown> {
  const clips = [...(await store.newest()), ...(await store.inTrash())].toSorted((a, b) =>
    a.id < b.id ? -1 : 1,
  );
  const bodies = await store.bodiesOf(clips.map(({ id }) => id));
  const apart = (await store.allApart()).toSorted((a, b) => (a.pair.join() < b.pair.join() ? -1 : 1));
  return { clips, bodies, apart };
}

/** Words as people and pages write them, and as they shouldn't. */
const word = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.constantFrom('Senior', 'Ingénieur', 'København', '東京', 'C++', 'naïve', '–', 'Łódź', '👩‍👩‍👧'),
  },
  {
    weight: 2,
    arbitrary: fc.constantFrom(
      '"',
      "'",
      '\\',
      ': ',
      ' #',
      '---',
      '=1+1',
      '@x',
      '-x',
      '+x',
      '{{',
      ';',
      '`',
      '\u00a0',
      '\u2028',
      '\u0085',
    ),
  },
  { weight: 1, arbitrary: fc.string({ unit: 'grapheme', maxLength: 8 }) },
);

/** A line as a field holds one: no breaks, no blanks at its ends. */
export const lineOf = fc
  .array(word, { minLength: 1, maxLength: 5 })
  .map((words) =>
    words
      .join(' ')
      .replaceAll(/[\s\p{Cc}]+/gu, ' ')
      .trim(),
  )
  .filter((text) => text !== '' && text.isWellFormed());

const textOf = fc
  .array(fc.oneof(lineOf, fc.constant(''), fc.constant('- one'), fc.constant('## Head')), { maxLength: 6 })
  .map((lines) => lines.join('\n').replaceAll(/^\s+|\s+$/g, ''));

const day = fc
  .date({ min: new Date('2000-01-01'), max: new Date('2035-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));

const dayOrNone = fc.oneof(fc.constant(''), day);

const optional = <T>(value: fc.Arbitrary<T>): fc.Arbitrary<T | undefined> =>
  fc.option(value, { nil: undefined });

/** Clips of every kind with their texts, each with an address of its own. */
export const rowsOf = (maxLength: number, withTrash = false): fc.Arbitrary<readonly OutRow[]> =>
  fc
    .array(
      fc.record({
        title: lineOf,
        companyName: optional(lineOf),
        location: optional(lineOf),
        salary: optional(fc.constantFrom('€50,000 - €60,000', '100.000 kr.')),
        salaryMin: optional(fc.integer({ min: 2, max: 900_000 }).map(String)),
        workplace: optional(fc.constantFrom('remote', 'hybrid')),
        validThrough: optional(day),
        hashtags: optional(fc.constantFrom('#kotlin', '#kotlin,#aws', '#c++')),
        board: fc.constantFrom('greenhouse', 'none'),
        notes: textOf,
        tags: fc.uniqueArray(fc.constantFrom('dream', 'near home', 'Ünïcode', 'a-b'), { maxLength: 3 }),
        status: fc.constantFrom('saved', 'applied', 'interviewing', 'offer', 'rejected'),
        appliedDate: dayOrNone,
        followUp: dayOrNone,
        featured: fc.integer({ min: -5, max: 100 }),
        archived: fc.boolean(),
        saved: day,
        edited: fc.boolean(),
        trashed: fc.boolean(),
        markdown: textOf,
      }),
      { maxLength, size: 'max' },
    )
    .map((all) =>
      all.map(
        ({ board, notes, tags, status, appliedDate, followUp, featured, archived, ...one }, index): OutRow => {
          const { saved, edited, trashed, markdown, ...told } = one;
          const job = String(4_100_000_000 + index);
          const isBoard = board === 'greenhouse';
          const url = isBoard
            ? `https://boards.greenhouse.io/acme/jobs/${job}`
            : `https://jobs.example.com/${job}`;
          const posting = Object.fromEntries(
            Object.entries({ ...told, url, host: new URL(url).origin }).filter(
              ([, value]) => value !== undefined,
            ),
          );
          const draft = draftOf(posting);
          const timestamp = Date.parse(`${saved}T00:00:00Z`);
          const identified = identify({ url }, '');
          const clip: Clip = {
            id: `id-${String(index).padStart(4, '0')}`,
            identity: identified.identities[0],
            ...(identified.identities.length > 1 && { also: identified.identities.slice(1) }),
            savedAt: timestamp + 1000 + index,
            updatedAt: timestamp + 2000,
            timestamp,
            draft: edited ? edit(draft, 'title', `${posting['title'] ?? ''} (mine)`) : draft,
            person: { ...NEW_PERSON, notes, tags, status, appliedDate, followUp, featured, archived },
            pageUrl: url,
            closed: false,
            ...(withTrash && trashed && { deletedAt: timestamp + 5000 }),
          };
          const body: Body = { id: clip.id, markdown };
          return { clip, body };
        },
      ),
    );
