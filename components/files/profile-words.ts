import { i18n } from '#i18n';
import type { OwnKey } from '../../lib/in/synonyms.ts';
import { DATE_FORMS } from '../../lib/out/profile-edit.ts';
import { keyName } from './import-words.ts';

/** Those that a template knows and an import doesn't, or that are another thing there. */
const OWN = ['saved', 'timestamp', 'text'] as const;
const isOwn = (name: string): name is (typeof OWN)[number] => (OWN as readonly string[]).includes(name);

/** What a field that a template may ask for is called. */
export const sourceName = (name: string): string =>
  isOwn(name) ? i18n.t(`profileSource.${name}`) : keyName(name as OwnKey);

/** A day as the form writes it, for a list to choose from. */
const written = (form: string): string =>
  form
    .replace('YYYY', '2026')
    .replace(/MM?/, (part) => (part === 'MM' ? '03' : '3'))
    .replace(/DD?/, (part) => (part === 'DD' ? '09' : '9'));

/** A form of days by its letters and an example. */
export const dateFormName = (form: string): string =>
  `${form || 'YYYY-MM-DD'} (${written(form || 'YYYY-MM-DD')})`;

/** Whether it is one of those to choose from. */
export const isKnownDateForm = (form: string): boolean => (DATE_FORMS as readonly string[]).includes(form);
