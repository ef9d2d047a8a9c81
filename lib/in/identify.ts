import type { Board } from '../board.ts';
import type { Detection } from '../detection.ts';
import { isOn } from '../detect.ts';
import { identitiesOf } from '../identity.ts';
import type { Posting } from '../posting.ts';
import { toCanonical, toLink } from '../url.ts';

/** What is known of a board by its addresses. */
export type BoardAddress = Pick<Board, 'id' | 'hosts' | 'paths' | 'ownSubdomains'>;

/** Under which names the library may know an imported posting. */
export interface Identified {
  /** Its own first. */
  readonly identities: readonly [string, ...string[]];
  /** What it would be known by if it were known by its own words alone. */
  readonly own: string;
  readonly board?: string;
  readonly jobId?: string;
}

/** `acme` of `acme.wd5.example.com`, where the board's host is `*.example.com`. */
function companyOf({ hosts, ownSubdomains }: BoardAddress, hostname: string): string | undefined {
  const isWild = hosts.some((host) => host.startsWith('*.') && hostname.endsWith(host.slice(1)));
  return isWild && ownSubdomains !== true ? hostname.slice(0, hostname.indexOf('.')) : undefined;
}

/** What the address says by itself, as the detector would have read it; a page's marks are not there to be asked. */
function detected(url: URL, boards: readonly BoardAddress[]): Detection {
  const hostname = url.hostname.replace(/\.$/, '');
  const board = boards.find((each) => isOn(each, hostname));
  if (!board) return { kind: 'none' };
  const label = companyOf(board, hostname);
  for (const pattern of board.paths) {
    const groups = pattern.exec(url.pathname + url.search)?.groups;
    if (groups)
      return { kind: 'posting', board: board.id, ...(label !== undefined && { company: label }), ...groups };
  }
  return { kind: 'none' };
}

/** FNV-1a, 32 bits, from two beginnings in one go: together a key that files of one library don't share. */
function fnvTwice(bytes: Uint8Array): string {
  let one = 0x811c9dc5;
  let other = 0x9dc5811c;
  // By its index: a text has thousands of bytes, and each import asks for thousands of texts.
  for (let index = 0; index < bytes.length; index += 1) {
    const byte = bytes[index] ?? 0;
    one = Math.imul(one ^ byte, 0x01000193);
    other = Math.imul(other ^ byte, 0x01000193);
  }
  return [one, other].map((hash) => (hash >>> 0).toString(16).padStart(8, '0')).join('');
}

/** A file that names no address is known by what it says; the same words are the same posting. */
function ownKey(posting: Posting, markdown: string): string {
  const { title = '', companyName = '', location = '', url = '' } = posting;
  const words = [title, companyName, location, url, markdown].map((text) =>
    text.normalize('NFC').replaceAll(/\s+/g, ' ').trim(),
  );
  const bytes = new TextEncoder().encode(words.join('\n').toWellFormed());
  return `file:${fnvTwice(bytes)}`;
}

export type Identify = (posting: Posting, markdown: string) => Identified;

/**
 * How imported postings are told apart: by the board's own id where the address, or the file itself, names one, else by
 * the canonical address, else by the file's own words.
 */
export const identifyBy =
  (boards: readonly BoardAddress[]): Identify =>
  (posting, markdown) => {
    const url = posting.url === undefined ? undefined : toLink(posting.url, 'about:blank');
    const own = ownKey(posting, markdown);
    const detection = url ? detected(url, boards) : { kind: 'none' as const };
    if (url) {
      const { board, job } = detection;
      return {
        own,
        identities: identitiesOf(detection, toCanonical(url)),
        ...(board !== undefined && { board }),
        ...(board !== undefined && job !== undefined && { jobId: job }),
      };
    }
    const { board, jobId } = posting;
    if (board !== undefined && jobId !== undefined && boards.some(({ id }) => id === board))
      return { own, identities: identitiesOf({ kind: 'posting', board, job: jobId }, '') };
    return { own, identities: [own] };
  };
