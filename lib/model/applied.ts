import type { Clip } from '../clip.ts';
import { toLine } from '../normalise.ts';
import type { Person } from '../posting.ts';

/**
 * Which CV went out stands in the notes, as a line of its own: `CV: backend-2026.pdf`. The file's keys are a format
 * that others read, and notes are the key that says what the person has to say: so every reader of the file shows the
 * line, the library finds it by its words, and importing the file brings it back. The word is one in all languages.
 */
const LINE = /^[ \t]*CV:[ \t]*(?<cv>.*?)[ \t]*$/im;

const LONGEST = 120;

/** Which CV the notes say was sent; `''` where they don't. */
export const cvIn = (notes: string): string => LINE.exec(notes)?.groups?.['cv'] ?? '';

/** Notes with another CV in their line, or with such a line below all else; `''` takes the line away. */
export function withCv(notes: string, typed: string): string {
  const cv = (toLine(typed) ?? '').slice(0, LONGEST).trim();
  const line = LINE.exec(notes);
  if (!line) return cv === '' ? notes : notes.trim() === '' ? `CV: ${cv}` : `${notes.trimEnd()}\n\nCV: ${cv}`;
  const before = notes.slice(0, line.index);
  const after = notes.slice(line.index + line[0].length);
  if (cv !== '') return `${before}CV: ${cv}${after}`;
  return `${before.trimEnd()}${before.trim() === '' ? after.trimStart() : after}`.trimEnd();
}

/** More are no choice that one takes in at a glance. */
const MOST = 5;

/** The CVs of these clips, each once, in the order of the clips: what one sent last one sends again. */
export function cvsIn(clips: readonly Pick<Clip, 'person'>[], most = MOST): readonly string[] {
  const found = new Map<string, string>();
  for (const { person } of clips) {
    const cv = cvIn(person.notes);
    const key = cv.toLowerCase();
    if (cv !== '' && !found.has(key)) found.set(key, cv);
    if (found.size === most) break;
  }
  return [...found.values()];
}

/** What `I applied` changes of the person's: `today` as `YYYY-MM-DD` of their own calendar. */
export const applied = (today: string): Pick<Person, 'status' | 'appliedDate'> => ({
  status: 'applied',
  appliedDate: today,
});

/**
 * What takes it back from how things are `now`: what was changed since by hand stays, but for the CV, which is part of
 * having applied.
 */
export function unapplied(
  before: Person,
  after: Pick<Person, 'status' | 'appliedDate'>,
  now: Person,
): Partial<Person> {
  return {
    ...(now.status === after.status && { status: before.status }),
    ...(now.appliedDate === after.appliedDate && { appliedDate: before.appliedDate }),
    notes: withCv(now.notes, cvIn(before.notes)),
  };
}

/**
 * Whether `I applied` is what the person may want to say: on a form as long as they haven't, of a saved posting as long
 * as it is only saved. What they have been refused is over.
 */
export const canApply = (person: Person, isForm: boolean, isSaved: boolean): boolean =>
  person.appliedDate === '' &&
  (isForm ? person.status !== 'rejected' && person.status !== 'applied' : isSaved && person.status === 'saved');
