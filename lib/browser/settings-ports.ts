import { browser } from '#imports';
import type { SettingsPorts, Shortcut } from '../model/settings-ports.ts';
import { askForEverywhere, giveUpEverywhere, isEverywhere } from './everywhere.ts';
import { folderPorts } from './folder-ports.ts';
import { isMarking, setMarking } from './listing-marks.ts';
import { askForReminding, giveUpReminding, isReminding } from './reminding.ts';
import { changeSettings, forgetKept } from './settings.ts';

/** The shortcuts as the browser has them now, and as the person may have changed them. */
export async function shortcuts(): Promise<readonly Shortcut[]> {
  const all = await browser.commands.getAll();
  return all.map(({ name = '', shortcut = '' }) => ({ name, keys: shortcut }));
}

interface FirefoxCommands {
  openShortcutSettings(): Promise<void>;
}

/** Only Firefox has a call for it; the others let an extension open their page. */
async function changeShortcuts(): Promise<void> {
  const commands: object = browser.commands;
  if ('openShortcutSettings' in commands) await (commands as FirefoxCommands).openShortcutSettings();
  else await browser.tabs.create({ url: 'chrome://extensions/shortcuts' });
}

/** What the settings' page needs of the real browser. */
export const settingsPorts: SettingsPorts = {
  change: changeSettings,
  async storage() {
    const [{ usage = 0 }, isKept] = await Promise.all([
      navigator.storage.estimate(),
      navigator.storage.persisted(),
    ]);
    return { used: usage, isKept };
  },
  async keepStorage() {
    await navigator.storage.persist();
  },
  shortcuts,
  changeShortcuts,
  isEverywhere,
  // The question comes first: the browser answers it only in the click itself.
  async setEverywhere(wanted) {
    await (wanted ? askForEverywhere() : giveUpEverywhere());
    return isEverywhere();
  },
  isMarking,
  setMarking,
  isReminding,
  async setReminding(wanted) {
    await (wanted ? askForReminding() : giveUpReminding());
    return isReminding();
  },
  async tagsOf(text, wishes) {
    const { tag } = await import('../tag/tag.ts');
    return tag({ title: '', markdown: text }, wishes).evidence;
  },
  async forgetAll() {
    await setMarking(false);
    await Promise.all([forgetKept(), folderPorts.forget(), giveUpEverywhere(), giveUpReminding()]);
  },
  now: () => Date.now(),
};
