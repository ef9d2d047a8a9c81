import type { Apart, Body, Clip, ClipVersion } from '../clip.ts';

/**
 * A backup is JSON Lines inside gzip. The first line says what it is, then come, in any order, clips, pairs kept apart
 * and settings; after every so many lines one that sums them up, and a last one that counts them all. A sum is the
 * SHA-256 (hex) over the sum before it and the bytes of the lines since, line ends included: what was cut out, changed
 * or put elsewhere is noticed, and where.
 */
export const BACKUP_KIND = 'jobmark-backup';
/** Readers refuse a larger one. */
export const BACKUP_VERSION = 1;

export interface BackupHead {
  readonly kind: typeof BACKUP_KIND;
  readonly version: number;
  /** ISO 8601, UTC. */
  readonly madeAt: string;
  /** Clips in it, the trash included, for progress; the last line's count is the one that holds. */
  readonly clips: number;
}

export type BackupLine =
  | {
      readonly clip: Clip;
      readonly body?: Omit<Body, 'id'>;
      /** What its page said before, oldest first. */
      readonly versions?: readonly Omit<ClipVersion, 'id'>[];
    }
  | { readonly apart: Apart['pair'] }
  /** Whatever the caller keeps: settings, vocabulary, views. */
  | { readonly settings: Readonly<Record<string, unknown>> }
  | { readonly sum: string }
  | { readonly end: { readonly clips: number; readonly apart: number } };

/** The SHA-256 of bytes, as hex. */
export async function sumOfBytes(bytes: Uint8Array<ArrayBuffer>): Promise<string> {
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
  return Array.from(digest, (byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** The sum of lines behind a sum. */
export const nextSum = (before: string, lines: string): Promise<string> =>
  sumOfBytes(new TextEncoder().encode(before + lines));
