import type { JSX } from 'preact';
import { i18n } from '#i18n';
import { FORMS, WHATS, type Export, type ExportForm, type Given, type What } from '../../lib/model/export.ts';
import { ProblemNotice } from '../notice.tsx';
import { shownNumber } from '../library/written.ts';
import { Applications } from './applications.tsx';
import { BackupOptions } from './backup-options.tsx';
import { templateWords } from './problem-words.ts';
import { ProfileChoicePart } from './profile-choice.tsx';
import { ProfileEditor } from './profile-editor.tsx';
import { WorkBar } from './work-bar.tsx';

/** These are of the whole library, whatever is chosen. */
const WHOLE: ReadonlySet<ExportForm> = new Set(['backup', 'applications']);

const EXAMPLES = '{{status}}, {{companyName|slug}}, {{saved|date:"YYYY-MM"}}';

function WhatChoice({ model }: { readonly model: Export }): JSX.Element {
  const counts: { readonly [W in What]?: number } = {
    selection: model.chosen.value.length,
    all: model.clips.value.length,
  };
  const shown = WHATS.filter((what) => what !== 'selection' || model.chosen.value.length > 0);
  return (
    <fieldset>
      <legend>{i18n.t('files.what')}</legend>
      {shown.map((what) => (
        <label key={what} class="choice">
          <input
            type="radio"
            name="what"
            data-testid={`what-${what}`}
            checked={model.what.value === what}
            onChange={() => {
              model.what.value = what;
            }}
          />
          <span>{i18n.t(`exportWhat.${what}`)}</span>
          {counts[what] !== undefined && <span class="hint">{shownNumber(counts[what])}</span>}
        </label>
      ))}
      {model.what.value === 'search' && (
        <input
          type="search"
          class="wide"
          dir="auto"
          aria-label={i18n.t('library.search')}
          placeholder={i18n.t('library.searchHint')}
          data-testid="query"
          value={model.query.value}
          onInput={({ currentTarget: { value } }) => {
            model.query.value = value;
          }}
        />
      )}
    </fieldset>
  );
}

function FormChoice({ model }: { readonly model: Export }): JSX.Element {
  return (
    <fieldset>
      <legend>{i18n.t('files.form')}</legend>
      {FORMS.map((form) => (
        <label key={form} class="choice">
          <input
            type="radio"
            name="form"
            data-testid={`form-${form}`}
            checked={model.form.value === form}
            aria-describedby={`form-${form}-note`}
            onChange={() => {
              model.form.value = form;
              model.given.value = undefined;
            }}
          />
          <span>{i18n.t(`exportForm.${form}`)}</span>
          <span class="hint" id={`form-${form}-note`}>
            {i18n.t(`exportNote.${form}`)}
          </span>
        </label>
      ))}
    </fieldset>
  );
}

function MarkdownOptions({ model }: { readonly model: Export }): JSX.Element {
  const problem = model.folderProblem.value;
  return (
    <fieldset>
      <legend>{i18n.t('files.options')}</legend>
      <ProfileChoicePart profiles={model.profiles} />
      <label class="field">
        <span>{i18n.t('files.folder')}</span>
        <input
          type="text"
          class="wide"
          dir="ltr"
          spellcheck={false}
          placeholder={'{{status}}/{{companyName}}'}
          data-testid="folder"
          aria-invalid={problem !== undefined}
          aria-describedby="folder-note"
          value={model.folder.value}
          onInput={({ currentTarget: { value } }) => {
            model.folder.value = value;
          }}
        />
      </label>
      <p id="folder-note" class={problem ? 'is-bad' : 'hint'}>
        {problem ? templateWords(problem) : i18n.t('files.folderNote', [EXAMPLES])}
      </p>
      <label class="choice">
        <input
          type="checkbox"
          checked={model.withIndex.value}
          onChange={({ currentTarget: { checked } }) => {
            model.withIndex.value = checked;
          }}
        />
        <span>{i18n.t('files.withIndex')}</span>
      </label>
    </fieldset>
  );
}

function CsvOptions({ model }: { readonly model: Export }): JSX.Element {
  return (
    <fieldset>
      <legend>{i18n.t('files.options')}</legend>
      <label class="choice">
        <input
          type="checkbox"
          data-testid="with-text"
          checked={model.withText.value}
          onChange={({ currentTarget: { checked } }) => {
            model.withText.value = checked;
          }}
        />
        <span>{i18n.t('files.withText')}</span>
      </label>
    </fieldset>
  );
}

const givenWords = ({ name, count, isPart }: Given, form: ExportForm): string => {
  if (isPart) return i18n.t('files.givenPart', count, [shownNumber(count), name]);
  if (count === 0 && form !== 'backup')
    return i18n.t(`exportNothing.${form === 'calendar' ? 'days' : 'postings'}`);
  return i18n.t(form === 'files' ? 'files.givenEach' : 'files.given', count, [shownNumber(count), name]);
};

/** What came of it; the region is always there, so that screen readers hear what comes into it. */
function Outcome({ model }: { readonly model: Export }): JSX.Element {
  const given = model.given.value;
  return (
    <p role="status" class="outcome" data-testid="given">
      {given && givenWords(given, model.form.value)}
    </p>
  );
}

/** What leaves the library, as what, and the button that makes it. */
export function ExportPart({
  model,
  onPrint,
}: {
  readonly model: Export;
  readonly onPrint: () => void;
}): JSX.Element {
  const form = model.form.value;
  const problem = model.problem.value;
  return (
    <section class="part" aria-labelledby="export-heading" data-testid="export">
      <h2 id="export-heading" class="unseen">
        {i18n.t('files.export')}
      </h2>
      {problem && <ProblemNotice problem={problem} onDismiss={model.dismiss} />}
      <div class="no-print columns">
        <FormChoice model={model} />
        <div>
          {!WHOLE.has(form) && <WhatChoice model={model} />}
          {model.isFiles.value && <MarkdownOptions model={model} />}
          {form === 'csv' && <CsvOptions model={model} />}
          {form === 'backup' && <BackupOptions model={model} />}
        </div>
      </div>
      {model.isFiles.value && <ProfileEditor profiles={model.profiles} count={model.clips.value.length} />}
      {form === 'applications' && <Applications model={model} onPrint={onPrint} />}
      <div class="line no-print">
        <button
          type="button"
          class="primary"
          data-testid="start"
          aria-disabled={!model.canStart.value}
          onClick={() => {
            if (model.canStart.value) void model.start();
          }}
        >
          {i18n.t(`exportStart.${form === 'applications' ? 'csv' : form === 'backup' ? 'backup' : 'download'}`)}
        </button>
        <WorkBar work={model.work} label={i18n.t('files.exporting')} />
        <Outcome model={model} />
      </div>
    </section>
  );
}
