import type { Random } from './random.ts';

/** How a name or number comes out when somebody else writes it down. All pure; what was true is kept elsewhere. */

const latinVariants: readonly (readonly string[])[] = [
  ['Mohammed', 'Muhammad', 'Mohamed', 'Mohammad', 'Muhammed'],
  ['Ahmed', 'Ahmad', 'Ahmet'],
  ['Hussein', 'Hussain', 'Husayn', 'Hossein'],
  ['Fatima', 'Fatma', 'Fatema'],
  ['Ayesha', 'Aisha', 'Aysha'],
  ['Oleksandr', 'Aleksandr', 'Alexander'],
  ['Serhii', 'Sergey', 'Serhiy', 'Sergei'],
  ['Mykola', 'Nikolay', 'Mikola'],
  ['Georgi', 'Georgy', 'Gheorghe'],
  ['Yonas', 'Jonas'],
  ['Tesfay', 'Tesfaye', 'Tesfai'],
  ['Nguyễn', 'Nguyen', 'Ngyuen'],
  ['Katarzyna', 'Kasia'],
  ['Małgorzata', 'Gosia', 'Malgorzata'],
  ['Piotr', 'Peter', 'Pyotr'],
  ['Paweł', 'Pavel', 'Pawel'],
  ['Ștefan', 'Stefan', 'Steven'],
  ['Zhang', 'Cheung', 'Chang'],
  ['Li', 'Lee'],
];

const soundSlips: readonly (readonly [RegExp, string])[] = [
  [/sz/i, 'sh'],
  [/cz/i, 'ch'],
  [/w/i, 'v'],
  [/ph/i, 'f'],
  [/y/i, 'i'],
  [/i(?=[^aeiou]|$)/i, 'y'],
  [/ck?/i, 'k'],
  [/ll/i, 'l'],
  [/ou?/i, 'u'],
  [/th/i, 't'],
];

/** The name as a stranger writes it: without accents, in another spelling, or with one letter wrong. */
export function misspell(random: Random, name: string): string {
  const variants = latinVariants.find((group) => name.split(' ').some((word) => group.includes(word)));
  if (variants && random.chance(0.6)) {
    return name
      .split(' ')
      .map((word) => (variants.includes(word) ? random.pick(variants) : plain(word)))
      .join(' ');
  }
  const folded = plain(name);
  if (random.chance(0.45)) return folded;
  return random.chance(0.5) ? bySound(random, folded) : slipOfHand(random, folded);
}

/** Without accents and special letters, as a British keyboard has it. */
export function plain(name: string): string {
  return name
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .replaceAll('ł', 'l')
    .replaceAll('Ł', 'L')
    .replaceAll('đ', 'd')
    .replaceAll('Đ', 'D');
}

function bySound(random: Random, name: string): string {
  const fitting = soundSlips.filter(([sound]) => sound.test(name.slice(1)));
  if (fitting.length === 0) return slipOfHand(random, name);
  const [sound, other] = random.pick(fitting);
  return name.charAt(0) + name.slice(1).replace(sound, other);
}

/** Two letters swapped, one left out or one doubled; never the first. */
export function slipOfHand(random: Random, text: string): string {
  if (text.length < 4) return text;
  const at = random.whole(1, text.length - 3);
  const kind = random.whole(0, 2);
  const [one, two] = [text.charAt(at), text.charAt(at + 1)];
  if (one === ' ' || two === ' ') return text;
  const middle = kind === 0 ? two + one : kind === 1 ? two : one + one + two;
  return text.slice(0, at) + middle + text.slice(at + 2);
}

/** A plate as noticed in passing: exact, squeezed, in part, or with one letter taken for another. */
export function blurPlate(random: Random, plate: string, care: number): string {
  if (random.chance(care)) return random.chance(0.4) ? plate.replace(' ', '') : plate;
  const kind = random.weighted({ part: 4, letter: 3, small: 3 });
  if (kind === 'small') return plate.toLowerCase();
  if (kind === 'part')
    return random.pick([plate.slice(0, 4), `${plate.slice(0, 5)}?${plate.slice(6)}`, plate.slice(5)]);
  const at = random.pick([0, 1, 5, 6, 7]);
  return plate.slice(0, at) + mistaken(plate.charAt(at)) + plate.slice(at + 1);
}

const alike: Readonly<Record<string, string>> = {
  B: 'R',
  C: 'G',
  D: 'O',
  E: 'F',
  F: 'E',
  G: 'C',
  H: 'N',
  J: 'L',
  K: 'X',
  L: 'J',
};
const alikeToo: Readonly<Record<string, string>> = {
  M: 'N',
  N: 'M',
  O: 'D',
  P: 'R',
  R: 'P',
  S: 'B',
  T: 'Y',
  U: 'V',
  V: 'U',
  W: 'V',
  X: 'K',
  Y: 'V',
};

function mistaken(letter: string): string {
  return alike[letter] ?? alikeToo[letter] ?? 'A';
}

/** A number as people write numbers; a wrong figure stays among the last three, inside the drama range. */
export function blurPhone(random: Random, number: string, care: number): string {
  const digits = number.replace(/\s/g, '');
  const right = random.chance(care) || random.chance(0.7);
  const told = right ? digits : digits.slice(0, 8) + String(random.whole(0, 999)).padStart(3, '0');
  return random.pick([
    told,
    `${told.slice(0, 5)} ${told.slice(5)}`,
    `+44 ${told.slice(1, 5)} ${told.slice(5)}`,
    `0044${told.slice(1)}`,
    `${told.slice(0, 5)} ${told.slice(5, 8)} ${told.slice(8)}`,
    `${told.slice(0, 4)}-${told.slice(4, 8)}-${told.slice(8)}`,
  ]);
}

/** A date of birth as noted: right, day and month swapped, one figure out, or only the year. */
export function blurBirth(random: Random, date: string): string {
  const [year = '', month = '', day = ''] = date.split('-');
  const kind = random.weighted({ right: 60, swapped: 10, slip: 10, year: 10, british: 10 });
  if (kind === 'swapped' && Number(day) <= 12) return `${year}-${day}-${month}`;
  if (kind === 'slip') return `${year}-${month}-${String((Number(day) % 28) + 1).padStart(2, '0')}`;
  if (kind === 'year') return year;
  return kind === 'british' ? `${day}/${month}/${year}` : date;
}

/** Slips of a hurried writer in running words. Leaves the beginning of the text alone. */
export function hurried(random: Random, text: string): string {
  const kind = random.weighted({ small: 3, slips: 5, bare: 2, short: 2 });
  if (kind === 'small') return text.toLowerCase();
  if (kind === 'bare') return text.replace(/[.,;’']/g, '');
  if (kind === 'short')
    return text
      .replace(/\byou\b/g, 'u')
      .replace(/\bare\b/g, 'r')
      .replace(/\band\b/g, '&')
      .replace(/\bbecause\b/g, 'cos');
  return text
    .split(' ')
    .map((word) => (word.length > 4 && random.chance(0.12) ? slipOfHand(random, word) : word))
    .join(' ');
}
