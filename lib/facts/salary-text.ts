const CURRENCY =
  '(?:US|CA|AU|NZ|SG|HK|R)?[$€£¥₹₴₽₩]|(?:USD|EUR|GBP|CHF|CAD|AUD|INR|PLN|CZK|SEK|NOK|DKK|UAH|Rs\\.?|kr\\.?)';
const AMOUNT = "\\d[\\d.,'’  ]{0,14}\\d(?:\\s?[kK](?![a-zA-Z]))?|\\d{1,3}\\s?[kK](?![a-zA-Z])";
const UNIT =
  '(?:\\s*(?:\\/|per|an?|p\\.)\\s*(?:hour|hr|h|year|yr|annum|a\\.?|month|mo|week|day|jahr|monat|stunde|an|mois|heure)\\b\\.?)?';

/** An amount of money, or two with a dash between them, with what they are paid for. */
const PAY = new RegExp(
  `(?:${CURRENCY})\\s?(?:${AMOUNT})(?:\\s?(?:${CURRENCY}))?${UNIT}(?:\\s?(?:-|–|—|to|bis|à)\\s?(?:${CURRENCY})?\\s?(?:${AMOUNT})(?:\\s?(?:${CURRENCY}))?${UNIT})?` +
    `|(?:${AMOUNT})\\s?(?:-|–|—|to|bis|à)\\s?(?:${AMOUNT})\\s?(?:${CURRENCY})${UNIT}`,
  'g',
);

/** The pay that a short line names; nothing when it names several, or none. */
export function salaryIn(text: string): string | undefined {
  const found = text.slice(0, 400).match(PAY);
  return found?.length === 1 ? found[0].trim() : undefined;
}
