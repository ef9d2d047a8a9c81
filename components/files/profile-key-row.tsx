import type { JSX } from 'preact';
import { useId } from 'preact/hooks';
import { i18n } from '#i18n';
import { TEMPLATE_NAMES } from '../../lib/out/clip-values.ts';
import { removeKey, setField, setKey, setKeyOn, toLoneField } from '../../lib/out/profile-edit.ts';
import { FORMS, type Profile, type ProfileKey, type ProfileProblem } from '../../lib/out/profile.ts';
import { Icon } from '../icon.tsx';
import { templateWords } from './problem-words.ts';
import { sourceName } from './profile-words.ts';
import { TemplateField } from './template-field.tsx';

/** What the choice of a field says where the person writes a template of their own. */
const OWN_TEMPLATE = '*';

interface Props {
  readonly item: ProfileKey;
  readonly index: number;
  readonly count: number;
  readonly problems: readonly ProfileProblem[];
  readonly change: (how: (now: Profile) => Profile) => void;
  readonly onMove: (step: 1 | -1) => void;
  readonly onRemove: () => void;
}

function Move({ item, index, count, onMove, step }: Props & { readonly step: 1 | -1 }): JSX.Element {
  const isUp = step < 0;
  return (
    <button
      type="button"
      class={isUp ? 'icon-button is-up' : 'icon-button'}
      data-step={step}
      data-testid={isUp ? 'key-up' : 'key-down'}
      disabled={isUp ? index === 0 : index === count - 1}
      aria-label={i18n.t(isUp ? 'profile.up' : 'profile.down', [item.name])}
      onClick={() => onMove(step)}
    >
      <Icon name="chevron" />
    </button>
  );
}

/** One key of the front matter: whether it is written, its name, what it is made of, and how it stands there. */
export function ProfileKeyRow(props: Props): JSX.Element {
  const { item, index, problems, change, onRemove } = props;
  const id = useId();
  const { name, value, form, isOff } = item;
  const lone = toLoneField(value);
  const ofName = problems.find(({ where }) => where === `keys[${index}].name`);
  const ofValue = problems.find(({ where }) => where === `keys[${index}].value`);
  return (
    <li class={isOff ? 'key is-off' : 'key'} data-testid="key">
      <input
        type="checkbox"
        aria-label={i18n.t('profile.isOn', [name])}
        data-testid="key-on"
        checked={!isOff}
        onChange={({ currentTarget: { checked } }) => change((now) => setKeyOn(now, index, checked))}
      />
      <select
        class="key-source"
        aria-label={i18n.t('profile.source', [name])}
        data-testid="key-source"
        value={lone?.field ?? OWN_TEMPLATE}
        onChange={({ currentTarget: { value: field } }) =>
          change((now) =>
            field === OWN_TEMPLATE
              ? // A filter that changes nothing makes a template of a field, for the person to go on with.
                setKey(now, index, { value: value.replace(/\}\}$/, '|trim}}') })
              : setField(now, index, field),
          )
        }
      >
        {TEMPLATE_NAMES.map((field) => (
          <option key={field} value={field}>
            {sourceName(field)}
          </option>
        ))}
        <option value={OWN_TEMPLATE}>{i18n.t('profile.ownTemplate')}</option>
      </select>
      <input
        type="text"
        class="key-name code"
        dir="ltr"
        spellcheck={false}
        autocapitalize="off"
        aria-label={i18n.t('profile.keyName', [sourceName(lone?.field ?? 'text')])}
        aria-invalid={ofName !== undefined}
        aria-describedby={`${id}-problem`}
        data-testid="key-name"
        value={name}
        onInput={({ currentTarget }) => change((now) => setKey(now, index, { name: currentTarget.value }))}
      />
      <select
        class="key-form"
        aria-label={i18n.t('profile.formOf', [name])}
        data-testid="key-form"
        value={form}
        onChange={({ currentTarget }) =>
          change((now) =>
            setKey(now, index, { form: FORMS.find((each) => each === currentTarget.value) ?? 'text' }),
          )
        }
      >
        {FORMS.map((each) => (
          <option key={each} value={each}>
            {i18n.t(`profileForm.${each}`)}
          </option>
        ))}
      </select>
      <span class="key-buttons">
        <Move {...props} step={-1} />
        <Move {...props} step={1} />
        <button
          type="button"
          class="icon-button"
          aria-label={i18n.t('profile.removeKey', [name])}
          data-testid="key-remove"
          onClick={() => {
            change((now) => removeKey(now, index));
            onRemove();
          }}
        >
          <Icon name="trash" />
        </button>
      </span>
      <p class="is-bad key-problem" id={`${id}-problem`} role="alert" data-testid="key-problem">
        {ofName && templateWords(ofName)}
      </p>
      {!lone && (
        <div class="key-template">
          <TemplateField
            label={i18n.t('profile.templateOf', [name])}
            isLabelSeen={false}
            value={value}
            problem={ofValue}
            testId="key-template"
            onText={(text) => change((now) => setKey(now, index, { value: text }))}
          />
        </div>
      )}
    </li>
  );
}
