import type { JSX } from 'preact';
import { i18n } from '#i18n';
import { PROFILE_CHOICES, type Profiles } from '../../lib/model/profiles.ts';
import { templateWords } from './problem-words.ts';

/** What the file of a profile can't be, part by part. */
const Problems = ({ profiles }: { readonly profiles: Profiles }): JSX.Element | null =>
  profiles.problems.value.length === 0 ? null : (
    <ul class="is-bad" role="alert" data-testid="profile-problems">
      {profiles.problems.value.map((problem, index) => (
        <li key={index}>
          {problem.where !== '' && <code>{problem.where}</code>} {templateWords(problem)}
        </li>
      ))}
    </ul>
  );

/** The format of Markdown files: the library's own, a preset, or one of the person's; with a real clip as an example. */
export function ProfileChoicePart({ profiles }: { readonly profiles: Profiles }): JSX.Element {
  const preview = profiles.preview.value;
  const mine = profiles.mine.value;
  return (
    <div class="stack">
      <label class="field">
        <span>{i18n.t('profile.format')}</span>
        <select
          data-testid="profile"
          value={profiles.choice.value}
          onChange={({ currentTarget: { value } }) => {
            profiles.choice.value = PROFILE_CHOICES.find((each) => each === value) ?? 'jobmark';
          }}
        >
          {PROFILE_CHOICES.filter((each) => each !== 'mine' || mine).map((each) => (
            <option key={each} value={each}>
              {each === 'mine' ? mine?.name : i18n.t(`profileName.${each}`)}
            </option>
          ))}
        </select>
      </label>
      <div class="line">
        {profiles.profile.value && (
          <button
            type="button"
            class="secondary"
            data-testid="save-profile"
            onClick={() => void profiles.save()}
          >
            {i18n.t('profile.save')}
          </button>
        )}
        <label class="secondary file-button">
          {i18n.t('profile.load')}
          <input
            type="file"
            class="unseen"
            accept=".json"
            data-testid="load-profile"
            onChange={({ currentTarget }) => {
              const [file] = currentTarget.files ?? [];
              if (file) void profiles.load(file);
              currentTarget.value = '';
            }}
          />
        </label>
      </div>
      <p class="hint">{i18n.t('profile.note')}</p>
      <Problems profiles={profiles} />
      {preview && (
        <details class="preview">
          <summary>{i18n.t('profile.preview', [preview.name])}</summary>
          <pre dir="auto" tabIndex={0} role="region" aria-label={preview.name} data-testid="profile-preview">
            {preview.text}
          </pre>
        </details>
      )}
    </div>
  );
}
