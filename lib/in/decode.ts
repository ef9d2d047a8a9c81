export type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1252';

/** Bytes as text, and what they were taken for. */
export interface Decoded {
  readonly text: string;
  readonly encoding: Encoding;
}

const MARKS: readonly (readonly [Encoding, readonly number[]])[] = [
  ['utf-8', [0xef, 0xbb, 0xbf]],
  ['utf-16le', [0xff, 0xfe]],
  ['utf-16be', [0xfe, 0xff]],
];

const begins = (bytes: Uint8Array, mark: readonly number[]): boolean =>
  mark.every((byte, index) => bytes[index] === byte);

/** So many bytes at the beginning tell whether every other one is a zero. */
const SAMPLE = 4096;

/** UTF-16 without its mark: in most texts one half of nearly every unit is zero. */
function utf16Of(bytes: Uint8Array): Encoding | undefined {
  const sample = bytes.subarray(0, SAMPLE - (SAMPLE % 2));
  if (sample.length < 4) return undefined;
  const zeros = [0, 0];
  sample.forEach((byte, index) => {
    if (byte === 0) zeros[index % 2] = (zeros[index % 2] ?? 0) + 1;
  });
  const [even = 0, odd = 0] = zeros;
  const many = sample.length / 2 / 4;
  if (odd > many && even < odd / 10) return 'utf-16le';
  return even > many && odd < even / 10 ? 'utf-16be' : undefined;
}

const decodedAs = (bytes: Uint8Array, encoding: Encoding, fatal: boolean): string | undefined => {
  try {
    return new TextDecoder(encoding, { fatal, ignoreBOM: true }).decode(bytes);
  } catch {
    // TypeError: bytes that are none of this encoding.
    return undefined;
  }
};

/**
 * Text of bytes whose encoding nobody names: by its mark, else UTF-8 where they are that, else UTF-16 by its zeros,
 * else Windows-1252, as which any bytes can be read. The mark of UTF-8 stays in the text, that it can be given back
 * byte for byte; the others' don't.
 */
export function decode(bytes: Uint8Array): Decoded {
  const marked = MARKS.find(([, mark]) => begins(bytes, mark))?.[0];
  const wide = marked === 'utf-8' ? undefined : (marked ?? utf16Of(bytes));
  if (wide) return { text: (decodedAs(bytes, wide, false) ?? '').replace(/^\uFEFF/, ''), encoding: wide };
  const text = decodedAs(bytes, 'utf-8', true);
  if (text !== undefined) return { text, encoding: 'utf-8' };
  return { text: decodedAs(bytes, 'windows-1252', false) ?? '', encoding: 'windows-1252' };
}
