const LENGTH = 8000;

const WORDS =
  'we are looking for a senior engineer who with their team builds services people rely on every day kotlin python large office salary remote work hybrid benefits größe équipe'.split(
    ' ',
  );

/** Text without an end, as postings have it. */
const POOL = ((): string => {
  let state = 7;
  const next = (): number => (state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0) / 2 ** 32;
  const words: string[] = [];
  for (let index = 0; index < 300_000; index += 1) {
    words.push(WORDS[Math.floor(next() * WORDS.length)] ?? '');
    if (next() < 0.05) words.push(next().toString(36).slice(2, 9));
  }
  return words.join(' ');
})();

/** A text of 8 kB, another for each number. */
export const textOf = (seed: number): string => {
  const from = (seed * 7919) % (POOL.length - LENGTH);
  return POOL.slice(from, from + LENGTH).trim();
};
