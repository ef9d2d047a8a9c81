import type { JSX } from 'preact';
import { i18n } from '#i18n';
import type { Library } from '../../lib/model/library.ts';
import { COLUMNS, type Column } from '../../lib/library/sort.ts';
import { Icon } from '../icon.tsx';
import { ProblemNotice } from '../notice.tsx';
import { BackupLine } from './backup-line.tsx';
import { Board } from './board.tsx';
import { BulkBar } from './bulk-bar.tsx';
import { ClipGrid } from './clip-grid.tsx';
import { EmptyState } from './empty-state.tsx';
import { FollowUpChip } from './follow-up-chip.tsx';
import { TwinCount } from './twin-lines.tsx';
import { ViewsBar } from './views-bar.tsx';
import { shownNumber } from './written.ts';

/** On a narrow page and on the board there are no column heads to sort by. */
const SORTS = [
  'saved',
  'title',
  'company',
  'place',
  'pay',
  'status',
  'deadline',
] as const satisfies readonly Column[];

function SortSelect({ library }: { readonly library: Library }): JSX.Element {
  const column = library.shownSort.value?.column ?? '';
  return (
    <select
      class="sort-select"
      aria-label={i18n.t('library.sortBy')}
      value={column}
      onChange={({ currentTarget: { value } }) => {
        const wanted = COLUMNS.find((each) => each === value);
        if (wanted) library.sortBy(wanted);
      }}
    >
      {column === '' && <option value="">{i18n.t('library.relevance')}</option>}
      {SORTS.map((each) => (
        <option key={each} value={each}>
          {i18n.t(`column.${each}`)}
        </option>
      ))}
    </select>
  );
}

/** How far a step in many postings is; nothing for what is done in a moment. */
function Writing({ library }: { readonly library: Library }): JSX.Element | null {
  const { isShown, progress } = library.writing;
  if (!isShown.value) return null;
  const { done = 0, all = 0 } = progress.value ?? {};
  return (
    <span class="hint reading-line" data-testid="writing">
      <progress max={Math.max(all, 1)} value={done} aria-label={i18n.t('import.writing')} />
      <span class="reading-words">{i18n.t('files.of', [shownNumber(done), shownNumber(all)])}</span>
      <button type="button" class="link" data-testid="writing-cancel" onClick={() => library.writing.cancel()}>
        {i18n.t('files.cancel')}
      </button>
    </span>
  );
}

/** How many are shown, said aloud when that changes; the scan of the texts with its progress. */
function Count({ library }: { readonly library: Library }): JSX.Element {
  const { read } = library.text.value;
  const total = library.rows.value.length;
  const isReading = read !== undefined && library.place.value !== 'trash';
  return (
    <div class="count-line">
      <span role="status" data-testid="count">
        {library.phase.value === 'ready'
          ? i18n.t('library.shown', library.shown.value.length, [shownNumber(library.shown.value.length)])
          : i18n.t('library.loading')}
      </span>
      {isReading && (
        <span class="hint reading-line" data-testid="reading">
          <progress
            max={Math.max(total, 1)}
            value={Math.min(read, total)}
            aria-label={i18n.t('library.reading', [shownNumber(read), shownNumber(total)])}
          />
          <span class="reading-words">
            {i18n.t('library.reading', [shownNumber(Math.min(read, total)), shownNumber(total)])}
          </span>
        </span>
      )}
      <Writing library={library} />
      {library.place.value === 'trash' && <span class="hint">{i18n.t('library.trashNote')}</span>}
    </div>
  );
}

export interface LibraryMainProps {
  readonly library: Library;
  readonly showsFilters: boolean;
  readonly onFilters: () => void;
  readonly onViews: () => void;
  readonly onOpen: (id: string) => void;
}

function Shown({ library, onOpen }: Pick<LibraryMainProps, 'library' | 'onOpen'>): JSX.Element | null {
  if (library.shown.value.length === 0)
    return library.phase.value === 'opening' ? null : <EmptyState library={library} />;
  return library.place.value === 'board' ? (
    <Board library={library} onOpen={onOpen} />
  ) : (
    <ClipGrid library={library} onOpen={onOpen} />
  );
}

/** The clips of the place, and above them what can be done with all of them. */
export function LibraryMain(props: LibraryMainProps): JSX.Element {
  const { library, showsFilters, onFilters, onViews, onOpen } = props;
  const problem = library.problem.value;
  const hasFilters = library.hasFilters.value;
  return (
    <div class="main">
      {problem && <ProblemNotice problem={problem} onDismiss={library.dismiss} />}
      <BackupLine library={library} />
      <div class="list-bar">
        {hasFilters && (
          <button
            type="button"
            class="quiet-button filter-button"
            aria-expanded={showsFilters}
            aria-controls="filters"
            data-testid="show-filters"
            onClick={onFilters}
          >
            <Icon name="filter" size={14} />
            {i18n.t('filters.show', library.filterCount.value)}
          </button>
        )}
        <Count library={library} />
        <FollowUpChip library={library} />
        <TwinCount library={library} />
        {hasFilters && <SortSelect library={library} />}
      </div>
      <ViewsBar library={library} onSheet={onViews} />
      <BulkBar library={library} />
      <Shown library={library} onOpen={onOpen} />
    </div>
  );
}
