import type { JSX } from 'preact';
import { i18n } from '#i18n';
import type { Tag } from '../lib/model/popup-tags.ts';
import type { Person } from '../lib/posting.ts';
import { Note } from './note.tsx';
import { RemindMe } from './remind-me.tsx';
import { StatusSelect } from './status-select.tsx';
import { TagInput } from './tag-input.tsx';

export interface PersonFieldsProps {
  readonly person: Person;
  readonly tags: readonly Tag[];
  readonly known: readonly Tag[];
  /** `YYYY-MM-DD` of the person's own calendar. */
  readonly today: string;
  readonly onPerson: (patch: Partial<Person>) => void;
  readonly onAddTag: (typed: string | Tag) => void;
  readonly onRemoveTag: (tag: Tag) => void;
}

const DAYS = ['appliedDate', 'followUp'] as const;

/** What the person adds to a posting: tags, status, days, a note. */
export function PersonFields(props: PersonFieldsProps): JSX.Element {
  const { person, tags, known, today, onPerson, onAddTag, onRemoveTag } = props;
  const hasApplied = person.status !== 'saved';
  return (
    <section class="person" aria-label={i18n.t('person.heading')}>
      <TagInput tags={tags} known={known} onAdd={onAddTag} onRemove={onRemoveTag} />
      <div class="person-row">
        <label class="person-day">
          <span>{i18n.t('status.label')}</span>
          <StatusSelect status={person.status} onStatus={(status) => onPerson({ status })} />
        </label>
        {DAYS.map(
          (day) =>
            (hasApplied || person[day] !== '') && (
              <label key={day} class="person-day">
                <span>{i18n.t(`field.${day}`)}</span>
                <input
                  type="date"
                  class="quiet"
                  data-testid={day}
                  value={person[day]}
                  onInput={(event) => onPerson({ [day]: event.currentTarget.value })}
                />
                {day === 'appliedDate' && person[day] === '' && (
                  <button type="button" class="link" onClick={() => onPerson({ [day]: today })}>
                    {i18n.t('person.today')}
                  </button>
                )}
              </label>
            ),
        )}
        {person.followUp !== '' && <RemindMe />}
      </div>
      <Note notes={person.notes} onNote={(notes) => onPerson({ notes })} />
    </section>
  );
}
