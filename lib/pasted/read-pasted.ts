import type { Finding } from '../candidate.ts';
import type { Detection } from '../detection.ts';
import { letters } from '../extract/letters.ts';
import { toMarkdown } from '../extract/markdown.ts';
import { readPage } from '../extract/read.ts';
import type { PageReading } from '../reading.ts';
import { toLink } from '../url.ts';
import { headFindings, headOf } from './head.ts';
import { LONGEST_TEXT, pastedLines } from './lines.ts';

/** What a person pasted or typed. */
export interface Pasted {
  readonly text: string;
  /** The same with its markup, where the clipboard had it; `''` where not. */
  readonly html: string;
  /** Where the posting stands, absolute; `''` where the person doesn't say. */
  readonly url: string;
}

/** An advert that is less than this of what was pasted is a part of it. */
const MOST_OF_IT = 0.5;

/** Stands for the address of a text that has none; nothing is relative to it. */
const NOWHERE = 'about:blank';

const textElement = (text: string, blank: Document): Element => {
  const element = blank.createElement('div');
  // The writer's lines are lines, though no markup says so.
  element.style.whiteSpace = 'pre-line';
  element.textContent = text;
  return element;
};

/** Addresses in a text, each once. */
const linksIn = (text: string): readonly string[] =>
  [
    ...new Set((text.match(/https?:\/\/[^\s<>"')\]]+/g) ?? []).map((link) => link.replace(/[.,;:!?]+$/, ''))),
  ].filter((link) => toLink(link, NOWHERE) !== undefined);

/** The one address that a text names is where one applies; of several it can't be told. */
function applyFindings(text: string, url: string): readonly Finding[] {
  const links = linksIn(text).filter((link) => link !== url);
  const [only] = links;
  return links.length === 1 && only !== undefined
    ? [{ field: 'applyUrl', raw: only, source: 'heuristic', via: 'the link in the text' }]
    : [];
}

function addressFindings(url: string, { board, job }: Detection): readonly Finding[] {
  if (url === '') return [];
  return [
    { field: 'url', raw: url, source: 'url', via: 'the address that was given' },
    ...(board ? [{ field: 'board', raw: board, source: 'url', via: 'the board' } as const] : []),
    ...(job ? [{ field: 'jobId', raw: job, source: 'url', via: 'the address' } as const] : []),
  ];
}

/** What the markup tells, by the general readers; read in a document that neither runs nor loads anything. */
function readMarkup(html: string, url: string, blank: Document, day: string): PageReading | undefined {
  const Parser = (blank.defaultView ?? globalThis).DOMParser;
  const document = new Parser().parseFromString(html.slice(0, LONGEST_TEXT * 5), 'text/html');
  if (!/\S/.test(document.body.textContent)) return undefined;
  // Its links are relative to where it was copied, which only its address tells: not to the page of ours.
  if (url !== NOWHERE || !document.querySelector('base[href]')) {
    const base = document.createElement('base');
    base.href = url;
    document.head.prepend(base);
  }
  const reading = readPage({ url, document }, [], () => 0, day);
  const whole = toMarkdown(document.body, { url });
  const isAdvert = letters(reading.markdown).length >= letters(whole).length * MOST_OF_IT;
  return isAdvert || reading.detection.kind === 'posting' ? reading : { ...reading, markdown: whole };
}

/**
 * Reads what a person pasted or typed as a page would be read: markup by the general readers, text by its lines. `at` is
 * what the address alone tells (`postingAt`), `blank` any document, `day` today in the person's own calendar,
 * `YYYY-MM-DD`. Nothing of it runs and nothing is loaded.
 */
export function readPasted(
  { text, html, url }: Pasted,
  at: Detection,
  blank: Document,
  day: string,
): PageReading {
  const own = toLink(url, NOWHERE)?.href ?? '';
  const address = own === '' ? NOWHERE : own;
  const pasted = pastedLines(text);
  const plain = pasted.lines.join('\n').trim();
  const markup = html === '' ? undefined : readMarkup(html, address, blank, day);
  const findings = [
    ...addressFindings(own, at),
    ...(markup?.findings ?? []).filter(({ field }) => !['url', 'host', 'board', 'jobId'].includes(field)),
    ...headFindings(pasted),
    ...applyFindings(plain, own),
  ];
  return {
    url: address,
    detection: at,
    findings,
    markdown: markup?.markdown ?? toMarkdown(textElement(plain, blank), { url: address }),
    lines: {
      before: [...(markup?.lines.before ?? []), ...headOf(pasted.lines)],
      after: markup?.lines.after ?? [],
    },
    summary: '',
    day,
    ms: { detect: 0, read: 0 },
  };
}
