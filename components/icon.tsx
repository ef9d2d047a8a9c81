import type { JSX } from 'preact';

/** Strokes on a 16 × 16 grid. */
const STROKES = {
  check: 'M3 8.5 6.3 12 13 4.5',
  cross: 'M4 4l8 8M12 4l-8 8',
  copy: 'M6 5.5V3.2c0-.4.3-.7.7-.7h6.1c.4 0 .7.3.7.7v6.1c0 .4-.3.7-.7.7h-2.3M3.2 6h6.1c.4 0 .7.3.7.7v6.1c0 .4-.3.7-.7.7H3.2a.7.7 0 0 1-.7-.7V6.7c0-.4.3-.7.7-.7z',
  download: 'M8 2.5v7.2M4.8 6.8 8 10l3.2-3.2M2.8 13.2h10.4',
  open: 'M9.5 2.5h4v4M13.3 2.7 7.5 8.5M11.5 9.5v3.3c0 .4-.3.7-.7.7H3.2a.7.7 0 0 1-.7-.7V5.2c0-.4.3-.7.7-.7h3.3',
  plus: 'M8 3v10M3 8h10',
  chevron: 'M4 6.2 8 10.2 12 6.2',
  undo: 'M5.8 3 2.8 6l3 3M3 6h6.6a3.6 3.6 0 0 1 0 7.2H6.5',
  lock: 'M4 7.2h8v6H4zM5.5 7V5a2.5 2.5 0 0 1 5 0v2',
  list: 'M2.8 4h.01M2.8 8h.01M2.8 12h.01M5.8 4h7.7M5.8 8h7.7M5.8 12h7.7',
  form: 'M3.5 2.5h9v11h-9zM5.8 5.5h4.4M5.8 8h4.4M5.8 10.5h2.4',
  closed: 'M8 14A6 6 0 1 0 8 2a6 6 0 0 0 0 12zM5.5 8h5',
  page: 'M4 2.5h5l3 3v8H4zM9 2.5v3h3',
  blocked: 'M8 14A6 6 0 1 0 8 2a6 6 0 0 0 0 12zM3.8 3.8l8.4 8.4',
  alert: 'M8 2.6 14.2 13H1.8zM8 6.6v3M8 11.2h.01',
  search: 'M7 11.8a4.8 4.8 0 1 0 0-9.6 4.8 4.8 0 0 0 0 9.6zM10.5 10.5l3.3 3.3',
  filter: 'M2.5 4h11M4.8 8h6.4M6.8 12h2.4',
  archive: 'M2.5 3h11v3h-11zM3.5 6v7h9V6M6.3 8.6h3.4',
  trash: 'M2.8 4.2h10.4M6 4V2.5h4V4M4 4.5l.7 9h6.6l.7-9M6.7 7v4M9.3 7v4',
  tag: 'M2.5 2.5h5.2l5.8 5.8-5.2 5.2-5.8-5.8zM5.3 5.3h.01',
  keys: 'M1.8 4h12.4v8H1.8zM4.3 6.5h.01M6.8 6.5h.01M9.3 6.5h.01M11.8 6.5h.01M4.5 9.5h7',
  more: 'M3 7.4a.6.6 0 1 0 0 1.2.6.6 0 0 0 0-1.2zM8 7.4a.6.6 0 1 0 0 1.2.6.6 0 0 0 0-1.2zM13 7.4a.6.6 0 1 0 0 1.2.6.6 0 0 0 0-1.2z',
  board: 'M2.5 3h3v10h-3zM6.5 3h3v7h-3zM10.5 3h3v5h-3z',
  chart: 'M2.5 2.5v11h11M5.5 11V8M8.5 11V5M11.5 11V6.8',
  panel: 'M2 3h12v10H2zM10 3v10',
  sliders:
    'M2.5 5h6M12 5h1.500M2.500 11H4M7.500 11h6M10.300 3.200a1.800 1.800 0 1 1 0 3.600 1.800 1.800 0 0 1 0-3.600zM5.700 9.200a1.800 1.800 0 1 1 0 3.600 1.800 1.800 0 0 1 0-3.600z',
  bell: 'M8 2.200a4 4 0 0 1 4 4v3l1.200 2.300H2.800L4 9.200v-3a4 4 0 0 1 4-4zM6.700 13.500h2.600',
  grip: 'M6 3.5h.01M10 3.5h.01M6 8h.01M10 8h.01M6 12.5h.01M10 12.5h.01',
  edited: 'M3 13l.7-2.8 7-7 2.1 2.1-7 7z',
} as const;

export type IconName = keyof typeof STROKES;

/** A drawing beside words that say the same: screen readers pass it by. */
export const Icon = ({ name, size = 16 }: { readonly name: IconName; readonly size?: number }): JSX.Element => (
  <svg class="icon" width={size} height={size} viewBox="0 0 16 16" aria-hidden="true" focusable="false">
    <path d={STROKES[name]} />
  </svg>
);
