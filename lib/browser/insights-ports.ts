import { BOARD_NAMES } from 'virtual:board-names';
import { browser } from '#imports';
import type { InsightsPorts } from '../model/insights-ports.ts';

/** The browser has opened the picture by then, and keeps it for as long as it needs it; in milliseconds. */
const OPENED = 60_000;

/** What the page of the figures needs of the real browser. */
export const insightsPorts: InsightsPorts = {
  async savePicture({ name, content }) {
    const url = URL.createObjectURL(content);
    try {
      await browser.downloads.download({ url, filename: name, saveAs: false });
      return { ok: true, value: undefined };
    } catch (error) {
      return { ok: false, problem: { code: 'download-failed', detail: String(error) } };
    } finally {
      setTimeout(() => URL.revokeObjectURL(url), OPENED);
    }
  },
  now: () => Date.now(),
  boardName: (id) => BOARD_NAMES.get(id) ?? id,
};
