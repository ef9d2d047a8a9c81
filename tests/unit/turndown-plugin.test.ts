import TurndownService from 'turndown';
import { expect, test } from 'vitest';
import { leanTurndown } from '../../lib/build/turndown-plugin.ts';

const FILE = '/somewhere/node_modules/turndown/lib/turndown.browser.es.js';

const transform = (code: string, id: string): unknown => {
  const { transform: run } = leanTurndown();
  if (typeof run !== 'function') throw new TypeError('no transform');
  return run.call({} as never, code, id);
};

test('another version of Turndown stops the build', () => {
  expect(() => transform('export default class {}', FILE)).toThrow('Turndown has changed');
});

test('other files stay as they are', () => {
  expect(transform('root = input.cloneNode(true);', '/somewhere/turndown/lib/other/index.js')).toBeUndefined();
});

test('Markdown is tested here with the Turndown that is shipped, which knows no strings of HTML', () => {
  expect(() => new TurndownService().turndown('<b>x</b>')).toThrow(TypeError);
});
