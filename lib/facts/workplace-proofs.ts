import { END, START, lowered, wholly as words, type Lowered } from './lowered.ts';
import { DAYS, FEW, FIVE, HOME, NO_WEEK, OFFICE, WEEK, type Workplace } from './workplace-words.ts';

/** A way in which a sentence proves how one works. */
export interface Proof {
  readonly value: Workplace;
  /** What a person reads as the reason. */
  readonly rule: string;
  readonly pattern: Lowered;
  /** Only a sentence that has this as well. */
  readonly where?: Lowered;
  /** A sentence that has this as well proves nothing. */
  readonly unless?: Lowered;
}

const few = String.raw`(?:${FEW})(?:\s?(?:-|–|/|to|or|bis|à|až|oder|ou)\s?[2-4])?\+?`;
const away = (most: number): string => `[^.!?;]{0,${most}}?`;
const beside = (count: string, at: string, most: number): string =>
  `(?:${count})\\s?(?:full |whole |ganze )?(?:${DAYS})${END}${away(most)}${START}(?:${at})|(?:${at})${END}${away(most)}${START}(?:${count})\\s?(?:${DAYS})`;

const notOfWeek = words(NO_WEEK);
const weekly = (count: string, at: string): Lowered => words(beside(count, at, 60));
/** Days are a week's where the sentence names one, or is about a hybrid job. */
const OF_WEEK = words(`(?:${WEEK})|h[yi]brid\\p{L}*`);

const SINCE = String.raw`\b(?:until|during|pandemic|covid|temporar\w+|for now|corona)\b`;
/** What is remote or hybrid besides work. */
const OTHER_HYBRID = String.raw`\bhybrid[- ](?:cloud|event|app|infrastructure|vehicle|car|mobile|it\b|environments|systems?|multi|search|product|platform|database|solution|electric|approach|technical|data|powertrain|deployment|architecture|network|bike|model(?:s|ing)|recruiting|athlete|fund|aircraft|warfare|in-app|set of|of\b|between)`;
const OTHER_WORLD = String.raw`\b(?:tools?|software|platform|solutions?|product|future|era|world|clients?|customers?|enabl\w+|power\w+|help\w*) (?:of|for|in|to|the) (?:\w+ )?(?:hybrid|remote)`;

const JOB =
  'role|position|job|opportunity|vacancy|post|opening|contract|internship|placement|work location|location|work arrangement|work model|working model|workplace(?: type)?|stelle|funktion';
const HIRED =
  'role|position|job|opportunity|vacancy|opening|internship|basis|contract|placement|assignment|engagement';
const KIND = String.raw`(?:[\w/%-]+,? ){0,4}?`;
const ENTIRELY = String.raw`(?:fully|100 ?%|completely|entirely|permanently|totally|wholly|full(?:-| )?time,?|all|strictly|primarily)`;
const WORKING =
  'company|team|organi[sz]ation|startup|start-up|business|workforce|workplace|culture|environment|role|roles|position|positions|job|jobs|work|working|setup|set-up|opportunity|policy|flexibility|contract';
const BEHIND = String.raw`(?=$|[\s]*[.,;:!)(|/–—-]|\s+(?:${WORKING}|and|with|within|in|from|anywhere|across|but|for|based|since|so|or)\b)`;

/** In order: the first that a sentence has counts. Days come first: they say it with a number. */
export const PROOFS: readonly Proof[] = [
  {
    value: 'hybrid',
    rule: 'days of the week in the office',
    where: OF_WEEK,
    pattern: weekly(few, `${OFFICE}|${HOME}`),
    unless: notOfWeek,
  },
  {
    value: 'hybrid',
    rule: 'days in the office',
    pattern: lowered(
      `${START}(?:${few})\\s?(?:${DAYS})${END}\\s(?:(?:in|at|from|im|aus|dem|de|en|au|la|el|no|na|op|på|v|w|z|in the|our|the|a|per|\\/)\\s){0,3}(?:\\p{L}+\\s){0,2}?(?:offices?|from home|home-?office|homeoffice|büro|bureau|télétravail|teletrabajo|oficina|escritório|kantoor|kontoret|thuis\\p{L}*|smart ?working|biurze|kanceláři|офис\\p{L}*|офіс\\p{L}*)${END}`,
    ),
    unless: notOfWeek,
  },
  {
    value: 'onsite',
    rule: 'all days in the office',
    where: OF_WEEK,
    pattern: weekly(FIVE, OFFICE),
    unless: words(`${NO_WEEK}|remote|remotely|hybrid`),
  },
  {
    value: 'remote',
    rule: 'all days from home',
    where: OF_WEEK,
    pattern: weekly(FIVE, HOME),
    unless: words(`${NO_WEEK}|${OFFICE}`),
  },
  { value: 'hybrid', rule: 'the tag', pattern: lowered(String.raw`#li-hybrid\b`) },
  { value: 'remote', rule: 'the tag', pattern: lowered(String.raw`#[a-z]{2}-remote\b`) },
  { value: 'onsite', rule: 'the tag', pattern: lowered(String.raw`#li-on-?site\b`) },
  {
    value: 'hybrid',
    rule: 'hybrid work',
    pattern: words(
      String.raw`(?<!(?:for|of|enable|enables|enabling|power|powers|support|supports) )hybrid(?:[- ]remote)?[- ](?:work(?:ing|place|ers?|day|week|style| from home)?|model|schedule|arrangement|set-?up|format|policy|office|basis|position|job|opportunity|role(?! (?:of|between|that|combin|where|bridging|with a mix)))`,
    ),
    unless: lowered(`${OTHER_WORLD}|\\b(?:combin\\w+|blend\\w*|unique hybrid|aspects of)\\b`),
  },
  {
    value: 'hybrid',
    rule: 'the job is hybrid',
    pattern: words(
      String.raw`(?:${JOB})s?(?: [\p{L}']+){0,4}? (?:is|are|will be|can be|:|-) (?:an? )?(?:${KIND})hybrid`,
    ),
    unless: lowered(OTHER_HYBRID),
  },
  {
    value: 'hybrid',
    rule: 'hybrid work',
    pattern: words(
      String.raw`flexib\p{L}*[^.!?]{0,50}? hybrid|flexib\p{L}*[^.!?]{0,50}?\(hybrid|hybrid[^.!?]{0,30}? flexib\p{L}*|(?:remote|office|on-?site)(?: ?/ ?| or | & )hybrid|hybrid(?: ?/ ?| or )remote|(?:partially|partly|semi)[- ]remote|remote[- ]hybrid|(?:mix|mixture|combination|blend) of (?:office|in-office|in-person|home|remote|on-?site)(?:[- ]based)? (?:and|&) (?:office|in-office|home|remote|on-?site)(?:[- ]based)?(?: work\w*)?|(?:split|divide) (?:your |their )?time between (?:the |our )?(?:office|home)`,
    ),
    unless: lowered(`${OTHER_HYBRID}|experience|teams?\\b|\\bwe (?:were|was)\\b|${OTHER_WORLD}`),
  },
  {
    value: 'remote',
    rule: 'the job is remote',
    pattern: words(
      String.raw`(?:this|it|that)(?:['’]s| is| will be) (?:an? )?(?:${KIND})(?:remote|home[- ]based|work[- ]from[- ]home)(?:[ -](?:only|first|based))?,? ${KIND}(?:${HIRED})|(?:this|the|our|all) (?:[\w-]+ ){0,3}?(?:${JOB})s? (?:[\w-]+ ){0,2}?(?:is|are|will be|can be)(?: [\w-]+){0,2}? (?:an? )?(?:${ENTIRELY} )?(?:remote|home[- ]based)|(?:role|position|job|work)s? (?:can|may|will|could) be (?:[\w-]+ ){0,2}(?:done|performed|worked|carried out|based|held|executed) (?:[\w-]+ )?(?:remotely|from anywhere|from home|anywhere)`,
    ),
    unless: lowered(
      `${SINCE}|\\b(?:partially|partly|sometimes|occasional\\w*|hybrid|first|initially|remote[ -]friendly)\\b`,
    ),
  },
  {
    value: 'remote',
    rule: 'a remote job',
    pattern: words(
      String.raw`(?:^|(?:full|part)[- ]time,? )(?:remote|home[- ]based|work[- ]from[- ]home) (?:${KIND})(?:role|position|job|opportunity|vacancy)|remote[- ]only(?: ${HIRED})?|(?:full|part)[- ]time,? 100 ?%[- ]remote (?:role|position|job)|with 100 ?%[ -]remote (?:flexibility|work)|full(?:y|-time)?[- ]remote (?:role|position|job|contract|opportunity|vacancy)`,
    ),
    unless: lowered(`${SINCE}|\\b(?:considered|experience|previous)\\b`),
  },
  {
    value: 'remote',
    rule: 'entirely remote',
    pattern: words(
      String.raw`(?:fully|100 ?%|completely|entirely|permanently|totally|all)[- ]remote(?:ly)?${BEHIND}|(?:fully|100 ?%|completely|entirely)[- ]distributed (?:company|team|organi[sz]ation)|remotely from (?:anywhere|(?:your )?home)`,
    ),
    unless: lowered(
      `${SINCE}|\\b(?:offices?|hybrid|or (?:fully|remotely|completely)|customers?|clients?|candidates|previous|experience)\\b`,
    ),
  },
  {
    value: 'remote',
    rule: 'one works from anywhere',
    pattern: words(
      String.raw`you(?:['’]ll| will)? (?:be |are )?(?:work|working)(?: [\w-]+)? remotely|work(?:ing)? from anywhere in the world|(?:you (?:can|may|will|are free to)|freedom to|ability to|able to|opportunity to|^)\s?(?:work|live and work)(?: remotely)?(?: from)? (?:anywhere|wherever|any location)`,
    ),
    unless: lowered(
      String.raw`\b(?:\d+|two|three|four|six|eight|few) (?:weeks?|days?|months?)\b|\b(?:offices?|years?|annual\w*|hybrid|occasional\w*|sometimes|until|during|customers?|clients?)\b`,
    ),
  },
  {
    value: 'onsite',
    rule: 'the job is on-site',
    pattern: words(
      String.raw`(?:this|it|that)(?:['’]s| is| will be) (?:an? )?(?:${KIND})(?:on-?site|in-office|in-person|office-based),? ${KIND}(?:${HIRED})|(?:this|the|our|all) (?:[\w-]+ ){0,3}?(?:${JOB})s? (?:[\w-]+ ){0,2}?(?:is|are|will be|requires?)(?: [\w-]+){0,2}? (?:an? )?(?:(?:${ENTIRELY}|based) )?(?:on-?site|in[- ]office|in[- ]person|office[- ]based)`,
    ),
    unless: lowered(
      String.raw`\b(?:interviews?|customers?|clients?|meetings?|support|events?|travel|visits?|hybrid|remote(?:ly)?|days|sometimes|occasional\w*|training)\b`,
    ),
  },
  {
    value: 'onsite',
    rule: 'on-site work',
    pattern: words(
      String.raw`work(?:ing)? (?:full-?time )?(?:on-?site|in[- ]person)(?=$|\s*[.,;!)]|\s+(?:in|at|from) (?:our|the \p{Lu}|\p{Lu}))|(?:fully|100 ?%|strictly|entirely) (?:on-?site|in[- ]office|in[- ]person)|on-?site (?:role|position|job|only|presence (?:is )?required)|in[- ]person (?:role|position|job)|based (?:full-time |on-?site |in[- ]person )(?:in|at|from) our (?:[\w-]+ ){0,3}?(?:office|hq|headquarters|studio|lab)`,
    ),
    unless: lowered(
      String.raw`\b(?:interviews?|customers?|clients?|meetings|events?|hybrid|remote(?:ly)?|sometimes|occasional\w*|training|path(?:way)?|option)\b`,
    ),
  },
];
