import type { TagClass } from './row.ts';

/** A tag as the job type sees it, most telling first. */
interface Told {
  readonly class: TagClass;
}

/** The first pattern that a title fits decides. */
const TITLES: readonly (readonly ['software' | 'other', RegExp])[] = [
  [
    'software',
    /\b(?:software|front.?end|back.?end|full.?stack|web|mobile|platform|devops)\b.*\b(?:manager|director|lead|head)\b(?!.*\b(?:product|project|sales|marketing|account|partner|customer))/iu,
  ],
  [
    'other',
    /\b(?:pre.?sales|sales|account|marketing|marketer|recruit\w*|talent|sourcer|advocate|evangelist|relations|support|success|customer|helpdesk|help desk|writer|copywriter|translator|editor|designer|artist|animator|illustrator|legal|counsel|finance|accountant|payroll|office|coach|trainer|teacher|tutor|mentor|scrum master|community|content|social media|seo|sem|ppc|growth|operations|partner|partnerships?|procurement|trader|solutions? (?:engineer|consultant|architect)|product (?:manager|owner|marketer|designer|analyst|lead|strategist)|project|program(?:me)? manager|delivery manager|head of product|ux|ui)\b(?!.*\b(?:developer|programmer|software engineer)\b)/iu,
  ],
  ['other', /\b(?:engineering (?:manager|director)|(?:director|vp|head|manager) (?:of )?engineering)\b/iu],
  [
    'software',
    /\b(?:engineer|engineering|developer|developers|dev|programmer|coder|devops|sre|architect|sys(?:tem)?s? ?admin\w*|administrator|dba|data scientist|information security|infosec|security|cyber\w*|tech(?:nical)? lead|team lead.*(?:ios|android)|(?:ios|android).*lead|cto|webmaster|web master|machine learning|hacker|penetration tester)\b|full.?stack/iu,
  ],
];

const CLASSES_COUNTED = 10;

/** Whether software people would apply: what the title says, else what most of the telling tags say. */
export function jobTypeOf(title: string, tags: readonly Told[]): 'software' | 'other' {
  const byTitle = TITLES.find(([, pattern]) => pattern.test(title));
  if (byTitle) return byTitle[0];
  const counted = tags.slice(0, CLASSES_COUNTED);
  const software = counted.filter((tag) => tag.class === 's').length;
  // A manager's posting names a tool or two; a developer's names many.
  return software >= 4 && software > counted.length / 2 ? 'software' : 'other';
}
