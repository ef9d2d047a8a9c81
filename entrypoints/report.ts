import { defineUnlistedScript } from '#imports';
import { scrub } from '../lib/extract/scrub.ts';

/** Injected on demand; what `main` returns is the answer of `scripting.executeScript`. */
export default defineUnlistedScript(() => scrub({ url: location.href, document }));
