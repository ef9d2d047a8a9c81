import type { JSX } from 'preact';
import { i18n } from '#i18n';
import type { Popup } from '../lib/model/popup.ts';
import type { PopupView } from '../lib/model/popup-view.ts';
import type { IconName } from './icon.tsx';
import { MessageState } from './message-state.tsx';
import { problemWords } from './names.ts';

type MessageView = Exclude<PopupView, { kind: 'posting' | 'saved' }>;
type PageView = Extract<MessageView, { kind: 'listing' | 'application' | 'closed' | 'none' }>;

const ICONS: { readonly [K in PageView['kind']]: IconName } = {
  listing: 'list',
  application: 'form',
  closed: 'closed',
  none: 'page',
};

function wordsOf({ kind, count, canClip }: PageView): { readonly title: string; readonly next: string } {
  if (kind === 'listing')
    return { title: i18n.t('message.listing.title', count), next: i18n.t('message.listing.next') };
  const title = i18n.t(`message.${kind}.title`);
  if (kind === 'none' && !canClip) return { title, next: i18n.t('message.none.nextEmpty') };
  return { title, next: i18n.t(`message.${kind}.next`) };
}

/** A popup without a posting: being read, no posting on the page, or a page that can't be read. */
export function PageMessage(props: {
  readonly view: MessageView;
  readonly popup: Pick<Popup, 'clipAnyway' | 'retry'>;
}): JSX.Element {
  const { view, popup } = props;
  if (view.kind === 'reading')
    return (
      <div class="reading">
        <h1 class="unseen">{i18n.t('message.reading')}</h1>
        <span class="bone is-title" />
        <span class="bone is-line" />
        <span class="bone is-block" />
        <span class="bone is-block" />
      </div>
    );
  if ('problem' in view)
    return (
      <MessageState icon={view.kind === 'forbidden' ? 'blocked' : 'alert'} {...problemWords(view.problem.code)}>
        {view.kind === 'problem' && (
          <button type="button" class="secondary" data-testid="retry" onClick={() => void popup.retry()}>
            {i18n.t('action.retry')}
          </button>
        )}
      </MessageState>
    );
  return (
    <MessageState icon={ICONS[view.kind]} {...wordsOf(view)}>
      {view.canClip && (
        <button type="button" class="secondary" data-testid="clip-anyway" onClick={popup.clipAnyway}>
          {i18n.t('action.clipAnyway')}
        </button>
      )}
    </MessageState>
  );
}
