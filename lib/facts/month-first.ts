/** A place in the United States: its name, a postal code, or a state whose letters are no other country's. */
const AMERICAN =
  /(?:^|[,(·•|-] ?)(?:US|USA|U\.S\.A?\.?|United States(?: of America)?)\)?$|, [A-Z]{2},? \d{5}(?:-\d{4})?$|^[^,]{2,40}, (?:AK|CT|DC|FL|HI|IA|KS|MI|ND|NH|NJ|NV|NY|OH|OK|OR|RI|TX|UT|WI|WV|WY)$/;

/**
 * Whether dates in figures have the month first: an English page that names a place in the United States does so.
 * Nothing is said of any other.
 */
export const isMonthFirst = (places: readonly string[], language: string | undefined): boolean =>
  /^en\b/.test(language ?? 'en') && places.some((place) => place.length < 200 && AMERICAN.test(place.trim()));
