/** What every long work takes: a way to stop it, and a way to say how far it is. */
export interface Work {
  /** Aborting it makes the work reject, or its stream fail, with the signal's own reason. */
  readonly signal?: AbortSignal | undefined;
  readonly onProgress?: ((progress: Progress) => void) | undefined;
}

export interface Progress {
  readonly done: number;
  /** Absent while nobody knows. */
  readonly all?: number;
}

/** The items of a list, so many at a time. */
export function* parcels<T>(list: readonly T[], size: number): Generator<readonly T[]> {
  for (let from = 0; from < list.length; from += size) yield list.slice(from, from + size);
}

/** A stream that is pulled: it makes no more than its reader takes. */
export function streamOf<T>(source: AsyncIterable<T>): ReadableStream<T> {
  const iterator = source[Symbol.asyncIterator]();
  return new ReadableStream<T>(
    {
      async pull(controller) {
        const { done, value } = await iterator.next();
        if (done === true) controller.close();
        else controller.enqueue(value);
      },
      async cancel() {
        await iterator.return?.();
      },
    },
    { highWaterMark: 1 },
  );
}

/** The chunks of a stream, one after the other; leaving the loop cancels it. Not every browser can loop over one. */
export async function* chunksOf<T>(stream: ReadableStream<T>): AsyncGenerator<T> {
  const reader = stream.getReader();
  try {
    for (let step = await reader.read(); !step.done; step = await reader.read()) yield step.value;
  } finally {
    await reader.cancel().catch(() => undefined);
  }
}

/** Text as UTF-8 in chunks worth writing: of about 64 kB, however small its pieces are. */
export async function* bytesOf(pieces: AsyncIterable<string>): AsyncGenerator<Uint8Array<ArrayBuffer>> {
  const encoder = new TextEncoder();
  let waiting = '';
  for await (const piece of pieces) {
    waiting += piece;
    if (waiting.length < 65_536) continue;
    yield encoder.encode(waiting);
    waiting = '';
  }
  if (waiting !== '') yield encoder.encode(waiting);
}

/** All of a stream's bytes as a blob, which a browser may keep on disk. */
export async function blobOf(stream: ReadableStream<Uint8Array<ArrayBuffer>>, type: string): Promise<Blob> {
  const parts: Blob[] = [];
  let some: Uint8Array<ArrayBuffer>[] = [];
  let size = 0;
  for await (const chunk of chunksOf(stream)) {
    some.push(chunk);
    size += chunk.length;
    // A blob of a blob holds no bytes of the page's own memory.
    if (size < 4_194_304) continue;
    parts.push(new Blob(some));
    some = [];
    size = 0;
  }
  return new Blob([...parts, ...some], { type });
}
