import { parse } from 'yaml';

type Messages = { readonly [key: string]: string | Messages };

const SOURCES = import.meta.glob<string>('../../locales/*.yml', {
  query: '?raw',
  import: 'default',
  eager: true,
});

/** A page may ask for a language in its address; it is English that tests read. */
const LANGUAGE = new URLSearchParams(globalThis.location?.search).get('lang') ?? 'en';

const MESSAGES = parse(SOURCES[`../../locales/${LANGUAGE}.yml`] ?? '') as Messages;

function messageOf(key: string): string | Messages {
  let found: string | Messages | undefined = MESSAGES;
  for (const part of key.split('.')) found = typeof found === 'object' ? found[part] : undefined;
  if (found === undefined) throw new RangeError(`no message: ${key}`);
  return found;
}

/** The plural form that `@wxt-dev/i18n` takes: the forms in their order, the last for all other counts. */
function formOf(forms: Messages, count: number): string {
  const list = Object.values(forms).map(String);
  const index = list.length === 3 ? Math.min(count, 2) : count === 1 ? 0 : 1;
  return list[index] ?? '';
}

/** Stands in for `#i18n` outside of an extension; a missing key throws. */
export const i18n = {
  t(key: string, ...args: readonly (number | readonly (string | number)[])[]): string {
    const count = args.find((arg): arg is number => typeof arg === 'number');
    const listed = args.find((arg) => typeof arg === 'object');
    const values = listed ?? (count === undefined ? [] : [count]);
    const message = messageOf(key);
    const text = typeof message === 'string' ? message : formOf(message, count ?? 0);
    return text.replaceAll(/\$(\d)/g, (_, number: string) => String(values[Number(number) - 1] ?? ''));
  },
};
