import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import type { FolderFile } from '../../lib/in/sources.ts';
import type { Import } from '../../lib/model/import.ts';
import { Icon } from '../icon.tsx';
import { ProblemNotice } from '../notice.tsx';
import { shownNumber } from '../library/written.ts';
import { ColumnsPart } from './columns-part.tsx';
import { refusalWords } from './import-words.ts';
import { PreviewPart } from './preview-part.tsx';
import { WorkBar } from './work-bar.tsx';

/** How the browser's files become ours. */
export interface Picks {
  readonly chosen: (files: Iterable<File>) => readonly FolderFile[];
  readonly dropped: (transfer: DataTransfer) => Promise<readonly FolderFile[]>;
}

interface Props {
  readonly model: Import;
  readonly picks: Picks;
}

const ACCEPTED = '.md,.markdown,.txt,.zip,.csv,.tsv,.gz';

function Picker({ model, picks }: Props): JSX.Element {
  const take = (input: HTMLInputElement): void => {
    const files = picks.chosen(input.files ?? []);
    // The same file may be chosen again after it was mended.
    input.value = '';
    if (files.length > 0) void model.take(files);
  };
  return (
    <div class="drop">
      <Icon name="page" size={28} />
      <p>{i18n.t('import.drop')}</p>
      <p class="hint">{i18n.t('import.kinds')}</p>
      <div class="line">
        <label class="secondary file-button">
          {i18n.t('import.choose')}
          <input
            type="file"
            multiple
            class="unseen"
            accept={ACCEPTED}
            data-testid="choose"
            onChange={({ currentTarget }) => take(currentTarget)}
          />
        </label>
        <label class="secondary file-button">
          {i18n.t('import.chooseFolder')}
          <input
            type="file"
            multiple
            {...{ webkitdirectory: true }}
            class="unseen"
            data-testid="choose-folder"
            onChange={({ currentTarget }) => take(currentTarget)}
          />
        </label>
      </div>
    </div>
  );
}

/** What was done, and the way back. */
function Done({ model }: { readonly model: Import }): JSX.Element {
  const count = model.done.value?.count ?? 0;
  const isDone = model.phase.value === 'done';
  return (
    <div class="stack" data-testid="imported">
      <p class="banner is-done" role="status">
        <Icon name={isDone ? 'check' : 'undo'} />
        <span>
          {isDone
            ? i18n.t('import.done', count, [shownNumber(count)])
            : i18n.t('import.undone', count, [shownNumber(count)])}
        </span>
      </p>
      <div class="line">
        {isDone && (
          <button type="button" class="secondary" data-testid="undo" onClick={() => void model.undo()}>
            <Icon name="undo" />
            {i18n.t('import.undo')}
          </button>
        )}
        <button type="button" class="secondary" data-testid="more" onClick={model.clear}>
          {i18n.t('import.more')}
        </button>
      </div>
    </div>
  );
}

/** Files, folders and archives into the library: chosen or dropped, looked at, and only then taken in. */
export function ImportPart({ model, picks }: Props): JSX.Element {
  const [isOver, setOver] = useState(false);
  const phase = model.phase.value;
  const problem = model.problem.value;
  const refusal = model.refusal.value;
  const isBusy = model.work.isBusy.value;
  return (
    <section
      class={`part${isOver ? ' is-over' : ''}`}
      aria-labelledby="import-heading"
      data-testid="import"
      data-step={phase}
      aria-busy={isBusy}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => {
        event.preventDefault();
        setOver(false);
        if (event.dataTransfer && !isBusy) void picks.dropped(event.dataTransfer).then(model.take);
      }}
    >
      <h2 id="import-heading" class="unseen">
        {i18n.t('files.import')}
      </h2>
      {problem && <ProblemNotice problem={problem} onDismiss={model.dismiss} />}
      {refusal && (
        <p class="banner is-problem" role="alert" data-testid="refusal">
          <Icon name="alert" />
          <span>{refusalWords(refusal)}</span>
        </p>
      )}
      {phase === 'empty' && !isBusy && <Picker model={model} picks={picks} />}
      {phase === 'columns' && <ColumnsPart model={model} />}
      {phase === 'preview' && <PreviewPart model={model} />}
      {(phase === 'done' || phase === 'undone') && <Done model={model} />}
      <WorkBar work={model.work} label={i18n.t(phase === 'preview' ? 'import.writing' : 'import.reading')} />
    </section>
  );
}
