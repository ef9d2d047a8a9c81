import { readFileSync } from 'node:fs';

const dataUrl = (path: string): string => `data:image/png;base64,${readFileSync(path).toString('base64')}`;

const ICON = new URL('../../../public/icon/32.png', import.meta.url).pathname;
const BIG_ICON = new URL('../../../public/icon/128.png', import.meta.url).pathname;

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');

/** How high the drawn browser's head is, in pixels: what the page has less than the picture. */
export const HEAD = 84;

export interface Framed {
  readonly url: string;
  readonly title: string;
  /** Pictures of the page and of the popup over it, as paths of PNG files. */
  readonly page: string;
  readonly popup: string;
}

/**
 * A page in a plain browser window with the popup under its icon, as HTML. The browser's own frame is in no picture that
 * a program can take; it is drawn here, and what stands in it is real.
 */
export const framed = ({
  url,
  title,
  page,
  popup,
}: Framed): string => `<!doctype html><meta charset="utf-8"><style>
  body { margin: 0; font: 13px system-ui, sans-serif; color: #23272e; background: #fff; }
  .tabs { height: 40px; background: #dfe3ea; display: flex; align-items: end; padding-inline: 12px; }
  .tab { display: flex; align-items: center; gap: 8px; width: 300px; height: 32px; padding-inline: 14px;
    background: #fff; border-radius: 10px 10px 0 0; white-space: nowrap; overflow: hidden; }
  .tab i { flex: none; width: 14px; height: 14px; border-radius: 4px; background: #0b6b50; }
  .tab span { overflow: hidden; text-overflow: ellipsis; }
  .bar { height: 43px; border-bottom: 1px solid #dfe3ea; display: flex; align-items: center; gap: 14px; padding-inline: 16px; }
  .bar svg { flex: none; fill: none; stroke: #565d68; stroke-width: 1.6; stroke-linecap: round; stroke-linejoin: round; }
  .address { flex: 1; height: 30px; line-height: 30px; border-radius: 15px; background: #eef1f5; padding-inline: 14px; }
  .icon { flex: none; display: grid; place-items: center; width: 32px; height: 32px; border-radius: 16px; background: #e3e7ee; }
  .page { display: block; width: 1280px; }
  .popup { position: absolute; top: ${HEAD + 2}px; right: 44px; border-radius: 10px; box-shadow: 0 10px 36px rgb(0 0 0 / 0.32), 0 0 0 1px rgb(0 0 0 / 0.12); }
</style>
<div class="tabs"><div class="tab"><i></i><span>${escaped(title)}</span></div></div>
<div class="bar"><svg width="16" height="16"><path d="M10 3 5 8l5 5"/></svg><svg width="16" height="16"><path d="m6 3 5 5-5 5"/></svg>
  <svg width="16" height="16"><path d="M13 8a5 5 0 1 1-1.500-3.500M13 2v3h-3"/></svg><div class="address">${escaped(url)}</div>
  <div class="icon"><img src="${dataUrl(ICON)}" width="18" height="18"></div>
  <svg width="4" height="16"><path d="M2 3v.01M2 8v.01M2 13v.01"/></svg></div>
<img class="page" src="${dataUrl(page)}"><img class="popup" src="${dataUrl(popup)}">`;

/** The small tile of Chrome's store, 440 × 280: name and what it is for. */
export const tile = (name: string, line: string): string => `<!doctype html><meta charset="utf-8"><style>
  body { margin: 0; height: 280px; display: grid; grid-template-columns: auto 1fr; gap: 22px; align-items: center; padding-inline: 34px;
    box-sizing: border-box; background: linear-gradient(160deg, #eaf1fc, #cfe0f8); font: 17px/1.4 system-ui, sans-serif; color: #16284a; }
  h1 { margin: 0 0 6px; font-size: 40px; line-height: 1.1; }
  p { margin: 0; text-wrap: balance; }
</style><img src="${dataUrl(BIG_ICON)}" width="120" height="120"><div><h1>${escaped(name)}</h1><p>${escaped(line)}</p></div>`;
