/** Companies House registers: England and Wales have digits only; the rest two letters (Companies House, "Company number prefixes"). */
const PREFIX =
  /^(?:SC|NI|OC|SO|NC|FC|SF|NF|LP|SL|NL|IP|SP|NP|RC|SR|NR|CE|CS|GE|GS|GN|AC|SA|NA|ZC|SZ|NZ|RS|R0|BR|OE)\d{6}$/;

/** The eight signs of a company number, zeros put back (1234567, SC 12345); undefined where it cannot be one. */
export function normaliseCompanyNumber(text: string): string | undefined {
  const plain = text
    .slice(0, 60)
    .toUpperCase()
    .replace(/^\s*(?:COMPANY\s*)?(?:REG(?:ISTRATION|ISTERED)?[.\s]*)?(?:NO|NUMBER|NUM)?[.:#\s]*/, '')
    .replace(/[^A-Z0-9]/g, '');
  if (/^\d{4,8}$/.test(plain) && Number(plain) > 0) return plain.padStart(8, '0');
  const parts = /^([A-Z]{2}|R)([0-9OIL]{1,7})$/.exec(plain);
  if (!parts) return undefined;
  const [, prefix = '', digits = ''] = parts;
  const number =
    prefix +
    digits
      .replace(/O/g, '0')
      .replace(/[IL]/g, '1')
      .padStart(8 - prefix.length, '0');
  return PREFIX.test(number) || /^R\d{7}$/.test(number) ? number : undefined;
}
