import type { JSX } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import type { Library } from '../../lib/model/library.ts';
import type { LibraryDone } from '../../lib/model/library-state.ts';
import { Icon } from '../icon.tsx';
import { statusName } from '../names.ts';
import { tagText } from '../tag-input.tsx';
import { shownNumber } from './written.ts';

/** So long is a word seen, in milliseconds, and so long one that can be undone. */
const SEEN = { plain: 3500, undoable: 12_000 } as const;

/** Words that have been seen: a dialog shows them no second time. */
const gone = new WeakSet();

const COUNTED = ['added', 'archived', 'unarchived', 'trashed', 'restored'] as const;
type Counted = Extract<LibraryDone, { what: (typeof COUNTED)[number] }>;

/** Of these there is nothing to say but how many. */
const isCounted = (done: LibraryDone): done is Counted => COUNTED.some((what) => what === done.what);

function wordsOf(done: LibraryDone): string {
  if (isCounted(done)) return i18n.t(`libraryDone.${done.what}`, done.count, [shownNumber(done.count)]);
  switch (done.what) {
    case 'status':
      return i18n.t('libraryDone.status', done.count, [shownNumber(done.count), statusName(done.status)]);
    case 'tagged':
    case 'untagged':
      return i18n.t(`libraryDone.${done.what}`, done.count, [shownNumber(done.count), tagText(done.tag)]);
    case 'renamed':
      return i18n.t('libraryDone.renamed', done.count, [
        shownNumber(done.count),
        tagText(done.tag),
        tagText(done.to),
      ]);
    case 'viewRemoved':
    case 'viewReplaced':
      return i18n.t(`libraryDone.${done.what}`, [done.name]);
    case 'merged':
    case 'apart':
      return i18n.t(`libraryDone.${done.what}`);
    case 'undone':
    case 'copied':
    case 'downloaded':
      break;
  }
  return i18n.t(`done.${done.what}`);
}

/** What was just done and the way back. The region is always there, so that screen readers hear what comes into it. */
export function LibraryToast({ library }: { readonly library: Library }): JSX.Element {
  const now = library.done.value;
  const [, setGone] = useState<typeof now>();
  const [isHeld, setHeld] = useState(false);
  useEffect(() => {
    // Who points at it or has the focus in it is not done reading.
    if (isHeld || !now) return undefined;
    const end = (): void => {
      gone.add(now);
      setGone(now);
    };
    const timer = setTimeout(end, now.undo ? SEEN.undoable : SEEN.plain);
    return () => clearTimeout(timer);
  }, [now, isHeld]);
  const shown = now && gone.has(now) ? undefined : now;
  return (
    <div class="toast-region" role="status">
      {shown && (
        <div
          class="toast"
          data-testid="toast"
          onPointerEnter={() => setHeld(true)}
          onPointerLeave={() => setHeld(false)}
          onFocusIn={() => setHeld(true)}
          onFocusOut={() => setHeld(false)}
        >
          <Icon name="check" size={14} />
          <span>{wordsOf(shown.done)}</span>
          {shown.undo && (
            <button type="button" class="toast-undo" data-testid="undo" onClick={() => void library.undo()}>
              {i18n.t('action.undo')} <kbd aria-hidden="true">z</kbd>
            </button>
          )}
        </div>
      )}
    </div>
  );
}
