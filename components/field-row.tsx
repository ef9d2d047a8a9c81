import type { JSX } from 'preact';
import { useRef, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import type { Candidate, Settled } from '../lib/candidate.ts';
import { kindOf } from '../lib/model/popup-fields.ts';
import type { PostingField } from '../lib/posting.ts';
import { toLink } from '../lib/url.ts';
import { CandidateMenu, distinct, isEdited } from './candidate-menu.tsx';
import { FieldEditor } from './field-editor.tsx';
import { Icon } from './icon.tsx';
import { fieldName } from './names.ts';

/** What a row may do with its field; the popup's model gives it. */
export interface FieldActions {
  readonly edit: (field: PostingField, text: string) => boolean;
  readonly unedit: (field: PostingField) => void;
  readonly choose: (field: PostingField, candidate: Candidate) => void;
}

/** Whether there is anything to say about where the value came from. */
export const hasOrigin = (settled: Settled | undefined): settled is Settled =>
  settled !== undefined &&
  (settled.confidence === 'guess' || isEdited(settled) || distinct(settled.candidates).length > 1);

/** The small mark beside a value: a guess, an edit, or other values found. It opens what was found. */
export function Origin(props: { field: PostingField; settled: Settled; actions: FieldActions }): JSX.Element {
  const { field, settled, actions } = props;
  const [isOpen, setOpen] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  const name = fieldName(field);
  const isGuess = settled.confidence === 'guess';
  const label = isEdited(settled)
    ? i18n.t('candidates.editedLabel', [name])
    : isGuess
      ? i18n.t('candidates.guessLabel', [name])
      : i18n.t('candidates.othersLabel', [name]);
  const close = (hasLeft = false): void => {
    setOpen(false);
    if (!hasLeft) button.current?.focus();
  };
  return (
    <>
      <button
        type="button"
        ref={button}
        class={isGuess ? 'origin is-guess' : 'origin'}
        aria-haspopup="menu"
        aria-expanded={isOpen}
        aria-label={label}
        title={label}
        data-testid={`origin-${field}`}
        onClick={() => setOpen(!isOpen)}
      >
        {isEdited(settled) ? (
          <Icon name="edited" size={12} />
        ) : isGuess ? (
          '?'
        ) : (
          <Icon name="chevron" size={12} />
        )}
      </button>
      {isOpen && (
        <CandidateMenu
          field={field}
          settled={settled}
          onChoose={(candidate) => actions.choose(field, candidate)}
          onUnedit={() => actions.unedit(field)}
          onClose={close}
        />
      )}
    </>
  );
}

export interface FieldRowProps {
  readonly field: PostingField;
  readonly settled: Settled | undefined;
  readonly actions: FieldActions;
  readonly autoFocus?: boolean;
}

/** One fact: its name, its value, editable in place, and where the value came from. */
export function FieldRow({ field, settled, actions, autoFocus = false }: FieldRowProps): JSX.Element {
  const value = settled?.value ?? '';
  const labelId = `label-${field}`;
  const link = kindOf(field) === 'link' ? toLink(value, 'about:blank') : undefined;
  return (
    <div class={settled?.confidence === 'guess' ? 'row is-guess' : 'row'}>
      <dt id={labelId}>{fieldName(field)}</dt>
      <dd>
        <FieldEditor
          field={field}
          value={value}
          labelId={labelId}
          autoFocus={autoFocus}
          onEdit={(text) => actions.edit(field, text)}
        />
        {link && (
          <a
            class="origin"
            href={link.href}
            target="_blank"
            rel="noreferrer"
            aria-label={i18n.t('facts.openLink', [fieldName(field)])}
            title={i18n.t('facts.openLink', [fieldName(field)])}
          >
            <Icon name="open" size={12} />
          </a>
        )}
        {hasOrigin(settled) && <Origin field={field} settled={settled} actions={actions} />}
      </dd>
    </div>
  );
}
