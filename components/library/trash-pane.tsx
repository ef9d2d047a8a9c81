import type { JSX } from 'preact';
import { i18n } from '#i18n';
import { postingOf } from '../../lib/merge.ts';
import { FACT_FIELDS } from '../../lib/model/popup-fields.ts';
import type { Library } from '../../lib/model/library.ts';
import { hashtagsOf } from '../../lib/model/popup-tags.ts';
import type { OpenedTrash } from '../../lib/model/library-trash.ts';
import { Icon } from '../icon.tsx';
import { fieldName, shownDay, shownValue } from '../names.ts';
import { Notice } from '../notice.tsx';
import { StatusMark } from './columns.tsx';
import { LazyText } from './lazy-text.tsx';
import { StatusLine } from './status-line.tsx';

export interface TrashPaneProps {
  readonly library: Library;
  readonly onClose: () => void;
}

/** What the clip says, as words alone. */
function Read({ opened: { clip, markdown } }: { readonly opened: OpenedTrash }): JSX.Element {
  const posting = postingOf(clip.draft);
  const { person } = clip;
  const tags = [...person.tags, ...hashtagsOf(posting.hashtags ?? '').map(({ text }) => `#${text}`)];
  const facts = FACT_FIELDS.flatMap((field) => {
    const value = posting[field];
    return value === undefined ? [] : [[field, value] as const];
  });
  const line = [posting.companyName, posting.location].filter(Boolean).join(' · ');
  return (
    <div class="detail-sheet">
      {clip.deletedAt !== undefined && (
        <Notice icon="trash" testId="in-trash">
          {i18n.t('library.inTrash', [shownDay(clip.deletedAt)])}
        </Notice>
      )}
      <h1 class="read-title" dir="auto">
        {posting.title ?? i18n.t('library.untitled')}
      </h1>
      <p dir="auto">{line}</p>
      <p class="read-tags">
        <StatusMark status={person.status} />
        {tags.map((tag) => (
          <bdi key={tag} class="tag">
            {tag}
          </bdi>
        ))}
      </p>
      {person.notes !== '' && (
        <blockquote class="read-note" dir="auto">
          {person.notes}
        </blockquote>
      )}
      <StatusLine history={clip.history ?? []} />
      {facts.length > 0 && (
        <dl class="read-facts">
          {facts.map(([field, value]) => (
            <div key={field}>
              <dt class="hint">{fieldName(field)}</dt>
              <dd dir="auto">{shownValue(field, value)}</dd>
            </div>
          ))}
        </dl>
      )}
      <section class="detail-text" aria-label={i18n.t('library.text')}>
        {markdown === '' && <p class="hint">{i18n.t('library.noText')}</p>}
        {markdown !== undefined && markdown !== '' && <LazyText markdown={markdown} />}
      </section>
    </div>
  );
}

/** A clip of the trash: to be read, and taken back. */
export function TrashPane({ library, onClose }: TrashPaneProps): JSX.Element {
  const opened = library.trashed.opened.value;
  const id = opened?.clip.id;
  return (
    <section class="detail" aria-label={i18n.t('library.details')} data-testid="trash-detail">
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
        <span class="space" />
        {id !== undefined && (
          <button
            type="button"
            class="primary"
            data-testid="restore"
            onClick={() => void library.restore(id).then(onClose)}
          >
            {i18n.t('many.restore')}
          </button>
        )}
      </div>
      <div
        class="detail-body"
        // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- it scrolls, so the keyboard must reach it
        tabIndex={0}
        role="group"
        aria-label={opened?.clip.draft.title?.value || i18n.t('library.untitled')}
        key={id}
      >
        {opened && <Read opened={opened} />}
      </div>
    </section>
  );
}
