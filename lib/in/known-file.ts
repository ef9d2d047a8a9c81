import { personValues } from '../file/front-matter.ts';
import { parseFrontMatter } from '../file/parse-front-matter.ts';
import { readFile, type ImportedFile } from '../file/read-file.ts';
import type { FileProblem } from '../file/split-file.ts';
import { NEW_PERSON, type Person } from '../posting.ts';
import { toOwnKey, type OwnKey } from './synonyms.ts';
import { bothTold, isPostingField, readValue, toStatus, withoutTraps, type Told } from './values.ts';

/** A Markdown file in our words. */
export interface KnownFile extends Told {
  readonly markdown: string;
  /** The file itself, byte for byte. */
  readonly text: string;
  /** Under which key of the file a value of ours stands, where that isn't its own name. */
  readonly keys: ReadonlyMap<OwnKey, string>;
  /** Keys of the file that mean nothing here; they stay in it. */
  readonly unknown: readonly string[];
}

export type KnownOutcome =
  | { readonly ok: true; readonly file: KnownFile }
  | { readonly ok: false; readonly problem: FileProblem };

/** What a file of ours says of the person, without what it leaves open. */
function personOf(person: Person): Partial<Person> {
  const told = personValues(person);
  const untold = personValues(NEW_PERSON);
  const entries = Object.entries(person).filter(([key]) => told[key] !== untold[key]);
  return Object.fromEntries(entries);
}

/** An own key whose value `readFile` could make nothing of: a state of the person's own. */
const ownState = (key: string, value: string): Told | undefined =>
  key === 'status' && value.trim() !== '' ? { posting: {}, person: { status: toStatus(value) } } : undefined;

/** What keys of others' tell; of two with one meaning the first. */
function fromOthers(file: ImportedFile): Pick<KnownFile, 'keys' | 'unknown'> & { readonly told: Told } {
  const parsed = parseFrontMatter(file.text);
  const keys = new Map<OwnKey, string>();
  const unknown: string[] = [];
  let told: Told = { posting: {}, person: {} };
  const wanted = new Set(file.unknown.map(({ key }) => key));
  for (const { key, text } of parsed.ok ? parsed.entries.filter((entry) => wanted.has(entry.key)) : []) {
    const own = toOwnKey(key);
    const isTaken =
      own === undefined || keys.has(own) || (isPostingField(own) && file.posting[own] !== undefined);
    const value =
      text === undefined || isTaken || own === 'description'
        ? undefined
        : (ownState(key, text) ?? readValue(own, text, {}));
    if (own === undefined || !value) {
      unknown.push(key);
      continue;
    }
    keys.set(own, key);
    told = bothTold(told, value);
  }
  return { told, keys, unknown };
}

/**
 * A Markdown file with front matter, in our format or close to it. Our own keys are read as `readFile` reads them; keys
 * of others' are read where `toOwnKey` knows them and the value is one of that field's. Addresses other than http(s)
 * are not taken. Nothing is thrown.
 */
export function knownFile(text: string): KnownOutcome {
  const outcome = readFile(text);
  if (!outcome.ok) return outcome;
  const { file } = outcome;
  const { timestamp, markdown } = file;
  const own: Told = {
    posting: withoutTraps(file.posting),
    person: personOf(file.person),
    ...(timestamp !== undefined && { timestamp }),
  };
  const { told, keys, unknown } =
    file.unknown.length > 0
      ? fromOthers(file)
      : { told: { posting: {}, person: {} }, keys: new Map<OwnKey, string>(), unknown: [] };
  return { ok: true, file: { ...bothTold(own, told), markdown, text, keys, unknown } };
}
