const NAMED: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: ' ' };

/** Text as a template had it before it escaped it for HTML, where JSON needs no escaping: `R&amp;D`. */
export const unescaped = (text: string): string =>
  text.replaceAll(/&(?:#(\d{1,6})|#x([\da-f]{1,5})|(amp|lt|gt|quot|apos|nbsp));/gi, (_, decimal, hex, name) =>
    name
      ? (NAMED[String(name).toLowerCase()] ?? '')
      : String.fromCodePoint(decimal ? Number(decimal) : parseInt(hex, 16)),
  );
