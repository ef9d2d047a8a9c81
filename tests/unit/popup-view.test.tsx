// @vitest-environment jsdom
import axe from 'axe-core';
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { showPopup } from '../../components/show-popup.tsx';
import type { Popup } from '../../lib/model/popup.ts';
import { SCENES, stage, type Scene } from '../tools/popup-sheet/scenes.ts';

// What jsdom lacks, and nothing here needs.
Element.prototype.scrollIntoView = () => undefined;
HTMLCanvasElement.prototype.getContext = () => null;

/** Listeners of one popup must not hear the keys of the next. */
const listen = document.addEventListener.bind(document);
let keys = new AbortController();
document.addEventListener = (type: string, listener: EventListenerOrEventListenerObject) =>
  listen(type, listener, { signal: keys.signal });

afterEach(() => {
  keys.abort();
  keys = new AbortController();
  const root = document.querySelector('#app');
  if (root) render(null, root);
  document.body.replaceChildren();
});

async function show(scene: Scene): Promise<Popup> {
  document.body.innerHTML = '<div id="app"></div>';
  const popup = await stage(scene);
  await act(async () => {
    await Promise.race([showPopup(popup, document), new Promise((resolve) => setTimeout(resolve, 50))]);
    await scene.act?.(popup);
  });
  for (const id of scene.clicks ?? []) await click(id);
  return popup;
}

const scene = (name: string): Scene => {
  const found = SCENES[name];
  if (!found) throw new RangeError(name);
  return found;
};

function get(id: string): HTMLInputElement {
  const found = document.querySelector<HTMLInputElement>(`[data-testid="${id}"]`);
  if (!found) throw new Error(`no ${id} in ${document.body.innerHTML.slice(0, 400)}`);
  return found;
}

const has = (id: string): boolean => document.querySelector(`[data-testid="${id}"]`) !== null;

const click = (id: string): Promise<void> =>
  act(() => {
    get(id).focus();
    get(id).click();
  });

const type = (id: string, text: string): Promise<void> =>
  act(() => {
    const field = get(id);
    field.focus();
    field.value = text;
    field.dispatchEvent(new InputEvent('input', { bubbles: true }));
  });

/** A key where the focus is; whether something took it. */
async function press(key: string, more: KeyboardEventInit = {}): Promise<boolean> {
  const event = new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true, ...more });
  await act(() => void (document.activeElement ?? document.body).dispatchEvent(event));
  return event.defaultPrevented;
}

const tags = (): readonly string[] =>
  [...document.querySelectorAll('[data-testid="tag"]')].map(({ textContent }) => textContent ?? '');

test.each(Object.keys(SCENES))('%s: axe finds nothing', async (name) => {
  await show(scene(name));
  const { violations } = await axe.run(document.body, {
    // jsdom lays nothing out: colours are seen to where the pictures are taken.
    rules: { 'color-contrast': { enabled: false }, region: { enabled: false } },
  });
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
});

test.each([
  ['posting', 'posting', 'save'],
  ['saved-changed', 'saved', 'update'],
  ['private', 'posting', 'private'],
  ['closed-posting', 'posting', 'closed'],
  ['application-posting', 'posting', 'application'],
  ['none', 'none', 'clip-anyway'],
  ['unreadable', 'problem', 'retry'],
  ['error-quota', 'posting', 'problem'],
])('%s shows %s with %s', async (name, state, id) => {
  await show(scene(name));
  expect(document.querySelector('main')?.dataset['state']).toBe(state);
  expect(has(id)).toBe(true);
});

test('a private window has no Save', async () => {
  await show(scene('private'));
  expect(has('save')).toBe(false);
  expect(has('copy') && has('download')).toBe(true);
});

test('hostile text is text', async () => {
  const popup = await show(scene('posting'));
  await act(() => void popup.edit('title', '<img src=x onerror="alert(1)">'));
  await act(() => popup.addTag('<script>alert(1)</script>'));
  await click('markdown-toggle');
  expect(document.querySelector('img, main script')).toBeNull();
  expect(get('markdown').textContent).toContain('title: "<img src=x');
});

test('the panel says of every field what was found, where, and how sure it is', async () => {
  await show(scene('posting'));
  await click('why-toggle');
  const text = get('why').textContent;
  expect(text).toContain('Copenhagen, Denmark');
  expect(text).toContain('jobLocation.address');
  expect(text).toMatch(/Workplace\s*guess/);
});

describe('the same job under another name', () => {
  /** The scene, when the library has answered. */
  const showOffered = async (name: string): Promise<Popup> => {
    const { clicks: _after, ...before } = scene(name);
    return show(before);
  };

  test('is told in a line, and why on demand', async () => {
    await showOffered('offer-open');
    expect(get('offer').textContent).toContain('You saved this job already: on linkedin.com');
    expect(get('offer').textContent).toContain('Applied');
    expect(has('offer-more')).toBe(false);
    await click('offer-toggle');
    expect(get('offer-toggle').getAttribute('aria-expanded')).toBe('true');
    expect(get('offer-more').textContent).toContain('boards.greenhouse.io/pleo/jobs/4154617003');
    expect(get('offer-more').textContent).toContain('Applied on Nov 18, 2026');
    const link = document.querySelector<HTMLAnchorElement>('[data-testid="offer-more"] a');
    expect(link?.href).toBe('https://www.linkedin.com/jobs/view/4411867124');
  });

  test('is another when the person says so, and the focus stays on the way back', async () => {
    await showOffered('offer-same');
    await click('offer-toggle');
    await click('offer-apart');
    await act(() => new Promise((resolve) => setTimeout(resolve, 10)));
    expect(get('offer').textContent).toContain('You said that this is another job.');
    expect(document.activeElement).toBe(get('offer-apart'));
    await click('offer-apart');
    await act(() => new Promise((resolve) => setTimeout(resolve, 10)));
    expect(get('offer').textContent).toContain('You saved this job already');
    expect(document.activeElement).toBe(get('offer-apart'));
  });

  test('is a repost with its age', async () => {
    await showOffered('offer-repost');
    expect(get('offer').textContent).toContain('Looks like a repost of a job that you saved 3 months ago');
  });

  test('two that are both saved are made one with a way back, and the focus stays', async () => {
    await showOffered('offer-saved');
    await click('offer-toggle');
    await click('offer-merge');
    await vi.waitUntil(() => get('offer').textContent.includes('one posting now'));
    expect(document.activeElement).toBe(get('offer-merge'));
    expect(has('offer-apart')).toBe(false);
    await click('offer-merge');
    await vi.waitUntil(() => get('offer').textContent.includes('You saved this job twice'));
    expect(document.activeElement).toBe(get('offer-merge'));
  });

  test('is told of a saved one as well, and others at the company quietly', async () => {
    await showOffered('offer-saved');
    expect(get('offer').textContent).toContain('You saved this job twice: also on linkedin.com');
    await showOffered('offer-company');
    expect(has('offer')).toBe(false);
    expect(get('company-line').textContent).toContain('You have 3 other jobs at this company');
    await click('company-toggle');
    expect(get('company-more').querySelectorAll('li')).toHaveLength(3);
  });
});

describe('keys', () => {
  test('Ctrl+Enter saves, wherever the focus is', async () => {
    const popup = await show(scene('posting'));
    await press('Enter', { ctrlKey: true });
    await act(() => popup.save());
    expect(popup.view.value.kind).toBe('saved');
    expect(has('undo')).toBe(true);
  });

  test('Escape closes what is open first, then the popup', async () => {
    await show(scene('posting'));
    await click('origin-workplace');
    expect(document.querySelector('[role=menu]')).not.toBeNull();
    expect(await press('Escape')).toBe(true);
    expect(document.querySelector('[role=menu]')).toBeNull();
    expect(document.activeElement).toBe(get('origin-workplace'));
    // Nothing takes the next one, so the browser closes the popup.
    expect(await press('Escape')).toBe(false);
  });

  test('Escape in a field gives back what stood there', async () => {
    const popup = await show(scene('posting'));
    await type('field-title', 'Something else');
    expect(popup.draft.value.title?.value).toBe('Something else');
    expect(await press('Escape')).toBe(true);
    expect(get('field-title').value).toBe('Software Engineer – Backend');
    expect(popup.draft.value.title?.value).toBe('Software Engineer – Backend');
  });
});

describe('fields', () => {
  test('what was found is chosen with the arrow keys', async () => {
    const popup = await show(scene('posting'));
    await click('origin-workplace');
    await press('ArrowDown');
    expect(document.activeElement?.textContent).toContain('Hybrid');
    await act(() => (document.activeElement as HTMLElement).click());
    expect(popup.draft.value.workplace).toMatchObject({ value: 'hybrid', confidence: 'sure' });
    expect(document.activeElement).toBe(get('origin-workplace'));
  });

  test('an empty field is added where it is wanted, and has the focus', async () => {
    const popup = await show(scene('posting-add'));
    await click('add-salary');
    expect(document.activeElement).toBe(get('field-salary'));
    await type('field-salary', '€80,000');
    expect(popup.draft.value.salary?.value).toBe('€80,000');
  });

  test('what is no value is said, and the old value stays', async () => {
    const popup = await show(scene('posting'));
    await click('more-fields');
    await type('field-salaryMin', 'a lot');
    expect(get('field-salaryMin').getAttribute('aria-invalid')).toBe('true');
    expect(document.querySelector('.invalid')?.textContent).toContain('number');
    expect(popup.draft.value.salaryMin?.value).toBe('70000');
  });

  test('only web addresses are links', async () => {
    await show(scene('posting'));
    await click('more-fields');
    const links = [...document.querySelectorAll('a')].map(({ href }) => href);
    expect(links.length).toBeGreaterThan(1);
    for (const href of links) expect(href).toMatch(/^https?:/);
  });
});

describe('tags', () => {
  test('comma and Enter add, Backspace removes', async () => {
    await show(scene('posting-add'));
    const before = tags().length;
    await type('tag-input', 'one, #two,');
    await type('tag-input', 'three');
    await press('Enter');
    expect(tags()).toEqual(expect.arrayContaining(['one', '#two', 'three']));
    expect(get('tag-input').value).toBe('');
    await press('Backspace');
    expect(tags()).toHaveLength(before + 2);
  });

  test('a suggestion is reached with the arrows and taken with Enter', async () => {
    await show(scene('posting-tags'));
    await type('tag-input', 'dre');
    const input = get('tag-input');
    expect(input.getAttribute('aria-expanded')).toBe('true');
    await press('ArrowDown');
    const active = document.getElementById(input.getAttribute('aria-activedescendant') ?? '');
    expect(active?.textContent).toContain('dream job');
    await press('Enter');
    expect(tags()).toContain('dream job');
  });

  test('any tag is reached and removed with the keyboard', async () => {
    await show(scene('posting-add'));
    const [first, second] = tags();
    get('tag-input').focus();
    for (let left = tags().length - 1; left >= 0; left -= 1) await press('ArrowLeft');
    await press('Delete');
    expect(tags()).not.toContain(first);
    expect(tags()).toContain(second);
    expect(document.activeElement).toBe(get('tag-input'));
  });

  test('what was typed is not lost when the field is left', async () => {
    await show(scene('posting'));
    await type('tag-input', 'left behind');
    await act(() => get('note').focus());
    expect(tags()).toContain('left behind');
  });
});

test('status and days are the person’s', async () => {
  const popup = await show(scene('posting'));
  await act(() => {
    const select = get('status');
    select.value = 'applied';
    select.dispatchEvent(new Event('change', { bubbles: true }));
  });
  // Who says so has applied today, and may say otherwise.
  expect(popup.person.value).toMatchObject({ status: 'applied', appliedDate: '2026-11-21' });
  await type('appliedDate', '2026-11-20');
  expect(popup.person.value.appliedDate).toBe('2026-11-20');
});
