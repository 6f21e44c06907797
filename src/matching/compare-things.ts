import type { NormalAccount } from './account.ts';
import { documentLevel, type NormalDocument } from './document.ts';
import type { NormalOnline } from './online.ts';
import type { NormalPhone } from './phone.ts';
import { type NormalPlate, partialFit } from './plate.ts';
import { both, type FoundLevel } from './score.ts';
import { withinOneSlip } from './string-distance.ts';
import type { NormalVehicle } from './vehicle.ts';

/** Two vehicles compared: plate, make, model, colour. Symmetric. */
export function compareVehicles(a: NormalVehicle, b: NormalVehicle): FoundLevel[] {
  const levels: FoundLevel[] = [];
  if (a.plate && b.plate)
    levels.push({
      field: 'plate',
      level: comparePlates(a.plate, b.plate),
      values: both(a.plate.plate, b.plate.plate),
    });
  for (const field of ['make', 'model', 'colour'] as const) {
    if (a[field] !== undefined && b[field] !== undefined)
      levels.push({ field, level: a[field] === b[field] ? 'same' : 'different' });
  }
  return levels;
}

/** Two plates; also of two that may be whole, one may be a part of the other (19 KLP of MX19 KLP). */
function comparePlates(a: NormalPlate, b: NormalPlate): string {
  const whole = a.whole && b.whole;
  if (whole && a.plate === b.plate) return 'exact';
  if (whole && a.folded === b.folded) return 'look-alike';
  // Six signs of which nobody said that one was not seen may as well be a slip.
  const inFull = whole || (isInFull(a.plate) && isInFull(b.plate));
  if (inFull && a.folded !== b.folded && withinOneSlip(a.folded, b.folded)) return 'one-sign';
  const fit = partialFit(a.plate, b.plate);
  if (fit >= 6) return 'all-but-one';
  if (fit === 5) return 'most-of-it';
  return fit >= 3 ? 'part-of-it' : 'different';
}

const isInFull = (plate: string): boolean => plate.length >= 6 && !plate.includes('?');

/** Two telephone numbers compared. Symmetric. */
export function comparePhones(a: NormalPhone, b: NormalPhone): FoundLevel[] {
  if (a.e164 !== undefined && a.e164 === b.e164)
    return [{ field: 'telephone', level: 'same', values: [a.e164] }];
  if (a.tail === undefined || b.tail === undefined) return [];
  const values = [a.e164, b.e164].filter((number) => number !== undefined);
  if (a.tail === b.tail) return [{ field: 'telephone', level: 'last-digits', values }];
  const slip = a.e164 !== undefined && b.e164 !== undefined && withinOneSlip(a.e164, b.e164);
  return [{ field: 'telephone', level: slip ? 'one-digit' : 'different', values }];
}

const SAYS = /[\p{L}\p{N}]/u;

/** Two online addresses compared; nothing where either is no letter at all. Symmetric. */
export function compareOnline(a: NormalOnline, b: NormalOnline): FoundLevel[] {
  if (!SAYS.test(a.address) || !SAYS.test(b.address)) return [];
  return [{ field: 'address', level: onlineLevel(a, b), values: both(a.address, b.address) }];
}

function onlineLevel(a: NormalOnline, b: NormalOnline): string {
  if (a.form === b.form && a.address === b.address) {
    if (a.form === 'email') return 'same-email';
    if (a.form === 'web') return a.address.includes('/') || a.address === a.host ? 'same-page' : 'same-site';
    return a.form === 'handle' && a.host !== undefined ? 'same-account' : 'same-name-elsewhere';
  }
  const nameA = nameWithin(a);
  if (nameA !== undefined && nameA.length >= 5 && nameA === nameWithin(b)) return 'same-name-elsewhere';
  if (a.form === b.form && a.form !== 'web' && a.address.length >= 8 && withinOneSlip(a.address, b.address))
    return 'one-sign';
  return a.form === 'web' && b.form === 'web' && a.host === b.host ? 'same-site' : 'different';
}

/** The name that a person chose: of a handle or an e-mail address. */
function nameWithin(online: NormalOnline): string | undefined {
  if (online.form === 'handle') return online.address.slice(online.address.indexOf(':') + 1);
  return online.form === 'email' ? online.address.slice(0, online.address.indexOf('@')) : undefined;
}

/** Two money accounts compared. An account told without its sort code fits one told with it, and does not join it. Symmetric. */
export function compareAccounts(a: NormalAccount, b: NormalAccount): FoundLevel[] {
  if (a.number === '' || b.number === '') return [];
  return [{ field: 'account', level: accountLevel(a, b), values: both(a.number, b.number) }];
}

function accountLevel(a: NormalAccount, b: NormalAccount): string {
  const oneProvider = a.provider === undefined || b.provider === undefined || a.provider === b.provider;
  if (a.form !== b.form) return 'different';
  if (a.number === b.number && a.form !== 'wallet' && !oneProvider) return 'different';
  if (a.number === b.number && !a.part)
    return a.form === 'name' && a.provider === undefined ? 'same-number' : 'same';
  const [short, long] = a.number.length <= b.number.length ? [a.number, b.number] : [b.number, a.number];
  if (a.form === 'uk' && short.length === 8 && long.endsWith(short)) return 'same-number';
  const slip = short.length >= 8 && a.form !== 'name' && oneProvider && withinOneSlip(a.number, b.number);
  return slip ? 'one-sign' : 'different';
}

/** Two documents compared, whoever carried them. Symmetric. */
export function compareDocuments(a: NormalDocument, b: NormalDocument): FoundLevel[] {
  const level = documentLevel(a, b);
  return level === undefined ? [] : [{ field: 'document-number', level, values: both(a.number, b.number) }];
}
