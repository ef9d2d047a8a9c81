import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import type { Profiles } from '../../lib/model/profiles.ts';
import {
  DATE_FORMS,
  dateForm,
  setDateForm,
  setTagForm,
  TAG_FORMS,
  tagForm,
} from '../../lib/out/profile-edit.ts';
import { STYLES, type Profile } from '../../lib/out/profile.ts';
import { ProfileKeys } from './profile-keys.tsx';
import { ProfilePreview } from './profile-preview.tsx';
import { dateFormName, isKnownDateForm } from './profile-words.ts';
import { TemplateField } from './template-field.tsx';

type Change = (how: (now: Profile) => Profile) => void;

interface Part {
  readonly profile: Profile;
  readonly change: Change;
}

const FILTERS = '{{companyName|slug|default:"unknown"}}, {{saved|date:"YYYY-MM"}}';

/** The days of all keys at once. One that is in none of the offered forms is typed. */
function DateChoice({ profile, change }: Part): JSX.Element {
  const form = dateForm(profile);
  const [isTyped, setTyped] = useState(form !== undefined && !isKnownDateForm(form));
  return (
    <div class="stack">
      <label class="field">
        <span>{i18n.t('profile.days')}</span>
        <select
          class="wide"
          data-testid="date-form"
          value={isTyped ? '*' : (form ?? '?')}
          onChange={({ currentTarget: { value } }) => {
            setTyped(value === '*');
            if (value !== '*' && value !== '?') change((now) => setDateForm(now, value));
          }}
        >
          {form === undefined && <option value="?">{i18n.t('profile.mixedDays')}</option>}
          {DATE_FORMS.map((each) => (
            <option key={each} value={each}>
              {dateFormName(each)}
            </option>
          ))}
          <option value="*">{i18n.t('profile.ownDays')}</option>
        </select>
      </label>
      {isTyped && (
        <label class="field">
          <span>{i18n.t('profile.ownDaysNote')}</span>
          <input
            type="text"
            class="code"
            dir="ltr"
            spellcheck={false}
            maxLength={40}
            placeholder="YYYY-MM-DD"
            data-testid="own-days"
            value={form ?? ''}
            onInput={({ currentTarget: { value } }) => change((now) => setDateForm(now, value))}
          />
        </label>
      )}
    </div>
  );
}

/** What counts for all keys: the name, the kind of front matter, tags and days. */
function Wholes({ profile, change }: Part): JSX.Element {
  return (
    <div class="wholes">
      <label class="field">
        <span>{i18n.t('profile.name')}</span>
        <input
          type="text"
          class="wide"
          dir="auto"
          maxLength={80}
          data-testid="profile-name"
          value={profile.name}
          onInput={({ currentTarget: { value } }) => change((now) => ({ ...now, name: value }))}
        />
      </label>
      <label class="field">
        <span>{i18n.t('profile.style')}</span>
        <select
          class="wide"
          data-testid="profile-style"
          value={profile.style}
          onChange={({ currentTarget: { value } }) =>
            change((now) => ({ ...now, style: STYLES.find((each) => each === value) ?? now.style }))
          }
        >
          {STYLES.map((each) => (
            <option key={each} value={each}>
              {i18n.t(`profileStyle.${each}`)}
            </option>
          ))}
        </select>
      </label>
      <label class="field">
        <span>{i18n.t('profile.tags')}</span>
        <select
          class="wide"
          data-testid="tag-form"
          value={tagForm(profile)}
          onChange={({ currentTarget: { value } }) => {
            const form = TAG_FORMS.find((each) => each === value);
            if (form) change((now) => setTagForm(now, form));
          }}
        >
          {TAG_FORMS.map((each) => (
            <option key={each} value={each}>
              {i18n.t(`profileTags.${each}`)}
            </option>
          ))}
        </select>
      </label>
      <DateChoice profile={profile} change={change} />
    </div>
  );
}

/** Changes a profile of the person's; each change is kept at once, and seen in the example beside it. */
export function ProfileEditor({
  profiles,
  count,
}: {
  readonly profiles: Profiles;
  readonly count: number;
}): JSX.Element | null {
  const profile = profiles.mine.value;
  if (!profile) return null;
  const problems = profiles.faults.value;
  const change: Change = (how) => void profiles.change(how);
  const template = (where: 'body' | 'file' | 'folder', rows?: number): JSX.Element => (
    <TemplateField
      label={i18n.t(`profilePart.${where}`)}
      hint={i18n.t(`profilePartNote.${where}`, [where === 'body' ? '{{text}}' : FILTERS])}
      value={profile[where]}
      problem={problems.find((each) => each.where === where)}
      testId={`profile-${where}`}
      onText={(text) => change((now) => ({ ...now, [where]: text }))}
      {...(rows !== undefined && { rows })}
    />
  );
  return (
    <section
      class="editor no-print"
      aria-label={i18n.t('profile.editor', [profile.name])}
      data-testid="profile-editor"
    >
      <div class="stack">
        <Wholes key={profiles.choice.value} profile={profile} change={change} />
        <ProfileKeys
          key={`${profiles.choice.value} keys`}
          profile={profile}
          problems={problems}
          change={change}
        />
        <div class="stack">
          {template('file')}
          {template('folder')}
          {template('body', 4)}
        </div>
      </div>
      <ProfilePreview profiles={profiles} count={count} />
    </section>
  );
}
