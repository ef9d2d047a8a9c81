import { browser } from '#imports';
import { i18n } from '#i18n';
import type { Clip } from '../clip.ts';
import { localDay } from '../day.ts';
import { postingOf } from '../merge.ts';
import { createReminders, type ReminderPorts } from '../model/reminders.ts';
import type { ClipStore } from '../store/clip-store.ts';
import { openLibrary } from './open-library.ts';
import { isReminding } from './reminding.ts';

/** The alarm's name, and the notification's where it is of several clips. */
const FOLLOW_UP = 'follow-up';
/** The notification of one clip has its id behind this. */
const OF_ONE = `${FOLLOW_UP}:`;
const TOLD = 'followUpTold';
/** So many titles fit into a notification. */
const NAMED = 3;

const titleOf = (clip: Clip): string => {
  const { title = i18n.t('library.untitled'), companyName } = postingOf(clip.draft);
  return [title, companyName].filter(Boolean).join(' · ');
};

async function show(due: readonly Clip[]): Promise<void> {
  if (!(await isReminding())) return;
  const [first] = due;
  await browser.notifications.create(due.length === 1 && first ? OF_ONE + first.id : FOLLOW_UP, {
    type: 'basic',
    iconUrl: browser.runtime.getURL('/icon/128.png'),
    title: i18n.t('reminder.title', due.length),
    message: due.slice(0, NAMED).map(titleOf).join('\n'),
  });
}

const ports: ReminderPorts = {
  async told() {
    const found: { readonly [TOLD]?: string } = await browser.storage.local.get(TOLD);
    return found[TOLD];
  },
  setTold: (day) => browser.storage.local.set({ [TOLD]: day }),
  alarm: async () => (await browser.alarms.get(FOLLOW_UP))?.scheduledTime,
  async setAlarm(at) {
    if (at === undefined) await browser.alarms.clear(FOLLOW_UP);
    else await browser.alarms.create(FOLLOW_UP, { when: at });
  },
  show,
  now: () => Date.now(),
};

/** Plans reminders for what changes in the library: in every page of ours, for the background may be asleep. */
export function planReminders(store: ClipStore): void {
  const { follow } = createReminders(store, ports);
  store.onChange((change) => void follow(change), new AbortController().signal);
}

/** A click leads to the clip, or to all that is due. */
async function answerClick(id: string): Promise<void> {
  if (!id.startsWith(FOLLOW_UP)) return;
  await browser.notifications.clear(id);
  const clip = id.startsWith(OF_ONE) ? id.slice(OF_ONE.length) : undefined;
  await openLibrary(clip === undefined ? { q: `followup<=${localDay(new Date())}` } : { clip });
}

const onClicked = (id: string): void => void answerClick(id);

/** The browser has notifications only for whom the person allows them. */
function listen(): void {
  const { notifications } = browser as Partial<typeof browser>;
  if (notifications && !notifications.onClicked.hasListener(onClicked))
    notifications.onClicked.addListener(onClicked);
}

/** In the background: tells what is due when its hour comes, and at the start what was missed. */
export function answerReminders(store: ClipStore): void {
  const { check, follow } = createReminders(store, ports);
  store.onChange((change) => void follow(change), new AbortController().signal);
  browser.alarms.onAlarm.addListener(({ name }) => {
    if (name === FOLLOW_UP) void check();
  });
  browser.runtime.onStartup.addListener(() => void check());
  browser.runtime.onInstalled.addListener(() => void check());
  browser.permissions.onAdded.addListener(listen);
  listen();
}
