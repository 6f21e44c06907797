import { normaliseEmail } from './online.ts';

/** Where money goes: a bank account, a wallet, the number of a money transfer. */
export interface AccountValue {
  /** As told: "20-00-00 55779911", an IBAN, a wallet's address, a transfer's number, an account's e-mail address or @name. */
  number: string;
  sortCode?: string | undefined;
  /** Bank or service: "Western Union", "Revolut". */
  provider?: string | undefined;
}

export interface NormalAccount {
  kind: 'account';
  form: 'uk' | 'iban' | 'wallet' | 'transfer' | 'name' | 'other';
  /** What must be equal for the same account: sort code and number ('20000055779911'), IBAN, wallet, transfer number. */
  number: string;
  /** A British account told without its sort code: eight digits that many banks give out. */
  part: boolean;
  provider: string | undefined;
}

const PROVIDERS: Readonly<Record<string, string>> = {
  'western union': 'western union',
  westernunion: 'western union',
  wu: 'western union',
  moneygram: 'moneygram',
  'money gram': 'moneygram',
  ria: 'ria',
  'ria money transfer': 'ria',
  worldremit: 'worldremit',
  'world remit': 'worldremit',
  remitly: 'remitly',
  wise: 'wise',
  transferwise: 'wise',
  revolut: 'revolut',
  paypal: 'paypal',
  monzo: 'monzo',
  'cash app': 'cash app',
  cashapp: 'cash app',
  skrill: 'skrill',
};
/** Services that give every transfer a number, and how many digits it has. */
const TRANSFER_DIGITS: Readonly<Record<string, readonly number[]>> = {
  'western union': [10],
  moneygram: [8],
  ria: [11, 12],
  worldremit: [8, 9, 10],
  remitly: [11, 12],
};
/** Letters and digits of the country's own number, by country (SWIFT, IBAN Registry): the length of the whole. */
const IBAN_LENGTHS: Readonly<Record<string, number>> = Object.fromEntries(
  `GB22 IE22 RO24 PL28 AL28 XK20 BG22 LT20 LV21 EE20 SK24 CZ24 HU28 UA29 MD24 RS22 HR21 BA20 MK19 GR27 TR26 DE22 FR27 ES24 PT25 IT27 NL18 BE16 AT20 CH21
  SE24 NO15 DK18 FI18 CY28 MT31 LU20 SI19 BY28 GE22 AZ28 KZ20 IL23 PK24 AE23 SA24 KW30 QA29 JO30 LB28 TN24 EG29 MR27 BR29`
    .split(/\s+/)
    .map((entry) => [entry.slice(0, 2), Number(entry.slice(2))]),
);
const WALLETS = [
  /^bc1[a-z0-9]{25,62}$/i,
  /^ltc1[a-z0-9]{25,62}$/i,
  /^0x[0-9a-f]{40}$/i,
  /^[13][1-9A-HJ-NP-Za-km-z]{25,34}$/,
  /^[LM][1-9A-HJ-NP-Za-km-z]{26,33}$/,
  /^T[1-9A-HJ-NP-Za-km-z]{33}$/,
  /^[48][0-9AB][1-9A-HJ-NP-Za-km-z]{93}$/,
];

/** A money account made comparable. A British IBAN and the sort code and number within it come out as the same account. */
export function normaliseAccount(value: AccountValue): NormalAccount {
  const told = value.number.slice(0, 200).trim();
  const provider = providerOf(value.provider ?? '') ?? providerOf(/^[a-z ]+/i.exec(told)?.[0] ?? '');
  const found =
    readWallet(told) ?? readIban(told) ?? readTransfer(told, provider) ?? readBritish(told, value.sortCode);
  if (found) return { kind: 'account', part: false, provider, ...found };
  const email = normaliseEmail(told.replace(/^[a-z ]+[:\s]\s*(?=\S+@)/i, ''));
  const name = email ?? /(?:@|\.me\/|£|\$)([\w.-]{3,40})$/.exec(told)?.[1]?.toLowerCase();
  if (name !== undefined) return { kind: 'account', form: 'name', number: name, part: false, provider };
  const plain = told.toUpperCase().replace(/[^A-Z0-9]/g, '');
  return { kind: 'account', form: 'other', number: /\d{4}/.test(plain) ? plain : '', part: false, provider };
}

type Found = Pick<NormalAccount, 'form' | 'number'> & { part?: boolean };

function providerOf(text: string): string | undefined {
  return PROVIDERS[text.trim().toLowerCase()];
}

function readWallet(told: string): Found | undefined {
  const address = told
    .replace(/^(?:bitcoin|btc|ethereum|eth|litecoin|ltc|usdt|tron|trx|monero|xmr|wallet)\b[\s:]*/i, '')
    .replace(/\s+/g, '');
  const at = WALLETS.findIndex((pattern) => pattern.test(address));
  // Those that are written in one case by rule are the same in either; in the others case tells two wallets apart.
  return at < 0 ? undefined : { form: 'wallet', number: at < 3 ? address.toLowerCase() : address };
}

function readIban(told: string): Found | undefined {
  const plain = told
    .toUpperCase()
    .replace(/^\s*IBAN\b/, '')
    .replace(/[^A-Z0-9]/g, '');
  const country = plain.slice(0, 2);
  const length = IBAN_LENGTHS[country];
  if (length === undefined || plain.length !== length) return undefined;
  const check = digitsOnly(plain.slice(2, 4));
  const rest =
    country === 'GB' || country === 'IE' ? plain.slice(4, 8) + digitsOnly(plain.slice(8)) : plain.slice(4);
  const iban = country + check + rest;
  if (!/^[A-Z]{2}\d{2}/.test(iban)) return undefined;
  return country === 'GB' ? { form: 'uk', number: iban.slice(8) } : { form: 'iban', number: iban };
}

function digitsOnly(text: string): string {
  return text
    .replace(/[OQ]/g, '0')
    .replace(/[IL]/g, '1')
    .replace(/S/g, '5')
    .replace(/B/g, '8')
    .replace(/Z/g, '2');
}

function readTransfer(told: string, provider: string | undefined): Found | undefined {
  const named = /\bmtcn\b/i.test(told) ? 'western union' : provider;
  const lengths = named === undefined ? undefined : TRANSFER_DIGITS[named];
  const digits = digitsOnly(told.toUpperCase().replace(/[A-Z ]*[A-Z](?=[\s:]*\d)/g, '')).replace(/\D/g, '');
  return lengths?.includes(digits.length) ? { form: 'transfer', number: digits } : undefined;
}

const SORT_CODE =
  /(?:\bsort\s*(?:code|no\.?)?|\bs\/?c)\W{0,3}(\w{2})[\s-]?(\w{2})[\s-]?(\w{2})(?!\w)|(?<![\w-])(\w{2})-(\w{2})-(\w{2})(?![\w-])/i;

function readBritish(told: string, sortCode: string | undefined): Found | undefined {
  const within = SORT_CODE.exec(told);
  const code = onlyDigits(sortCode ?? within?.slice(1).join('') ?? '');
  const rest = within
    ? `${told.slice(0, within.index)} ${told.slice(within.index + within[0].length)}`
    : told;
  const digits = onlyDigits(rest);
  if (code.length === 6 && (digits.length === 7 || digits.length === 8))
    return { form: 'uk', number: code + digits.padStart(8, '0') };
  if (digits.length === 14) return { form: 'uk', number: digits };
  return digits.length === 8 ? { form: 'uk', number: digits, part: true } : undefined;
}

/** The digits of a text without its words, letters that look like digits read as digits. */
function onlyDigits(text: string): string {
  return digitsOnly(text.toUpperCase().replace(/[A-Z]{2,}[A-Z .:]*/g, ' ')).replace(/\D/g, '');
}
