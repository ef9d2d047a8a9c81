import type { JSX } from 'preact';
import { i18n } from '#i18n';
import { BUILT_IN, type Profiles } from '../../lib/model/profiles.ts';
import { Icon } from '../icon.tsx';
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

/** What was just deleted, and the way back; the region is always there, so that screen readers hear it. */
function Removed({ profiles }: { readonly profiles: Profiles }): JSX.Element {
  const removed = profiles.removed.value;
  return (
    <div role="status" class="removed-line" data-testid="profile-removed">
      {removed && (
        <>
          <span>{i18n.t('profile.removed', [removed.one.profile.name])}</span>
          <button
            type="button"
            class="secondary"
            data-testid="undo-profile"
            onClick={() => void profiles.undo()}
          >
            <Icon name="undo" />
            {i18n.t('profile.undo')}
          </button>
        </>
      )}
    </div>
  );
}

function Buttons({ profiles }: { readonly profiles: Profiles }): JSX.Element {
  const mine = profiles.mine.value;
  return (
    <div class="line">
      {!profiles.isFull.value && (
        <button
          type="button"
          class="secondary"
          data-testid="copy-profile"
          onClick={() => void profiles.copy(i18n.t('profile.copyOf', [profiles.name.value]))}
        >
          <Icon name="copy" size={14} />
          {i18n.t('profile.copy')}
        </button>
      )}
      {profiles.profile.value && (
        <button type="button" class="secondary" data-testid="save-profile" onClick={() => void profiles.save()}>
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
      {mine && (
        <button
          type="button"
          class="secondary"
          data-testid="remove-profile"
          onClick={({ currentTarget }) => {
            const part = currentTarget.closest('.profile-choice');
            void profiles.remove();
            // The button goes with what it deleted.
            part?.querySelector<HTMLElement>('select')?.focus();
          }}
        >
          <Icon name="trash" size={14} />
          {i18n.t('profile.remove')}
        </button>
      )}
    </div>
  );
}

/** The format of Markdown files: the library's own, a preset, or one of the person's; with a real clip as an example. */
export function ProfileChoicePart({ profiles }: { readonly profiles: Profiles }): JSX.Element {
  const preview = profiles.mine.value ? undefined : profiles.preview.value;
  return (
    <div class="stack profile-choice">
      <label class="field">
        <span>{i18n.t('profile.format')}</span>
        <select
          class="wide"
          data-testid="profile"
          value={profiles.choice.value}
          onChange={({ currentTarget: { value } }) => profiles.choose(value)}
        >
          {BUILT_IN.map((each) => (
            <option key={each} value={each}>
              {i18n.t(`profileName.${each}`)}
            </option>
          ))}
          {profiles.own.value.length > 0 && (
            <optgroup label={i18n.t('profile.own')}>
              {profiles.own.value.map(({ id, profile }) => (
                <option key={id} value={id}>
                  {profile.name || i18n.t('profile.unnamed')}
                </option>
              ))}
            </optgroup>
          )}
        </select>
      </label>
      <Buttons profiles={profiles} />
      <Removed profiles={profiles} />
      <p class="hint">{i18n.t(profiles.mine.value ? 'profile.noteOwn' : 'profile.note')}</p>
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
