import type { JSX } from 'preact';
import { i18n } from '#i18n';
import type { LongWork } from '../../lib/model/long-work.ts';
import { shownNumber } from '../library/written.ts';

/** How long it still takes, in words that don't change every second. */
function leftOf(seconds: number): string {
  if (seconds < 60) return i18n.t('files.secondsLeft', Math.max(5, Math.ceil(seconds / 5) * 5));
  return i18n.t('files.minutesLeft', Math.ceil(seconds / 60));
}

/** How far a long work is, and the way to stop it. Nothing for what is done in a moment. */
export function WorkBar({ work, label }: { readonly work: LongWork; readonly label: string }): JSX.Element {
  const { done = 0, all } = work.progress.value ?? {};
  const left = work.secondsLeft.value;
  const isShown = work.isBusy.value && work.isShown.value;
  return (
    <div class="work-region">
      <p class="unseen" role="status">
        {isShown ? label : ''}
      </p>
      {isShown && (
        <div class="work-bar" data-testid="work">
          <progress aria-label={label} max={all ?? 1} value={all === undefined ? undefined : done} />
          <span>
            {all === undefined ? shownNumber(done) : i18n.t('files.of', [shownNumber(done), shownNumber(all)])}
          </span>
          {left !== undefined && <span class="hint">{leftOf(left)}</span>}
          <button type="button" class="secondary" data-testid="cancel" onClick={work.cancel}>
            {i18n.t('files.cancel')}
          </button>
        </div>
      )}
    </div>
  );
}
