import type { JSX } from 'preact';

/** The toolbar with the button behind which the browser keeps extensions; a puzzle piece in all of them. */
const Toolbar = (): JSX.Element => (
  <>
    <rect class="d-bar" x="1" y="1" width="318" height="40" rx="8" />
    <rect class="d-field" x="14" y="10" width="190" height="22" rx="11" />
    <circle class="d-dot" cx="298" cy="21" r="2" />
    <circle class="d-dot" cx="298" cy="14" r="2" />
    <circle class="d-dot" cx="298" cy="28" r="2" />
    <path
      class="d-line"
      d="M258 15h5a4 4 0 1 1 7 0h5v5a4 4 0 1 1 0 7v5h-17v-6a3.4 3.4 0 1 0 0-6.500z"
      transform="translate(-3 -2.500)"
    />
  </>
);

const Mark = ({ x, y }: { readonly x: number; readonly y: number }): JSX.Element => (
  <g transform={`translate(${x} ${y})`}>
    <rect class="d-mark" width="18" height="22" rx="3" />
    <path class="d-on-mark" d="M4 9h6M4 13h8M4 17h8" />
    <path class="d-ribbon" d="M11 0h5v9l-2.500-2-2.500 2z" />
  </g>
);

/** Chromium: the puzzle piece opens a list in which each extension has a pin. */
const Chromium = (): JSX.Element => (
  <>
    <rect class="d-menu" x="140" y="50" width="170" height="86" rx="8" />
    <rect class="d-text" x="156" y="62" width="80" height="6" rx="3" />
    <Mark x={156} y={78} />
    <rect class="d-strong" x="184" y="86" width="60" height="7" rx="3.5" />
    <circle class="d-ring" cx="282" cy="90" r="15" />
    <path class="d-pin" d="M277 82h10M279 82v7l-3 4h12l-3-4v-7M282 93v6" />
    <rect class="d-text" x="156" y="114" width="18" height="14" rx="3" />
    <rect class="d-text" x="184" y="118" width="44" height="6" rx="3" />
  </>
);

/** Firefox: the puzzle piece opens a list in which a wheel leads to "Pin to Toolbar". */
const Firefox = (): JSX.Element => (
  <>
    <rect class="d-menu" x="120" y="50" width="190" height="86" rx="8" />
    <Mark x={134} y={62} />
    <rect class="d-strong" x="162" y="70" width="60" height="7" rx="3.5" />
    <circle class="d-line" cx="290" cy="73" r="6" />
    <path
      class="d-line"
      d="M290 64v3M290 79v3M281 73h3M296 73h3M284 67l2 2M294 77l2 2M296 67l-2 2M286 77l-2 2"
    />
    <rect class="d-chosen" x="150" y="94" width="150" height="30" rx="6" />
    <path class="d-pin" d="M161 102h10M163 102v6l-3 4h12l-3-4v-6M166 112v5" />
    <rect class="d-strong" x="184" y="106" width="84" height="7" rx="3.5" />
  </>
);

/** Where the browser has its pin; the words beside it say the same. */
export const PinDrawing = ({ isFirefox }: { readonly isFirefox: boolean }): JSX.Element => (
  <svg class="pin-drawing" viewBox="0 0 320 144" aria-hidden="true" focusable="false">
    <Toolbar />
    {isFirefox ? <Firefox /> : <Chromium />}
  </svg>
);
