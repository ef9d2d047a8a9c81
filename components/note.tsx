import type { JSX } from 'preact';
import { i18n } from '#i18n';

export interface NoteProps {
  readonly notes: string;
  readonly onNote: (notes: string) => void;
}

/** The person's own words on a posting; each keystroke counts. */
export const Note = ({ notes, onNote }: NoteProps): JSX.Element => (
  <span class="growing note" data-text={`${notes}\n`}>
    <textarea
      rows={2}
      dir="auto"
      aria-label={i18n.t('note.label')}
      placeholder={i18n.t('note.placeholder')}
      data-testid="note"
      value={notes}
      onInput={(event) => onNote(event.currentTarget.value)}
    />
  </span>
);
