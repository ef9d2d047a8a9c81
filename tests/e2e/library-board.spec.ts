import axe from 'axe-core';
import type { Locator, Page } from '@playwright/test';
import { addTwin, fillLibrary, openLibrary } from '../tools/library.ts';
import { expect, test } from './session.ts';

const TODAY = new Date().toISOString().slice(0, 10);
const FIRST = '00000000-0000-4000-8000-000000000000';

/** What axe finds on the page as it stands. */
async function faults(page: Page): Promise<readonly string[]> {
  await page.evaluate(axe.source);
  return page.evaluate(async () => {
    const { violations } = await (globalThis as unknown as { axe: typeof axe }).axe.run();
    return violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html.slice(0, 160)}`));
  });
}

const lane = (page: Page, status: string): Locator => page.getByTestId(`lane-${status}`);
const card = (at: Locator, id: string): Locator => at.locator(`[data-id="${id}"]`);

async function openBoard(page: Page): Promise<void> {
  await page.getByTestId('place-board').click();
  await page.getByTestId('board').waitFor();
}

test('a lane for each status; a card goes on by keyboard, keeps the focus, and comes back', async ({
  session,
  page,
}) => {
  await page.setViewportSize({ width: 1500, height: 900 });
  await fillLibrary(session, page, 40, TODAY);
  await openLibrary(session, page);
  await openBoard(page);
  await expect(page.locator('.lane')).toHaveCount(5);
  expect(await faults(page)).toEqual([]);
  await lane(page, 'saved').getByRole('listbox').focus();
  const id = (await page.locator('.is-active').getAttribute('data-id')) ?? '';
  await page.keyboard.press('Shift+ArrowRight');
  await expect(card(lane(page, 'applied'), id)).toHaveClass(/is-active/);
  await expect(lane(page, 'applied').getByRole('listbox')).toBeFocused();
  await expect(lane(page, 'applied').getByRole('listbox')).toHaveAttribute(
    'aria-activedescendant',
    `card-${id}`,
  );
  await expect(page.getByTestId('toast')).toContainText('1 posting set to “Applied”');
  // Arrows alone go from card to card.
  await page.keyboard.press('ArrowRight');
  await expect(lane(page, 'interviewing').getByRole('listbox')).toBeFocused();
  await page.keyboard.press('ArrowLeft');
  await expect(lane(page, 'applied').getByRole('listbox')).toBeFocused();
  await page.keyboard.press('z');
  await expect(card(lane(page, 'saved'), id)).toHaveCount(1);
  await page.keyboard.press('Enter');
  await expect(page.getByTestId('detail')).toBeVisible();
});

test('a card is dragged to another status, and Escape puts it back', async ({ session, page }) => {
  await page.setViewportSize({ width: 1500, height: 900 });
  await fillLibrary(session, page, 20, TODAY);
  await openLibrary(session, page);
  await openBoard(page);
  const first = lane(page, 'saved').getByTestId('card').first();
  const id = (await first.getAttribute('data-id')) ?? '';
  const to = await lane(page, 'offer').boundingBox();
  const drag = async (): Promise<void> => {
    const from = await card(lane(page, 'saved'), id).boundingBox();
    if (!from || !to) throw new TypeError('nothing to drag');
    await page.mouse.move(from.x + 40, from.y + 40);
    await page.mouse.down();
    await page.mouse.move(to.x + 60, to.y + 200, { steps: 5 });
    await expect(lane(page, 'offer')).toHaveClass(/is-over/);
  };
  await drag();
  await page.keyboard.press('Escape');
  await page.mouse.up();
  await expect(card(lane(page, 'saved'), id)).toHaveCount(1);
  await drag();
  await page.mouse.up();
  await expect(card(lane(page, 'offer'), id)).toHaveCount(1);
  // The end of a drag is no click.
  await expect(page.getByTestId('detail')).toHaveCount(0);
});

test('of a long lane only the cards in sight are in the document', async ({ session, page }) => {
  await fillLibrary(session, page, 1200, TODAY);
  await openLibrary(session, page);
  await openBoard(page);
  await lane(page, 'saved').getByRole('listbox').focus();
  await page.keyboard.press('End');
  const active = page.locator('.is-active');
  await expect(active).toBeInViewport();
  await expect(active).toHaveAttribute('aria-posinset', (await active.getAttribute('aria-setsize')) ?? '');
  expect(await page.getByTestId('card').count()).toBeLessThan(200);
});

test('a narrow window shows one lane after the other', async ({ session, page }) => {
  await page.setViewportSize({ width: 400, height: 760 });
  await fillLibrary(session, page, 20, TODAY);
  await openLibrary(session, page);
  await openBoard(page);
  await lane(page, 'saved').getByRole('listbox').focus();
  await page.keyboard.press('ArrowRight');
  await expect(lane(page, 'applied')).toBeInViewport({ ratio: 0.9 });
  expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true);
  expect(await faults(page)).toEqual([]);
});

test('the day of applying and what the page said before stand in the pane', async ({ session, page }) => {
  await fillLibrary(session, page, 3, TODAY);
  await addTwin(page, TODAY);
  await openLibrary(session, page);
  await page.locator(`[data-id="${FIRST}"]`).click();
  const changed = page.getByTestId('changed');
  await expect(changed.locator('del').first()).toContainText('€70,000');
  await expect(changed.locator('ins').first()).toContainText('€78,000');
  await expect(changed.getByTestId('diff').locator('ins').first()).toContainText('rely on every');
  await changed.getByTestId('old-text').click();
  await expect(changed.getByTestId('text')).toContainText('We read all letters.');
  expect(await faults(page)).toEqual([]);
  await page.getByTestId('status').selectOption('applied');
  await expect(page.getByTestId('status-line').locator('li')).toHaveText([/^Saved/, /^Applied/]);
  await expect(page.getByTestId('appliedDate')).not.toHaveValue('');
  await page.getByTestId('undo').click();
  await expect(page.getByTestId('status')).toHaveValue('saved');
  await expect(page.getByTestId('appliedDate')).toHaveCount(0);
});

test('a view is saved under a name, chosen, and deleted with a way back', async ({ session, page }) => {
  await fillLibrary(session, page, 30, TODAY);
  await openLibrary(session, page);
  await page.getByTestId('search').fill('offshore');
  await page.getByTestId('show-views').click();
  await page.getByTestId('view-name').fill('At sea');
  await page.keyboard.press('Enter');
  await expect(page.getByTestId('view-rename')).toHaveValue('At sea');
  expect(await faults(page)).toEqual([]);
  await page.keyboard.press('Escape');
  await expect(page.getByTestId('view')).toHaveAttribute('aria-pressed', 'true');
  await page.getByTestId('view').click();
  await expect(page.getByTestId('search')).toHaveValue('');
  await page.reload();
  await page.getByTestId('view').click();
  await expect(page.getByTestId('search')).toHaveValue('offshore');
  await page.getByTestId('show-views').click();
  await page.getByTestId('view-remove').click();
  await expect(page.getByTestId('view-rename')).toHaveCount(0);
  await page.getByTestId('undo').click();
  await expect(page.getByTestId('view-rename')).toHaveValue('At sea');
});

test('two tags become one after a question, and two again', async ({ session, page }) => {
  await fillLibrary(session, page, 30, TODAY);
  await openLibrary(session, page);
  await page.getByTestId('more').click();
  await page.getByTestId('show-tags').click();
  await page.getByTestId('find-tag').fill('kotlin');
  const count = (await page.getByTestId('tag-count').textContent()) ?? '';
  expect(await faults(page)).toEqual([]);
  await page.getByTestId('tag-rename').click();
  await page.getByTestId('tag-name').fill('#react');
  await page.getByTestId('tag-give').click();
  await expect(page.getByTestId('tags-sheet')).toContainText('“#react” is there already');
  expect(await faults(page)).toEqual([]);
  await page.getByTestId('tag-give').click();
  await expect(page.getByTestId('tags-sheet')).toContainText('No tag');
  await page.getByTestId('undo').click();
  await expect(page.getByTestId('tag-count')).toHaveText(count);
});

test('the same job from two sites is found, told with its proof, made one, and two again', async ({
  session,
  page,
}) => {
  await fillLibrary(session, page, 3, TODAY);
  await addTwin(page, TODAY);
  await openLibrary(session, page);
  await page.getByTestId('twin-count').click();
  await expect(page.getByTestId('row')).toHaveCount(2);
  await page.locator(`[data-id="${FIRST}"]`).click();
  await expect(page.getByTestId('twin')).toContainText('the same text, word for word');
  expect(await faults(page)).toEqual([]);
  await page.getByTestId('merge-here').click();
  await expect(page.getByTestId('note')).toHaveValue('Birgit answered.');
  await expect(page.getByTestId('status')).toHaveValue('applied');
  await expect(page.getByTestId('row')).toHaveCount(3);
  await page.getByTestId('undo').click();
  await expect(page.getByTestId('row')).toHaveCount(4);
  await expect(page.getByTestId('note')).toHaveValue('');
});

test('a posting in the trash can be read and restored', async ({ session, page }) => {
  await fillLibrary(session, page, 3, TODAY);
  await openLibrary(session, page);
  await page.getByTestId('grid').focus();
  await page.keyboard.press('j');
  await page.keyboard.press('#');
  await page.getByTestId('place-trash').click();
  await page.getByTestId('row').click();
  await expect(page.getByTestId('text').locator('table td').first()).toHaveText('Call');
  expect(await faults(page)).toEqual([]);
  await page.getByTestId('restore').click();
  await expect(page.getByTestId('empty')).toContainText('The trash is empty');
  await page.getByTestId('place-list').click();
  await expect(page.getByTestId('row')).toHaveCount(3);
});
