import type { JSX } from 'preact';
import { i18n } from '#i18n';
import type { Library } from '../../lib/model/library.ts';
import { Icon } from '../icon.tsx';

export interface ViewsBarProps {
  readonly library: Library;
  readonly onSheet: () => void;
}

/** The person's saved views, one click each; nothing where there is none and nothing to save. */
export function ViewsBar({ library, onSheet }: ViewsBarProps): JSX.Element | null {
  const { all, current, isSomething, choose } = library.views;
  if (!library.hasFilters.value || (all.value.length === 0 && !isSomething.value)) return null;
  const isNew = isSomething.value && !current.value;
  return (
    <div class="views" role="group" aria-label={i18n.t('views.label')} data-testid="views">
      {all.value.length > 0 && (
        <ul class="views-list">
          {all.value.map((view) => (
            <li key={view.name}>
              <button
                type="button"
                class="view-chip"
                aria-pressed={view === current.value}
                data-testid="view"
                onClick={() => (view === current.value ? library.clearAll() : choose(view))}
              >
                <bdi class="cut">{view.name}</bdi>
              </button>
            </li>
          ))}
        </ul>
      )}
      <button type="button" class="link" data-testid="show-views" onClick={onSheet}>
        <Icon name={isNew ? 'plus' : 'edited'} size={12} />
        {i18n.t(isNew ? 'views.saveThis' : 'views.manage')}
      </button>
    </div>
  );
}
