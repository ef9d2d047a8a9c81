import type { JSX } from 'preact';
import { useId, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import type { Popup } from '../lib/model/popup.ts';
import { focusOnce } from './growing-text.tsx';
import { Icon } from './icon.tsx';

/** Which CV went out: typed, or one that went out before. */
function Cv({ applied }: { readonly applied: Popup['applied'] }): JSX.Element {
  const id = useId();
  const [typed, setTyped] = useState<string>();
  const cv = applied.cv.value;
  const others = applied.knownCvs.value.filter((known) => known !== cv);
  const take = (text: string): void => {
    setTyped(text);
    applied.setCv(text);
  };
  return (
    <div class="applied-cv">
      <label for={id}>{i18n.t('applied.cv')}</label>
      <input
        id={id}
        class="quiet"
        data-testid="cv"
        dir="auto"
        maxLength={120}
        placeholder={i18n.t('applied.cvHint')}
        value={typed ?? cv}
        ref={focusOnce}
        onInput={(event) => take(event.currentTarget.value)}
        onBlur={() => setTyped(undefined)}
      />
      {others.length > 0 && (
        <div class="choices" role="group" aria-label={i18n.t('applied.cvBefore')}>
          {others.map((known) => (
            <button type="button" class="chip" key={known} data-testid="cv-before" onClick={() => take(known)}>
              <span dir="auto">{known}</span>
            </button>
          ))}
        </div>
      )}
    </div>
  );
}

/** One button that says that the person has applied; then what it did, with which CV, and the way back. */
export function AppliedLine({ popup }: { readonly popup: Popup }): JSX.Element | null {
  const { applied } = popup;
  if (applied.justApplied.value)
    return (
      <section class="banner is-saved" data-testid="just-applied">
        <div class="banner-line">
          <Icon name="check" />
          <strong role="status">{i18n.t('applied.done')}</strong>
          <button type="button" class="link" data-testid="applied-undo" onClick={() => void applied.takeBack()}>
            <Icon name="undo" size={12} />
            {i18n.t('action.undo')}
          </button>
        </div>
        <Cv applied={applied} />
      </section>
    );
  if (!applied.canApply.value) return null;
  return (
    <button
      type="button"
      class="secondary applied-button"
      data-testid="applied"
      aria-busy={popup.isBusy.value}
      onClick={() => void applied.apply()}
    >
      <Icon name="check" />
      {i18n.t('applied.action')}
    </button>
  );
}
