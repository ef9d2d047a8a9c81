import { hasPosting, type Capture } from '../captured.ts';
import type { Clip } from '../clip.ts';
import type { PageKind } from '../detection.ts';
import type { Problem } from '../problem.ts';
import { pageChanges, type PageChanges } from './clips.ts';
import type { TabCapture } from './ports.ts';

/** What the popup shows. */
export type PopupView =
  | { readonly kind: 'reading' }
  /** A posting that is not in the library. */
  | {
      readonly kind: 'posting';
      readonly page: PageKind;
      readonly isPrivate: boolean;
      /** The board's pages have changed: what was read may be wrong or missing. */
      readonly isDegraded: boolean;
    }
  | { readonly kind: 'saved'; readonly page: PageKind; readonly clip: Clip; readonly changes: PageChanges }
  /** A page without a posting. `canClip`: there is something on it to clip all the same. */
  | {
      readonly kind: 'listing' | 'application' | 'closed' | 'none';
      readonly count: number;
      readonly canClip: boolean;
    }
  | { readonly kind: 'forbidden' | 'problem'; readonly problem: Problem };

/** A clip with its text. */
export interface Saved {
  readonly clip: Clip;
  readonly markdown: string;
  /** An imported file's own text. */
  readonly file?: string | undefined;
}

/** What is known so far. */
export interface Known {
  readonly tab: TabCapture | undefined;
  readonly readProblem: Problem | undefined;
  readonly saved: Saved | undefined;
  readonly clipsAnyway: boolean;
}

/** Pages that are a posting as soon as one can be read on them; the others must be asked for. */
const SPEAKS_FOR_ITSELF: ReadonlySet<PageKind> = new Set(['posting', 'application', 'closed']);

/** A text, or at least a title on a page that is nothing else: a list's title is no posting. */
const canBeClipped = ({ detection, draft, markdown }: Capture): boolean =>
  markdown !== '' || (detection.kind === 'none' && draft.title !== undefined);

export function viewOf({ tab, readProblem, saved, clipsAnyway }: Known): PopupView {
  if (readProblem) {
    const isForbidden = readProblem.code === 'forbidden-page';
    return { kind: isForbidden ? 'forbidden' : 'problem', problem: readProblem };
  }
  if (!tab) return { kind: 'reading' };
  const { capture, isPrivate } = tab;
  const page = capture.detection.kind;
  if (saved) {
    const changes = pageChanges(saved.clip, saved.markdown, capture);
    return { kind: 'saved', page, clip: saved.clip, changes };
  }
  const canClip = canBeClipped(capture);
  const isPosting = SPEAKS_FOR_ITSELF.has(page) && hasPosting(capture);
  if (isPosting || (canClip && clipsAnyway)) {
    return { kind: 'posting', page, isPrivate, isDegraded: capture.isDegraded };
  }
  // A posting that can't be read is a page without one.
  const kind = page === 'posting' ? 'none' : page;
  return { kind, count: capture.detection.count ?? 0, canClip };
}
