import { browser } from '#imports';
import { i18n } from '#i18n';
import type { Detection } from '../detection.ts';

/** What the toolbar icon of a tab says. */
export type Look = 'posting' | 'saved' | 'application' | 'closed' | 'listing' | 'none';

interface Appearance {
  /** The icon in colour: there is something to save here. */
  readonly isLit: boolean;
  readonly badge: string;
  readonly title: string;
}

const APPEARANCES: { readonly [L in Look]: (count: number) => Appearance } = {
  posting: () => ({ isLit: true, badge: '', title: i18n.t('toolbar.posting') }),
  saved: () => ({ isLit: true, badge: '✓', title: i18n.t('toolbar.saved') }),
  application: () => ({ isLit: true, badge: '', title: i18n.t('toolbar.application') }),
  closed: () => ({ isLit: false, badge: '×', title: i18n.t('toolbar.closed') }),
  listing: (count) => ({ isLit: false, badge: shortCount(count), title: i18n.t('toolbar.listing', count) }),
  none: () => ({ isLit: false, badge: '', title: i18n.t('toolbar.none') }),
};

/** A badge has room for four characters. */
const shortCount = (count: number): string => (count === 0 ? '' : count > 999 ? '999+' : String(count));

export const lookOf = ({ kind }: Detection, isSaved: boolean): Look => (isSaved ? 'saved' : kind);

/** `16`, `32`, … of the icon's sizes. */
const iconPaths = (isLit: boolean): Record<string, string> =>
  Object.fromEntries([16, 32, 48].map((size) => [size, `/icon/${isLit ? '' : 'quiet-'}${size}.png`]));

/** Colours of the badge: white stands on each with a contrast of at least 4.5. */
const BADGE = { calm: '#1f5fbf', done: '#1a7f4b', failed: '#b3261e' } as const;

/** A tab that has gone meanwhile is no fault. */
const unlessGone = async (work: Promise<unknown>): Promise<void> => {
  try {
    await work;
  } catch (error) {
    if (!/no tab with id|invalid tab id/i.test(String(error))) throw error;
  }
};

async function dress(tabId: number, { isLit, badge, title }: Appearance, colour: string): Promise<void> {
  await unlessGone(
    Promise.all([
      browser.action.setIcon({ tabId, path: iconPaths(isLit) }),
      browser.action.setBadgeText({ tabId, text: badge }),
      browser.action.setBadgeBackgroundColor({ tabId, color: colour }),
      browser.action.setTitle({ tabId, title }),
    ]),
  );
}

/** Lets the toolbar icon of a tab say what its page is. */
export const showLook = (tabId: number, look: Look, count = 0): Promise<void> =>
  dress(tabId, APPEARANCES[look](count), look === 'saved' ? BADGE.done : BADGE.calm);

/** Confirms on the icon what a shortcut did, where no popup could. */
export const showOutcome = (tabId: number, isSaved: boolean, title: string): Promise<void> =>
  dress(tabId, { isLit: isSaved, badge: isSaved ? '✓' : '!', title }, isSaved ? BADGE.done : BADGE.failed);
