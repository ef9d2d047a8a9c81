import { editsOf, postingOf } from '../merge.ts';
import type { Person, Posting, PostingField } from '../posting.ts';
import type { OutRow } from './rows.ts';
import { bytesOf, streamOf } from './work.ts';

/** A clip as a line of JSON; `public/schema/clip.schema.json` says the same. A later version only adds. */
export interface ClipLine {
  readonly version: 1;
  readonly id: string;
  readonly identity: string;
  /** ISO 8601, UTC. */
  readonly savedAt: string;
  readonly updatedAt: string;
  /** The person's local day of the first save, `YYYY-MM-DD`. */
  readonly savedDay: string;
  readonly pageUrl: string;
  readonly closed: boolean;
  /** The values in use, as the file writes them. */
  readonly posting: Posting;
  /** Which of them the person wrote. */
  readonly edited: readonly PostingField[];
  readonly person: Person;
  readonly markdown: string;
}

const toIso = (milliseconds: number): string => {
  const date = new Date(milliseconds);
  return Number.isNaN(date.getTime()) ? '1970-01-01T00:00:00.000Z' : date.toISOString();
};

/** Lone surrogates are no UTF-8. */
const wellFormed = (_key: string, value: unknown): unknown =>
  typeof value === 'string' ? value.toWellFormed() : value;

/** A clip with its text as an object of the published schema. */
export function toClipLine({ clip, body }: OutRow): ClipLine {
  return {
    version: 1,
    id: clip.id,
    identity: clip.identity,
    savedAt: toIso(clip.savedAt),
    updatedAt: toIso(clip.updatedAt),
    savedDay: toIso(clip.timestamp).slice(0, 10),
    pageUrl: clip.pageUrl,
    closed: clip.closed,
    posting: postingOf(clip.draft),
    edited: Object.keys(editsOf(clip.draft)) as PostingField[],
    person: clip.person,
    markdown: body.markdown,
  };
}

async function* jsonLines(rows: AsyncIterable<OutRow>): AsyncGenerator<string> {
  for await (const row of rows) yield `${JSON.stringify(toClipLine(row), wellFormed)}\n`;
}

/** JSON Lines: an object a clip, UTF-8, LF. */
export const jsonLinesStream = (rows: AsyncIterable<OutRow>): ReadableStream<Uint8Array<ArrayBuffer>> =>
  streamOf(bytesOf(jsonLines(rows)));
