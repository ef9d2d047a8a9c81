import type { JSX } from 'preact';
import { useId, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import type { Clip } from '../lib/clip.ts';
import type { Offer, Offers } from '../lib/model/popup-offers.ts';
import { toLink, withoutWww } from '../lib/url.ts';
import { Icon } from './icon.tsx';
import { shownAge, shownDay, shownValue, statusName } from './names.ts';

export interface OfferLinesProps {
  /** `undefined` until the library has answered. */
  readonly offers: Offers | undefined;
  /** The posting itself is in the library. */
  readonly isSaved: boolean;
  readonly onApart: (isApart: boolean) => void;
  /** Makes one of the two, or takes it back. */
  /** `undefined` where there are not two clips to make one of. */
  readonly onMerge: ((isMerged: boolean) => void) | undefined;
}

const linkOf = ({ pageUrl, draft }: Clip): URL | undefined =>
  toLink(pageUrl, 'about:blank') ?? toLink(draft.url?.value ?? '', 'about:blank');

/** The site of a clip, without `www.`. */
export const hostOf = (clip: Clip): string => {
  const link = linkOf(clip);
  return link ? new URL(withoutWww(link.href)).host : '';
};

function headingOf({ clip, as, age, isApart, isMerged }: Offer, isSaved: boolean): string {
  if (isMerged) return i18n.t('offer.merged');
  if (isApart) return i18n.t('offer.apart');
  if (as === 'repost') return i18n.t('offer.repost', [shownAge(age)]);
  if (hostOf(clip) === '') return i18n.t('offer.byHand', [shownDay(clip.savedAt)]);
  return i18n.t(isSaved ? 'offer.savedTwice' : 'offer.saved', [hostOf(clip), shownDay(clip.savedAt)]);
}

/** Where the person stands with a clip, in a word or two. */
function stateOf({ person: { status, appliedDate }, closed }: Clip): string {
  const isDated = status === 'applied' && appliedDate !== '';
  const state = isDated ? i18n.t('offer.applied', [shownValue('datePosted', appliedDate)]) : statusName(status);
  return closed ? `${state}, ${i18n.t('offer.closed')}` : state;
}

/** A clip in two lines: what it is, with a way to its page, and where it and the person with it stand. */
export function ClipLine({ clip, company }: { readonly clip: Clip; readonly company?: string }): JSX.Element {
  const { draft } = clip;
  const title = draft.title?.value || hostOf(clip);
  const link = linkOf(clip);
  const place = [company, draft.location?.value].filter(Boolean).join(' · ');
  return (
    <div class="offer-clip">
      {link ? (
        <a href={link.href} target="_blank" rel="noreferrer" dir="auto">
          {title}
          <Icon name="open" size={12} />
        </a>
      ) : (
        <span dir="auto">{title}</span>
      )}
      <span class="hint">
        <span>
          {stateOf(clip)}
          {place !== '' && ' · '}
          {place !== '' && <bdi>{place}</bdi>}
        </span>
      </span>
    </div>
  );
}

const PROOFS = {
  'same-text': 'offer.proof.text',
  'near-text': 'offer.proof.nearText',
  'same-company-title-place': 'offer.proof.place',
} as const;

/** Why two postings are held to be one job. */
export function Proof({ proof }: { readonly proof: Offer['proof'] }): JSX.Element {
  if (proof.kind === 'same-address') {
    const shown = proof.address.replace(/^https?:\/\/(?:www\.)?/, '');
    return (
      <p>
        {i18n.t('offer.proof.address')} <span dir="ltr">{shown}</span>
      </p>
    );
  }
  return <p>{i18n.t(PROOFS[proof.kind])}</p>;
}

interface ToggleProps {
  readonly testId: string;
  readonly label: string;
  readonly isOpen: boolean;
  readonly controls: string;
  readonly describedBy: string;
  readonly onClick: () => void;
}

const Toggle = ({ testId, label, isOpen, controls, describedBy, onClick }: ToggleProps): JSX.Element => (
  <button
    type="button"
    class="link"
    aria-expanded={isOpen}
    aria-controls={isOpen ? controls : undefined}
    aria-describedby={describedBy}
    data-testid={testId}
    onClick={onClick}
  >
    {isOpen ? i18n.t('offer.hide') : label}
    <Icon name="chevron" size={12} />
  </button>
);

interface SameProps extends Pick<OfferLinesProps, 'isSaved' | 'onApart' | 'onMerge'> {
  readonly offer: Offer;
}

/** What the person can say to it. One button for a step and its undoing, so that the focus stays where it is. */
const Answers = ({ offer: { isApart, isMerged }, isSaved, onApart, onMerge }: SameProps): JSX.Element => (
  <>
    {onMerge && isSaved && !isApart && (
      <button type="button" class="link" data-testid="offer-merge" onClick={() => onMerge(!isMerged)}>
        <Icon name={isMerged ? 'undo' : 'copy'} size={12} />
        {i18n.t(isMerged ? 'action.undo' : 'offer.merge')}
      </button>
    )}
    {!isMerged && (
      <button type="button" class="link" data-testid="offer-apart" onClick={() => onApart(!isApart)}>
        <Icon name={isApart ? 'undo' : 'cross'} size={12} />
        {i18n.t(isApart ? 'action.undo' : 'offer.another')}
      </button>
    )}
  </>
);

/** That the library probably has this job under another name, why, and what the person can say to it. */
function SameLine({ offer, isSaved, onApart, onMerge }: SameProps): JSX.Element {
  const [isOpen, setOpen] = useState(false);
  const id = useId();
  const { clip, isApart, isMerged } = offer;
  const isDone = isApart || isMerged;
  const { status } = clip.person;
  return (
    <section class="banner is-offer" data-testid="offer" data-as={offer.as} data-proof={offer.proof.kind}>
      <div class="banner-line">
        <Icon name="copy" />
        <div class="offer-words">
          <span id={id} role="status">
            {headingOf(offer, isSaved)}
          </span>{' '}
          {!isDone && status !== 'saved' && <span class="banner-status">{statusName(status)}</span>}{' '}
          {!isDone && (
            <Toggle
              testId="offer-toggle"
              label={i18n.t('offer.show')}
              isOpen={isOpen}
              controls={`${id}-more`}
              describedBy={id}
              onClick={() => setOpen(!isOpen)}
            />
          )}
        </div>
      </div>
      {(isOpen || isDone) && (
        <div class="offer-more" id={`${id}-more`} data-testid="offer-more">
          {!isDone && <Proof proof={offer.proof} />}
          {!isDone && <ClipLine clip={clip} company={clip.draft.companyName?.value ?? ''} />}
          <Answers offer={offer} isSaved={isSaved} onApart={onApart} onMerge={onMerge} />
        </div>
      )}
    </section>
  );
}

/** How many other jobs of the company are in the library, and which, on demand. */
function CompanyLine({ count, others }: Pick<Offers, 'count' | 'others'>): JSX.Element {
  const [isOpen, setOpen] = useState(false);
  const id = useId();
  return (
    <section class="company-line" data-testid="company-line">
      <p class="hint">
        <span id={id}>{i18n.t('offer.company', count)}</span>{' '}
        <Toggle
          testId="company-toggle"
          label={i18n.t('offer.list')}
          isOpen={isOpen}
          controls={`${id}-more`}
          describedBy={id}
          onClick={() => setOpen(!isOpen)}
        />
      </p>
      {isOpen && (
        <div id={`${id}-more`} data-testid="company-more">
          {others.length < count && <p class="hint">{i18n.t('offer.newest', [others.length])}</p>}
          <ul>
            {others.map((clip) => (
              <li key={clip.id}>
                <ClipLine clip={clip} />
              </li>
            ))}
          </ul>
        </div>
      )}
    </section>
  );
}

/** What else of the library belongs beside the posting. Nothing is ever merged by it. */
export function OfferLines({ offers, isSaved, onApart, onMerge }: OfferLinesProps): JSX.Element | null {
  if (!offers) return null;
  const { offer, count, others } = offers;
  return (
    <>
      {offer && (
        <SameLine key={offer.clip.id} offer={offer} isSaved={isSaved} onApart={onApart} onMerge={onMerge} />
      )}
      {others.length > 0 && <CompanyLine count={count} others={others} />}
    </>
  );
}
