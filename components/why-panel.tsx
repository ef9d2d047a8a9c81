import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import type { Candidate, Confidence, Draft } from '../lib/candidate.ts';
import { fieldsOf } from '../lib/merge.ts';
import { Icon } from './icon.tsx';
import { fieldName, shownValue, sourceName } from './names.ts';
import { showOnce } from './show-once.ts';

const confidenceName = (confidence: Confidence): string => i18n.t(`why.${confidence}`);

const Found = ({ value, source, via }: Candidate): JSX.Element => (
  <li>
    <span dir="auto">{value}</span>{' '}
    <small>
      {sourceName(source)} {via !== 'edit' && <code dir="ltr">{via}</code>}
    </small>
  </li>
);

/** Every field with all that was found for it, the value in use first, and how sure that is; on demand. */
export function WhyPanel({ draft }: { readonly draft: Draft }): JSX.Element {
  const [isOpen, setOpen] = useState(false);
  return (
    <section class="why">
      <button
        type="button"
        class="link"
        aria-expanded={isOpen}
        data-testid="why-toggle"
        onClick={() => setOpen(!isOpen)}
      >
        <Icon name="chevron" size={12} />
        {i18n.t(isOpen ? 'why.hide' : 'why.show')}
      </button>
      {isOpen && (
        <dl class="why-fields" data-testid="why" ref={showOnce}>
          {fieldsOf(draft).map(([field, { confidence, candidates }]) => (
            <div key={field}>
              <dt>
                {fieldName(field)} <small class={`is-${confidence}`}>{confidenceName(confidence)}</small>
              </dt>
              <dd>
                <ol>
                  {candidates.map((candidate, index) => (
                    <Found
                      key={index}
                      {...candidate}
                      value={shownValue(field, candidate.value) || i18n.t('why.emptied')}
                    />
                  ))}
                </ol>
              </dd>
            </div>
          ))}
        </dl>
      )}
    </section>
  );
}
