/** Plain data laid by outside of the page's own memory, in an order of its own. */
export interface LaidBy<T> {
  readonly count: number;
  /** Lays one by and gives its number, from 0. */
  add(item: T): number;
  /** Those of these numbers, in their order; each is read as often as it is asked for. */
  read(numbers: readonly number[]): Promise<readonly T[]>;
  /** All of them, so many at a time as lie together, with the number of the first. */
  parcels(): AsyncGenerator<{ readonly from: number; readonly items: readonly T[] }>;
}

/** So many characters of JSON lie together. */
const TOGETHER = 1_000_000;

interface Parcel {
  readonly from: number;
  readonly text: () => string | Promise<string>;
}

/**
 * A place for very much plain data (what JSON can say) that is needed again later: it lies in blobs, which a browser
 * keeps outside of the page's heap, and on the disk when there are many. Rejects where the browser has lost one.
 */
export function layBy<T>(): LaidBy<T> {
  const full: Parcel[] = [];
  let open: string[] = [];
  let size = 0;
  let count = 0;

  const textOf = (lines: readonly string[]): string => `[${lines.join(',')}]`;
  const all = (): readonly Parcel[] => {
    const lines = open;
    return [...full, { from: count - lines.length, text: () => textOf(lines) }];
  };
  const opened = async ({ text }: Parcel): Promise<readonly T[]> =>
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- it is what was added
    JSON.parse(await text()) as readonly T[];

  return {
    get count() {
      return count;
    },
    add(item) {
      const line = JSON.stringify(item);
      open.push(line);
      size += line.length;
      count += 1;
      if (size >= TOGETHER) {
        const text = new Blob([textOf(open)]);
        full.push({ from: count - open.length, text: () => text.text() });
        open = [];
        size = 0;
      }
      return count - 1;
    },
    async read(numbers) {
      const found = new Map<number, T>();
      const wanted = new Set(numbers);
      const places = all();
      for (const [index, parcel] of places.entries()) {
        const end = places[index + 1]?.from ?? count;
        const here = [...wanted].filter((number) => number >= parcel.from && number < end);
        if (here.length === 0) continue;
        const items = await opened(parcel);
        for (const number of here) {
          const item = items[number - parcel.from];
          if (item !== undefined) found.set(number, item);
        }
      }
      return numbers.flatMap((number) => found.get(number) ?? []);
    },
    async *parcels() {
      for (const parcel of all()) {
        const items = await opened(parcel);
        if (items.length > 0) yield { from: parcel.from, items };
      }
    },
  };
}
