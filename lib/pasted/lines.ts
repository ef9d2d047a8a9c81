/** A text as its writer wrote it: without what mail programs and PDFs put into it. */
export interface PastedText {
  readonly lines: readonly string[];
  /** What a mail says that it is about; `''` where there is none. */
  readonly subject: string;
}

/** More is no posting; nobody waits for it to be read. */
export const LONGEST_TEXT = 200_000;

const HEADER =
  /^\*?(?<name>from|sent|date|to|cc|bcc|subject|reply-to|von|gesendet|datum|an|kopie|betreff|de|envoyé|date|à|objet|enviado|fecha|para|asunto|fra|sendt|til|dato|emne)\*?\s*:\*?\s*(?<value>.*)$/i;
const SUBJECT = /^(?:subject|betreff|objet|asunto|emne)$/i;
const FORWARDED =
  /^[-_\s]*(?:(?:begin )?forwarded message|original message|weitergeleitete nachricht|ursprüngliche nachricht|message (?:transféré|d’origine)|mensaje (?:reenviado|original)|videresendt (?:meddelelse|besked))[-_:\s]*$/i;
const REPLY = /^(?:(?:re|aw|sv|rv|fwd?|wg|tr|vs|ref)\s*(?:\[\d+\])?:\s*)+/i;

/** So many lines of a mail's head in a row are one. */
const FEWEST_HEADERS = 2;

/** The lines without the head of a mail, and what it says the mail is about. */
function withoutHead(lines: readonly string[]): PastedText {
  const first = lines.findIndex((line) => line !== '' && !FORWARDED.test(line));
  let end = first;
  let subject = '';
  while (end >= 0 && end < lines.length) {
    const { name = '', value = '' } = HEADER.exec(lines[end] ?? '')?.groups ?? {};
    if (name === '') break;
    if (SUBJECT.test(name)) subject = value.replace(REPLY, '').trim();
    end += 1;
  }
  const isHead = end - first >= FEWEST_HEADERS || (end > first && subject !== '');
  const rest = isHead ? lines.slice(end) : lines;
  return { lines: rest.filter((line) => !FORWARDED.test(line)), subject: isHead ? subject : '' };
}

/** A mail that was answered has a mark before each line. */
function withoutQuotes(lines: readonly string[]): readonly string[] {
  const written = lines.filter((line) => line.trim() !== '');
  const quoted = written.filter((line) => line.startsWith('>'));
  return quoted.length * 2 > written.length ? lines.map((line) => line.replace(/^(?:>\s?)+/, '')) : lines;
}

/** A line that reaches so far was broken by the program that wrote it, not by the person. */
const FULL = 50;

/** Whether a line goes on in the next one. */
const goesOn = (line: string, next: string): boolean =>
  line.length >= FULL && /[\p{L}\p{N},)&-]$/u.test(line) && /^\p{Ll}/u.test(next);

/** Lines that were broken for their length, whole again. */
function unbroken(lines: readonly string[]): readonly string[] {
  const whole: string[] = [];
  for (const line of lines) {
    const last = whole.at(-1);
    if (last !== undefined && goesOn(last, line.trimStart()))
      whole[whole.length - 1] = `${last} ${line.trimStart()}`;
    else whole.push(line);
  }
  return whole;
}

/** A pasted text by lines; several empty ones are one. */
export function pastedLines(text: string): PastedText {
  const raw = text
    .slice(0, LONGEST_TEXT)
    .replaceAll(/\r\n?|[\v\f\u0085\u2028\u2029]/g, '\n')
    .split('\n')
    .map((line) => line.replaceAll(/[\t\u00a0]+/g, ' ').trimEnd());
  // What stands below two dashes is the writer's signature.
  const end = raw.findIndex((line, index) => index > 0 && line === '--');
  const { lines, subject } = withoutHead(withoutQuotes(end < 0 ? raw : raw.slice(0, end)));
  const whole = unbroken(lines);
  return {
    subject,
    lines: whole.filter((line, index) => line !== '' || (index > 0 && whole[index - 1] !== '')),
  };
}
