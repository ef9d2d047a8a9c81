import type { JSX } from 'preact';
import { useMemo } from 'preact/hooks';
import { i18n } from '#i18n';
import type { Library } from '../../lib/model/library.ts';
import { Icon } from '../icon.tsx';

/** How many postings wait for a follow-up by today; a click shows them. Nothing where none does. */
export function FollowUpChip({ library }: { readonly library: Library }): JSX.Element | null {
  const rows = library.rows.value;
  const today = library.today.value;
  const due = useMemo(
    () => rows.filter(({ followUp, archived }) => followUp !== '' && followUp <= today && !archived).length,
    [rows, today],
  );
  const query = `followup<=${today}`;
  if (due === 0 || library.place.value === 'trash' || library.typed.value === query) return null;
  return (
    <button
      type="button"
      class="quiet-button follow-up-chip"
      data-testid="follow-up"
      onClick={() => library.search(query)}
    >
      <Icon name="bell" size={14} />
      {i18n.t('reminder.due', due)}
    </button>
  );
}
