/** No more of a text is read: what tells of the work stands in its first pages, and pages are hostile. */
const MOST = 60_000;
/** A sentence that proves something is no longer. */
const LONGEST = 300;

const BREAK = /(?<=[.!?;。！？])\s+|(?<=[。！？])/u;

/** The sentences of a text's lines, in order; what of a sentence is longer than 300 characters is left out. */
export function sentencesOf(lines: readonly string[]): readonly string[] {
  const sentences: string[] = [];
  let read = 0;
  for (const line of lines) {
    if (read > MOST) break;
    const text = line.slice(0, MOST - read);
    read += line.length;
    for (const sentence of text.split(BREAK)) sentences.push(sentence.trim().slice(0, LONGEST));
  }
  return sentences.filter((sentence) => sentence !== '');
}
