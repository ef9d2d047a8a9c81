import type { Body, Clip } from '../clip.ts';
import { filePosting } from '../file/clip-file.ts';
import { personValues } from '../file/front-matter.ts';
import { PERSON_KEYS } from '../file/keys.ts';
import { PAGE_FIELDS, TAG_FIELDS } from '../posting.ts';
import { safeFolder, safePart } from './names.ts';
import type { Template } from './template.ts';

/** What a template may ask for: the file's keys, `saved` (the day), and `text`. */
export const TEMPLATE_NAMES: readonly string[] = [
  ...PAGE_FIELDS,
  ...TAG_FIELDS,
  ...PERSON_KEYS,
  'featured',
  'archived',
  'timestamp',
  'saved',
  'text',
];

/** The values of a clip for a template. */
export function clipValues(clip: Clip, { markdown }: Body): Readonly<Record<string, string>> {
  const day = new Date(clip.timestamp);
  return {
    ...filePosting(clip.draft, markdown),
    ...personValues(clip.person),
    status: clip.person.status,
    timestamp: String(clip.timestamp),
    saved: Number.isNaN(day.getTime()) ? '' : day.toISOString().slice(0, 10),
    text: markdown,
  };
}

/**
 * The folder that a template makes of a clip: only the slashes of the template part folders, those in a value don't;
 * every part is one that each system takes, and none leads upwards.
 */
export const folderBy =
  (template: Template) =>
  (clip: Clip, body: Body): string => {
    const values = Object.entries(clipValues(clip, body)).map(([name, value]) => [
      name,
      safePart(value.replaceAll('/', ' ')),
    ]);
    return safeFolder(template.toText(Object.fromEntries(values) as Record<string, string>));
  };
