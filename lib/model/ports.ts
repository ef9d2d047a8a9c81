import type { Capture } from '../captured.ts';
import type { Companies, MarkedCompany } from '../companies.ts';
import type { TextFile } from '../file/text-file.ts';
import type { Outcome } from '../problem.ts';

export type { TextFile } from '../file/text-file.ts';

/** The tab that the popup stands over, read. */
export interface TabCapture {
  readonly tabId: number;
  /** The tab is in a private window: nothing of it is kept. */
  readonly isPrivate: boolean;
  readonly capture: Capture;
}

/** What the models need of the browser; `lib/browser` gives the real ones, tests their own. */
export interface PopupPorts {
  readTab(): Promise<Outcome<TabCapture>>;
  copy(text: string): Promise<Outcome<undefined>>;
  download(file: TextFile): Promise<Outcome<undefined>>;
  /** Gives the person a copy of the tab's page to hand on, without code and what is theirs. */
  report(tabId: number): Promise<Outcome<undefined>>;
  /** Tells the toolbar icon of the tab whether its posting is in the library. */
  showSaved(tabId: number, isSaved: boolean): Promise<void>;
  /** The companies that the person blocked or marked. */
  companies(): Promise<Companies>;
  /** Keeps what they say of one; a mark that says nothing is taken away. */
  markCompany(company: MarkedCompany): Promise<void>;
  /** Opens the page that saves all tabs of this window. */
  openTabs(): Promise<void>;
  /** Asks the browser once to keep the library even when the disk runs low. */
  keepStorage(): Promise<void>;
  /** The ids of the boards that show postings of many employers. */
  readonly aggregators: ReadonlySet<string>;
  /** Milliseconds since 1970, UTC. */
  now(): number;
  /** A new clip's id. */
  newId(): string;
}
