import { BOARD_NAMES } from 'virtual:board-names';
import type { LibraryPorts } from '../model/library-ports.ts';
import { openExport } from './hand-over.ts';
import { popupPorts } from './popup-ports.ts';
import { changeSettings } from './settings.ts';

/** A quiet moment, or soon where there is none: a scan goes on in a tab that nobody looks at. */
const SOON = 200;

/** What the library's page needs of the real browser. */
export const libraryPorts: LibraryPorts = {
  copy: (text) => popupPorts.copy(text),
  download: (file) => popupPorts.download(file),
  async changeSettings(change) {
    try {
      await changeSettings(change);
      return { ok: true, value: undefined };
    } catch (error) {
      // The browser says no more than that its storage did not take it.
      return { ok: false, problem: { code: 'store-failed', detail: String(error) } };
    }
  },
  aggregators: popupPorts.aggregators,
  boardName: (id) => BOARD_NAMES.get(id) ?? id,
  openProgram: (address) => location.assign(address),
  openExport,
  idle: () =>
    new Promise((resolve) => {
      requestIdleCallback(() => resolve(), { timeout: SOON });
    }),
  now: () => Date.now(),
};
