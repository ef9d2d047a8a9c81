const sorted = (list: readonly number[]): readonly number[] => list.toSorted((a, b) => a - b);

/** The value below which a share of the list lies; `NaN` of an empty one. */
export const percentile = (list: readonly number[], share: number): number =>
  sorted(list)[Math.min(list.length - 1, Math.floor(list.length * share))] ?? Number.NaN;

export const median = (list: readonly number[]): number => percentile(list, 0.5);

export const ratio = (value: number): string => `${value.toFixed(2)} ×`;

/** Prints a Markdown table with a heading. */
export function table(title: string, head: readonly string[], rows: readonly (readonly string[])[]): void {
  const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
  const lines = [`\n## ${title}\n`, line(head), line(head.map(() => '---')), ...rows.map(line)];
  process.stdout.write(`${lines.join('\n')}\n`);
}
