import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compare, type Normal, normalise, type PersonValue, readAge, readNames, type Told } from './index.ts';

const givens = [
  'Andrei',
  'Maria',
  'Nguyen',
  'Mohammed',
  'Gosia',
  'Małgorzata',
  'Bill',
  'William',
  'محمد',
  'Юлия',
  'J',
  'Đức',
  '毛',
];
const families = [
  'Popescu',
  'Kowalska',
  'Kowalski',
  'Al-Tikriti',
  'Tran',
  'Krasniqi',
  'Щербакова',
  "O'Hanlon",
  'Berishaj',
];
const word = fc.oneof(
  fc.constantFrom(...givens, ...families),
  fc.string({ maxLength: 12, unit: 'grapheme' }),
);
const full = fc.array(word, { minLength: 1, maxLength: 5 }).map((words) => words.join(' '));
const date = fc
  .record({
    y: fc.integer({ min: 1930, max: 2020 }),
    m: fc.integer({ min: 1, max: 12 }),
    d: fc.integer({ min: 1, max: 28 }),
    keep: fc.integer({ min: 1, max: 3 }),
  })
  .map(({ y, m, d, keep }) =>
    [String(y), String(m).padStart(2, '0'), String(d).padStart(2, '0')].slice(0, keep).join('-'),
  );
const age = fc
  .integer({ min: 0, max: 90 })
  .map((from) => ({ age: { from, to: from + 4 }, saidOn: '2026-05-01' }));
const postcode = fc.constantFrom('CW1 2AB', 'CW1 2AD', 'WA1 1AA', 'nonsense');
const person: fc.Arbitrary<PersonValue> = fc.record(
  {
    names: fc.array(
      full.map((name) => ({ full: name })),
      { minLength: 1, maxLength: 3 },
    ),
    birth: fc.oneof(
      date.map((told) => ({ date: told })),
      age,
    ),
    sex: fc.constantFrom('female' as const, 'male' as const, 'other' as const),
    nationality: fc.constantFrom('Romanian', 'Viet Nam', 'albanian', 'somewhere'),
    documents: fc.array(
      fc.record({
        kind: fc.constant('passport'),
        number: fc.constantFrom('AB123456', 'AB123465', '00000000'),
      }),
      { maxLength: 2 },
    ),
    phones: fc.array(fc.constantFrom('07700 900123', '+447700900123', '07700 900124'), { maxLength: 2 }),
    places: fc.array(
      fc.record({ text: fc.constantFrom('14 High Street', 'Flat 2, 14 High St', ''), postcode }),
      { maxLength: 2 },
    ),
  },
  { requiredKeys: ['names'] },
);
const text = fc.oneof(
  fc.string({ maxLength: 40, unit: 'grapheme' }),
  fc.constantFrom(
    'MX19 KLP',
    'mx1g k?p',
    '07700 900123',
    'jobs@shiny.co.uk',
    'Shiny Ltd t/a Wash',
    '14a High St CW1 2AB',
    'fb.com/shiny',
  ),
);
const told: fc.Arbitrary<Told> = fc.oneof(
  person.map((value): Told => ({ kind: 'person', value })),
  fc
    .tuple(text, postcode)
    .map(([words, code]): Told => ({ kind: 'place', value: { text: words, postcode: code } })),
  fc
    .tuple(text, text, text)
    .map(([plate, make, colour]): Told => ({ kind: 'vehicle', value: { plate, make, colour } })),
  text.map((number): Told => ({ kind: 'phone', value: { number } })),
  fc.tuple(text, text, text).map(
    ([name, companyNumber, website]): Told => ({
      kind: 'business',
      value: { name, companyNumber, website },
    }),
  ),
  text.map((address): Told => ({ kind: 'online', value: { address } })),
);
const bits = (a: Normal, b: Normal) => compare(a, b)?.weight ?? 0;
const named = (name: string): Normal => normalise({ kind: 'person', value: { names: [{ full: name }] } });

describe('comparing', () => {
  it('[B5] gives the same score whichever of the two is named first', () => {
    fc.assert(
      fc.property(told, told, (a, b) => {
        const left = normalise(a);
        const right = normalise(b);
        expect(bits(left, right)).toBeCloseTo(bits(right, left), 9);
        expect(compare(left, right)?.certainBy).toBe(compare(right, left)?.certainBy);
      }),
      {
        numRuns: 600,
        examples: [
          [
            { kind: 'person', value: { names: [{ full: 'Kowalska 毛' }] } },
            { kind: 'person', value: { names: [{ full: 'Kowalska Kowalska Andrei' }] } },
          ],
          [
            { kind: 'person', value: { names: [{ full: 'T Berishaj Đức' }] } },
            { kind: 'person', value: { names: [{ full: 'W Đức Berishaj' }] } },
          ],
        ],
      },
    );
  });

  it('[B6] tells a weight for each level, and they add up to the score', () => {
    fc.assert(
      fc.property(person, person, (a, b) => {
        const comparison = compare(
          normalise({ kind: 'person', value: a }),
          normalise({ kind: 'person', value: b }),
        );
        const sum = (comparison?.levels ?? []).reduce((total, level) => total + level.weight, 0);
        expect(sum).toBeCloseTo(comparison?.weight ?? 0, 9);
        expect(comparison?.modelVersion ?? '2026-11.4').toBe('2026-11.4');
      }),
      { numRuns: 300 },
    );
  });

  it('survives any text at all', { timeout: 30_000 }, () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 400 }), (garbage) => {
        const value = {
          names: [{ full: garbage }],
          birth: { date: garbage },
          nationality: garbage,
          phones: [garbage],
          places: [{ text: garbage, postcode: garbage }],
        };
        const person = normalise({ kind: 'person', value });
        expect(person.kind).toBe('person');
        for (const kind of ['place', 'vehicle', 'phone', 'business', 'online'] as const) {
          const thing = {
            text: garbage,
            plate: garbage,
            number: garbage,
            name: garbage,
            address: garbage,
            companyNumber: garbage,
            website: garbage,
          };
          expect(normalise({ kind, value: thing }).kind).toBe(kind);
        }
      }),
      { numRuns: 300 },
    );
  });

  it('is quick on a name of ten thousand letters', () => {
    const long = named(`${'a'.repeat(10_000)} ${'b '.repeat(5000)}`);
    const before = process.cpuUsage();
    for (let i = 0; i < 50; i++) compare(long, long);
    expect(process.cpuUsage(before).user / 1000).toBeLessThan(200);
  });

  it.each([' ', '0', 'a.', 'flat ', '14 high st, ', "o'", 'aka ', '0 to ', '\u0645 '])(
    'makes a hundred thousand letters of "%s" comparable in good time',
    (piece) => {
      const text = piece.repeat(100_000 / piece.length);
      const before = process.cpuUsage();
      readNames(text);
      readAge(text);
      normalise({
        kind: 'person',
        value: {
          names: [{ full: text }, { given: text, family: text }],
          birth: { date: text },
          nationality: text,
          documents: [{ kind: text, number: text }],
        },
      });
      normalise({ kind: 'place', value: { text, postcode: text } });
      normalise({ kind: 'vehicle', value: { plate: text, make: text, colour: text } });
      normalise({ kind: 'phone', value: { number: text } });
      normalise({ kind: 'business', value: { name: text, companyNumber: text, website: text } });
      normalise({ kind: 'online', value: { address: text, platform: text } });
      expect(process.cpuUsage(before).user / 1000).toBeLessThan(300);
    },
  );

  it('[B5] does not mind the order in which a name is said', () => {
    fc.assert(
      fc.property(fc.constantFrom(...givens.slice(0, 8)), fc.constantFrom(...families), (given, family) => {
        const straight = bits(named(`${given} ${family}`), named(`${given} ${family}`));
        const swapped = bits(named(`${given} ${family}`), named(`${family} ${given}`));
        expect(straight - swapped).toBeLessThan(4);
        expect(swapped).toBeGreaterThan(0);
      }),
    );
  });

  it('[B5] scores lower the more letters are wrong', () => {
    const told = 'Konstantin Dragomirescu';
    const slips = [
      'Konstantin Dragomirescu',
      'Konstantin Dragomirescy',
      'Konstntin Dragomirescy',
      'Konsxntxn Drgmirxscy',
      'Kxxsxntxn Dxxmirxxcy',
    ];
    const scores = slips.map((slip) => bits(named(told), named(slip)));
    expect(scores).toEqual([...scores].sort((a, b) => b - a));
    expect(scores[0]).toBeGreaterThan(scores[4] ?? 0);
  });

  it('weighs a shared rare name above a shared common one, and never turns agreement into doubt', () => {
    const nguyen = bits(named('Lan Nguyen'), named('Lan Nguyen'));
    expect(nguyen).toBeLessThan(bits(named('Lan Popescu'), named('Lan Popescu')));
    const flooded = compare(named('Ana Dobre'), named('Ana Dobre'), { commonness: () => 0.9 });
    expect(flooded?.levels.every((level) => level.weight > 0)).toBe(true);
    expect(flooded?.weight).toBeLessThan(1);
  });
});
