/** Eight tables, so that eight bytes are taken a step. */
const TABLES: readonly Uint32Array[] = (() => {
  const first = Uint32Array.from({ length: 256 }, (_, byte) => {
    let value = byte;
    for (let bit = 0; bit < 8; bit += 1) value = value & 1 ? (value >>> 1) ^ 0xedb88320 : value >>> 1;
    return value >>> 0;
  });
  const tables = [first];
  for (let table = 1; table < 8; table += 1) {
    const before = tables[table - 1] ?? first;
    tables.push(before.map((value) => ((value >>> 8) ^ (first[value & 0xff] ?? 0)) >>> 0));
  }
  return tables;
})();

const [T0, T1, T2, T3, T4, T5, T6, T7] = TABLES as unknown as readonly [
  Uint32Array,
  Uint32Array,
  Uint32Array,
  Uint32Array,
  Uint32Array,
  Uint32Array,
  Uint32Array,
  Uint32Array,
];

/** CRC-32 (ISO 3309) of bytes, as ZIP has it; `before` is that of the bytes that come before these. */
export function crc32(bytes: Uint8Array, before = 0): number {
  const at = (table: Uint32Array, index: number): number => table[index & 0xff] ?? 0;
  const byteAt = (index: number): number => bytes[index] ?? 0;
  const end = bytes.length - (bytes.length % 8);
  let crc = ~before;
  for (let i = 0; i < end; i += 8) {
    const low = crc ^ (byteAt(i) | (byteAt(i + 1) << 8) | (byteAt(i + 2) << 16) | (byteAt(i + 3) << 24));
    crc =
      at(T7, low) ^
      at(T6, low >>> 8) ^
      at(T5, low >>> 16) ^
      at(T4, low >>> 24) ^
      at(T3, byteAt(i + 4)) ^
      at(T2, byteAt(i + 5)) ^
      at(T1, byteAt(i + 6)) ^
      at(T0, byteAt(i + 7));
  }
  for (let i = end; i < bytes.length; i += 1) crc = (crc >>> 8) ^ at(T0, crc ^ byteAt(i));
  return ~crc >>> 0;
}
