import type { Finding } from '../candidate.ts';
import type { Detection } from '../detection.ts';
import type { Page } from '../page.ts';
import type { PostingField } from '../posting.ts';
import { wordsThatSpell } from './general.ts';
import type { Around } from './around.ts';
import type { ToldPosting } from './job-posting.ts';
import { textAt, valueAt, type Json } from './json.ts';
import { letters } from './letters.ts';
import type { Outline } from './plain-posting.ts';
import type { JsonLdRule, MetaRule, Rule, SelectorRule, StateRule, UrlRule } from './rules.ts';
import { textOf } from './text.ts';

/** What the rules of one page read from; each source is parsed once, when a rule first asks for it. */
export interface Sources {
  readonly page: Page;
  /** Where selectors look: the document, or the pane of a page of many postings. */
  readonly root: ParentNode;
  readonly detection: Detection;
  /** What a template may name; the groups of the board's addresses only on the board's own hosts. */
  readonly groups: Readonly<Record<string, string | undefined>>;
  readonly state: () => Json | undefined;
  /** What the page's data tells of the posting that it shows; the first is the best. */
  readonly postings: () => readonly ToldPosting[];
  readonly posting: () => Json | undefined;
  /** What the page shows, line by line. */
  readonly outline: () => Outline;
  /** Whether the site has postings of many employers. */
  readonly isOfMany: () => boolean;
  /** What stands around the description. */
  readonly around: () => Around;
}

/** The group `value` of a match is the value; without a pattern the text is. */
function matched(text: string | null | undefined, match: RegExp | undefined): string | undefined {
  if (!text) return undefined;
  return match ? match.exec(text)?.groups?.['value'] : text;
}

/** The elements that a rule means, each once. */
export function elementsOf({ selector, parent }: SelectorRule, root: ParentNode): readonly Element[] {
  const isPane = 'matches' in root && (root as Element).matches(selector);
  const found = [...(isPane ? [root as Element] : []), ...root.querySelectorAll(selector)];
  return parent ? [...new Set(found.flatMap((element) => element.parentElement ?? []))] : found;
}

/** Several elements that say the same are one; several that differ are nothing, unless the first or all will do. */
function readSelector(rule: SelectorRule, { root }: Sources): string | undefined {
  const { attr, match, first, all } = rule;
  const found = new Set<string>();
  for (const element of elementsOf(rule, root)) {
    const value = matched(attr ? element.getAttribute(attr) : textOf(element), match);
    if (value) found.add(value);
    if (first && value) break;
  }
  return found.size === 1 || (all && found.size > 0) ? [...found].join('; ') : undefined;
}

const scalars = (value: Json | undefined): readonly string[] =>
  (Array.isArray(value) ? value : [value]).flatMap((item) => textAt(item as Json, '') ?? []);

const listed = (paths: readonly string[], state: Json | undefined): string =>
  [...new Set(paths.flatMap((path) => scalars(valueAt(state, path))))].join('; ');

function readJsonLd({ path, spelt }: JsonLdRule, { posting, detection }: Sources): string | undefined {
  const text = textAt(posting(), path);
  return spelt && text ? wordsThatSpell(letters(detection.company ?? ''), text) : text;
}

const readState = ({ paths, match, list }: StateRule, { state }: Sources): string | undefined =>
  list
    ? matched(listed(paths, state()), match)
    : matched(
        paths
          .map((path) => textAt(state(), path) ?? '')
          .join('\n')
          .trim(),
        match,
      );

function readMeta({ name, match }: MetaRule, { page: { document }, root }: Sources): string | undefined {
  // The head of a page of many postings is about the list.
  if (root !== document) return undefined;
  if (name === 'title') return matched(document.title, match);
  const element = document.querySelector(`meta[property="${name}"], meta[name="${name}"]`);
  return matched(element?.getAttribute('content'), match);
}

/** Nothing when the page's address lacks a group that the template names. */
function readUrl({ template, where }: UrlRule, { page, groups }: Sources): string | undefined {
  if (where && !page.document.querySelector(where)) return undefined;
  const names = [...template.matchAll(/\{(\w+)\}/g)].map(([, name]) => name ?? '');
  if (names.some((name) => !groups[name])) return undefined;
  return template.replaceAll(/\{(\w+)\}/g, (_, name: string) => groups[name] ?? '');
}

type RuleOf<From> = Extract<Rule, { readonly from: From }>;

/** One reader for each kind of source, and how a person finds the rule again. */
const READERS: {
  readonly [From in Rule['from']]: {
    readonly read: (rule: RuleOf<From>, sources: Sources) => string | undefined;
    readonly name: (rule: RuleOf<From>) => string;
  };
} = {
  selector: { read: readSelector, name: ({ selector, attr }) => (attr ? `${selector} [${attr}]` : selector) },
  state: { read: readState, name: ({ paths }) => paths.join(' + ') },
  meta: { read: readMeta, name: ({ name }) => name },
  url: { read: readUrl, name: ({ template }) => template },
  'json-ld': { read: readJsonLd, name: ({ path }) => path },
};

/** What one rule finds for a field, or nothing. */
export function readRule(field: PostingField, rule: Rule, sources: Sources): Finding | undefined {
  // The table pairs each rule with the reader of its own kind, which the compiler can't follow.
  const { read, name } = READERS[rule.from] as (typeof READERS)['selector'];
  const raw = read(rule as SelectorRule, sources);
  return raw ? { field, raw, source: rule.from, via: name(rule as SelectorRule) } : undefined;
}
