import type { JSX } from 'preact';
import { i18n } from '#i18n';
import type { FolderModel } from '../../lib/model/folder.ts';
import { FOLDER_FORMATS } from '../../lib/model/folder-format.ts';
import type { Conflict, InStep } from '../../lib/out/folder-sync.ts';
import { Icon } from '../icon.tsx';
import { ProblemNotice } from '../notice.tsx';
import { shownNumber } from '../library/written.ts';
import { LastBackup } from './backup-options.tsx';
import { WorkBar } from './work-bar.tsx';

/** More of them are shown when these are decided. */
const SHOWN = 10;

/** A file that was edited outside: both texts, and whose counts. */
function ConflictView({ model, conflict }: { model: FolderModel; conflict: Conflict }): JSX.Element {
  const { id, path, ours, theirs } = conflict;
  return (
    <li class="conflict" data-testid="conflict">
      <strong>
        <bdi>{path}</bdi>
      </strong>
      <div class="columns">
        {(
          [
            ['theirs', theirs],
            ['ours', ours],
          ] as const
        ).map(([whose, text]) => (
          <div key={whose}>
            <span class="hint">{i18n.t(`folderText.${whose}`)}</span>
            <pre tabIndex={0} dir="auto" role="region" aria-label={`${i18n.t(`folderText.${whose}`)}: ${path}`}>
              {text}
            </pre>
            <button
              type="button"
              class="secondary"
              data-testid={`keep-${whose}`}
              onClick={() => void model.decide(id, whose)}
            >
              {i18n.t(`folderKeep.${whose}`)}
            </button>
          </div>
        ))}
      </div>
    </li>
  );
}

/** What was done, in words; that nothing had to be done only where nothing waits for the person either. */
function doneWords({ wrote, missing, removed, conflicts }: InStep): readonly string[] {
  const changed = wrote - missing;
  const isQuiet = missing > 0 || removed > 0 || conflicts.length > 0;
  return [
    ...(changed > 0 || !isQuiet ? [i18n.t('folder.wrote', changed, [shownNumber(changed)])] : []),
    ...(missing > 0 ? [i18n.t('folder.missing', missing, [shownNumber(missing)])] : []),
    ...(removed > 0 ? [i18n.t('folder.removed', removed, [shownNumber(removed)])] : []),
  ];
}

function State({ model }: { readonly model: FolderModel }): JSX.Element {
  const last = model.last.value;
  return (
    <p role="status" data-testid="in-step">
      {last !== undefined && !model.work.isBusy.value && doneWords(last).join(' ')}
    </p>
  );
}

/** What the files are written in: of the formats, those that can be read back. */
function FormatChoice({ model }: { readonly model: FolderModel }): JSX.Element {
  return (
    <label class="field">
      <span>{i18n.t('profile.format')}</span>
      <select
        class="wide"
        data-testid="folder-format"
        aria-describedby="folder-format-note"
        value={model.format.value}
        onChange={({ currentTarget: { value } }) => void model.setFormat(value)}
      >
        {FOLDER_FORMATS.map((each) => (
          <option key={each} value={each}>
            {i18n.t(`profileName.${each}`)}
          </option>
        ))}
        {model.profiles.value.length > 0 && (
          <optgroup label={i18n.t('profile.own')}>
            {model.profiles.value.map(({ id, profile }) => (
              <option key={id} value={id}>
                {profile.name || i18n.t('profile.unnamed')}
              </option>
            ))}
          </optgroup>
        )}
      </select>
      <span class="hint" id="folder-format-note">
        {i18n.t('folder.formatNote')}
      </span>
    </label>
  );
}

function Chosen({ model }: { readonly model: FolderModel }): JSX.Element {
  const conflicts = model.conflicts.value;
  const isAsleep = model.phase.value === 'asleep';
  return (
    <div class="stack">
      <p>{i18n.t('folder.chosen', [model.name.value ?? ''])}</p>
      {isAsleep && <p class="hint">{i18n.t('folder.asleep')}</p>}
      <div class="line">
        {isAsleep ? (
          <button type="button" class="primary" data-testid="wake" onClick={() => void model.wake()}>
            {i18n.t('folder.wake')}
          </button>
        ) : (
          <button type="button" class="primary" data-testid="sync" onClick={() => void model.sync()}>
            {i18n.t('folder.sync')}
          </button>
        )}
        <button type="button" class="secondary" onClick={() => void model.choose()}>
          {i18n.t('folder.another')}
        </button>
        <button type="button" class="secondary" data-testid="forget" onClick={() => void model.forget()}>
          {i18n.t('folder.forget')}
        </button>
      </div>
      {!isAsleep && <p class="hint">{i18n.t('folder.syncNote')}</p>}
      <WorkBar work={model.work} label={i18n.t(model.isLooking.value ? 'folder.looking' : 'folder.writing')} />
      <State model={model} />
      {!isAsleep && <FormatChoice model={model} />}
      <label class="choice">
        <input
          type="checkbox"
          data-testid="backs-up"
          checked={model.backsUp.value}
          onChange={({ currentTarget: { checked } }) => void model.setBacksUp(checked)}
        />
        <span>{i18n.t('folder.backsUp')}</span>
        <span class="hint">{i18n.t('folder.backsUpNote')}</span>
      </label>
      <LastBackup />
      {conflicts.length > 0 && (
        <section class="stack" aria-labelledby="conflicts">
          <h3 id="conflicts">
            {i18n.t('folder.conflicts', conflicts.length, [shownNumber(conflicts.length)])}
          </h3>
          <p class="hint">{i18n.t('folder.conflictsNote')}</p>
          <ul class="stack">
            {conflicts.slice(0, SHOWN).map((conflict) => (
              <ConflictView key={conflict.id} model={model} conflict={conflict} />
            ))}
          </ul>
        </section>
      )}
    </div>
  );
}

/** A folder of the person's with a file a posting, kept in step with the library. */
export function FolderPart({ model }: { readonly model: FolderModel }): JSX.Element {
  const problem = model.problem.value;
  return (
    <section class="part" aria-labelledby="folder-heading" data-testid="folder-part">
      <h2 id="folder-heading" class="unseen">
        {i18n.t('files.folderPart')}
      </h2>
      {problem && <ProblemNotice problem={problem} onDismiss={model.dismiss} />}
      {model.failed.value !== '' && (
        <p class="banner is-problem" role="alert" data-testid="folder-failed">
          <Icon name="alert" />
          <span>{i18n.t('folder.failed', [model.failed.value])}</span>
        </p>
      )}
      <p>{i18n.t('folder.lead')}</p>
      {!model.isAvailable && <p class="hint">{i18n.t('folder.unavailable')}</p>}
      {model.isAvailable && model.phase.value === 'none' && (
        <div class="line">
          <button type="button" class="primary" data-testid="choose-place" onClick={() => void model.choose()}>
            {i18n.t('folder.choose')}
          </button>
        </div>
      )}
      {model.phase.value !== 'none' && <Chosen model={model} />}
    </section>
  );
}
