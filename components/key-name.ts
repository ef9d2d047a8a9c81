import { i18n } from '#i18n';

/** Keys that keyboards of other countries call by other names. */
const NAMES = {
  Ctrl: 'keyName.control',
  Shift: 'keyName.shift',
  Home: 'keyName.home',
  End: 'keyName.end',
  Esc: 'keyName.escape',
  Space: 'keys.space',
} as const;

const isNamed = (key: string): key is keyof typeof NAMES => Object.hasOwn(NAMES, key);

/** A key or several, `Alt+Shift+J`, as the person's keyboard names them. */
export const keyName = (keys: string): string =>
  keys.replaceAll(/[A-Za-z]+/g, (key) => (isNamed(key) ? i18n.t(NAMES[key]) : key));
