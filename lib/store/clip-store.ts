import type { Body, Clip, ClipPrint, ClipVersion, Unsaved } from '../clip.ts';
import type { Print } from '../same/print.ts';
import type { ImportStore } from './import.ts';
import type { Changed, ManyStore } from './many.ts';

/** What changed in the library, told to every page of the extension; `erased` is of every clip and names none. */
export interface StoreChange {
  readonly kind: 'saved' | 'changed' | 'trashed' | 'restored' | 'erased';
  readonly id: string;
  readonly identity: string;
  /** All clips that were changed at once, where they were changed together; the first of them is `id`. */
  readonly ids?: readonly string[];
}

/** What a save did, and what stood there before, so that it can be undone. */
export interface SaveResult {
  readonly clip: Clip;
  /** The text as saved. */
  readonly body?: Body;
  /** The clip and text that the save updated (or revived from the trash); absent when the clip is new. */
  readonly before?: { readonly clip: Clip; readonly body: Body | undefined };
  /** What the page said before, where it says something else now and that is kept. */
  readonly version?: ClipVersion;
}

/** Two clips made one, and what stood there before, so that it can be undone. */
export interface Merged {
  readonly into: Changed;
  /** It lies in the trash. */
  readonly from: Clip;
}

/**
 * The library. Every promise that resolves is on disk; one that rejects (always with a `StoreError`) changed
 * nothing. Clips in the trash are invisible to everything but `save`, `restore`, `inTrash` and `bodyInTrash`.
 */
export interface ClipStore extends ManyStore, ImportStore {
  /**
   * The first of these identities that is in the library, else the one clip that the first of them is another name of
   * (`also`): a page's own name comes first.
   */
  byIdentity(identities: readonly string[]): Promise<Clip | undefined>;
  byId(id: string): Promise<Clip | undefined>;
  /** Newest first by `savedAt`, all or so many. */
  newest(limit?: number): Promise<readonly Clip[]>;
  bodyOf(id: string): Promise<Body | undefined>;
  /** What the page of a clip said before, oldest first. */
  versionsOf(id: string): Promise<readonly ClipVersion[]>;
  /**
   * Adds `fresh`, or, where one of `identities` is in the library or in its trash, writes `update(existing)`
   * under the existing id in its place: one transaction, so two pages that save one posting make one clip.
   * A text of an imported file brings the file along; without one, the file that is there stays. Where the page says
   * something else than before, what it said is kept as a version.
   */
  save(
    fresh: Clip,
    text: string | Omit<Body, 'id'>,
    identities: readonly string[],
    update: (existing: Clip) => Clip,
  ): Promise<SaveResult>;
  /**
   * Reads, changes and writes one clip, and where asked for its text, in one transaction; `undefined` when it
   * is not in the library.
   */
  change(
    id: string,
    change: (clip: Clip) => Clip,
    changeBody?: (body: Body, changed: Clip) => Body,
  ): Promise<Clip | undefined>;
  /**
   * Takes a save back: a new clip goes to the trash, an updated one is as it was before, but for what was
   * changed since the save.
   */
  undo(result: SaveResult): Promise<void>;
  trash(id: string, at: number): Promise<void>;
  restore(id: string): Promise<void>;
  inTrash(): Promise<readonly Clip[]>;
  /** The text of a clip that lies in the trash. */
  bodyInTrash(id: string): Promise<Body | undefined>;
  /**
   * Makes one clip of two: writes `join(into, from)` in the place of `into`, which is found under both identities from
   * then on, and moves `from` to the trash; `undefined` when one of them is not in the library.
   */
  merge(
    into: string,
    from: string,
    join: (into: Clip, from: Clip) => Clip,
    at: number,
  ): Promise<Merged | undefined>;
  /** Takes a merging back, but for what was changed since. */
  unmerge(merged: Merged): Promise<void>;
  /**
   * The prints of the clips that may be the same job, or are at the same company; newest first. It reads these alone,
   * however large the library is. A clip of an older Jobmark is not among them before `makePrints` came to it.
   */
  printsBeside(print: Print): Promise<readonly ClipPrint[]>;
  /** So many prints in the order of their clips' ids, after this one or from the first; those of the trash have no marks. */
  prints(after: string | undefined, count: number): Promise<readonly ClipPrint[]>;
  /**
   * Makes the prints that clips of an older Jobmark lack, a few in a transaction, until none lacks one or `signal`
   * aborts; what is made stays made. Gives how many it made. `pause` is waited for before each few: a page that is looked
   * at has more urgent things to do.
   */
  makePrints(signal?: AbortSignal, pause?: () => Promise<void>): Promise<number>;
  /** The identities that the person keeps apart from any of these. */
  apartFrom(identities: readonly string[]): Promise<readonly string[]>;
  /** Remembers that two identities are two jobs, or forgets it. */
  setApart(one: string, other: string, isApart: boolean): Promise<void>;
  /** Edits of a posting that is not saved yet, by the rule of `byIdentity`. */
  unsaved(identities: readonly string[]): Promise<Unsaved | undefined>;
  /** All of them, in no order. */
  allUnsaved(): Promise<readonly Unsaved[]>;
  keepUnsaved(unsaved: Unsaved): Promise<void>;
  dropUnsaved(identity: string): Promise<void>;
  /** Deletes everything for good: clips, texts, the trash, and edits of postings that were never saved. */
  erase(): Promise<void>;
  /** Changes made by this or any other page of the extension, until `signal` aborts. */
  onChange(listener: (change: StoreChange) => void, signal: AbortSignal): void;
}
