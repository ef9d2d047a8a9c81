import type { JSX } from 'preact';
import { useId, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { LONGEST_WORDS, type MarkedCompany } from '../lib/companies.ts';
import type { Popup } from '../lib/model/popup.ts';
import { focusOnce } from './growing-text.tsx';
import { Icon } from './icon.tsx';

interface FormProps {
  readonly mark: MarkedCompany | undefined;
  readonly onMark: (isBlocked: boolean, words: string) => void;
  readonly onClose: () => void;
}

/** Blocked or not, and in which words. */
function MarkForm({ mark, onMark, onClose }: FormProps): JSX.Element {
  const id = useId();
  const [words, setWords] = useState(mark?.words ?? '');
  const [isBlocked, setBlocked] = useState(mark?.isBlocked ?? false);
  return (
    <form
      class="company-form"
      data-testid="company-form"
      onSubmit={(event) => {
        event.preventDefault();
        onMark(isBlocked, words);
      }}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return;
        event.preventDefault();
        onClose();
      }}
    >
      <label for={`${id}-words`}>{i18n.t('company.words')}</label>
      <input
        id={`${id}-words`}
        class="quiet"
        data-testid="company-words"
        dir="auto"
        maxLength={LONGEST_WORDS}
        placeholder={i18n.t('company.wordsHint')}
        value={words}
        ref={focusOnce}
        onInput={(event) => setWords(event.currentTarget.value)}
      />
      <label class="company-block">
        <input
          type="checkbox"
          data-testid="company-block"
          checked={isBlocked}
          onChange={(event) => setBlocked(event.currentTarget.checked)}
        />
        {i18n.t('company.block')}
      </label>
      <div class="company-buttons">
        <button type="submit" class="secondary" data-testid="company-save">
          {i18n.t('company.save')}
        </button>
        <button type="button" class="link" onClick={onClose}>
          {i18n.t('company.cancel')}
        </button>
      </div>
    </form>
  );
}

const saidOf = ({ isBlocked, words }: MarkedCompany): string => {
  if (!isBlocked) return i18n.t('company.marked', [words]);
  return words === '' ? i18n.t('company.blocked') : i18n.t('company.blockedFor', [words]);
};

/** What the person said of the posting's company, quietly, and the way to say it. */
export function CompanyMark({ company }: { readonly company: Popup['company'] }): JSX.Element | null {
  const [isOpen, setOpen] = useState(false);
  const mark = company.mark.value;
  if (!company.canMark.value && !mark) return null;
  return (
    <section class="company-mark" data-testid="company-mark" data-blocked={mark?.isBlocked === true}>
      <p class="hint" role="status">
        {mark && <Icon name={mark.isBlocked ? 'blocked' : 'tag'} size={12} />}
        {mark && <span dir="auto">{saidOf(mark)}</span>}
        {company.canMark.value && !isOpen && (
          <button type="button" class="link" data-testid="company-open" onClick={() => setOpen(true)}>
            {i18n.t(mark ? 'company.change' : 'company.mark')}
          </button>
        )}
      </p>
      {isOpen && (
        <MarkForm
          mark={mark}
          onMark={(isBlocked, words) => {
            setOpen(false);
            void company.set({ isBlocked, words });
          }}
          onClose={() => setOpen(false)}
        />
      )}
    </section>
  );
}
