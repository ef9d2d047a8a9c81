import type { JSX } from 'preact';
import { i18n } from '#i18n';
import type { Clip } from '../../lib/clip.ts';
import { postingOf } from '../../lib/merge.ts';
import type { Profiles } from '../../lib/model/profiles.ts';

/** So few postings need no search. */
const FEW = 8;

function labelOf(clip: Clip): string {
  const { title = '', companyName = '' } = postingOf(clip.draft);
  return [title, companyName].filter(Boolean).join(', ') || i18n.t('library.untitled');
}

/** Which of the person's postings is the example. */
function SampleChoice({
  profiles,
  count,
}: {
  readonly profiles: Profiles;
  readonly count: number;
}): JSX.Element {
  const shown = profiles.sample.value?.clip;
  const found = profiles.samples.value;
  const all = shown && !found.some(({ id }) => id === shown.id) ? [shown, ...found] : found;
  return (
    <div class="stack">
      {count > FEW && (
        <input
          type="search"
          class="wide"
          dir="auto"
          aria-label={i18n.t('profile.findSample')}
          placeholder={i18n.t('profile.findSample')}
          data-testid="find-sample"
          value={profiles.wanted.value}
          onInput={({ currentTarget: { value } }) => {
            profiles.wanted.value = value;
            // What was looked for is what is shown, where it is there.
            const [first] = profiles.samples.value;
            if (first && value.trim() !== '') void profiles.show(first.id);
          }}
        />
      )}
      <label class="field">
        <span>{i18n.t('profile.sample')}</span>
        <select
          class="wide"
          data-testid="sample"
          value={shown?.id}
          onChange={({ currentTarget: { value } }) => void profiles.show(value)}
        >
          {all.map((clip) => (
            <option key={clip.id} value={clip.id}>
              {labelOf(clip)}
            </option>
          ))}
        </select>
      </label>
    </div>
  );
}

/** The file of a real posting as it would leave now. */
export function ProfilePreview({
  profiles,
  count,
}: {
  readonly profiles: Profiles;
  readonly count: number;
}): JSX.Element {
  const preview = profiles.preview.value;
  return (
    <section class="profile-preview stack" aria-labelledby="profile-preview">
      <h3 id="profile-preview">{i18n.t('profile.example')}</h3>
      {count === 0 && <p class="hint">{i18n.t('profile.noSample')}</p>}
      {count > 0 && <SampleChoice profiles={profiles} count={count} />}
      {preview && (
        <div class="preview">
          <p class="code preview-name" dir="auto" data-testid="preview-name">
            {preview.name}
          </p>
          <pre dir="auto" tabIndex={0} role="region" aria-label={preview.name} data-testid="live-preview">
            {preview.text}
          </pre>
        </div>
      )}
      {count > 0 && !preview && (
        <p class="is-bad" data-testid="no-preview">
          {i18n.t('profile.faulty')}
        </p>
      )}
    </section>
  );
}
