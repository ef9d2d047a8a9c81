import { effect } from '@preact/signals';
import { settings } from '../lib/model/settings.ts';

/** Shows a page in the theme that the person chose, until it goes. */
export function showTheme(page: Document): void {
  effect(() => {
    page.documentElement.setAttribute('data-theme', settings.value.theme);
  });
}
