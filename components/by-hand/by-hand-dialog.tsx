import type { JSX } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import type { TextFile } from '../../lib/file/text-file.ts';
import type { ByHand } from '../../lib/model/by-hand.ts';
import type { Tag } from '../../lib/model/popup-tags.ts';
import { Icon } from '../icon.tsx';
import { MarkdownPreview } from '../markdown-preview.tsx';
import { Notice, ProblemNotice } from '../notice.tsx';
import { OfferLines } from '../offer-lines.tsx';
import { PersonFields } from '../person-fields.tsx';
import { PostingFacts, PostingHead } from '../posting-fields.tsx';
import { WhyPanel } from '../why-panel.tsx';
import { GivenFields } from './given-fields.tsx';

type Saved = NonNullable<Awaited<ReturnType<ByHand['save']>>>;

export interface ByHandDialogProps {
  readonly byHand: ByHand;
  /** Tags of other clips, the most used first. */
  readonly known: readonly Tag[];
  readonly onCopy: (file: TextFile) => void;
  readonly onSaved: (saved: Saved, undo: () => Promise<void>) => void;
  readonly onClose: () => void;
}

/** That the library has the posting at this address: by hand nothing is written over it. */
function There({ byHand }: { readonly byHand: ByHand }): JSX.Element | null {
  const clip = byHand.there.value;
  if (!clip) return null;
  return (
    <Notice icon="copy" testId="by-hand-there">
      {i18n.t('byHand.there')}{' '}
      <a href={`/library.html?clip=${encodeURIComponent(clip.id)}`} target="_blank">
        {i18n.t('byHand.thereOpen')}
      </a>
    </Notice>
  );
}

/** What was read, each field editable with where it came from, and what the person adds. */
function Fields({
  byHand,
  known,
  onCopy,
}: Pick<ByHandDialogProps, 'byHand' | 'known' | 'onCopy'>): JSX.Element {
  const draft = byHand.draft.value;
  return (
    <section class="by-hand-fields" aria-label={i18n.t('byHand.fields')}>
      <There byHand={byHand} />
      {!byHand.there.value && (
        <OfferLines
          offers={byHand.offers.value}
          isSaved={false}
          onApart={(isApart) => void byHand.setApart(isApart)}
          onMerge={undefined}
        />
      )}
      <PostingHead draft={draft} actions={byHand} />
      <PostingFacts draft={draft} actions={byHand} noFacts={i18n.t('byHand.noFacts')} />
      <PersonFields
        person={byHand.person.value}
        tags={byHand.tags.value}
        known={known}
        today={byHand.today()}
        onPerson={byHand.setPerson}
        onAddTag={byHand.addTag}
        onRemoveTag={byHand.removeTag}
      />
      {!byHand.isEmpty.value && (
        <>
          <MarkdownPreview file={byHand.file} onCopy={() => onCopy(byHand.file())} />
          <WhyPanel draft={draft} />
        </>
      )}
    </section>
  );
}

/** A posting pasted or typed in, over the library. What was typed is kept when it closes. */
export function ByHandDialog(props: ByHandDialogProps): JSX.Element {
  const { byHand, onSaved, onClose } = props;
  const dialog = useRef<HTMLDialogElement>(null);
  const [isAsked, setAsked] = useState(false);
  useEffect(() => {
    dialog.current?.showModal();
    // The browser would choose the first button.
    dialog.current?.querySelector('textarea')?.focus();
    void byHand.open();
  }, [byHand]);
  const save = async (): Promise<void> => {
    setAsked(true);
    const saved = await byHand.save();
    if (!saved) return;
    onSaved(saved, () => byHand.undo(saved));
    dialog.current?.close();
  };
  const lacksTitle = isAsked && (byHand.draft.value.title?.value ?? '') === '';
  const problem = byHand.problem.value;
  return (
    <dialog
      ref={dialog}
      class="by-hand"
      aria-labelledby="by-hand-title"
      data-testid="by-hand"
      onClose={() => {
        void byHand.flush();
        onClose();
      }}
      onKeyDown={(event) => {
        if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
        event.preventDefault();
        void save();
      }}
    >
      <div class="by-hand-head">
        <h2 id="by-hand-title">{i18n.t('byHand.title')}</h2>
        <button
          type="button"
          class="icon-button"
          aria-label={i18n.t('library.close')}
          data-testid="by-hand-close"
          onClick={() => dialog.current?.close()}
        >
          <Icon name="cross" />
        </button>
      </div>
      <div class="by-hand-body">
        {problem && <ProblemNotice problem={problem} onDismiss={byHand.dismiss} />}
        <p class="hint">{i18n.t('byHand.lead')}</p>
        <div class="by-hand-columns">
          <GivenFields byHand={byHand} />
          <Fields {...props} />
        </div>
      </div>
      <div class="by-hand-foot">
        <span class="hint" role="status">
          {lacksTitle ? i18n.t('byHand.needsTitle') : !byHand.isEmpty.value && i18n.t('byHand.keeps')}
        </span>
        {!byHand.isEmpty.value && (
          <button
            type="button"
            class="quiet-button"
            data-testid="by-hand-clear"
            onClick={() => void byHand.clear()}
          >
            {i18n.t('byHand.clear')}
          </button>
        )}
        <button
          type="button"
          class="primary"
          data-testid="by-hand-save"
          aria-disabled={!byHand.canSave.value}
          aria-busy={byHand.isBusy.value}
          aria-keyshortcuts="Control+Enter Meta+Enter"
          onClick={() => void save()}
        >
          {i18n.t('byHand.save')}
        </button>
      </div>
    </dialog>
  );
}
