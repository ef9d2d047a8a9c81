import { nuxtState } from './devalue.ts';
import { bracketsAt, parseJson, type Json } from './json.ts';
import { pushedState } from './pushed.ts';
import { jsonIn, stringAt, textIn } from './state.ts';

/** Elements that hold nothing but JSON, whatever framework wrote them. */
const WHOLE = 'script[type$="json" i]:not([type*="ld+json" i]), template[id*="state" i]';

/** Attributes in which frameworks hand a page its data. */
const ATTRIBUTES = 'data-page data-props data-react-props data-state data-job data-posting props'.split(' ');

/** Less than this holds no posting, and more than that is no page's. */
const SHORTEST = 300;
const LONGEST = 4_000_000;

/** So many values are looked for in one script. */
const MOST_ASSIGNED = 12;

const NEXT = 'self.__next_f';

/** What a script assigns, or parses out of a string of its own, as long as it is large enough to hold a posting. */
function assignedIn(script: string): readonly Json[] {
  const found: Json[] = [];
  const start = /=\s*(?:(?=[{[])|JSON\.parse\(\s*(?=["']))/g;
  for (let tries = 0; tries < MOST_ASSIGNED && start.exec(script); tries += 1) {
    const at = start.lastIndex;
    const text = (/[{[]/.test(script[at] ?? '') ? bracketsAt : stringAt)(script, at) ?? '';
    const json = text.length < SHORTEST ? undefined : parseJson(text);
    if (json === undefined) continue;
    found.push(json);
    start.lastIndex = at + text.length;
  }
  return found;
}

/** JSON as it is meant: Nuxt's flat list begins with what its first entry is. */
function meant(text: string): Json | readonly [] {
  const json = jsonIn(text);
  return nuxtState(json) ?? json ?? [];
}

/**
 * All data that a page carries in its scripts and attributes, as far as `mayTell` says of its text that it is worth a
 * look. Read as text and parsed, never run.
 */
export function scriptJson(document: Document, mayTell: (text: string) => boolean): readonly Json[] {
  const isWorth = (text: string): boolean => text.length >= SHORTEST && text.length <= LONGEST && mayTell(text);
  const attributes = ATTRIBUTES.flatMap((name) =>
    [...document.querySelectorAll(`[${name}^="{"]`)].map((element) => element.getAttribute(name) ?? ''),
  );
  const whole = [...[...document.querySelectorAll(WHOLE)].map(textIn), ...attributes].filter(isWorth);
  const scripts = [...document.scripts]
    .filter(({ type }) => /^$|script|module/i.test(type))
    .map(({ textContent }) => textContent)
    .filter(isWorth);
  const isPushed = (text: string): boolean => text.includes(NEXT);
  return [
    ...whole.flatMap(meant),
    ...(scripts.some(isPushed) ? pushedState(document, NEXT) : []),
    ...scripts.filter((text) => !isPushed(text)).flatMap(assignedIn),
  ];
}
