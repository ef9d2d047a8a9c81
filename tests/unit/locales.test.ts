import { readFileSync, readdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { localeOf } from '../../components/interface-language.ts';
import { formsNeeded, gapsOf, LANGUAGES, messagesOf, type Forms, type Messages } from '../tools/messages.ts';

const ROOT = resolve(import.meta.dirname, '../..');

const sourceFiles = (folder: string): readonly string[] =>
  readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.tsx?$/.test(name))
    .map((name) => join(ROOT, folder, name));

const SOURCES = [...['components', 'entrypoints', 'lib'].flatMap(sourceFiles), join(ROOT, 'wxt.config.ts')]
  .map((file) => readFileSync(file, 'utf8'))
  .join('\n');

const ENGLISH = messagesOf('en');
const OTHERS = LANGUAGES.filter((language) => language !== 'en');

/** The values that a text takes, in order. */
const valuesOf = (text: string): readonly string[] =>
  [...new Set(Array.from(text.matchAll(/\$\d/g), ([value]) => value))].toSorted();

/** Every text of a language with the name of its form, `facts.more (n)`. */
const textsOf = (messages: Messages): readonly (readonly [string, string])[] =>
  Array.from(messages).flatMap(([key, forms]) =>
    Object.entries(forms).map(([form, text]): readonly [string, string] => [`${key} (${form})`, text]),
  );

/** Names of the texts of a language that a test finds fault with. */
const faulty = (language: string, isFault: (text: string) => boolean): readonly string[] =>
  textsOf(messagesOf(language))
    .filter(([, text]) => isFault(text))
    .map(([name, text]) => `${name}: ${text}`);

/** Words that are the same in English: names, terms of the field, signs. */
const SAME_AS_ENGLISH: { readonly [language: string]: readonly string[] } = {
  de: [
    'action.download',
    'applications.status',
    'choice.hybrid',
    'choice.senior',
    'choice.software',
    'column.status',
    'column.tags',
    'field.hashtags',
    'field.logoUrl',
    'files.export',
    'files.import',
    'filters.status',
    'filters.tags',
    'importKey.description',
    'importKey.status',
    'importKey.tags',
    'importKey.text',
    'insights.from',
    'insights.median',
    'insights.tag',
    'keyName.escape',
    'library.text',
    'place.board',
    'profile.format',
    'profile.name',
    'profile.tags',
    'profileForm.text',
    'settings.vocabulary.tag',
    'settings.vocabulary.title',
    'status.label',
    'tabs.list',
    'tabs.place',
    'tags.label',
    'tagsSheet.title',
  ],
  fr: [
    'field.hashtags',
    'field.logoUrl',
    'importKey.notes',
    'keyName.control',
    'note.label',
    'profile.format',
    'profile.style',
  ],
  es: ['choice.software', 'field.hashtags', 'keyName.control', 'keyName.escape', 'profile.style'],
  da: [
    'action.download',
    'applications.status',
    'choice.hybrid',
    'choice.senior',
    'choice.software',
    'column.status',
    'column.tags',
    'field.hashtags',
    'field.logoUrl',
    'files.import',
    'filters.status',
    'filters.tags',
    'folder.forget',
    'importKey.notes',
    'importKey.status',
    'importKey.tags',
    'insights.from',
    'insights.median',
    'insights.tag',
    'keyName.control',
    'keyName.end',
    'keyName.escape',
    'keyName.home',
    'note.label',
    'profile.format',
    'profile.style',
    'profile.tags',
    'settings.vocabulary.tag',
    'settings.vocabulary.title',
    'status.label',
    'tags.label',
    'tagsSheet.count',
    'tagsSheet.title',
  ],
};
const SAME_EVERYWHERE = [
  'byHand.addressHint',
  'exportForm.jsonLines',
  'extension.name',
  'insights.fromTo',
  'insights.payRow',
  'library.moreTags',
];

describe.each(LANGUAGES)('%s', (language) => {
  const messages = messagesOf(language);

  test('no two keys differ in case only: browsers take them for one', () => {
    const lower = Array.from(messages.keys(), (key) => key.replaceAll('.', '_').toLowerCase());
    expect(lower.filter((key, index) => lower.indexOf(key) !== index)).toEqual([]);
  });

  test('names its language', () => {
    expect(messages.get('interface.language')).toEqual({ n: language });
  });

  test('no text is empty, has a blank at an end or two in a row, or the sign between the forms of a plural', () => {
    expect(faulty(language, (text) => text !== text.trim() || text === '' || / {2}| \| /.test(text))).toEqual(
      [],
    );
  });

  test('quotes and apostrophes are typographic, except those to type', () => {
    const straight = faulty(language, (text) => /["']/.test(text));
    expect(straight.filter((text) => !text.startsWith('library.searchHint '))).toEqual([]);
  });

  test('what stores and browsers show of the manifest is short enough', () => {
    const lengthOf = (key: string): number => messages.get(key)?.n.length ?? Infinity;
    expect(lengthOf('extension.name')).toBeLessThanOrEqual(45);
    expect(lengthOf('extension.description')).toBeLessThanOrEqual(132);
  });

  test('counts in two forms, and in a third for nothing', () => {
    const rules = new Intl.PluralRules(language);
    // As `@wxt-dev/i18n` chooses; every count of the interface is below a million.
    const isRight = (count: number): boolean => (rules.select(count) === 'one') === (count === 1);
    const counts = [...Array.from({ length: 1200 }, (_, count) => count + 1), 10_000, 99_999, 100_000, 100_001];
    expect(counts.filter((count) => !isRight(count))).toEqual([]);
    const lacking = Array.from(messages).filter(([key, own]) => {
      const english = ENGLISH.get(key);
      return english && formsNeeded(language, english).join() !== Object.keys(own).join();
    });
    expect(lacking.map(([key]) => key)).toEqual([]);
  });
});

describe.each(OTHERS)('%s beside English', (language) => {
  const messages = messagesOf(language);

  test('has every key that English has, and no other', () => {
    expect(gapsOf(language, ENGLISH)).toEqual({ lacking: [], unknown: [] });
  });

  test('takes the same values in each form', () => {
    /** One and nothing need not show their count; nothing takes what one takes where English has no form for it. */
    const wanted = (english: Forms, form: string): readonly string[] => {
      if (form === 'n') return valuesOf(english.n);
      const text = (form === '0' ? english[0] : undefined) ?? english[1] ?? english.n;
      return valuesOf(text.replaceAll('$1', ''));
    };
    const wrong = Array.from(messages).flatMap(([key, own]) =>
      Object.entries(own)
        .filter(([form, text]) => {
          const english = ENGLISH.get(key);
          const values = valuesOf(form === 'n' ? text : text.replaceAll('$1', ''));
          return english && values.join() !== wanted(english, form).join();
        })
        .map(([form]) => `${key} (${form})`),
    );
    expect(wrong).toEqual([]);
  });

  test('leaves nothing in English but what is the same there', () => {
    const same = Array.from(messages)
      .filter(([key, { n }]) => n === ENGLISH.get(key)?.n)
      .map(([key]) => key);
    expect(same.toSorted()).toEqual([...(SAME_AS_ENGLISH[language] ?? []), ...SAME_EVERYWHERE].toSorted());
  });
});

/** Values that one does not show: the count, where it is not the first; shares and ranges, which one alone has not. */
const NOT_OF_ONE: { readonly [key: string]: readonly string[] } = {
  'board.lane': ['$2'],
  'tagsSheet.asks': ['$2'],
  'insights.wentOn': ['$2', '$3', '$5'],
  'insights.payFinding': ['$2', '$3'],
};

test('a form of a count shows every value of the message', () => {
  // A value that only the plural has would be lost on one.
  const lost = Array.from(ENGLISH)
    .filter(([key, { 1: one, n }]) => {
      const spared = ['$1', ...(NOT_OF_ONE[key] ?? [])];
      return one !== undefined && valuesOf(n).some((value) => !spared.includes(value) && !one.includes(value));
    })
    .map(([key]) => key);
  expect(lost).toEqual([]);
});

describe('signs of a language', () => {
  test('German quotes „so“, and sets a blank before an ellipsis that stands for words', () => {
    expect(faulty('de', (text) => /[”«»]|(?<![\u{A0}/])…/u.test(text))).toEqual([]);
    expect(faulty('de', (text) => text.split('„').length !== text.split('“').length)).toEqual([]);
  });

  test('French sets a blank that never breaks before : ; ! ? » and after «, a key’s sign apart', () => {
    const isFault = (text: string): boolean =>
      /(?<!\u{202F}|«\u{A0})[;!?]|(?<!\u{A0})»|«(?!\u{A0})|[“”„]/u.test(text) ||
      /(?<!\u{A0}):(?=\s|$)/u.test(text);
    expect(faulty('fr', isFault)).toEqual([]);
  });

  test('Spanish opens what it asks and exclaims, a key’s sign apart, and quotes «so»', () => {
    const isFault = (text: string): boolean => {
      const said = text.replaceAll('«?»', '');
      return (
        said.split('¿').length !== said.split('?').length ||
        said.split('¡').length !== said.split('!').length ||
        /[“”„]|«\s|\s»/.test(said)
      );
    };
    expect(faulty('es', isFault)).toEqual([]);
  });

  test('Danish quotes »so«', () => {
    expect(faulty('da', (text) => /[“”„]|»\s|\s«/.test(text))).toEqual([]);
  });
});

describe('keys and the code', () => {
  test('every message is used somewhere', () => {
    // A key stands in the source as it is, in the manifest as `__MSG_…__`, or is put together from its section.
    const isUsed = (key: string): boolean =>
      SOURCES.includes(`'${key}'`) ||
      SOURCES.includes(`__MSG_${key.replaceAll('.', '_')}__`) ||
      SOURCES.includes(`\`${key.slice(0, key.indexOf('.') + 1)}$`);
    expect(Array.from(ENGLISH.keys()).filter((key) => !isUsed(key))).toEqual([]);
  });

  test('the code asks for no message that is not there', () => {
    const named = Array.from(SOURCES.matchAll(/i18n\.t\(\s*'([\w.]+)'/g), ([, key = '']) => key);
    const inManifest = Array.from(SOURCES.matchAll(/__MSG_(\w+)__/g), ([, key = '']) =>
      key.replaceAll('_', '.'),
    );
    const composed = Array.from(SOURCES.matchAll(/i18n\.t\(\s*`([\w.]+)\$/g), ([, start = '']) => start);
    expect(named.length).toBeGreaterThan(100);
    expect([...named, ...inManifest].filter((key) => !ENGLISH.has(key))).toEqual([]);
    const keys = Array.from(ENGLISH.keys());
    expect(composed.filter((start) => !keys.some((key) => key.startsWith(start)))).toEqual([]);
  });

  test('days and numbers are written in the language of the words, never in the browser’s by default', () => {
    // The one place that asks what the browser's own is.
    const shown = sourceFiles('components').filter((file) => !file.endsWith('interface-language.ts'));
    const byDefault = /Intl\.(?:\w*Format|PluralRules)\((?:undefined|\))|toLocale\w*String\((?:undefined|\))/;
    expect(shown.filter((file) => byDefault.test(readFileSync(file, 'utf8')))).toEqual([]);
  });

  test('every page says its language', () => {
    const folders = readdirSync(join(ROOT, 'entrypoints'), { recursive: true, encoding: 'utf8' });
    const pages = folders
      .filter((name) => name.endsWith('index.html'))
      .map((name) => name.replace('index.html', 'main.tsx'));
    const silent = pages.filter(
      (name) => !readFileSync(join(ROOT, 'entrypoints', name), 'utf8').includes('dressPage(document)'),
    );
    expect(pages.length).toBeGreaterThan(2);
    expect(silent).toEqual([]);
  });
});

describe('the locale of days and numbers', () => {
  test.each([
    ['the region of the browser, where the language is the same', 'de', ['de-AT', 'de'], 'de-AT'],
    ['of several, the first of the language', 'en', ['sv-SE', 'sv', 'en-GB', 'en-US'], 'en-GB'],
    ['the language of the words, where the browser speaks another', 'en', ['sv-SE', 'sv'], 'en'],
    ['no other language that begins alike', 'es', ['est-EE'], 'es'],
    ['upper case or lower', 'da', ['DA-dk'], 'DA-dk'],
  ])('%s', (_, language, offered, locale) => {
    expect(localeOf(language, offered)).toBe(locale);
  });
});
