import type { JSX } from 'preact';
import { widthOf } from './written.ts';

const SIZE = 12;
const MARK = 10;

export const LEGEND_HEIGHT = 24;

/** What two shades mean, in the picture itself, for it leaves the page; in two lines where one is too short. */
export function Legend(props: {
  readonly entries: readonly (readonly [shade: string, words: string])[];
  readonly width: number;
}): JSX.Element {
  const widths = props.entries.map(([, words]) => MARK + 6 + widthOf(words, SIZE) + 18);
  const isOneLine = widths.reduce((sum, width) => sum + width, 0) <= props.width;
  return (
    <g>
      {props.entries.map(([shade, words], index) => {
        const x = isOneLine ? widths.slice(0, index).reduce((sum, width) => sum + width, 0) : 0;
        const y = isOneLine ? 0 : index * 18;
        return (
          <g key={shade} transform={`translate(${Math.round(x)},${y})`}>
            <rect class={shade} x={0} y={1} width={MARK} height={MARK} rx={2} />
            <text class="number is-small" x={MARK + 6} y={10}>
              {words}
            </text>
          </g>
        );
      })}
    </g>
  );
}

/** How high a legend is. */
export const legendHeight = (entries: readonly (readonly [string, string])[], width: number): number =>
  entries.reduce((sum, [, words]) => sum + MARK + 24 + widthOf(words, SIZE), 0) <= width
    ? LEGEND_HEIGHT
    : LEGEND_HEIGHT + 18 * (entries.length - 1);
