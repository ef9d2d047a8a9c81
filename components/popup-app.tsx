import type { JSX } from 'preact';
import { i18n } from '#i18n';
import { localDay } from '../lib/day.ts';
import { hasChanges } from '../lib/model/clips.ts';
import type { Popup } from '../lib/model/popup.ts';
import type { PopupView } from '../lib/model/popup-view.ts';
import { toLink } from '../lib/url.ts';
import { AppliedLine } from './applied-line.tsx';
import { CompanyMark } from './company-mark.tsx';
import { LibraryLink } from './library-link.tsx';
import { MarkdownPreview } from './markdown-preview.tsx';
import { Notice, ProblemNotice } from './notice.tsx';
import { OfferLines } from './offer-lines.tsx';
import { PersonFields } from './person-fields.tsx';
import { PageMessage } from './page-message.tsx';
import { PopupFooter, type Primary } from './popup-footer.tsx';
import { PopupTools, type Ways } from './popup-tools.tsx';
import { PostingFacts, PostingHead } from './posting-fields.tsx';
import { ReportLink } from './report-link.tsx';
import { SavedBanner } from './saved-banner.tsx';
import { Toast } from './toast.tsx';
import { WhyPanel } from './why-panel.tsx';

type PostingView = Extract<PopupView, { kind: 'posting' | 'saved' }>;

const isPostingView = (view: PopupView): view is PostingView =>
  view.kind === 'posting' || view.kind === 'saved';

function primaryOf(view: PopupView): Primary {
  if (view.kind === 'posting') return view.isPrivate ? undefined : 'save';
  if (view.kind !== 'saved') return undefined;
  return hasChanges(view.changes) ? 'update' : 'upToDate';
}

/** What must be known of the page before its posting is saved. */
function PageNotice({ view }: { readonly view: PostingView }): JSX.Element | null {
  if (view.kind === 'saved') {
    return view.clip.closed ? (
      <Notice icon="closed" testId="closed">
        {i18n.t('notice.closedSaved')}
      </Notice>
    ) : null;
  }
  if (view.page === 'closed')
    return (
      <Notice icon="closed" testId="closed">
        {i18n.t('notice.closed')}
      </Notice>
    );
  if (view.page === 'application')
    return (
      <Notice icon="form" testId="application">
        {i18n.t('notice.application')}
      </Notice>
    );
  if (view.isDegraded)
    return (
      <Notice icon="alert" testId="degraded">
        {i18n.t('notice.degraded')}
      </Notice>
    );
  if (view.page === 'posting') return null;
  return (
    <Notice icon="page" testId="anyway">
      {i18n.t('notice.anyway')}
    </Notice>
  );
}

function Banner({ popup, view }: { readonly popup: Popup; readonly view: PostingView }): JSX.Element | null {
  if (view.kind !== 'saved') return null;
  const apply = popup.draft.value.applyUrl?.value ?? '';
  const isNext = !view.clip.closed && popup.person.value.status === 'saved';
  return (
    <SavedBanner
      savedAt={view.clip.savedAt}
      status={popup.person.value.status}
      changes={view.changes}
      justDone={popup.lastSave.value?.kind}
      applyUrl={isNext ? toLink(apply, 'about:blank')?.href : undefined}
      onUndo={() => void popup.undo()}
    />
  );
}

const today = (): string => localDay(new Date());

/** What there is to say of the company stands on top; the way to say it waits at the end. */
const hasCompanyLine = ({ company, offers }: Popup): boolean =>
  company.mark.value !== undefined || (offers.value?.count ?? 0) > 0;

const Posting = ({ popup, view }: { readonly popup: Popup; readonly view: PostingView }): JSX.Element => (
  <>
    {view.kind === 'posting' && view.isPrivate && (
      <Notice icon="lock" testId="private">
        {i18n.t('notice.private')}
      </Notice>
    )}
    {!popup.applied.justApplied.value && <Banner popup={popup} view={view} />}
    <PageNotice view={view} />
    <AppliedLine popup={popup} />
    <OfferLines
      offers={popup.offers.value}
      isSaved={view.kind === 'saved'}
      onApart={(isApart) => void popup.setApart(isApart)}
      onMerge={(isMerged) => void popup.setMerged(isMerged)}
    />
    {hasCompanyLine(popup) && <CompanyMark company={popup.company} />}
    <PostingHead draft={popup.draft.value} actions={popup} />
    <PostingFacts draft={popup.draft.value} actions={popup} />
    <PersonFields
      person={popup.person.value}
      tags={popup.tags.value}
      known={popup.known.value}
      today={today()}
      onPerson={popup.setPerson}
      onAddTag={popup.addTag}
      onRemoveTag={popup.removeTag}
    />
    <MarkdownPreview file={() => popup.file.value} onCopy={() => void popup.copy()} />
    <WhyPanel draft={popup.draft.value} />
    {!hasCompanyLine(popup) && <CompanyMark company={popup.company} />}
  </>
);

export interface PopupAppProps {
  readonly popup: Popup;
  /** How the person's keyboard calls the main action. */
  readonly keys: string;
  /** Shown on a page about something else: a part of it, without the ways that lead out of a popup. */
  readonly isDemo?: boolean;
  /** Where it leads to; absent: to the library alone. */
  readonly ways?: Ways | undefined;
}

/** The main action, when there is one now. */
export function actOn(popup: Popup): void {
  const primary = primaryOf(popup.view.value);
  if (primary === 'save') void popup.save();
  if (primary === 'update') void popup.update();
}

/** A page that was read, rightly or not. */
const canBeReported = ({ kind }: PopupView): boolean =>
  kind !== 'reading' && kind !== 'forbidden' && kind !== 'problem';

/** The whole popup in the state that its model is in. */
export function PopupApp({ popup, keys, isDemo = false, ways }: PopupAppProps): JSX.Element {
  const view = popup.view.value;
  const Frame = isDemo ? 'div' : 'main';
  const problem = popup.problem.value;
  return (
    <Frame
      class="popup"
      data-state={view.kind}
      data-page={isPostingView(view) ? view.page : undefined}
      aria-busy={view.kind === 'reading'}
    >
      <div class="body">
        {problem && <ProblemNotice problem={problem} onDismiss={popup.dismiss} />}
        {isPostingView(view) ? (
          <Posting popup={popup} view={view} />
        ) : (
          <PageMessage view={view} popup={popup} />
        )}
        {ways ? (
          <PopupTools ways={ways} isShown={view.kind !== 'reading'} onTabs={() => void popup.openTabs()} />
        ) : (
          view.kind !== 'reading' && !isDemo && <LibraryLink />
        )}
        {canBeReported(view) && !isDemo && <ReportLink onReport={() => void popup.report()} />}
      </div>
      <Toast done={popup.done.value} />
      {isPostingView(view) && (
        <PopupFooter
          primary={primaryOf(view)}
          isBusy={popup.isBusy.value}
          keys={keys}
          onPrimary={() => actOn(popup)}
          onCopy={() => void popup.copy()}
          onDownload={() => void popup.download()}
        />
      )}
    </Frame>
  );
}
