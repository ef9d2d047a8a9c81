import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import type { Draft } from '../lib/candidate.ts';
import { DETAIL_FIELDS, FACT_FIELDS, NEVER_ADDED, type ShownField } from '../lib/model/popup-fields.ts';
import { FieldRow, hasOrigin, Origin, type FieldActions } from './field-row.tsx';
import { GrowingText } from './growing-text.tsx';
import { Icon } from './icon.tsx';
import { fieldName } from './names.ts';

export interface PostingFieldsProps {
  readonly draft: Draft;
  readonly actions: FieldActions;
}

export interface PostingFactsProps extends PostingFieldsProps {
  /** What stands where there are no facts, if not that the page states none. */
  readonly noFacts?: string;
}

interface HeadFieldProps extends PostingFieldsProps {
  readonly field: 'title' | 'companyName' | 'location';
}

function HeadField({ field, draft, actions }: HeadFieldProps): JSX.Element {
  const settled = draft[field];
  const value = settled?.value ?? '';
  return (
    <div
      class={`head-field head-${field} ${settled?.confidence === 'guess' ? 'is-guess' : ''}`}
      data-long={value.length > LONG ? '' : undefined}
    >
      <GrowingText
        value={value}
        onText={(text) => actions.edit(field, text)}
        label={fieldName(field)}
        placeholder={i18n.t(`placeholder.${field}`)}
        testId={`field-${field}`}
      />
      {hasOrigin(settled) && <Origin field={field} settled={settled} actions={actions} />}
    </div>
  );
}

/** A title of more characters than these is set smaller. */
const LONG = 70;

/** Title, company and place, as they would stand on a card. Hyphens are those of the posting's language. */
export const PostingHead = ({ draft, actions }: PostingFieldsProps): JSX.Element => (
  <header class="head" lang={draft.language?.value}>
    <h1 class="unseen">{draft.title?.value || i18n.t('placeholder.title')}</h1>
    <HeadField field="title" draft={draft} actions={actions} />
    <div class="head-line">
      <HeadField field="companyName" draft={draft} actions={actions} />
      <HeadField field="location" draft={draft} actions={actions} />
    </div>
  </header>
);

const isDetail = (field: ShownField): boolean => DETAIL_FIELDS.some((detail) => detail === field);

const isFilled =
  (draft: Draft, added: ShownField | undefined) =>
  (field: ShownField): boolean =>
    field === added || draft[field] !== undefined;

/** The facts found; details and empty fields wait behind a button each. */
export function PostingFacts({ draft, actions, noFacts }: PostingFactsProps): JSX.Element {
  const [isAdding, setAdding] = useState(false);
  const [added, setAdded] = useState<ShownField>();
  const [showsDetails, setShowsDetails] = useState(false);
  const filled = isFilled(draft, added);
  const facts = FACT_FIELDS.filter(filled);
  const details = DETAIL_FIELDS.filter(filled);
  const empty = [...FACT_FIELDS, ...DETAIL_FIELDS].filter((field) => !filled(field) && !NEVER_ADDED.has(field));
  const row = (field: ShownField): JSX.Element => (
    <FieldRow key={field} field={field} settled={draft[field]} actions={actions} autoFocus={field === added} />
  );
  const add = (field: ShownField): void => {
    setAdded(field);
    setAdding(false);
    if (isDetail(field)) setShowsDetails(true);
  };
  return (
    <section class="facts" aria-label={i18n.t('facts.heading')}>
      {facts.length > 0 ? <dl>{facts.map(row)}</dl> : <p class="hint">{noFacts ?? i18n.t('facts.empty')}</p>}
      {showsDetails && <dl id="details">{details.map(row)}</dl>}
      <div class="facts-more">
        <button
          type="button"
          class="link"
          aria-expanded={isAdding}
          data-testid="add-field"
          onClick={() => setAdding(!isAdding)}
        >
          <Icon name="plus" size={12} />
          {i18n.t('facts.add')}
        </button>
        {details.length > 0 && (
          <button
            type="button"
            class="link"
            aria-expanded={showsDetails}
            data-testid="more-fields"
            onClick={() => setShowsDetails(!showsDetails)}
          >
            <Icon name="chevron" size={12} />
            {showsDetails ? i18n.t('facts.less') : i18n.t('facts.more', details.length)}
          </button>
        )}
      </div>
      {isAdding && (
        <div class="choices">
          {empty.map((field) => (
            <button
              type="button"
              key={field}
              class="chip"
              aria-label={i18n.t('facts.addField', [fieldName(field)])}
              data-testid={`add-${field}`}
              onClick={() => add(field)}
            >
              {fieldName(field)}
            </button>
          ))}
        </div>
      )}
    </section>
  );
}
