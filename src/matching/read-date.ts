const MONTHS = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');
/** A two-figure year after this stands in the century before. */
const YOUNGEST = 26;

/**
 * A date as people write it in the United Kingdom, as ISO: 17/05/1990, 17.5.90, 17 May 1990, 17th of May 1990, May 17 1990, 19900517. Day before month,
 * but for a month that cannot be one. An ISO date, whole or in part, stays as it is; anything else is undefined.
 */
export function readDate(text: string): string | undefined {
  const told = text.slice(0, 60).trim();
  if (/^\d{4}(?:-\d{1,2}){0,2}(?![\d/.])/.test(told)) return told;
  const packed = /^(\d{4})(\d{2})(\d{2})$/.exec(told);
  if (packed) return isoOf(packed[1], packed[2], packed[3]);
  const figures = /^(\d{1,2})\s*[/.\- ]\s*(\d{1,2})\s*[/.\- ]\s*(\d{4}|\d{2})$/.exec(told);
  if (figures) {
    const [, first = '', second = '', year] = figures;
    return Number(second) > 12 ? isoOf(year, first, second) : isoOf(year, second, first);
  }
  const named =
    /^(\d{1,2})(?:st|nd|rd|th)?\s*(?:of\s+)?[\s./-]?\s*([a-z]{3,9})[\s,./-]*(\d{4}|\d{2})$/i.exec(told) ??
    /^()([a-z]{3,9})[\s,./-]*(\d{4})$/i.exec(told);
  if (named) return isoOf(named[3], monthOf(named[2]), named[1]);
  const american = /^([a-z]{3,9})\s+(\d{1,2})(?:st|nd|rd|th)?,?\s+(\d{4})$/i.exec(told);
  return american ? isoOf(american[3], monthOf(american[1]), american[2]) : undefined;
}

function monthOf(name: string | undefined): string | undefined {
  const at = MONTHS.indexOf((name ?? '').slice(0, 3).toLowerCase());
  return at < 0 ? undefined : String(at + 1);
}

function isoOf(
  year: string | undefined,
  month: string | undefined,
  day: string | undefined,
): string | undefined {
  if (year === undefined || month === undefined) return undefined;
  const whole = year.length === 2 ? (Number(year) > YOUNGEST ? `19${year}` : `20${year}`) : year;
  const parts = [whole, month.padStart(2, '0'), ...(day ? [day.padStart(2, '0')] : [])];
  return parts.join('-');
}
