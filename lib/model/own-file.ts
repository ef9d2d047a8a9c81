import { signal } from '@preact/signals';
import type { Body, Clip } from '../clip.ts';
import { clipFile } from '../file/clip-file.ts';
import type { TextFile } from '../file/text-file.ts';

/** What writes the file of an open clip. */
export type OwnFile = ReturnType<typeof createOwnFile>;

/**
 * The file of a clip; of an imported one its own text with what was changed since. What reads that text is large, and
 * few clips are imported: it is loaded for the first of them.
 */
export function createOwnFile() {
  const write = signal<(clip: Clip, body: Body) => TextFile>();
  return {
    /** To be awaited before the file of an imported clip is given out. */
    async prepare(file: string | undefined): Promise<void> {
      if (file !== undefined && !write.peek()) write.value = (await import('../out/file-of.ts')).fileOf;
    },
    of: (clip: Clip, body: Body): TextFile =>
      body.file !== undefined && write.value ? write.value(clip, body) : clipFile(clip, body.markdown),
  };
}
