import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compare, MODEL_2026_11, type Normal, normalise, type PersonValue, type Told } from './index.ts';
import { weigherFor } from './score.ts';

/** A share of all mentions, or not known. */
const share = fc.option(fc.double({ min: 1e-7, max: 0.9, noNaN: true }), { nil: undefined });

const known: PersonValue = {
  names: [{ full: 'Andrei Popescu' }],
  birth: { date: '1990-05-17' },
  sex: 'male',
  nationality: 'Romanian',
  documents: [{ kind: 'passport', number: 'AB123456' }],
  phones: ['07700 900123'],
  places: [{ text: '14 High Street', postcode: 'CW1 2AB' }],
};
const person = (changed: Partial<PersonValue>): Told => ({ kind: 'person', value: { ...known, ...changed } });
const named = (full: string) => person({ names: [{ full }] });
const born = (date: string) => person({ birth: { date } });
const carrying = (number: string) => person({ documents: [{ kind: 'passport', number }] });
const living = (text: string, postcode = 'CW1 2AB') => person({ places: [{ text, postcode }] });
const phone = (number: string): Told => ({ kind: 'phone', value: { number } });
const vehicle = (plate: string): Told => ({ kind: 'vehicle', value: { plate } });
const place = (text: string): Told => ({ kind: 'place', value: { text } });
const firm = (name: string): Told => ({ kind: 'business', value: { name } });
const online = (address: string): Told => ({ kind: 'online', value: { address } });
const account = (number: string): Told => ({ kind: 'account', value: { number } });
const passport = (number: string): Told => ({ kind: 'document', value: { kind: 'passport', number } });
const company = (companyNumber: string): Told => ({
  kind: 'business',
  value: { name: 'Shiny', companyNumber },
});

/** A telling, and others that agree with it less, or no more, in one field. */
const alike: readonly (readonly [string, Told, readonly Told[]])[] = [
  ['telephones', phone('07700 900123'), ['+40 777 0900123', '07700 900124', '07700 900321'].map(phone)],
  [
    'plates',
    vehicle('MO19 KLP'),
    ['MD19 KLP', 'MO19 KLR', 'MO19 KL', 'MO19 K', '19 KLP', 'MO?? KLP', 'KLP', 'YS65 ZZB'].map(vehicle),
  ],
  [
    'accounts',
    account('20-00-00 55779911'),
    ['55779911', '20-00-00 55779912', '20-00-00 11223344'].map(account),
  ],
  ['documents', passport('AB123456'), ['AB1234S6', 'AB123457', 'XY998877'].map(passport)],
  [
    'addresses online',
    online('shinyjobs@gmail.com'),
    ['shinyjobs@yahoo.com', 'shinyjobz@gmail.com', 'instagram.com/shinyjobs', 'else@gmail.com'].map(online),
  ],
  ['pages', online('www.shiny.co.uk/jobs'), ['www.shiny.co.uk/about', 'www.grimy.co.uk/jobs'].map(online)],
  ['company numbers', company('01234567'), ['01234568', '09998887'].map(company)],
  [
    'firms',
    firm('Shiny Motors Ltd'),
    ['Shiny Motrs Ltd', 'Shiny Motors Crewe', 'Shiny Nails', 'Grimy Nails'].map(firm),
  ],
  [
    'ordinary firms',
    firm('Hand Car Wash'),
    ['Hand Car Wahs', 'Hand Car Wsh Ltd', 'Shiny Hand Car Wash'].map(firm),
  ],
  [
    'places',
    place('14 High Street, CW1 2AB'),
    [
      '14 High Street, CW1 2AD',
      '14 High Street, CW1 2XY',
      '14 High Stret, CW1 2AD',
      '14 High Street, CW2 7YY',
      '16 High Street, CW1 2AB',
      'Flat 2, 14 High Street, CW1 2AB',
      '14 Mill Lane, CW1 2AB',
    ].map(place),
  ],
  [
    'names',
    named('Andrei Popescu'),
    [
      'Andrey Popescu',
      'Andrei Popesku',
      'Andrei Popeascu',
      'Andrei Popesc',
      'A Popescu',
      'Andrei Maria Popescu',
      'Mihai Popescu',
      'Andrei Hoxha',
      'Tuan Pham',
    ].map(named),
  ],
  [
    'common names',
    named('Mohammed Khan'),
    ['Muhammad Khan', 'Mohamed Kahn', 'Mohammed Kan', 'M Khan', 'Mo Khan'].map(named),
  ],
  ['births', born('1990-05-17'), ['1990-05-18', '1990-05', '1990', '1991-05-17', '1960-01-30'].map(born)],
  ['swapped births', born('1990-05-07'), ['1990-07-05'].map(born)],
  ['a 1 January', born('1990-01-01'), ['1990-01-02', '1991-01-01', '1990-11-01', '1990'].map(born)],
  ['papers of a person', carrying('AB123456'), ['AB1234S6', 'AB123457', 'XY998877'].map(carrying)],
  [
    'homes of a person',
    living('14 High Street'),
    [living('16 High Street'), living('2 Mill Lane', 'WA1 1AA')],
  ],
];

describe('a closer level never weighs less than the next', () => {
  const fields = Object.entries(MODEL_2026_11.kinds).flatMap(([, model]) =>
    Object.entries(model.fields).map(([field, levels]) => ({ model, field, levels })),
  );

  it('of any field, for values that any share of all carry', () => {
    fc.assert(
      fc.property(fc.constantFrom(...fields), share, share, ({ model, field, levels }, one, other) => {
        const commonness = (_: string, value: string) => (value === 'one' ? one : other);
        const weigh = weigherFor(model, commonness);
        const names = Object.keys(levels);
        for (const [at, closer] of names.entries())
          for (const weaker of names.slice(at + 1)) {
            const least = Math.min(weigh(field, closer, ['one']), weigh(field, closer, ['other']));
            expect(least).toBeGreaterThanOrEqual(weigh(field, weaker, ['one', 'other']) - 1e-9);
          }
      }),
      { numRuns: 500 },
    );
  });

  it.each(alike)('of all that is known together: %s', (_, told, others) => {
    const [one, ...all] = [told, ...others].map(normalise) as [Normal, ...Normal[]];
    fc.assert(
      fc.property(fc.func(share), (commonness) => {
        const weightOf = (a: Normal, b: Normal) => {
          const { weight = 0, levels = [] } = compare(a, b, { commonness }) ?? {};
          expect(levels.reduce((sum, level) => sum + level.weight, 0)).toBeCloseTo(weight, 9);
          return weight;
        };
        for (const other of all) {
          const less = weightOf(one, other);
          const exact = Math.min(weightOf(one, one), weightOf(other, other));
          if (less > exact + 1e-9) throw new Error(`${less} over ${exact}: ${JSON.stringify(other)}`);
          expect(weightOf(other, one)).toBeCloseTo(less, 9);
        }
      }),
      { numRuns: 40 },
    );
  });

  it('of a name whose words have changed places: no more than one of the two orders', () => {
    fc.assert(
      fc.property(fc.func(share), (commonness) => {
        const [one, other] = [named('Mohammed Khan'), named('Khan Mohammed')];
        const most = Math.max(weight(one, one, commonness), weight(other, other, commonness));
        expect(weight(one, other, commonness)).toBeLessThanOrEqual(most);
      }),
      { numRuns: 40 },
    );
  });

  const weight = (a: Told, b: Told, commonness?: (field: string, value: string) => number | undefined) =>
    compare(normalise(a), normalise(b), commonness ? { commonness } : {})?.weight ?? 0;

  it('of what is nearly a helpline’s number, of names run together, and of a twin’s birthday', () => {
    const helpline = (_: string, value: string) => (value === '+447700900123' ? 0.06 : undefined);
    const exact = weight(phone('07700 900123'), phone('07700 900123'), helpline);
    expect(exact).toBeLessThan(5);
    expect(weight(phone('+40 777 0900123'), phone('07700 900123'), helpline)).toBeLessThanOrEqual(exact);
    for (const name of ['Mohammed Khan', 'Jean Claude Mbarga', 'Nguyen Van Duc'])
      expect(weight(named(name.replaceAll(' ', '')), named(name))).toBeLessThanOrEqual(
        weight(named(name), named(name)) + 1e-9,
      );
    const twin = (full: string, date: string): Told => person({ names: [{ full }], birth: { date } });
    const birthday = weight(twin('Ana Dobre', '1990-05-07'), twin('Mihai Dobre', '1990-05-07'));
    expect(weight(twin('Ana Dobre', '1990-05-07'), twin('Mihai Dobre', '1990-07-05'))).toBeLessThanOrEqual(
      birthday,
    );
    expect(weight(born('19900-05-17'), born('1990-05-17'))).toBeLessThan(
      weight(born('1990-05-17'), born('1990-05-17')),
    );
  });
});
