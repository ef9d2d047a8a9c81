import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { fold } from '../../lib/library/fold.ts';
import type { SettingsPage } from '../../lib/model/settings-page.ts';
import { Dialog } from './dialog.tsx';
import { Section } from './section.tsx';

function EraseDialog(props: {
  readonly clips: number;
  readonly onErase: () => void;
  readonly onClose: () => void;
}): JSX.Element {
  const [typed, setTyped] = useState('');
  const word = i18n.t('settings.erase.word');
  const isRight = fold(typed.trim()) === fold(word);
  return (
    <Dialog titleId="erase-dialog-title" testId="erase-dialog" onClose={props.onClose}>
      <form
        class="question-form"
        onSubmit={(event) => {
          event.preventDefault();
          if (isRight) props.onErase();
        }}
      >
        <h2 id="erase-dialog-title">{i18n.t('settings.erase.sure')}</h2>
        <p>{i18n.t('settings.erase.what', props.clips)}</p>
        <label class="stacked">
          <span>{i18n.t('settings.erase.type', [word])}</span>
          <input
            type="text"
            class="text-input"
            dir="auto"
            autocomplete="off"
            autocapitalize="off"
            spellcheck={false}
            data-testid="erase-word"
            value={typed}
            onInput={(event) => setTyped(event.currentTarget.value)}
          />
        </label>
        <div class="question-buttons">
          <button type="button" class="quiet-button" onClick={props.onClose}>
            {i18n.t('settings.cancel')}
          </button>
          <button type="submit" class="quiet-button is-bad" disabled={!isRight} data-testid="confirm-erase">
            {i18n.t('settings.erase.do')}
          </button>
        </div>
      </form>
    </Dialog>
  );
}

/** Deletes everything for good, when the person has typed that they mean it. */
export function EraseSection({ page }: { readonly page: SettingsPage }): JSX.Element {
  const [asks, setAsks] = useState(false);
  const { all = 0, trashed = 0 } = page.counts.value ?? {};
  return (
    <Section name="erase" note={i18n.t('settings.erase.note')}>
      <button type="button" class="quiet-button is-bad" data-testid="erase" onClick={() => setAsks(true)}>
        {i18n.t('settings.erase.ask')}
      </button>
      <p role="status" class="note" data-testid="erased">
        {page.isErased.value && i18n.t('settings.erase.done')}
      </p>
      {asks && (
        <EraseDialog
          clips={all + trashed}
          onClose={() => setAsks(false)}
          onErase={() => {
            setAsks(false);
            void page.erase();
          }}
        />
      )}
    </Section>
  );
}
