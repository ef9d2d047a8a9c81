import type { JSX } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { i18n } from '#i18n';
import { toLink } from '../../lib/url.ts';
import type { Library } from '../../lib/model/library.ts';
import type { Person } from '../../lib/posting.ts';
import { Icon } from '../icon.tsx';
import { shownMoment } from '../names.ts';
import { Notice } from '../notice.tsx';
import { PersonFields } from '../person-fields.tsx';
import { PostingFacts, PostingHead } from '../posting-fields.tsx';
import { LazyText } from './lazy-text.tsx';
import { StatusLine } from './status-line.tsx';
import { TwinLines } from './twin-lines.tsx';
import { WhatChanged } from './what-changed.tsx';

export interface DetailPaneProps {
  readonly library: Library;
  readonly onClose: () => void;
  /** Walks to the neighbour in the list. */
  readonly onStep: (step: number) => void;
}

const addressOf = ({ detail }: Library): string | undefined => {
  const clip = detail.opened.value?.clip;
  return (
    clip &&
    (toLink(clip.pageUrl, 'about:blank') ?? toLink(detail.draft.value.url?.value ?? '', 'about:blank'))?.href
  );
};

function Bar({ library, onClose, onStep }: DetailPaneProps): JSX.Element {
  const address = addressOf(library);
  return (
    <div class="detail-bar">
      <button
        type="button"
        class="icon-button"
        title={i18n.t('library.close')}
        aria-label={i18n.t('library.close')}
        data-testid="close-detail"
        onClick={onClose}
      >
        <Icon name="cross" />
      </button>
      <button
        type="button"
        class="icon-button is-up"
        title={i18n.t('library.previous')}
        aria-label={i18n.t('library.previous')}
        onClick={() => onStep(-1)}
      >
        <Icon name="chevron" />
      </button>
      <button
        type="button"
        class="icon-button"
        title={i18n.t('library.following')}
        aria-label={i18n.t('library.following')}
        onClick={() => onStep(1)}
      >
        <Icon name="chevron" />
      </button>
      <span class="space" />
      {address !== undefined && (
        <a class="quiet-button" href={address} target="_blank" rel="noreferrer" data-testid="open-page">
          <Icon name="open" size={14} />
          <span class="label">{i18n.t('library.openPage')}</span>
        </a>
      )}
      <button type="button" class="quiet-button" data-testid="copy" onClick={() => void library.copy()}>
        <Icon name="copy" size={14} />
        <span class="label">{i18n.t('action.copy')}</span>
      </button>
      <button type="button" class="quiet-button" data-testid="download" onClick={() => void library.download()}>
        <Icon name="download" size={14} />
        <span class="label">{i18n.t('action.download')}</span>
      </button>
    </div>
  );
}

function Text({ library }: { readonly library: Library }): JSX.Element {
  const markdown = library.detail.opened.value?.markdown;
  const lang = library.detail.draft.value.language?.value;
  return (
    <section class="detail-text" aria-label={i18n.t('library.text')}>
      {markdown === '' && <p class="hint">{i18n.t('library.noText')}</p>}
      {markdown !== undefined && markdown !== '' && (
        <LazyText markdown={markdown} {...(lang !== undefined && { lang })} />
      )}
    </section>
  );
}

function Times({ library }: { readonly library: Library }): JSX.Element | null {
  const clip = library.detail.opened.value?.clip;
  if (!clip) return null;
  const isUpdated = clip.updatedAt - clip.savedAt > 60_000;
  const parts = [
    i18n.t('library.savedOn', [shownMoment(clip.savedAt)]),
    ...(isUpdated ? [i18n.t('library.updatedOn', [shownMoment(clip.updatedAt)])] : []),
  ];
  return (
    <p class="hint detail-times">
      {parts.join(', ')}{' '}
      <button type="button" class="link" data-testid="obsidian" onClick={() => void library.toObsidian()}>
        {i18n.t('library.obsidian')}
      </button>
    </p>
  );
}

/** A new status is a step of its own, which can be undone; the rest is typed. */
function onPerson(library: Library, patch: Partial<Person>): void {
  const { status, ...others } = patch;
  const id = library.detail.opened.value?.clip.id;
  if (Object.keys(others).length > 0) library.detail.setPerson(others);
  if (status !== undefined && id !== undefined) void library.moveToStatus([id], status);
}

/** The open clip: its fields, editable in place, what the person adds, and its text. */
export function DetailPane(props: DetailPaneProps): JSX.Element {
  const { library } = props;
  const { detail } = library;
  const opened = detail.opened.value;
  const pane = useRef<HTMLElement>(null);
  const id = opened?.clip.id;
  useEffect(() => {
    if (pane.current) pane.current.scrollTop = 0;
  }, [id]);
  return (
    <section class="detail" aria-label={i18n.t('library.details')} data-testid="detail" data-clip={id}>
      <Bar {...props} />
      <div
        class="detail-body"
        // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- it scrolls, so the keyboard must reach it
        tabIndex={0}
        role="group"
        aria-label={detail.draft.value.title?.value || i18n.t('library.untitled')}
        ref={(element) => {
          pane.current = element;
        }}
      >
        {opened && (
          <div class="detail-sheet" key={id}>
            {opened.clip.closed && (
              <Notice icon="closed" testId="closed">
                {i18n.t('notice.closedSaved')}
              </Notice>
            )}
            <TwinLines library={library} />
            <PostingHead draft={detail.draft.value} actions={detail} />
            <PersonFields
              person={detail.person.value}
              tags={detail.tags.value}
              known={library.known.value}
              today={library.today.value}
              onPerson={(patch) => onPerson(library, patch)}
              onAddTag={detail.addTag}
              onRemoveTag={detail.removeTag}
            />
            <StatusLine history={opened.clip.history ?? []} />
            <PostingFacts draft={detail.draft.value} actions={detail} />
            <Times library={library} />
            <WhatChanged opened={opened} />
            <Text library={library} />
          </div>
        )}
      </div>
    </section>
  );
}
