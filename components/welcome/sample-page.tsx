import type { JSX } from 'preact';
import sample from '../../lib/sample/posting.html?raw';

/** Draws what the sample's page shows: our own document, parsed apart, so that none of it runs. */
function draw(at: HTMLElement | null): void {
  if (!at || at.hasChildNodes()) return;
  const main = new DOMParser().parseFromString(sample, 'text/html').querySelector('main');
  for (const child of main?.childNodes ?? []) at.append(at.ownerDocument.importNode(child, true));
}

/** The sample posting as its page would show it. */
export const SamplePage = (): JSX.Element => (
  <article class="sample" lang="en" dir="ltr" data-testid="sample" ref={draw} />
);
