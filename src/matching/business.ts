import { businessWords, wholeName } from './business-words.ts';
import { webHost } from './online.ts';

export interface BusinessValue {
  name?: string | undefined;
  companyNumber?: string | undefined;
  website?: string | undefined;
}

export interface NormalBusiness {
  kind: 'business';
  /** Eight signs as Companies House writes it: '01234567', 'SC123456'. */
  number: string | undefined;
  /** The name's words without legal form, in order. */
  words: readonly string[];
  /** The words joined: equal when only spaces, marks or the legal form differ. */
  joined: string;
  /** All letters of the name, its legal form too: equal when the form ran into the name. */
  whole: string;
  /** The name after "t/a" or "trading as", joined likewise. */
  tradingAs: string | undefined;
  host: string | undefined;
}

/** Companies House registers: England and Wales have digits only; the rest two letters (Companies House, "Company number prefixes"). */
const PREFIX =
  /^(?:SC|NI|OC|SO|NC|FC|SF|NF|LP|SL|NL|IP|SP|NP|RC|SR|NR|CE|CS|GE|GS|GN|AC|SA|NA|ZC|SZ|NZ|RS|R0|BR|OE)\d{6}$/;
const TRADING_AS =
  /\bt\s?[/\\]\s?a\b|\btrading (?:as|under)(?: the name(?: of)?)?\b|\bd\.?\/?b\.?\/?a\b\.?|\b(?:also )?known as\b|\bformerly\b|\ba\.?k\.?a\b\.?/i;

/** A business made comparable: company number in full, name without its legal form, trading name apart, web host. */
export function normaliseBusiness(value: BusinessValue): NormalBusiness {
  const name = (value.name ?? '').slice(0, 200);
  const [legal, trading] = name.split(TRADING_AS);
  const words = businessWords(legal ?? '');
  const traded = businessWords(trading ?? '').join('');
  return {
    kind: 'business',
    number: normaliseCompanyNumber(value.companyNumber ?? ''),
    words,
    joined: words.join(''),
    whole: wholeName(name),
    tradingAs: traded === '' ? undefined : traded,
    host: value.website === undefined ? undefined : webHost(value.website),
  };
}

/** The eight signs of a company number, zeros put back (1234567, SC 12345); undefined where it cannot be one. */
function normaliseCompanyNumber(text: string): string | undefined {
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
