import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { messagesOf } from '../messages.ts';

/** The store's pictures in their order; Chrome's store shows the first five. */
export const PICTURES = ['popup', 'library', 'board', 'export', 'insights', 'changed'] as const;
export type Picture = (typeof PICTURES)[number];

/** What a store is told in a language, beside the name and the summary, which are the manifest's. */
export interface StoreTexts {
  readonly description: string;
  /** What each picture shows. */
  readonly pictures: { readonly [P in Picture]: string };
}

/** What the stores' reviewers ask, in English alone. */
export interface ReviewerTexts {
  /** The one thing that the extension is for. */
  readonly purpose: string;
  /** Why the hosts of the boards, which every listing names apart from the permissions. */
  readonly hosts: string;
  readonly remoteCode: string;
  readonly dataUse: string;
}

const FOLDER = import.meta.dirname;
const read = (path: string): string => readFileSync(path, 'utf8');

export const textsOf = (language: string): StoreTexts =>
  parse(read(join(FOLDER, 'texts', `${language}.yml`))) as StoreTexts;

export const reviewerTexts = (): ReviewerTexts =>
  parse(read(join(FOLDER, 'texts/reviewers.yml'))) as ReviewerTexts;

/** Why each permission, by its name: the manifest's tests hold them, too. */
export const permissionReasons = (): Readonly<Record<string, string>> =>
  JSON.parse(read(join(FOLDER, '../../golden/permissions.json'))) as Record<string, string>;

const section = (title: string, text: string): string => `## ${title}\n\n${text.trim()}\n`;

/** All texts of a listing in one file, to copy from. */
export function listingOf(language: string): string {
  const words = messagesOf(language);
  const word = (key: string): string => words.get(key)?.n ?? '';
  const { description, pictures } = textsOf(language);
  const { purpose, hosts, remoteCode, dataUse } = reviewerTexts();
  const captions = PICTURES.map((name) => `- ${name}.png: ${pictures[name]}`).join('\n');
  const reasons = Object.entries(permissionReasons()).map(([name, why]) => `- ${name}: ${why}`);
  return [
    `# ${word('extension.name')}\n`,
    section('Summary', word('extension.description')),
    section('Description', description),
    section('Pictures', captions),
    section('Single purpose', purpose),
    section('Permissions', [...reasons, `- hosts of the boards: ${hosts}`].join('\n')),
    section('Remote code', remoteCode),
    section('Data use', dataUse),
  ].join('\n');
}
