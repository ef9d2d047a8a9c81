import type { browser } from 'wxt/browser';

declare global {
  /** What tools see when they run a function inside the extension's own background. */
  const chrome: typeof browser;
}
