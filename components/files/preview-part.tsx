import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import type { Planned } from '../../lib/in/plan.ts';
import type { Import } from '../../lib/model/import.ts';
import { shownNumber } from '../library/written.ts';
import { firstChange } from './import-words.ts';
import { PlanList } from './plan-list.tsx';

const VERDICTS = ['new', 'merges', 'unchanged', 'refused'] as const;
type Verdict = Planned['verdict'];

/** So many broken files are shown with their first change. */
const SHOWN = 4;

/** Texts that were broken on their way, before and after a repair. */
function Repairs({ model }: { readonly model: Import }): JSX.Element | null {
  const broken = model.broken.value;
  if (broken.length === 0) return null;
  return (
    <div class="repairs" data-testid="repairs">
      <label class="choice">
        <input
          type="checkbox"
          data-testid="repair"
          checked={model.repairs.value}
          onChange={({ currentTarget: { checked } }) => void model.setRepairs(checked)}
        />
        <strong>{i18n.t('import.repair', broken.length, [shownNumber(broken.length)])}</strong>
        <span class="hint">{i18n.t('import.repairNote')}</span>
      </label>
      <ul>
        {broken.slice(0, SHOWN).map((item) => {
          const { before, after } = firstChange(item.repair ?? { before: '', after: '' });
          return (
            <li key={item.path} class="repair">
              <bdi class="hint">{item.path}</bdi>
              <del dir="auto">{before}</del>
              <ins dir="auto">{after}</ins>
            </li>
          );
        })}
      </ul>
    </div>
  );
}

function Wishes({ model }: { readonly model: Import }): JSX.Element {
  return (
    <div class="stack">
      {(model.counts.value?.merges ?? 0) + (model.counts.value?.unchanged ?? 0) > 0 && (
        <label class="line">
          {i18n.t('import.prefer')}
          <select
            data-testid="prefer"
            value={model.prefer.value}
            onChange={({ currentTarget: { value } }) =>
              void model.setPrefer(value === 'file' ? 'file' : 'library')
            }
          >
            <option value="library">{i18n.t('importPrefer.library')}</option>
            <option value="file">{i18n.t('importPrefer.file')}</option>
          </select>
        </label>
      )}
      {model.plan.value?.settings && (
        <label class="choice">
          <input
            type="checkbox"
            checked={model.takesSettings.value}
            onChange={({ currentTarget: { checked } }) => {
              model.takesSettings.value = checked;
            }}
          />
          <span>{i18n.t('import.settings')}</span>
        </label>
      )}
    </div>
  );
}

/** What an import would do, before it does anything. */
export function PreviewPart({ model }: { readonly model: Import }): JSX.Element | null {
  const [only, setOnly] = useState<Verdict>();
  const counts = model.counts.value;
  const plan = model.plan.value;
  if (!counts || !plan) return null;
  const items = only === undefined ? plan.items : plan.items.filter(({ verdict }) => verdict === only);
  const canApply = model.canApply.value && !model.work.isBusy.value;
  return (
    <div class="stack" data-testid="preview">
      <h3>{i18n.t('import.preview')}</h3>
      <div class="line" role="group" aria-label={i18n.t('import.filter')}>
        {VERDICTS.map((verdict) => (
          <button
            key={verdict}
            type="button"
            class="secondary count"
            aria-pressed={only === verdict}
            data-testid={`count-${verdict}`}
            data-verdict={verdict}
            onClick={() => setOnly(only === verdict ? undefined : verdict)}
          >
            {i18n.t(`importCount.${verdict}`, counts[verdict], [shownNumber(counts[verdict])])}
          </button>
        ))}
      </div>
      <Repairs model={model} />
      <Wishes model={model} />
      {items.length > 0 && <PlanList items={items} />}
      <div class="line">
        <button
          type="button"
          class="primary"
          data-testid="apply"
          aria-disabled={!canApply}
          onClick={() => {
            if (canApply) void model.apply();
          }}
        >
          {i18n.t('import.apply', plan.writes.count, [shownNumber(plan.writes.count)])}
        </button>
        {model.table.value && (
          <button type="button" class="secondary" onClick={model.backToColumns}>
            {i18n.t('import.columns')}
          </button>
        )}
        <button type="button" class="secondary" data-testid="clear" onClick={model.clear}>
          {i18n.t('import.clear')}
        </button>
      </div>
    </div>
  );
}
