import type { Body, Clip } from '../clip.ts';
import type { TextFile } from '../file/text-file.ts';
import { INDEX_MARK } from './index-mark.ts';
import { postingOf } from '../merge.ts';
import { fileOf } from './file-of.ts';
import { safeFolder, uniquePaths } from './names.ts';
import type { OutRow } from './rows.ts';
import type { ZipEntry } from './zip.ts';

export interface FilesOptions {
  /** The folder of a clip's file, parts by `/`; `''`, or none given, for no folder. */
  readonly folder?: ((clip: Clip, body: Body) => string) | undefined;
  /** A clip's file by name and text: that of the library's own format where none is given. */
  readonly file?: ((clip: Clip, body: Body) => TextFile) | undefined;
  /** Adds `index.md`, a list of links to all files, under this heading. */
  readonly index?: { readonly heading: string } | undefined;
}

/** Text in a link of Markdown, on one line. */
const inLink = (text: string): string =>
  text.replaceAll(/\s+/g, ' ').replaceAll(/[\\[\]<>*_`#|]/g, (char) => `\\${char}`);

/** A path as an address within the archive. */
const toHref = (path: string): string =>
  path.split('/').map(encodeURIComponent).join('/').replaceAll('(', '%28').replaceAll(')', '%29');

function indexLine(path: string, clip: Clip): string {
  const { title = '', companyName = '' } = postingOf(clip.draft);
  const text = [title, companyName].filter(Boolean).join(', ');
  const day = new Date(clip.timestamp);
  const saved = Number.isNaN(day.getTime()) ? '' : ` (${day.toISOString().slice(0, 10)})`;
  return `- [${inLink(text || path)}](${toHref(path)})${saved}\n`;
}

/**
 * The files of the rows, one a clip, each path once whatever its case, in the order of the rows; the index last. The
 * names are those of `fileName`, made of the clip alone: the same clip has the same name next time.
 */
export async function* markdownFiles(
  rows: AsyncIterable<OutRow>,
  { folder, file = fileOf, index }: FilesOptions = {},
): AsyncGenerator<ZipEntry> {
  const unique = uniquePaths();
  const indexPath = index && unique('index.md');
  const lines: string[] = [];
  for await (const { clip, body } of rows) {
    const { name, text } = file(clip, body);
    const path = unique([safeFolder(folder?.(clip, body) ?? ''), name].filter(Boolean).join('/'));
    if (index) lines.push(indexLine(path, clip));
    yield { path, text, at: clip.updatedAt };
  }
  if (index && indexPath !== undefined)
    yield {
      path: indexPath,
      text: `${INDEX_MARK}\n\n# ${inLink(index.heading)}\n\n${lines.join('')}`,
      at: Date.now(),
    };
}
