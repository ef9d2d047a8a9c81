/** One way to find one field on a page. A rule is data: it can be listed, named and tested. */
export type Rule = SelectorRule | StateRule | MetaRule | UrlRule | JsonLdRule;

export interface JsonLdRule {
  readonly from: 'json-ld';
  readonly path: string;
  /** Only the words of it that spell the company in the address: `Blue Origin` of `Blue Origin Personnel, LLC`. */
  readonly spelt?: true;
}

export interface SelectorRule {
  readonly from: 'selector';
  readonly selector: string;
  /** An attribute in place of the text. */
  readonly attr?: string;
  /** The group `value` of the match is the value; without a match there is none. */
  readonly match?: RegExp;
  /** The parents of the elements that match are meant. (`:has()` says the same, at ten times the price.) */
  readonly parent?: true;
  /** Takes the first of several different ones; without it several different ones are none. */
  readonly first?: true;
  /** Takes all of several different ones: places as `a; b`, a description's text in the order of the page. */
  readonly all?: true;
}

export interface StateRule {
  readonly from: 'state';
  /** Dotted paths below the state; several are joined. `*` takes the only key that fits what follows. */
  readonly paths: readonly string[];
  /** A value may be a list; what is told is every text, each once, as `a; b`. */
  readonly list?: true;
  /** The text is HTML. */
  readonly html?: true;
  readonly match?: RegExp;
}

export interface MetaRule {
  readonly from: 'meta';
  /** `name` or `property` of a meta element, or `title` for the title element. */
  readonly name: string;
  readonly match?: RegExp;
}

export interface UrlRule {
  readonly from: 'url';
  /** `{page}`, the address itself; on the board's own hosts `{host}`, and the groups `{company}` and `{job}`. */
  readonly template: string;
  /** Only on pages that have this element. */
  readonly where?: string;
}

/** Text (or an attribute) of the elements that match a selector. */
export const css = (selector: string, options: Omit<SelectorRule, 'from' | 'selector'> = {}): Rule => ({
  from: 'selector',
  selector,
  ...options,
});

/** A value of the board's embedded state. */
export const state = (
  paths: string | readonly string[],
  options: Omit<StateRule, 'from' | 'paths'> = {},
): Rule => ({
  from: 'state',
  paths: typeof paths === 'string' ? [paths] : paths,
  ...options,
});

/** The content of a meta element, or of the title element. */
export const meta = (name: string, match?: RegExp): Rule => ({ from: 'meta', name, ...(match && { match }) });

/** A value made from the groups of the page's address. */
export const fromUrl = (template: string, options: Omit<UrlRule, 'from' | 'template'> = {}): Rule => ({
  from: 'url',
  template,
  ...options,
});

/** A value of the page's JobPosting. */
export const jsonLd = (path: string, options: Omit<JsonLdRule, 'from' | 'path'> = {}): Rule => ({
  from: 'json-ld',
  path,
  ...options,
});
