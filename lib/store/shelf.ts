import type { Apart, Body, Clip, ClipPrint, ClipVersion, Unsaved } from '../clip.ts';

/** Clips and their texts inside one transaction. The trash is in there too. */
export interface Shelf {
  clip(id: string): Promise<Clip | undefined>;
  /** Those of these clips that are there, in no order: quicker than one by one where they stand close together. */
  someClips(ids: readonly string[]): Promise<readonly Clip[]>;
  /** The clip that holds this identity; no two do. */
  holder(identity: string): Promise<Clip | undefined>;
  /** The clips that this is another name of: some, where each company counts its own jobs. */
  alsoNamed(name: string): Promise<readonly Clip[]>;
  body(id: string): Promise<Body | undefined>;
  putClip(clip: Clip): Promise<void>;
  /** Deletes a clip with its print and its versions for good; its text is dropped apart from it. */
  dropClip(id: string): Promise<void>;
  putBody(body: Body): Promise<void>;
  dropBody(id: string): Promise<void>;
  print(id: string): Promise<ClipPrint | undefined>;
  putPrint(print: ClipPrint): Promise<void>;
  dropPrint(id: string): Promise<void>;
  /** Oldest first. */
  versions(id: string): Promise<readonly ClipVersion[]>;
  putVersion(version: ClipVersion): Promise<void>;
  dropVersion(id: string, at: number): Promise<void>;
}

/** A shelf with the pairs that the person keeps apart, for what is read or written of the library as a whole. */
export interface WholeShelf extends Shelf {
  allApart(): Promise<readonly Apart[]>;
  putApart(apart: Apart): Promise<void>;
  dropApart(apart: Apart): Promise<void>;
  /** Waits for something that is no part of the transaction, which stays open meanwhile: it should not take long. */
  during<T>(what: Promise<T>): Promise<T>;
}

/** The part of a store that differs between a disk and memory. Every promise rejects with a `StoreError`. */
export interface Backing {
  /** Runs `work` in one transaction, alone: all that it wrote is kept, or, when it rejects, none of it. */
  write<T>(work: (shelf: Shelf) => Promise<T>): Promise<T>;
  /** `write`, with the pairs in the same transaction. */
  whole<T>(work: (shelf: WholeShelf) => Promise<T>): Promise<T>;
  read<T>(work: (shelf: Shelf) => Promise<T>): Promise<T>;
  /** Newest first by `savedAt`, then by id, without the trash. */
  newest(limit: number): Promise<readonly Clip[]>;
  /** In no order. */
  inTrash(): Promise<readonly Clip[]>;
  /** Each print that has one of the marks, once, in no order. */
  marked(marks: readonly string[]): Promise<readonly ClipPrint[]>;
  /** So many prints by id, after this one or from the first. */
  prints(after: string | undefined, count: number): Promise<readonly ClipPrint[]>;
  /** The ids of the clips that have no print; the trash is in there too. */
  printless(): Promise<readonly string[]>;
  apart(identities: readonly string[]): Promise<readonly Apart[]>;
  putApart(apart: Apart): Promise<void>;
  dropApart(apart: Apart): Promise<void>;
  /** So many clips by id, after this one or from the first; the trash is in there too. */
  clips(after: string | undefined, count: number): Promise<readonly Clip[]>;
  /** Gives each clip by id to `work`, so many at a time, while the next are read; the trash is in there too. */
  eachClip(count: number, work: (clips: readonly Clip[]) => void): Promise<void>;
  /** So many texts by id, after this one or from the first. */
  bodies(after: string | undefined, count: number): Promise<readonly Body[]>;
  unsaved(identity: string): Promise<Unsaved | undefined>;
  /** The edits that this is another name of. */
  unsavedAlso(name: string): Promise<readonly Unsaved[]>;
  allUnsaved(): Promise<readonly Unsaved[]>;
  putUnsaved(unsaved: Unsaved): Promise<void>;
  dropUnsaved(identity: string): Promise<void>;
  /** Empties everything in one transaction. */
  erase(): Promise<void>;
}
