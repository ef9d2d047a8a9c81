/** Two paths that some file system takes for one: macOS and Windows know no case, macOS no way to compose a letter. */
export const pathKey = (path: string): string => path.normalize('NFC').toLowerCase().normalize('NFC');

/** Gives each path once: one that is taken, whatever its case, gets `-2`, `-3`, … before its ending. */
export function uniquePaths(): (path: string) => string {
  const taken = new Set<string>();
  const next = new Map<string, number>();
  return (path) => {
    const [, stem = path, ending = ''] = /^(.*?)(\.[^./]*)?$/s.exec(path) ?? [];
    let found = path;
    const key = pathKey(path);
    for (let n = next.get(key) ?? 2; taken.has(pathKey(found)); n += 1) {
      found = `${stem}-${n}${ending}`;
      next.set(key, n + 1);
    }
    taken.add(pathKey(found));
    return found;
  };
}

/** Names that Windows keeps for devices, whatever their ending. */
const DEVICE = /^(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|$)/i;
/** What a file system refuses in a name, or notes apps in a link. */
// oxlint-disable-next-line no-control-regex -- control characters are what is looked for
const FORBIDDEN = /[\u0000-\u001f\u007f-\u009f<>:"/\\|?*#^[\]%]+|\p{Default_Ignorable_Code_Point}/gu;
/** Bytes of UTF-8 that one part of a path may have. */
const MOST_BYTES = 120;

const sizeOf = (text: string): number => new TextEncoder().encode(text).length;

/** The beginning of a text that fits, cut where a reader sees a character end. */
function fitting(text: string, bytes: number): string {
  if (sizeOf(text) <= bytes) return text;
  let kept = '';
  let size = 0;
  for (const { segment } of new Intl.Segmenter('und', { granularity: 'grapheme' }).segment(text)) {
    size += sizeOf(segment);
    if (size > bytes) break;
    kept += segment;
  }
  return kept;
}

/** One part of a path that every system takes, in its own case; `''` where nothing is left of it. */
export function safePart(text: string, bytes = MOST_BYTES): string {
  const plain = text.toWellFormed().normalize('NFC').replaceAll(FORBIDDEN, ' ').replaceAll(/\s+/g, ' ').trim();
  const cut = fitting(plain, bytes).replaceAll(/^[. ]+|[. ]+$/g, '');
  return DEVICE.test(cut) ? `_${cut}` : cut;
}

/** A folder as a template made it: each part safe, empty parts and steps upwards left out. */
export const safeFolder = (path: string): string =>
  path
    .split('/')
    .map((part) => safePart(part))
    .filter(Boolean)
    .slice(0, 8)
    .join('/');
