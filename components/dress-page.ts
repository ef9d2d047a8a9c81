import { effect } from '@preact/signals';
import { settings } from '../lib/model/settings.ts';
import { LANGUAGE } from './interface-language.ts';

/**
 * Says the page's language, for whoever reads it aloud, hyphenates or translates it, and shows the page in the theme
 * that the person chose, until it goes.
 */
export function dressPage({ documentElement: root }: Document): void {
  root.lang = LANGUAGE;
  effect(() => {
    root.setAttribute('data-theme', settings.value.theme);
  });
}
