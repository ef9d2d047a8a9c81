import type { JSX } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { Icon } from '../icon.tsx';

/** So long is it seen, in milliseconds. */
const SEEN = 2000;

/** A quiet word whenever something was saved. The region is always there, so that screen readers hear it. */
export function SavedWord({ count }: { readonly count: number }): JSX.Element {
  const [gone, setGone] = useState(0);
  useEffect(() => {
    const timer = setTimeout(() => setGone(count), SEEN);
    return () => clearTimeout(timer);
  }, [count]);
  return (
    <div class="saved-region" role="status">
      {count > gone && (
        <span class="saved-word" data-testid="saved" key={count}>
          <Icon name="check" size={14} />
          {i18n.t('settings.saved')}
        </span>
      )}
    </div>
  );
}
