import type { Candidate, Draft, Settled } from '../candidate.ts';
import type { Body, Clip } from '../clip.ts';
import { clipFile, filePosting } from '../file/clip-file.ts';
import { edit, fill, settle } from '../merge.ts';
import { NEW_PERSON, type Person, type Posting, type PostingField } from '../posting.ts';
import { equal } from './equal.ts';
import type { KnownFile } from './known-file.ts';
import type { Identified } from './identify.ts';
import type { Told } from './values.ts';

/** One thing that file and library say differently; of a text only how it begins. */
export interface Difference {
  /** A field, a key of the person's, or `text`. */
  readonly field: PostingField | keyof Person | 'text';
  readonly library: string;
  readonly file: string;
  /** Which of them the merged clip says; both where notes or tags were joined. */
  readonly kept: 'library' | 'file' | 'both';
}

/**
 * Whose word counts where both say something:
 * - `library` (the rule): nothing that the person wrote in the library is overwritten, nor what a page told it. The file
 *   fills what the library doesn't know: empty fields, a state, days, a priority that are still those of a new clip,
 *   an empty text. Tags are joined, and so are notes.
 * - `file`: what the file says of fields, state, days, priority and text counts, as the person's own edit. It never
 *   empties anything: what a file leaves out it doesn't speak of. Tags and notes are joined all the same.
 */
export type Prefer = 'library' | 'file';

export interface Merged {
  readonly clip: Clip;
  readonly body: Body;
  /** What the file said differently, whoever was right; what it only filled is no difference. */
  readonly differences: readonly Difference[];
  /** Fields and keys that the file filled. */
  readonly filled: readonly Difference['field'][];
}

const fromFile = (value: string, field: string): Candidate => ({
  value,
  raw: value,
  source: 'file',
  via: field,
});

function toDraft(posting: Posting): Draft {
  const draft: { [F in PostingField]?: Settled } = {};
  for (const [field, value] of Object.entries(posting) as [PostingField, string][]) {
    const settled = settle([fromFile(value, field)]);
    if (settled) draft[field] = settled;
  }
  return draft;
}

/** What the address told, behind what the file says itself. */
function withIdentity(draft: Draft, { board, jobId }: Identified): Draft {
  const told = (value: string | undefined, via: string): Settled | undefined =>
    value === undefined ? undefined : settle([{ value, raw: value, source: 'url', via }]);
  const [byBoard, byJob] = [told(board, 'board'), told(jobId, 'job')];
  return fill(draft, { ...(byBoard && { board: byBoard }), ...(byJob && { jobId: byJob }) });
}

export interface NewClip {
  readonly id: string;
  /** Milliseconds since 1970, UTC. */
  readonly now: number;
  /** The person's local day, as that day's 00:00 UTC. */
  readonly today: number;
}

/** The file's own text is kept only where our own words would not make the same of it. */
const withFile = (clip: Clip, body: Body, text: string | undefined): Body =>
  text === undefined || clipFile(clip, body.markdown).text === text ? body : { ...body, file: text };

/** A clip of what a file, or a row, tells; `text` is the file itself. Saved on the day that it names. */
export function toNewClip(
  told: Told,
  identified: Identified,
  { id, now, today }: NewClip,
  text?: string,
): { readonly clip: Clip; readonly body: Body } {
  const timestamp = told.timestamp ?? today;
  const clip: Clip = {
    id,
    identity: identified.identities[0],
    savedAt: Math.min(now, Math.max(0, timestamp)),
    updatedAt: now,
    timestamp,
    draft: withIdentity(toDraft(told.posting), identified),
    person: { ...NEW_PERSON, ...told.person },
    pageUrl: told.posting.url ?? '',
    closed: false,
  };
  return { clip, body: withFile(clip, { id, markdown: told.markdown ?? '' }, text) };
}

/** Of a text so many characters are told: a preview of ten thousand holds no ten thousand texts. */
const TOLD = 200;

/** The beginning of a text, by itself: a part of a string would keep the whole. */
const beginningOf = (text: string): string =>
  text.length <= TOLD ? text : String(JSON.parse(JSON.stringify(text.slice(0, TOLD))));

/** Collects what was said differently and what was filled. */
function ledger(prefer: Prefer) {
  const differences: Difference[] = [];
  const filled: Difference['field'][] = [];
  return {
    differences,
    filled,
    /** Whether the file's value comes in. */
    takes(field: Difference['field'], library: string, file: string): boolean {
      if (file === library) return false;
      if (library === '') {
        filled.push(field);
        return true;
      }
      const told = field === 'text' ? beginningOf : (text: string) => text;
      differences.push({ field, library: told(library), file: told(file), kept: prefer });
      return prefer === 'file';
    },
    joined(field: Difference['field'], library: string, file: string): void {
      if (library === '') filled.push(field);
      else differences.push({ field, library, file, kept: 'both' });
    },
  };
}

type Ledger = ReturnType<typeof ledger>;

/** A field that the person emptied is theirs: it says nothing, and that with purpose. */
const isOwn = (settled: Settled | undefined): boolean => settled?.candidates[0]?.source === 'user';

function mergeDraft(clip: Clip, markdown: string, posting: Posting, prefer: Prefer, book: Ledger): Draft {
  const shown = filePosting(clip.draft, markdown);
  let draft = clip.draft;
  for (const [field, value] of Object.entries(posting) as [PostingField, string][]) {
    const settled = draft[field];
    const now = settled?.value ?? '';
    // The format itself puts the board's root where the company's site is unknown.
    if (value === shown[field] || (field === 'companyWebsite' && now === '' && value === shown.host)) continue;
    if (now === '' && isOwn(settled)) {
      if (prefer === 'file') draft = edit(draft, field, value);
      book.differences.push({ field, library: '', file: value, kept: prefer });
    } else if (book.takes(field, now, value)) {
      draft = now === '' ? fill(draft, toDraft({ [field]: value })) : edit(draft, field, value);
    }
  }
  return draft;
}

const joinNotes = (library: string, file: string): string =>
  library === '' || file.includes(library) ? file : `${library}\n\n${file}`;

/** Keys of the person's with one value each; of a new clip's own value they say nothing. */
const SINGLE = ['status', 'appliedDate', 'followUp', 'featured'] as const;

function singles(person: Person, told: Partial<Person>, book: Ledger): Partial<Person> {
  const entries = SINGLE.flatMap((key) => {
    const value = told[key];
    if (value === undefined || value === '' || value === person[key]) return [];
    const library = person[key] === NEW_PERSON[key] ? '' : String(person[key]);
    return book.takes(key, library, String(value)) ? [[key, value] as const] : [];
  });
  return Object.fromEntries(entries);
}

function mergePerson(person: Person, told: Partial<Person>, book: Ledger): Person {
  const { archived = false, tags = [], notes = '' } = told;
  const fresh = tags.filter((tag) => !person.tags.includes(tag));
  const isFreshNote = notes !== '' && !person.notes.includes(notes);
  const merged: Person = {
    ...person,
    ...singles(person, told, book),
    ...(archived && { archived }),
    ...(fresh.length > 0 && { tags: [...person.tags, ...fresh] }),
    ...(isFreshNote && { notes: joinNotes(person.notes, notes) }),
  };
  if (archived && !person.archived) book.filled.push('archived');
  if (fresh.length > 0) book.joined('tags', person.tags.join(','), fresh.join(','));
  if (isFreshNote) book.joined('notes', person.notes, notes);
  return merged;
}

const revived = ({ deletedAt: _trashed, ...clip }: Clip): Clip => clip;

/**
 * A clip of the library with what a file, or a row, tells, by the rules of `Prefer`. A clip in the trash comes out of
 * it. Where nothing comes of it the clip is the very same object, and so is the body.
 */
export function mergeTold(
  clip: Clip,
  body: Body,
  told: Told,
  prefer: Prefer,
  now: number,
  file?: Pick<KnownFile, 'text' | 'keys' | 'unknown'>,
): Merged {
  const book = ledger(prefer);
  const draft = mergeDraft(clip, body.markdown, told.posting, prefer, book);
  const person = mergePerson(clip.person, told.person, book);
  const { markdown: said = '' } = told;
  const takesText = said !== '' && book.takes('text', body.markdown, said);
  const markdown = takesText ? said : body.markdown;
  // Keys that mean nothing here live in the file alone: it comes along where the library has none.
  const isForeign = file !== undefined && (file.keys.size > 0 || file.unknown.length > 0);
  const brings = isForeign && (body.file === undefined || (prefer === 'file' && body.file !== file.text));
  const merged = { ...revived(clip), draft, person };
  const text: Body = { ...body, markdown, ...(brings && { file: file.text }) };
  const isOld = equal({ draft, person }, { draft: clip.draft, person: clip.person }) && equal(text, body);
  const result: Clip = isOld
    ? clip.deletedAt === undefined
      ? clip
      : revived(clip)
    : { ...merged, updatedAt: now };
  return { clip: result, body: isOld ? body : text, differences: book.differences, filled: book.filled };
}

/**
 * A clip of the library with the same clip of a backup, by the rules of `Prefer`; with `file` it is the backup's, under
 * the library's own id and name. It lies in the trash only where both do.
 */
export function mergeBackup(
  clip: Clip,
  body: Body,
  other: Clip,
  otherBody: Body,
  prefer: Prefer,
  now: number,
): Merged {
  if (prefer === 'file') {
    const { deletedAt, ...taken } = { ...other, id: clip.id, identity: clip.identity };
    const stays = clip.deletedAt !== undefined && deletedAt !== undefined;
    const result: Clip = { ...taken, ...(clip.also && { also: clip.also }), ...(stays && { deletedAt }) };
    return { clip: result, body: { ...otherBody, id: clip.id }, differences: [], filled: [] };
  }
  const posting: Posting = filePosting(other.draft, otherBody.markdown);
  const told: Told = { posting, person: other.person, markdown: otherBody.markdown };
  const merged = mergeTold(clip, body, told, 'library', now);
  const isTrash = clip.deletedAt !== undefined && other.deletedAt !== undefined;
  const text =
    merged.body.file === undefined && otherBody.file !== undefined
      ? { ...merged.body, file: otherBody.file }
      : merged.body;
  return isTrash
    ? { ...merged, clip: { ...merged.clip, deletedAt: clip.deletedAt ?? now }, body: text }
    : { ...merged, body: text };
}
