import type { JSX } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import type { Done } from '../lib/model/popup-state.ts';
import { Icon } from './icon.tsx';

/** So long is it seen, in milliseconds: twice as long as it takes to read. */
const SEEN = 3500;

/** The banner says these itself. */
const isSaid = (what: Done): what is 'saved' | 'updated' => what === 'saved' || what === 'updated';

/** A word on what was just done. The region is always there, so that screen readers hear what comes into it. */
export function Toast({ done }: { readonly done: { readonly what: Done } | undefined }): JSX.Element {
  const [gone, setGone] = useState<typeof done>();
  useEffect(() => {
    const timer = setTimeout(() => setGone(done), SEEN);
    return () => clearTimeout(timer);
  }, [done]);
  const what = done === undefined || done === gone || isSaid(done.what) ? undefined : done.what;
  return (
    <div class="toast-region" role="status">
      {what && (
        <span class="toast" data-testid="toast">
          <Icon name="check" size={14} />
          {i18n.t(`done.${what}`)}
        </span>
      )}
    </div>
  );
}
