import { test as base, expect, type Page } from '@playwright/test';
import { launch, type Session } from '../tools/extension.ts';
import { Popup } from '../tools/popup.ts';
import { serve } from './pages.ts';

/** A real Chromium with the built extension and the site of the tests, anew for each test. */
export const test = base.extend<{ session: Session; page: Page }>({
  // oxlint-disable-next-line no-empty-pattern -- Playwright reads the fixtures that are asked for from here
  session: async ({}, use) => {
    const session = await launch();
    await serve(session.context);
    await use(session);
    await session.close();
  },
  page: async ({ session }, use) => {
    const [page = await session.context.newPage()] = session.context.pages();
    await use(page);
  },
});

export { expect };

/** Clicks the toolbar icon over a page and waits until the popup shows this state. */
export async function openPopup(session: Session, page: Page, state: string): Promise<Popup> {
  await session.clickIcon(page);
  const popup = await Popup.open(session);
  await popup.until(`document.querySelector('[data-state="${state}"]')`);
  return popup;
}

/** What the toolbar icon of the active tab says. */
export async function toolbar(session: Session): Promise<{ readonly badge: string; readonly title: string }> {
  const worker = await session.worker();
  return worker.evaluate(async () => {
    const [tab] = await chrome.tabs.query({ active: true, lastFocusedWindow: true });
    const tabId = tab?.id;
    if (tabId === undefined) throw new Error('no active tab');
    return {
      badge: await chrome.action.getBadgeText({ tabId }),
      title: await chrome.action.getTitle({ tabId }),
    };
  });
}

/** The value that a field of the popup holds, as an expression in it. */
export const valueOf = (field: string): string =>
  `document.querySelector('[data-testid="field-${field}"]').value`;
