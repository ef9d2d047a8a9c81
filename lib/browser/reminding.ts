import { browser } from '#imports';

/** Showing a reminder: asked for only when the person wants one. */
const REMINDING = { permissions: ['notifications'] } satisfies { permissions: 'notifications'[] };

export const isReminding = (): Promise<boolean> => browser.permissions.contains(REMINDING);

/** Asks the person; only a click of theirs may call it. `false` when they refuse. */
export const askForReminding = (): Promise<boolean> => browser.permissions.request(REMINDING);

export const giveUpReminding = (): Promise<boolean> => browser.permissions.remove(REMINDING);
