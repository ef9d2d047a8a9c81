import type { Draft } from './candidate.ts';
import type { Person } from './posting.ts';
import type { History } from './library/history.ts';
import type { Print } from './same/print.ts';

/** A saved posting, without its text: small, so that ten thousand of them can be read at once. */
export interface Clip {
  /** A UUID that never changes. */
  readonly id: string;
  /** `board:company:job id`, else the canonical URL; unique in the library. */
  readonly identity: string;
  /** Names under which a page that tells less than the identity may look for it; the store makes them of the identity. */
  readonly also?: readonly string[];
  /** Milliseconds since 1970, UTC. */
  readonly savedAt: number;
  readonly updatedAt: number;
  /** The person's local day of the first save, as that day's 00:00 UTC in milliseconds. */
  readonly timestamp: number;
  /** When the page was read that `draft` and text are of; `savedAt` where it is absent. */
  readonly readAt?: number;
  readonly draft: Draft;
  readonly person: Person;
  /** Every status it had; made by the store. Absent until the status first changes. */
  readonly history?: History;
  /** The identities of clips that the person merged into this one; a page of theirs finds it. */
  readonly merged?: readonly string[];
  /** The address that the person had open. */
  readonly pageUrl: string;
  /** The page said that the posting is closed. */
  readonly closed: boolean;
  /** In the trash since then (milliseconds since 1970, UTC). */
  readonly deletedAt?: number;
}

/** The text of a clip, kept apart from it. */
export interface Body {
  /** The clip's id. */
  readonly id: string;
  readonly markdown: string;
  /** An imported file's own text, byte for byte; what the person edits changes only its lines. */
  readonly file?: string;
}

/** What the page of a clip said before, as its newer reading was saved over it. */
export interface ClipVersion {
  /** The clip's id. */
  readonly id: string;
  /** When the page was read, in milliseconds since 1970, UTC. */
  readonly at: number;
  readonly draft: Draft;
  readonly markdown: string;
  readonly closed: boolean;
}

/** What a clip is compared by, kept apart from it and from its text: to compare one, no other need be read. */
export interface ClipPrint {
  /** The clip's id. */
  readonly id: string;
  /** As the clip's: milliseconds since 1970, UTC. */
  readonly savedAt: number;
  /** Where it is looked up (`marksOf`); none while the clip is in the trash. */
  readonly marks: readonly string[];
  readonly print: Print;
}

/** Two postings that look like one job, and are two, as the person said. */
export interface Apart {
  /** Their identities, in the order of their letters. */
  readonly pair: readonly [string, string];
}

/** What the person changed on a posting that isn't saved yet, or not into its clip yet; survives the popup. */
export interface Unsaved {
  readonly identity: string;
  /** As a clip's. */
  readonly also?: readonly string[];
  /** Fields as the person wants them; `''` empties one. */
  readonly edits: { readonly [field: string]: string };
  readonly person: Partial<Person>;
  readonly updatedAt: number;
  /** They are of a clip, and were kept as its page went: they belong into it. */
  readonly left?: true;
  /** What stood in that clip where they were typed, `null` for the page's own value: what another wrote there since stays. */
  readonly over?: {
    readonly edits: { readonly [field: string]: string | null };
    readonly person: Partial<Person>;
  };
}
