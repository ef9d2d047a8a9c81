import type { Candidate, Confidence, Draft, Finding, Settled, Source } from './candidate.ts';
import { toDay } from './facts/to-day.ts';
import { normalise, type Around } from './normalise.ts';
import type { Posting, PostingField } from './posting.ts';

/** Sources that speak in general, not of this field of this posting. */
const VAGUE: ReadonlySet<Source> = new Set(['heuristic', 'meta']);

/** `sure` when the person said so or two kinds of source agree, `guess` when only vague sources tell it. */
function confidenceOf([first, ...others]: readonly [Candidate, ...Candidate[]]): Confidence {
  if (first.source === 'user') return 'sure';
  if (others.some(({ value, source }) => value === first.value && source !== first.source)) return 'sure';
  return VAGUE.has(first.source) ? 'guess' : 'likely';
}

/** The first candidate is the value; nothing without a candidate. */
export function settle(candidates: readonly Candidate[]): Settled | undefined {
  const [first, ...others] = candidates;
  if (!first) return undefined;
  return { value: first.value, confidence: confidenceOf([first, ...others]), candidates };
}

/** Findings, in order of precedence, as a draft. Those that are no valid value of their field fall away. */
export function merge(findings: readonly Finding[], around: Around): Draft {
  const found = new Map<PostingField, Candidate[]>();
  for (const finding of findings) {
    const candidate = normalise(finding, around);
    if (!candidate) continue;
    const list = found.get(finding.field);
    if (list) list.push(candidate);
    else found.set(finding.field, [candidate]);
  }
  return draftFrom(found);
}

function draftFrom(found: ReadonlyMap<PostingField, readonly Candidate[]>): Draft {
  const draft: { [F in PostingField]?: Settled } = {};
  for (const [field, candidates] of found) {
    const settled = settle(candidates);
    if (settled) draft[field] = settled;
  }
  return draft;
}

/** The draft with another's candidates after its own. */
export function fill(draft: Draft, more: Draft): Draft {
  const filled: { [F in PostingField]?: Settled } = { ...draft };
  for (const [field, { candidates }] of fieldsOf(more)) {
    const settled = settle([...(draft[field]?.candidates ?? []), ...candidates]);
    if (settled) filled[field] = settled;
  }
  return filled;
}

const captured = (settled: Settled | undefined): readonly Candidate[] =>
  (settled?.candidates ?? []).filter(({ source }) => source !== 'user');

/** The draft with the person's own value in front; `''` says that they emptied the field. */
export function edit(draft: Draft, field: PostingField, value: string): Draft {
  const own: Candidate = { value, raw: value, source: 'user', via: 'edit' };
  const settled = settle([own, ...captured(draft[field])]);
  return { ...draft, ...(settled && { [field]: settled }) };
}

/** The draft with the page's own value of the field again. */
export function unedit(draft: Draft, field: PostingField): Draft {
  const { [field]: old, ...rest } = draft;
  const settled = settle(captured(old));
  return settled ? { ...rest, [field]: settled } : rest;
}

/** What the person wrote into a draft, by field. */
export function editsOf(draft: Draft): { readonly [F in PostingField]?: string } {
  const edits: { [F in PostingField]?: string } = {};
  for (const [field, settled] of fieldsOf(draft)) {
    const [first] = settled.candidates;
    if (first?.source === 'user') edits[field] = first.value;
  }
  return edits;
}

/** A draft with edits laid over it. */
export const withEdits = (draft: Draft, edits: { readonly [field: string]: string | undefined }): Draft =>
  Object.entries(edits).reduce(
    (edited, [field, value]) => (value === undefined ? edited : edit(edited, field as PostingField, value)),
    draft,
  );

/** The fields of a draft with their values, typed. */
export const fieldsOf = (draft: Draft): readonly (readonly [PostingField, Settled])[] =>
  Object.entries(draft) as [PostingField, Settled][];

/** The values in use, without the fields that the person emptied. */
export function postingOf(draft: Draft): Posting {
  const posting: { [F in PostingField]?: string } = {};
  for (const [field, { value }] of fieldsOf(draft)) if (value !== '') posting[field] = value;
  return posting;
}

/** One field that the page says differently than before. */
export interface FieldChange {
  readonly field: PostingField;
  readonly before: string;
  readonly after: string;
}

/** What the page itself says differently now, whatever the person wrote over it; only of fields that it tells. */
export function changesOf(before: Draft, after: Draft): readonly FieldChange[] {
  return fieldsOf(after).flatMap(([field, settled]) => {
    const [found] = captured(settled);
    const now = found?.value;
    const then = captured(before[field])[0]?.value ?? '';
    // `2 weeks ago` is another day tomorrow, and no news.
    if (field === 'datePosted' && then !== '' && found && toDay(found.raw) === undefined) return [];
    return now === undefined || now === then ? [] : [{ field, before: then, after: now }];
  });
}
