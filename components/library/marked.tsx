import type { JSX } from 'preact';
import type { Range } from '../../lib/library/marks.ts';

/** A text with what was looked for marked in it. */
export function Marked({
  text,
  ranges,
}: {
  readonly text: string;
  readonly ranges: readonly Range[];
}): JSX.Element {
  let at = 0;
  const parts = ranges.map(({ from, to }) => {
    const before = text.slice(at, from);
    at = to;
    return (
      <>
        {before}
        <mark>{text.slice(from, to)}</mark>
      </>
    );
  });
  return (
    <>
      {parts}
      {text.slice(at)}
    </>
  );
}
