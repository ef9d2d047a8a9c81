import type { Clip } from '../clip.ts';
import { toHistory, withStatus, type History } from '../library/history.ts';
import { FIRST } from '../library/states.ts';
import { editsOf, postingOf, withEdits } from '../merge.ts';
import { NEW_PERSON, type Person, type PostingField } from '../posting.ts';
import { joinNotes } from './clips.ts';

/** The earlier of two days, `''` where neither is known. */
const earlier = (one: string, other: string): string => [one, other].filter(Boolean).toSorted()[0] ?? '';

function joinedTags(into: readonly string[], from: readonly string[]): readonly string[] {
  const has = new Set(into.map((tag) => tag.toLowerCase()));
  return [...into, ...from.filter((tag) => !has.has(tag.toLowerCase()))];
}

/** Every status that a clip had, also where it has had only one. */
const historyOf = ({ history, person, savedAt }: Clip): History =>
  history ?? [{ status: person.status, at: savedAt }];

/** What both had, by time; the status that the one clip is left with is the last. */
function joinedHistory(stays: Clip, other: Clip): History | undefined {
  if (!stays.history && !other.history && stays.person.status === FIRST) return undefined;
  const own = historyOf(stays);
  const last = own.at(-1);
  const earlierOnes = toHistory([...historyOf(other), ...own.slice(0, -1)]);
  return withStatus(earlierOnes, stays.person.status, last?.at ?? stays.savedAt);
}

/** What the person wrote into the other clip where this one knows nothing: it is not lost. */
function joinedDraft(into: Clip, from: Clip): Clip['draft'] {
  const known = postingOf(into.draft);
  const own = editsOf(into.draft);
  const news = Object.entries(editsOf(from.draft)).filter(
    ([field]) => known[field as PostingField] === undefined && own[field as PostingField] === undefined,
  );
  return withEdits(into.draft, Object.fromEntries(news));
}

function joinedPerson(into: Person, from: Person, stays: Person): Person {
  return {
    ...into,
    status: stays.status,
    tags: joinedTags(into.tags, from.tags),
    notes: joinNotes(into.notes, from.notes),
    appliedDate: earlier(into.appliedDate, from.appliedDate),
    followUp: earlier(into.followUp, from.followUp),
    featured: into.featured === NEW_PERSON.featured ? from.featured : into.featured,
    archived: into.archived && from.archived,
  };
}

/**
 * One clip of two of the same job, with what the person wrote in both: `into` is what stays, with its page's reading.
 * Where it is only saved, it takes over how far the other is.
 */
export function joined(into: Clip, from: Clip): Clip {
  const isFurther = into.person.status === FIRST && from.person.status !== FIRST;
  const [stays, other] = isFurther ? [from, into] : [into, from];
  const history = joinedHistory(stays, other);
  const { history: _before, ...rest } = into;
  return {
    ...rest,
    savedAt: Math.min(into.savedAt, from.savedAt),
    timestamp: Math.min(into.timestamp, from.timestamp),
    // The first save may be the other's; the page was read when it was read.
    readAt: into.readAt ?? into.savedAt,
    updatedAt: Math.max(into.updatedAt, from.updatedAt),
    draft: joinedDraft(into, from),
    person: joinedPerson(into.person, from.person, stays.person),
    ...(history && { history }),
  };
}
