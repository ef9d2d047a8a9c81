import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { CHOICES, isChoice, kindOf } from '../lib/model/popup-fields.ts';
import type { PostingField } from '../lib/posting.ts';
import { focusOnce, GrowingText } from './growing-text.tsx';
import { choiceName } from './names.ts';

export interface FieldEditorProps {
  readonly field: PostingField;
  readonly value: string;
  readonly labelId: string;
  /** Takes what is typed; `false` says that it is no value of the field. */
  readonly onEdit: (text: string) => boolean;
  readonly autoFocus: boolean;
}

/** The choices of a field, and the value in use where it is none of them (several at once, say). */
const optionsOf = (choices: readonly string[], value: string): readonly string[] =>
  value === '' || choices.includes(value) ? choices : [value, ...choices];

/** The control that fits a field: a text, a choice, a day. What is typed is taken at once. */
export function FieldEditor({ field, value, labelId, onEdit, autoFocus }: FieldEditorProps): JSX.Element {
  const [isValid, setValid] = useState(true);
  const kind = kindOf(field);
  const edit = (text: string): boolean => {
    const taken = onEdit(text);
    setValid(taken);
    return taken;
  };
  const testId = `field-${field}`;
  const hintId = isValid ? undefined : `invalid-${field}`;
  const shared = {
    'aria-labelledby': labelId,
    'aria-describedby': hintId,
    'data-testid': testId,
    ref: autoFocus ? focusOnce : null,
  };
  return (
    <>
      {isChoice(field) && (
        <select {...shared} class="quiet" value={value} onChange={(event) => edit(event.currentTarget.value)}>
          <option value="">{i18n.t('choice.none')}</option>
          {optionsOf(CHOICES[field], value).map((choice) => (
            <option key={choice} value={choice}>
              {choiceName(choice)}
            </option>
          ))}
        </select>
      )}
      {kind === 'day' && (
        <input
          {...shared}
          class="quiet"
          type="date"
          min="1990-01-01"
          max="2100-12-31"
          value={value}
          onInput={(event) => edit(event.currentTarget.value)}
        />
      )}
      {(kind === 'text' || kind === 'link' || kind === 'number') && (
        <GrowingText
          value={value}
          onText={edit}
          labelledBy={labelId}
          describedBy={hintId}
          placeholder={i18n.t('placeholder.other')}
          testId={testId}
          autoFocus={autoFocus}
        />
      )}
      {!isValid && (
        <span class="invalid" id={hintId} role="alert">
          {i18n.t(`invalid.${kind}`)}
        </span>
      )}
    </>
  );
}
