import { configureGlobal } from 'fast-check';

/** The same samples in every run, so that a change is judged and not chance; the long tests look further. */
if (!process.env['SOAK']) configureGlobal({ seed: 20_201_207 });
