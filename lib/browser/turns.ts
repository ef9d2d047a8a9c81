/**
 * One thing after the other for each tab, so that what began first never overwrites what ended last. A turn that
 * fails doesn't keep the next one back.
 */
export function turns(): (tabId: number, work: () => Promise<void>) => Promise<void> {
  const last = new Map<number, Promise<void>>();
  return (tabId, work) => {
    const turn = (last.get(tabId) ?? Promise.resolve()).then(work);
    const settled = turn
      .catch(() => undefined)
      .finally(() => {
        if (last.get(tabId) === settled) last.delete(tabId);
      });
    last.set(tabId, settled);
    return turn;
  };
}
