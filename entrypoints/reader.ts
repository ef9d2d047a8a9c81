import { BOARDS } from 'virtual:boards';
import { defineUnlistedScript } from '#imports';
import { localDay } from '../lib/day.ts';
import { readPage } from '../lib/extract/read.ts';

/** Injected on demand; what `main` returns is the answer of `scripting.executeScript`. */
export default defineUnlistedScript(() =>
  readPage({ url: location.href, document }, BOARDS, () => performance.now(), localDay(new Date())),
);
