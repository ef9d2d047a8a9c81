import type { JSX } from 'preact';
import { i18n } from '#i18n';
import type { Clip } from '../../lib/clip.ts';
import type { Library } from '../../lib/model/library.ts';
import type { Twin } from '../../lib/model/library-twins.ts';
import { Icon } from '../icon.tsx';
import { shownDay } from '../names.ts';
import { ClipLine, hostOf, Proof } from '../offer-lines.tsx';

/** More of them are a matter for the next look. */
const MOST = 3;

interface TwinProps {
  readonly library: Library;
  readonly clip: Clip;
  readonly twin: Twin;
}

/** Another clip that is probably the same job: why, and what the person can do about it. */
function TwinLine({ library, clip, twin }: TwinProps): JSX.Element {
  const { clip: other, as, proof } = twin;
  const { merge, setApart } = library.twins;
  const heading = i18n.t(as === 'repost' ? 'twins.repost' : 'offer.savedTwice', [
    hostOf(other),
    shownDay(other.savedAt),
  ]);
  return (
    <section class="banner is-offer" data-testid="twin" data-proof={proof.kind}>
      <div class="banner-line">
        <Icon name="copy" />
        <span class="offer-words">{heading}</span>
      </div>
      <div class="offer-more">
        <Proof proof={proof} />
        <ClipLine clip={other} company={other.draft.companyName?.value ?? ''} />
        <div class="twin-actions">
          <button
            type="button"
            class="quiet-button"
            data-testid="merge-here"
            title={i18n.t('twins.hereNote')}
            onClick={() => void merge(clip.id, other.id)}
          >
            {i18n.t('twins.here')}
          </button>
          <button
            type="button"
            class="quiet-button"
            data-testid="merge-there"
            title={i18n.t('twins.thereNote')}
            onClick={() => void merge(other.id, clip.id)}
          >
            {i18n.t('twins.there')}
          </button>
          <button
            type="button"
            class="link"
            data-testid="twin-apart"
            onClick={() => void setApart(clip, other)}
          >
            <Icon name="cross" size={12} />
            {i18n.t('offer.another')}
          </button>
        </div>
      </div>
    </section>
  );
}

/** The other clips of the open one's job. */
export function TwinLines({ library }: { readonly library: Library }): JSX.Element | null {
  const clip = library.detail.opened.value?.clip;
  const twins = library.twins.beside.value;
  if (!clip || twins.length === 0) return null;
  return (
    <>
      {twins.slice(0, MOST).map((twin) => (
        <TwinLine key={twin.clip.id} library={library} clip={clip} twin={twin} />
      ))}
    </>
  );
}

/** How many jobs are probably in the library twice, and the way to see them. */
export function TwinCount({ library }: { readonly library: Library }): JSX.Element | null {
  const { pairs, show } = library.twins;
  const isShown = library.only.value !== undefined;
  if (pairs.value.length === 0 || library.place.value === 'trash') return null;
  return (
    <button
      type="button"
      class="link twin-count"
      aria-pressed={isShown}
      data-testid="twin-count"
      onClick={() => show(!isShown)}
    >
      <Icon name="copy" size={12} />
      {isShown ? i18n.t('twins.all') : i18n.t('twins.count', pairs.value.length)}
    </button>
  );
}
