import { i18n } from '#i18n';

/**
 * The locale to write days and numbers in: the person's own, with its region (`de-AT`), where they have one in the
 * language of the words around; that language otherwise. `offered` are language tags, the most wanted first.
 */
export const localeOf = (language: string, offered: readonly string[]): string =>
  offered.find((tag) => tag.split('-', 1)[0]?.toLowerCase() === language) ?? language;

/** The language of the messages: English where the browser's is none of ours. */
export const LANGUAGE = i18n.t('interface.language');

/** The locale of every day and number that a person reads. */
export const LOCALE = localeOf(LANGUAGE, [
  new Intl.DateTimeFormat().resolvedOptions().locale,
  ...navigator.languages,
]);
