import { scaleLinear } from 'd3-scale';
import type { Drawing } from './figure.ts';
import { Legend, legendHeight } from './legend.tsx';
import { fitting, widthOf } from './written.ts';

/** A bar that lies, a part of it in the full shade. */
export interface ShareBar {
  readonly key: string;
  readonly name: string;
  readonly whole: number;
  readonly part: number;
  /** The numbers, behind the bar. */
  readonly words: string;
  readonly title: string;
}

const NARROW = 420;
const ROW = { wide: 30, narrow: 44 } as const;
const THICK = 16;
const FONT = 13;

/** Bars below each other, each with its name before it, or above it where there is little room. */
export function drawShares(
  bars: readonly ShareBar[],
  legend: readonly (readonly [string, string])[],
  width: number,
): Drawing {
  const isNarrow = width < NARROW;
  const row = isNarrow ? ROW.narrow : ROW.wide;
  const top = legendHeight(legend, width) + 8;
  const widest = Math.max(...bars.map(({ name }) => widthOf(name, FONT)));
  const names = isNarrow ? 0 : Math.ceil(Math.min(widest + 14, width * 0.34));
  const numbers = Math.ceil(Math.max(...bars.map(({ words }) => widthOf(words, FONT))) + 14);
  const most = Math.max(...bars.map(({ whole }) => whole));
  const x = scaleLinear([0, most], [0, Math.max(24, width - names - numbers)]);
  return {
    height: top + bars.length * row,
    content: (
      <>
        <Legend entries={legend} width={width} />
        {bars.map((bar, index) => {
          const y = top + index * row + (isNarrow ? 20 : (row - THICK) / 2);
          return (
            <g key={bar.key}>
              <title>{bar.title}</title>
              <text class="label" x={0} y={isNarrow ? y - 6 : y + 12.5}>
                {fitting(bar.name, isNarrow ? width : names - 8, FONT)}
              </text>
              <g class="grows">
                <rect
                  class="shade-part"
                  x={names}
                  y={y}
                  width={Math.max(x(bar.whole), 2)}
                  height={THICK}
                  rx={3}
                />
                {bar.part > 0 && (
                  <rect
                    class="shade-full"
                    x={names}
                    y={y}
                    width={Math.max(x(bar.part), 2)}
                    height={THICK}
                    rx={3}
                  />
                )}
              </g>
              <text class="number" x={names + x(bar.whole) + 8} y={y + 12.5}>
                {bar.words}
              </text>
            </g>
          );
        })}
      </>
    ),
  };
}
