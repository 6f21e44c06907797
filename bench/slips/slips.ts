import type { Random } from '../../src/practice/random.ts';
import type { Address } from './households.ts';
import type { Birth } from './people.ts';

/** How things come out when somebody writes them down. All pure: what was true is kept elsewhere. */

const rows = ['qwertyuiop', 'asdfghjkl', 'zxcvbnm', '1234567890'];
/** Which key lies beside which. */
const beside = new Map(
  rows.flatMap((row) =>
    [...row].map((key, at): [string, string] => [key, `${row[at - 1] ?? ''}${row[at + 1] ?? ''}`]),
  ),
);

/** A slip of the hand: a letter left out, doubled, swapped with its neighbour, or the key beside it. */
export function slipOfHand(random: Random, text: string): string {
  if (text.length < 3) return text;
  const at = random.whole(text.length > 3 ? 1 : 0, text.length - 2);
  const letter = text.charAt(at);
  if (!/[\p{L}\d]/u.test(letter)) return text;
  const kind = random.next();
  if (kind < 0.28) return text.slice(0, at) + text.slice(at + 1);
  if (kind < 0.46) return text.slice(0, at) + letter + text.slice(at);
  if (kind < 0.7) return text.slice(0, at) + text.charAt(at + 1) + letter + text.slice(at + 2);
  const near = beside.get(letter.toLowerCase());
  return near
    ? text.slice(0, at) + random.pick([...near]) + text.slice(at + 1)
    : text.slice(0, at) + text.slice(at + 1);
}

const sounds: readonly (readonly [RegExp, string])[] = [
  [/sz/i, 'sh'],
  [/cz/i, 'ch'],
  [/ph/i, 'f'],
  [/w/i, 'v'],
  [/y/i, 'i'],
  [/kh/i, 'k'],
  [/th/i, 't'],
  [/ou/i, 'u'],
  [/ee/i, 'i'],
  [/ck/i, 'k'],
  [/c(?=[aou])/i, 'k'],
  [/j/i, 'y'],
  [/q/i, 'k'],
  [/x/i, 'ks'],
  [/ll/i, 'l'],
  [/nn/i, 'n'],
  [/mm/i, 'm'],
  [/tt/i, 't'],
  [/ei/i, 'ie'],
  [/a$/i, 'ah'],
];

/** The name by its sound, as somebody hears it who never saw it written. */
export function byEar(random: Random, name: string): string {
  const fitting = sounds.filter(([sound]) => sound.test(name.slice(1)));
  if (fitting.length === 0) return slipOfHand(random, name);
  const [sound, other] = random.pick(fitting);
  return name.charAt(0) + name.slice(1).replace(sound, other);
}

const odd: Readonly<Record<string, string>> = { ł: 'l', Ł: 'L', đ: 'd', Đ: 'D', ø: 'o', '’': "'" };

/** Without marks and special letters, as a British keyboard has it. */
export const plain = (name: string): string =>
  /^[\x20-\x7e]*$/.test(name)
    ? name
    : name
        .normalize('NFD')
        .replace(/\p{M}+/gu, '')
        .normalize('NFC')
        .replace(/[łŁđĐø’]/g, (letter) => odd[letter] ?? letter);

/** A date with one figure wrong, day and month swapped, or the day beside it. */
export function slipOfDate(random: Random, birth: Birth, swapped: number): Birth {
  if (random.chance(swapped) && birth.day <= 12) return { ...birth, day: birth.month, month: birth.day };
  const kind = random.next();
  if (kind < 0.4)
    return { ...birth, day: Math.max(1, Math.min(28, birth.day + random.pick([-1, 1, 2, 10, -10]))) };
  if (kind < 0.65) return { ...birth, month: 1 + ((birth.month + random.whole(0, 10)) % 12) };
  return { ...birth, year: birth.year + random.pick([-10, -1, 1, 10, -2, 2]) };
}

const two = (value: number) => String(value).padStart(2, '0');
const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

/** The ways in which agencies write a date. */
export const dateForms = {
  british: ({ year, month, day }: Birth) => `${two(day)}/${two(month)}/${year}`,
  iso: ({ year, month, day }: Birth) => `${year}-${two(month)}-${two(day)}`,
  packed: ({ year, month, day }: Birth) => `${year}${two(month)}${two(day)}`,
  dotted: ({ year, month, day }: Birth) => `${two(day)}.${two(month)}.${year}`,
  worded: ({ year, month, day }: Birth) => `${day} ${months[month - 1]} ${year}`,
  year: ({ year }: Birth) => String(year),
};

/** A number as people write numbers. */
export function tellPhone(random: Random, digits: string, wrong: number): string {
  const at = random.whole(4, digits.length - 1);
  const told = random.chance(wrong)
    ? digits.slice(0, at) + random.whole(0, 9) + digits.slice(at + 1)
    : digits;
  const form = random.next();
  if (form < 0.4) return told;
  if (form < 0.65) return `${told.slice(0, 5)} ${told.slice(5)}`;
  if (form < 0.8) return `+44 ${told.slice(1, 5)} ${told.slice(5)}`;
  if (form < 0.9) return `0044${told.slice(1)}`;
  if (form < 0.96) return `${told.slice(0, 5)}-${told.slice(5, 8)}-${told.slice(8)}`;
  return told.slice(1);
}

const shortWays: Readonly<Record<string, string>> = {
  Street: 'St',
  Road: 'Rd',
  Close: 'Cl',
  Avenue: 'Ave',
  Lane: 'Ln',
  Terrace: 'Terr',
  Drive: 'Dr',
  Court: 'Ct',
  Crescent: 'Cres',
  Place: 'Pl',
};

/** The first lines of an address as somebody writes them: shortened, without the flat, a number misread, a slip in the street. */
export function tellAddress(random: Random, home: Address, slips: number): string {
  const [stem = '', way = ''] = home.street.split(' ');
  const shortened = random.chance(0.35) ? (shortWays[way] ?? way) : way;
  const street = `${random.chance(0.07 * slips) ? slipOfHand(random, stem) : stem} ${shortened}`;
  const number = random.chance(0.03 * slips)
    ? Math.max(1, home.number + random.pick([-2, 2, 1, -1, 10]))
    : home.number;
  const withFlat = home.flat > 0 && !random.chance(0.22 * slips);
  const flat = random.pick([
    `Flat ${home.flat}, `,
    `Flat ${home.flat} `,
    `${home.flat}/`,
    `Apt ${home.flat}, `,
  ]);
  const town = random.chance(0.55) ? `, ${home.town}` : '';
  return `${withFlat ? flat : ''}${number} ${street}${town}`;
}

const alike: Readonly<Record<string, string>> = {
  '0': 'O',
  '1': 'I',
  '5': 'S',
  '8': 'B',
  S: '5',
  B: '8',
  N: 'M',
  D: 'P',
};

/** A postcode: without its space, in small letters, one sign misread, or its first half alone. */
export function tellPostcode(random: Random, postcode: string, slips: number): string {
  const kind = random.next();
  if (kind < 0.14) return postcode.replace(' ', '');
  if (kind < 0.2) return postcode.toLowerCase();
  if (kind < 0.2 + 0.03 * slips) return postcode.split(' ')[0] ?? '';
  if (kind < 0.2 + 0.07 * slips) {
    const at = random.whole(3, postcode.length - 1);
    return postcode.slice(0, at) + (alike[postcode.charAt(at)] ?? 'X') + postcode.slice(at + 1);
  }
  return postcode;
}
