/** As what UTF-8 was read. */
export type WrongReading = 'windows-1252' | 'macintosh';

/** A text that was broken on its way, and what it was. Nobody but the person decides to put it right. */
export interface Repair {
  readonly before: string;
  readonly after: string;
  /** The wrong readings in the order in which they were undone. */
  readonly readings: readonly WrongReading[];
}

/** What follows, or stands around, a capital in a text that nobody broke: `CAFÉ™`, `„Spaß“`, `ÉCOLE »`. */
const CLOSERS = '™®©“”‘’–—…«»‹›•·°¹²³ªº¡¿´€£¥¢§‚„†‡ \u00a0';
/** What follows a root or a sign like it in a formula. */
const FORMULAS = '±≤≥π∑∏∞∫Ωµ≠∂√≈∆';

interface Charset {
  readonly name: WrongReading;
  readonly byteOf: ReadonlyMap<string, number>;
}

const charset = (name: WrongReading): Charset => {
  const decoder = new TextDecoder(name);
  const bytes = Array.from({ length: 256 }, (_, byte) => byte);
  return {
    name,
    byteOf: new Map(bytes.map((byte) => [decoder.decode(Uint8Array.of(byte)), byte])),
  };
};

let charsets: readonly Charset[] | undefined;

/** Made when first asked for: most pages never ask. */
const allCharsets = (): readonly Charset[] => (charsets ??= [charset('windows-1252'), charset('macintosh')]);

/** The text as the bytes that it was read of; nothing where a character of it is none of the charset's. */
function toBytes(text: string, { byteOf }: Charset): Uint8Array | undefined {
  const bytes = new Uint8Array(text.length);
  for (let index = 0; index < text.length; index += 1) {
    const code = text.charCodeAt(index);
    const byte = code < 0x80 ? code : byteOf.get(text.charAt(index));
    if (byte === undefined) return undefined;
    bytes[index] = byte;
  }
  return bytes;
}

function asUtf8(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    // TypeError: no UTF-8.
    return undefined;
  }
}

const lengthOf = (lead: number): number => (lead < 0xe0 ? 2 : lead < 0xf0 ? 3 : 4);

const isLower = (char: string): boolean => /\p{Ll}/u.test(char);

/** A character that a broken text became, as it stands in the text. */
interface Sequence {
  readonly at: number;
  readonly length: number;
  readonly char: string;
}

/** What nobody writes: controls beyond ASCII, private characters (but for Apple's own), those that are not assigned. */
const UNWRITTEN = /(?![\p{ASCII}\uf8ff])[\p{Cc}\p{Cn}\p{Co}]/u;

type Proof = (text: string, sequence: Sequence) => boolean;

/**
 * Whether two characters that could be one of UTF-8 stand as nobody writes them. A pair that somebody might have
 * written so is no proof, though it is put right where another one is.
 */
const PROOFS: Readonly<Record<WrongReading, Proof>> = {
  'windows-1252': (text, { at, length }) => {
    const lead = text.charAt(at);
    const next = text.charAt(at + length);
    if (isLower(next) && /\p{Lu}/u.test(lead)) return true;
    return isLower(text.charAt(at - 1)) || !CLOSERS.includes(text.charAt(at + 1));
  },
  macintosh: (text, { at, length }) => {
    if (!'¬√ƒ≈∆'.includes(text.charAt(at))) return false;
    const isWord = isLower(text.charAt(at - 1)) || isLower(text.charAt(at + length));
    return isWord || !FORMULAS.includes(text.charAt(at + 1));
  },
};

const sequencesOf = (bytes: Uint8Array, decoded: string): readonly Sequence[] => {
  const found: Sequence[] = [];
  let at = 0;
  for (const char of decoded) {
    const lead = bytes[at] ?? 0;
    const length = lead < 0x80 ? 1 : lengthOf(lead);
    if (length > 1) found.push({ at, length, char });
    at += length;
  }
  return found;
};

/** Two or more in a row: in a text of another script than Latin nearly every one. */
const inARow = (sequences: readonly Sequence[], count: number): boolean => {
  let row = 1;
  return sequences.some(({ at }, index) => {
    const before = sequences[index - 1];
    row = before && before.at + before.length === at ? row + 1 : 1;
    return row >= count;
  });
};

/** One wrong reading undone; nothing where the text isn't wholly such a text, or where nothing proves it. */
function undone(text: string, set: Charset): string | undefined {
  const bytes = toBytes(text, set);
  const decoded = bytes && asUtf8(bytes);
  if (!bytes || decoded === undefined || decoded === text) return undefined;
  const sequences = sequencesOf(bytes, decoded);
  const proven = sequences.some((one) => one.length > 2 || PROOFS[set.name](text, one)) || inARow(sequences, 3);
  return proven ? decoded : undefined;
}

/** A broken text may have been broken once more. */
const MOST_TIMES = 2;

function repaired(text: string): Repair | undefined {
  const readings: WrongReading[] = [];
  let found: Repair | undefined;
  let now = text;
  for (let time = 0; time < MOST_TIMES; time += 1) {
    const before = now;
    const step = allCharsets()
      .map((set) => ({ name: set.name, text: undone(before, set) }))
      .find((one) => one.text !== undefined);
    if (step?.text === undefined) break;
    now = step.text;
    readings.push(step.name);
    // What was broken twice may have become what nobody writes between the two.
    if (!UNWRITTEN.test(now)) found = { before: text, after: now, readings: [...readings] };
  }
  return found;
}

// oxlint-disable-next-line no-control-regex -- all that is not ASCII
const NOT_ASCII = /[^\u0000-\u007f]/;

/**
 * The repair of a text that is UTF-8 read as Windows-1252 or as Mac Roman, once or twice; nothing for any other text.
 * It is offered only where it loses nothing (the wrong reading of `after` is `before` again) and where something proves
 * it: characters side by side that nobody writes so. A text of which only some lines are broken is put right in those.
 */
export function noticeBroken(text: string): Repair | undefined {
  if (!NOT_ASCII.test(text)) return undefined;
  const whole = repaired(text);
  if (whole || !text.includes('\n')) return whole;
  const readings = new Set<WrongReading>();
  const after = text
    .split('\n')
    .map((line) => {
      const one = NOT_ASCII.test(line) ? repaired(line) : undefined;
      for (const name of one?.readings ?? []) readings.add(name);
      return one?.after ?? line;
    })
    .join('\n');
  return after === text ? undefined : { before: text, after, readings: [...readings] };
}
