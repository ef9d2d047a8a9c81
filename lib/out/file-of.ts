import type { Body, Clip } from '../clip.ts';
import { clipFile, filePosting } from '../file/clip-file.ts';
import { editFile, type FileChanges } from '../file/edit-file.ts';
import { fileName } from '../file/file-name.ts';
import { personValues } from '../file/front-matter.ts';
import { splitFile } from '../file/split-file.ts';
import type { TextFile } from '../file/text-file.ts';
import { knownFile, type KnownFile } from '../in/known-file.ts';
import { NEW_PERSON, PAGE_FIELDS, TAG_FIELDS } from '../posting.ts';

/** What we know by ourselves: it comes into no file of the person's that doesn't have it. */
const OURS: readonly string[] = ['board', 'jobId', 'language', 'host'];

/** The values that the clip has and the file hasn't, by the file's own keys. */
function changesOf(clip: Clip, body: Body, known: KnownFile): FileChanges {
  const changes: Record<string, string | number> = {};
  const nameOf = (key: string): string => {
    for (const [own, name] of known.keys) if (own === key) return name;
    return key;
  };
  const posting = filePosting(clip.draft, body.markdown);
  for (const field of [...PAGE_FIELDS, ...TAG_FIELDS]) {
    const then = known.posting[field] ?? '';
    const now = posting[field] ?? '';
    if (now === then || (then === '' && OURS.includes(field))) continue;
    // What the address says already is left out of a new file; in the person's it stays.
    if (now === '' && OURS.includes(field)) continue;
    changes[nameOf(field)] = now;
  }
  const before = personValues({ ...NEW_PERSON, ...known.person });
  for (const [key, now] of Object.entries(personValues(clip.person))) {
    if (now !== before[key]) changes[nameOf(key)] = now;
  }
  if (known.timestamp !== undefined && known.timestamp !== clip.timestamp)
    changes[nameOf('timestamp')] = clip.timestamp;
  return changes;
}

/** The file with another text below its front matter. */
function withText(text: string, markdown: string): string {
  const split = splitFile(text);
  if (!split.ok) return text;
  const head = split.lines.slice(0, split.close + 1).join('');
  const closed = head.endsWith('\n') || head.endsWith('\r') ? head : `${head}\n`;
  return markdown === '' ? closed : `${closed}\n${markdown}\n`;
}

/**
 * The file of a clip, by name and text. An imported file's own text is kept, byte for byte: only the lines of what was
 * changed since change, under the keys that the file has for them; the text below only where the clip's text is another.
 */
export function fileOf(clip: Clip, body: Body): TextFile {
  const own = body.file;
  const outcome = own === undefined ? undefined : knownFile(own);
  if (own === undefined || !outcome?.ok) return clipFile(clip, body.markdown);
  const { file } = outcome;
  const edited = editFile(own, changesOf(clip, body, file));
  return {
    name: fileName(filePosting(clip.draft, body.markdown), clip.identity),
    text: file.markdown === body.markdown ? edited : withText(edited, body.markdown),
  };
}
