import { type AccountValue, normaliseAccount } from '../matching/index.ts';
import type { Found } from './narrative-found.ts';

const IBAN = /\b[A-Z]{2}\d{2}(?:[ -]?[A-Z0-9]{4}){2,7}(?:[ -]?[A-Z0-9]{1,3})?\b/g;
const NUMBER_WORD = String.raw`(?:a\/c|acc(?:oun)?t?)\b(?:\s*(?:number|no\.?|num))?`;
/** "20-00-00 55779911", "sort code 200000, account 55779911". */
const BRITISH = new RegExp(
  String.raw`\b(?:(?:sort\s*code|s\/c)\W{0,3}(?:is\s+)?(\d{2}[-\s]?\d{2}[-\s]?\d{2})|(\d{2}-\d{2}-\d{2}))\W{1,3}(?:and\s+)?(?:(?:the\s+)?${NUMBER_WORD}\W{0,3}(?:is\s+)?)?(\d{8})\b`,
  'gi',
);
/** Eight digits that are said to be an account's. */
const PART = new RegExp(String.raw`\b${NUMBER_WORD}\W{0,3}(?:is\s+)?(\d{8})(?!\d)`, 'gi');
/** Wallets whose first signs leave no doubt. */
const WALLET = /\b(?:bc1[a-z0-9]{25,62}|ltc1[a-z0-9]{25,62}|0x[0-9a-f]{40})\b/gi;
/** Others are only letters and digits, and are read where a wallet is spoken of. */
const NAMED_WALLET =
  /\b(?:bitcoin|btc|usdt|tron|trx|litecoin|wallet)\b[^.!?\n]{0,30}?\b([13LMT][1-9A-HJ-NP-Za-km-z]{25,34})\b/gi;
const TRANSFER =
  /\b(mtcn|western union|moneygram|ria money transfer|worldremit|remitly)\b[^.!?\n\d]{0,30}(\d(?:[ -]?\d){7,11})(?![\d])/gi;
const SERVICE =
  /\b(revolut|monzo|cash ?app|paypal|wise)\b[^.!?\n@£$]{0,15}([@£$][a-z0-9_.-]{2,39}[a-z0-9])/gi;
const PAYPAL_ME = /\bpaypal\.me\/([a-z0-9]{3,30})\b/gi;

/**
 * Where a narrative says that money went: IBANs, sort codes with account numbers, wallets, money transfers and the names that people have with
 * payment services. What is no account by its own form (a transfer's number of digits, an IBAN's length) is left.
 */
export function findAccounts(text: string): Found<AccountValue>[] {
  const found: Found<AccountValue>[] = [];
  const add = (value: AccountValue, written: string, start: number, forms: readonly string[]) => {
    const end = start + written.length;
    if (found.some((other) => start < other.end && other.start < end)) return;
    if (forms.includes(normaliseAccount(value).form)) found.push({ value, start, end });
  };
  const each = (pattern: RegExp, read: (match: RegExpExecArray) => void) => {
    for (const match of text.matchAll(pattern)) read(match);
  };
  each(IBAN, ({ 0: whole, index }) => add({ number: whole }, whole, index, ['iban', 'uk']));
  each(BRITISH, ({ 0: whole, 1: told, 2: written, 3: number = '', index }) =>
    add({ number, sortCode: told ?? written }, whole, index, ['uk']),
  );
  each(PART, ({ 0: whole, 1: number = '', index }) =>
    add({ number }, number, index + whole.length - number.length, ['uk']),
  );
  each(WALLET, ({ 0: whole, index }) => add({ number: whole }, whole, index, ['wallet']));
  each(NAMED_WALLET, ({ 0: whole, 1: number = '', index }) =>
    add({ number }, number, index + whole.length - number.length, ['wallet']),
  );
  each(TRANSFER, ({ 0: whole, 1: service = '', 2: number = '', index }) =>
    add(
      { number, provider: /^mtcn$/i.test(service) ? 'Western Union' : service },
      number,
      index + whole.length - number.length,
      ['transfer'],
    ),
  );
  each(SERVICE, ({ 0: whole, 1: provider = '', 2: number = '', index }) =>
    add({ number, provider }, number, index + whole.length - number.length, ['name']),
  );
  each(PAYPAL_ME, ({ 0: whole, index }) =>
    add({ number: whole, provider: 'PayPal' }, whole, index, ['name']),
  );
  return found.sort((a, b) => a.start - b.start);
}
