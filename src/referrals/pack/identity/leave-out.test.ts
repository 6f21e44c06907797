import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { KnownIdentity } from './identifying.ts';
import { knownIdentity } from './known-identity.ts';
import { findIdentifying, leaveOut } from './leave-out.ts';

const nobody = knownIdentity({});
const places = (text: string, known: KnownIdentity = nobody) =>
  findIdentifying({ family: text }, known).map(({ kind, words }) => `${kind}: ${words}`);

test.each([
  ['She was born on 3 May 2001 in Vinh.', ['birth-date: 3 May 2001']],
  ['DOB: 03/05/2001', ['birth-date: 03/05/2001']],
  ['Call her on 07700 900123.', ['contact: 07700 900123']],
  ['Write to linh.tran@mail.example please', ['contact: linh.tran@mail.example']],
  ['She lives at 14 Edleston Road, Crewe CW2 7HJ.', ['address: 14 Edleston Road', 'address: CW2 7HJ']],
  ['Her passport is number B1234567.', ['document: B1234567']],
  ['NI number QQ 12 34 56 C', ['document: QQ 12 34 56 C']],
  ['Home Office reference A1234567/2', ['reference: A1234567/2']],
  ['Earlier referral NRM/12345', ['reference: NRM/12345']],
  ['She has a sister named Hoa.', ['maybe-name: Hoa']],
  ['On Facebook as linh.nails99', ['contact: linh.nails99']],
])('what identifies by its shape is found: %s', (text, found) => {
  expect(places(text)).toEqual(found);
});

test.each([
  'She worked from 9 to 20 o’clock, seven days a week, for £40 in 14 months.',
  'It began on 3 May 2024 and ended in October 2025.',
  'They were moved from Crewe to Warrington.',
  'She was called names and was called at night.',
  'The first year was the worst; 1,500 pounds were promised.',
])('an account is left as it is: %s', (text) => {
  expect(places(text)).toEqual([]);
});

test('a name is found without its marks, in parts, in capitals and as an owner', () => {
  const known = { ...nobody, names: ['Nguyễn Thị Ánh', 'Łukasz'] };
  expect(places('NGUYEN came. Anh’s sister and lukasz left. Ánh.', known)).toEqual([
    'name: NGUYEN',
    'name: Anh’s',
    'name: lukasz',
    'name: Ánh',
  ]);
});

test('a name that is a word too is taken for the name only with a capital', () => {
  const known = { ...nobody, names: ['Hope May'] };
  expect(places('We hope that it may end. Hope said so.', known)).toEqual(['name: Hope']);
});

test.each([
  ['14 Edleston Road', 'She lives on Edleston Road.', ['address: Edleston Road']],
  [
    'Flat 2, 14a Edleston Road, Ellesmere Port',
    'In edleston rd, near Ellesmere Port.',
    ['address: edleston rd'],
  ],
  ['7 The Paddocks', 'A house in the Paddocks', ['address: the Paddocks']],
  ['9 Nantwich', 'She was taken to Nantwich.', []],
])('the street of %s is left out without its number too: %s', (street, text, found) => {
  expect(places(text, knownIdentity({ 'contact-street': street }))).toEqual(found);
});

test('what the referral knows may not be kept; what is only supposed may', () => {
  const texts = { family: 'Linh and her friend Hoa left.' };
  const known = { ...nobody, names: ['Linh'] };
  const kept = [
    { questionId: 'family', words: 'Linh' },
    { questionId: 'family', words: 'Hoa' },
  ];
  expect(leaveOut(texts, known, kept)['family']).toBe('[name left out] and her friend Hoa left.');
});

const given = [
  'Nguyễn',
  'Łukasz',
  'Besjana',
  'Ștefan',
  'Kofi',
  'Anh',
  'Zofia',
  'O’Brien',
  'Jean-Paul',
  'محمد',
  'Олена',
  'Hope',
];
const person = fc.record({
  first: fc.constantFrom(...given),
  last: fc.constantFrom('Trần', 'Wójcik', 'Hoxha', 'Ionescu', 'Mensah', 'van Dijk', 'Le', 'Żółć', 'خالد'),
  born: fc.record({
    y: fc.integer({ min: 1940, max: 2008 }),
    m: fc.integer({ min: 1, max: 12 }),
    d: fc.integer({ min: 1, max: 28 }),
  }),
  phone: fc.integer({ min: 100_000_000, max: 999_999_999 }),
  reference: fc
    .tuple(fc.constantFrom('A', 'HO', 'B/', 'NRM-'), fc.integer({ min: 100_000, max: 9_999_999 }))
    .map((parts) => parts.join('')),
  street: fc
    .tuple(
      fc.integer({ min: 1, max: 300 }),
      fc.constantFrom('Mill Lane', 'Station Road', 'Żabia', 'Gresty Road'),
    )
    .map((parts) => parts.join(' ')),
  email: fc.constantFrom('anh.t', 'x_99', 'lukasz-w').map((name) => `${name}@mail.example`),
});
const two = (value: number): string => String(value).padStart(2, '0');
const months = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];

test('nothing of a person stands in what a Duty to Notify gives out, however it was written into it [X7]', () => {
  fc.assert(
    fc.property(
      person,
      fc.array(fc.nat(30), { minLength: 1, maxLength: 12 }),
      fc.boolean(),
      (who, order, upper) => {
        const { y, m, d } = who.born;
        const month = months[m - 1] ?? '';
        const births = [
          `${y}-${two(m)}-${two(d)}`,
          `${d} ${month} ${y}`,
          `${two(d)}/${two(m)}/${y}`,
          `${d}.${m}.${y}`,
          `${month} ${d}, ${y}`,
          `${d}th of ${month.slice(0, 3)} ${y}`,
        ];
        const national = `0${who.phone}0`;
        const phones = [
          national,
          `+44${who.phone}0`,
          `${national.slice(0, 5)} ${national.slice(5, 8)} ${national.slice(8)}`,
        ];
        const planted = [
          ...births,
          ...phones,
          who.first,
          `${who.first} ${who.last}`,
          `${who.last}, ${who.first}`,
          `${who.first}’s`,
          who.reference,
          who.reference.replace(/\d/, ' $&'),
          who.street,
          who.email,
          who.email.toUpperCase(),
          'CW1 2AB',
          'cw12ab',
        ];
        const text = order
          .map((pick) => `Then it was said that ${planted[pick % planted.length]} was told of it, in Crewe.`)
          .join(' ');
        const written = upper ? text.toUpperCase() : text;
        const known = knownIdentity({
          'first-name': who.first,
          'last-name': who.last,
          'date-of-birth': births[0] ?? '',
          'contact-email': who.email,
          'support-phone-own': phones[1] ?? '',
          'contact-street': who.street,
          'contact-postcode': 'CW1 2AB',
          'ho-reference': who.reference,
        });
        const out = leaveOut({ family: written }, known)['family'] ?? '';
        const flat = out.normalize('NFC').toLowerCase();
        const figures = out.replace(/[^\d]/g, '');
        for (const secret of [
          ...births,
          ...phones,
          who.email,
          who.street,
          who.reference,
          'cw1 2ab',
          'cw12ab',
        ])
          expect(flat).not.toContain(secret.toLowerCase());
        for (const name of `${who.first} ${who.last}`.split(/[\s’-]/))
          if (name.length > 1)
            expect(out.split(/[^\p{L}]+/u)).not.toContain(upper ? name.toUpperCase() : name);
        expect(figures).not.toContain(String(who.phone));
        expect(figures).not.toContain(who.reference.replace(/\D/g, ''));
        // What is left still says what happened.
        expect(out.toLowerCase()).toContain('was told of it');
      },
    ),
    { numRuns: 400 },
  );
});
