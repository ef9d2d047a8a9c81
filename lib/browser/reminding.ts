import { browser } from '#imports';
import { reminding } from '../model/reminding.ts';

/** Showing a reminder: asked for only when the person wants one. */
const REMINDING = { permissions: ['notifications'] } satisfies { permissions: 'notifications'[] };

export const isReminding = (): Promise<boolean> => browser.permissions.contains(REMINDING);

/** Asks the person; only a click of theirs may call it. `false` when they refuse. */
export const askForReminding = (): Promise<boolean> => browser.permissions.request(REMINDING);

export const giveUpReminding = (): Promise<boolean> => browser.permissions.remove(REMINDING);

/** Lets a page say, beside a follow-up's day, whether the person is reminded, and change it. */
export async function followReminding(): Promise<void> {
  const look = async (): Promise<void> => {
    reminding.value = { isOn: await isReminding(), set };
  };
  const set = (wanted: boolean): void => void (wanted ? askForReminding() : giveUpReminding()).then(look);
  browser.permissions.onAdded.addListener(() => void look());
  browser.permissions.onRemoved.addListener(() => void look());
  await look();
}
