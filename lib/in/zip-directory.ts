/** What a ZIP is read of: a `Blob` or a `File`. */
export interface ZipSource {
  readonly size: number;
  slice(start: number, end: number): { arrayBuffer(): Promise<ArrayBuffer> };
}

/** Why an archive, or a file of it, is not read. */
export type ZipRefusal =
  /** It has no directory, or one that contradicts itself. */
  | 'no-archive'
  | 'too-many-files'
  | 'encrypted'
  /** Packed by a method other than deflate. */
  | 'unknown-method'
  /** Its path leaves the folder, or is none. */
  | 'unsafe-path'
  /** A link or a device. */
  | 'no-file'
  /** Two files share bytes: the mark of a bomb. */
  | 'overlapping'
  | 'too-large'
  | 'damaged'
  /** It was removed or changed while it was read. */
  | 'gone';

/** A file as the directory tells it. */
export interface ZipFile {
  readonly path: string;
  readonly method: number;
  readonly crc: number;
  readonly packed: number;
  readonly size: number;
  /** Where its header stands. */
  readonly offset: number;
  readonly refused?: ZipRefusal;
}

export type Directory =
  | { readonly ok: true; readonly files: readonly ZipFile[] }
  | { readonly ok: false; readonly why: ZipRefusal };

const END_SIZE = 22;
const LONGEST_COMMENT = 65_535;
const LOCATOR_SIZE = 20;
const ENTRY_SIZE = 46;
/** No directory of so few files as we take is larger. */
const LARGEST_DIRECTORY = 128_000_000;
const SEE_ZIP64 = 0xffffffff;

const view = async (source: ZipSource, start: number, end: number): Promise<DataView> =>
  new DataView(await source.slice(Math.max(0, start), Math.max(0, end)).arrayBuffer());

const big = (bytes: DataView, at: number): number => Number(bytes.getBigUint64(at, true));

interface Place {
  readonly count: number;
  readonly size: number;
  readonly offset: number;
}

/** The directory's place as the Zip64 record says it; `end` is where the plain record stands. */
async function place64(source: ZipSource, end: number): Promise<Place | undefined> {
  const locator = await view(source, end - LOCATOR_SIZE, end);
  if (locator.byteLength < LOCATOR_SIZE || locator.getUint32(0, true) !== 0x07064b50) return undefined;
  const at = big(locator, 8);
  const record = await view(source, at, at + 56);
  if (record.byteLength < 56 || record.getUint32(0, true) !== 0x06064b50) return undefined;
  return { count: big(record, 32), size: big(record, 40), offset: big(record, 48) };
}

/** Finds the last record: behind it stands a comment, or nothing. */
async function placeOf(source: ZipSource): Promise<Place | undefined> {
  const start = Math.max(0, source.size - END_SIZE - LONGEST_COMMENT);
  const tail = await view(source, start, source.size);
  for (let at = tail.byteLength - END_SIZE; at >= 0; at -= 1) {
    if (tail.getUint32(at, true) !== 0x06054b50) continue;
    if (at + END_SIZE + tail.getUint16(at + 20, true) > tail.byteLength) continue;
    const plain = {
      count: tail.getUint16(at + 10, true),
      size: tail.getUint32(at + 12, true),
      offset: tail.getUint32(at + 16, true),
    };
    const is64 = plain.count === 0xffff || plain.size === SEE_ZIP64 || plain.offset === SEE_ZIP64;
    return is64 ? ((await place64(source, start + at)) ?? plain) : plain;
  }
  return undefined;
}

/** Sizes and offset that stand in the Zip64 field, in the order in which the plain ones point at it. */
function wide(extra: DataView, values: readonly number[]): readonly number[] {
  for (let at = 0; at + 4 <= extra.byteLength; at += 4 + extra.getUint16(at + 2, true)) {
    if (extra.getUint16(at, true) !== 1) continue;
    const end = Math.min(extra.byteLength, at + 4 + extra.getUint16(at + 2, true));
    let next = at + 4;
    return values.map((value) => {
      if (value !== SEE_ZIP64 || next + 8 > end) return value;
      next += 8;
      return big(extra, next - 8);
    });
  }
  return values;
}

/** Bytes of a name that are no UTF-8 are read by the letter: which old code page it was, nobody knows. */
function nameOf(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('windows-1252').decode(bytes);
  }
}

/** A path that stays within its folder; nothing for one that doesn't. */
function safePath(name: string): string | undefined {
  const path = name.replaceAll('\\', '/');
  const isUnsafe =
    path === '' ||
    path.startsWith('/') ||
    /^[a-z]:/i.test(path) ||
    path.includes('\0') ||
    path.split('/').includes('..');
  return isUnsafe
    ? undefined
    : path.replaceAll(/(?:^|\/)(?:\.?\/)+/g, (run) => (run.startsWith('/') ? '/' : ''));
}

/** What Unix wrote of a file's kind; 0 where something else made the archive. */
const UNIX = 3;
const PLAIN_FILE = 0o10;

function refusalOf(entry: DataView, at: number, path: string | undefined): ZipRefusal | undefined {
  const kind = entry.getUint8(at + 5) === UNIX ? entry.getUint32(at + 38, true) >>> 28 : 0;
  const method = entry.getUint16(at + 10, true);
  if (path === undefined) return 'unsafe-path';
  if (kind !== 0 && kind !== PLAIN_FILE) return 'no-file';
  if (entry.getUint16(at + 8, true) & 0x41) return 'encrypted';
  return method === 0 || method === 8 ? undefined : 'unknown-method';
}

function entryAt(
  directory: DataView,
  at: number,
): { readonly file: ZipFile; readonly next: number } | undefined {
  if (at + ENTRY_SIZE > directory.byteLength || directory.getUint32(at, true) !== 0x02014b50) return undefined;
  const [nameLength, extraLength, commentLength] = [28, 30, 32].map((field) =>
    directory.getUint16(at + field, true),
  );
  const name = at + ENTRY_SIZE;
  const extra = name + (nameLength ?? 0);
  const next = extra + (extraLength ?? 0) + (commentLength ?? 0);
  if (next > directory.byteLength) return undefined;
  const written = nameOf(new Uint8Array(directory.buffer, directory.byteOffset + name, nameLength));
  const path = safePath(written);
  const [size = 0, packed = 0, offset = 0] = wide(
    new DataView(directory.buffer, directory.byteOffset + extra, extraLength),
    [24, 20, 42].map((field) => directory.getUint32(at + field, true)),
  );
  const refused = refusalOf(directory, at, path);
  return {
    next,
    file: {
      path: path ?? written,
      method: directory.getUint16(at + 10, true),
      crc: directory.getUint32(at + 16, true),
      packed,
      size,
      offset,
      ...(refused && { refused }),
    },
  };
}

/** Marks the files that begin within another: an archive that says so is made to inflate the same bytes again and again. */
function withoutOverlaps(files: readonly ZipFile[]): readonly ZipFile[] {
  const shared = new Set<ZipFile>();
  let end = 0;
  for (const file of files.toSorted((a, b) => a.offset - b.offset)) {
    if (file.offset < end) shared.add(file);
    end = Math.max(end, file.offset + 30 + file.packed);
  }
  return shared.size === 0
    ? files
    : files.map((file) =>
        shared.has(file) && !file.refused ? { ...file, refused: 'overlapping' as const } : file,
      );
}

/** The files that an archive's directory names, folders left out, in its order. Reads nothing of the files. */
export async function readDirectory(source: ZipSource, most: number): Promise<Directory> {
  const place = await placeOf(source);
  if (!place || place.offset + place.size > source.size) return { ok: false, why: 'no-archive' };
  if (place.count > most || place.size > LARGEST_DIRECTORY) return { ok: false, why: 'too-many-files' };
  const directory = await view(source, place.offset, place.offset + place.size);
  const files: ZipFile[] = [];
  let at = 0;
  for (let index = 0; index < place.count; index += 1) {
    const entry = entryAt(directory, at);
    if (!entry) return { ok: false, why: 'no-archive' };
    at = entry.next;
    if (!entry.file.path.endsWith('/')) files.push(entry.file);
  }
  return { ok: true, files: withoutOverlaps(files) };
}
