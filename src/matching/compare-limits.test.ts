import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compare, decide, type Normal, normalise, type Told } from './index.ts';

const garbage = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 60 }),
  fc.stringMatching(/^[!-/:-@[-`{-~]{1,40}$/),
  fc
    .array(fc.constantFrom('\u0000', '\u202e', '\u200d', '\ufeff', '\t', '\u0007'), { maxLength: 30 })
    .map((signs) => signs.join('')),
  fc
    .array(fc.constantFrom('Ana', 'محمد', 'Юлія', '毛泽东', 'Nguyễn', 'ተስፋይ', '٠٧٧', '42', '-', '😀'), {
      maxLength: 8,
    })
    .map((words) => words.join(' ')),
);
const real = fc.constantFrom(
  'Andrei Popescu',
  '07700 900123',
  'MX19 KLP',
  '14 High Street CW1 2AB',
  'Shiny Motors Ltd',
  'jobs@shiny.co.uk',
  '20-00-00 55779911',
  'passport AB123456',
);
const text = fc.oneof({ weight: 2, arbitrary: garbage }, { weight: 3, arbitrary: real });
const kinds = ['person', 'place', 'vehicle', 'phone', 'business', 'online', 'account', 'document'] as const;

/** The same words as a telling of any kind. */
function tell(kind: (typeof kinds)[number], words: string): Told {
  switch (kind) {
    case 'person':
      return {
        kind,
        value: {
          names: [{ full: words }],
          birth: { date: words },
          documents: [{ kind: words, number: words }],
          phones: [words],
          places: [{ text: words }],
        },
      };
    case 'place':
      return { kind, value: { text: words, postcode: words } };
    case 'vehicle':
      return { kind, value: { plate: words, make: words, colour: words } };
    case 'phone':
      return { kind, value: { number: words } };
    case 'business':
      return { kind, value: { name: words, companyNumber: words, website: words } };
    case 'online':
      return { kind, value: { address: words } };
    case 'account':
      return { kind, value: { number: words } };
    case 'document':
      return { kind, value: { kind: words, number: words } };
  }
}

/** Somebody or something of each kind, well told of. */
const wellKnown: readonly Told[] = [
  {
    kind: 'person',
    value: {
      names: [{ full: 'Andrei Popescu' }],
      birth: { date: '1990-05-17' },
      documents: [{ kind: 'passport', number: 'AB123456' }],
      phones: ['07700 900123'],
      places: [{ text: '14 High Street', postcode: 'CW1 2AB' }],
    },
  },
  { kind: 'place', value: { text: '14 High Street', postcode: 'CW1 2AB' } },
  { kind: 'vehicle', value: { plate: 'MX19 KLP', make: 'Ford', colour: 'white' } },
  { kind: 'phone', value: { number: '07700 900123' } },
  {
    kind: 'business',
    value: { name: 'Shiny Motors Ltd', companyNumber: '01234567', website: 'shiny.co.uk' },
  },
  { kind: 'online', value: { address: 'jobs@shiny.co.uk' } },
  { kind: 'account', value: { number: '55779911', sortCode: '20-00-00' } },
  { kind: 'document', value: { kind: 'passport', number: 'AB123456' } },
];
const knownOf = (kind: (typeof kinds)[number]): Normal =>
  normalise(wellKnown.find((each) => each.kind === kind) ?? tell(kind, ''));

function decisionOf(a: Normal, b: Normal, commonness?: () => number): string {
  const comparison = compare(a, b, commonness ? { commonness } : {});
  return comparison ? decide(comparison) : 'none';
}

describe('comparing values of every kind', () => {
  it.each(kinds)('[B5 B6] is symmetric, and its weights add up: %s', (kind) => {
    fc.assert(
      fc.property(text, text, (a, b) => {
        const [one, other] = [normalise(tell(kind, a)), normalise(tell(kind, b))];
        const [there, back] = [compare(one, other), compare(other, one)];
        expect(there?.weight ?? 0).toBeCloseTo(back?.weight ?? 0, 9);
        expect(there?.certainBy).toBe(back?.certainBy);
        const sum = (there?.levels ?? []).reduce((total, level) => total + level.weight, 0);
        expect(sum).toBeCloseTo(there?.weight ?? 0, 9);
        expect(Number.isFinite(there?.weight ?? 0)).toBe(true);
      }),
      { numRuns: 150 },
    );
  });

  it.each(kinds)('never joins what says nothing with what says something: %s', (kind) => {
    const known = ['Andrei Popescu', 'MX19 KLP', '07700 900123', '20-00-00 55779911'].map((words) =>
      normalise(tell(kind, words)),
    );
    fc.assert(
      fc.property(garbage, (words) => {
        const odd = normalise(tell(kind, words));
        for (const one of known) expect(decisionOf(one, odd)).toMatch(/none|possible/);
        if (/^[\p{P}\p{C}\p{Z}$+<=>^`|~]*$/u.test(words)) expect(decisionOf(odd, odd)).toBe('none');
      }),
      { numRuns: 150 },
    );
  });

  it.each(kinds)('is done in good time with ten thousand letters, and joins them with nobody: %s', (kind) => {
    const known = knownOf(kind);
    for (const piece of [
      'aé',
      'م ',
      'Ana ',
      '9',
      '毛',
      '.@',
      '0-',
      'Anaمح毛Ю',
      '\u0000\u202e',
      'Ana\u0007',
    ]) {
      const long = tell(kind, piece.repeat(10_000 / piece.length));
      const before = process.cpuUsage().user;
      const one = normalise(long);
      for (let turn = 0; turn < 10; turn++) compare(one, normalise(long));
      expect(process.cpuUsage().user - before).toBeLessThan(500_000);
      expect([piece, decisionOf(known, one), decisionOf(one, known)]).toEqual([piece, 'none', 'none']);
    }
  });

  it.each(kinds)(
    'takes nothing but signs, other scripts at once or control characters for nobody known: %s',
    (kind) => {
      const known = knownOf(kind);
      expect(decisionOf(known, known)).not.toBe('none');
      for (const words of [
        ...['', '-', '...', '?!?!?!', '()[]{}<>', '--/--/----', '@', '#', '———', '€£$%&*'],
        ...['Аna محمد 毛泽东', 'Nguyễn Юлія ተስፋይ', '٠٧٧ 一二三 ४५६', 'Αndrеі محمد', '😀👩‍👩‍👧 Ю'],
        ...['\u0000', '\u0007\u0008\u001b[31m', '\u202e\u200d\ufeff', '\r\n\t', '\u0000Ana\u0000', '\ud800'],
      ]) {
        const odd = normalise(tell(kind, words));
        expect([words, decisionOf(known, odd), decisionOf(odd, known)]).toEqual([words, 'none', 'none']);
      }
    },
  );

  it('takes no date of year 0 or of no calendar for a birthday', () => {
    for (const date of [
      '0000-00-00',
      '0000-01-01',
      '9999-99-99',
      '1990-13-45',
      '-1990-01-01',
      '00/00/0000',
    ]) {
      const person = normalise({ kind: 'person', value: { names: [{ full: 'Ana' }], birth: { date } } });
      const known = person.kind === 'person' ? person.birth?.precision : undefined;
      expect([undefined, 'year', 'none']).toContain(known);
    }
  });

  it('makes nobody the same because of a date of year 0, whatever else is well told', () => {
    const born = (full: string, date?: string) =>
      normalise({
        kind: 'person',
        value: {
          names: [{ full }],
          ...(date === undefined ? {} : { birth: { date } }),
          phones: ['07700 900123'],
          nationality: 'Romanian',
        },
      });
    for (const date of ['0000-00-00', '0000-01-01', '0000-05-17', '00/00/0000', '17/05/0000']) {
      // Of other people the same date of year 0 on both sides says nothing; of one person it says as much as no date at all, or less.
      expect([date, decisionOf(born('Andrei Popescu', date), born('Mihai Hoxha', date))]).toEqual([
        date,
        'none',
      ]);
      const [known, undated] = [born('Andrei Popescu', '1990-05-17'), born('Andrei Popescu')];
      const most = compare(known, undated)?.weight ?? 0;
      const dated = compare(known, born('Andrei Popescu', date));
      expect([date, (dated?.weight ?? 0) <= most + 1e-9]).toEqual([date, true]);
      expect(dated?.certainBy).toBeUndefined();
      const both = compare(born('Andrei Popescu', date), born('Andrei Popescu', date));
      const neither = compare(undated, undated);
      expect([date, both?.weight]).toEqual([date, neither?.weight]);
    }
  });
});

describe('what is shared by many', () => {
  const names = fc.constantFrom(
    'Mihai',
    'Vasile',
    'Lan',
    'Tuan',
    'Arben',
    'Drita',
    'Selam',
    'Yonas',
    'Olena',
    'Taras',
  );
  const house = {
    phones: ['07700 900123'],
    places: [{ text: '14 High Street', postcode: 'CW1 2AB' }],
    nationality: 'Romanian',
  };
  const person = (full: string) => normalise({ kind: 'person', value: { names: [{ full }], ...house } });

  it('[B24] a telephone and a house never make one of two people, nor one of two of a family', () => {
    fc.assert(
      fc.property(names, names, (a, b) => {
        fc.pre(a !== b);
        expect(decisionOf(person(`${a} Popescu`), person(`${b} Hoxha`))).toBe('none');
        expect(decisionOf(person(`${a} Popescu`), person(`${b} Popescu`))).toMatch(/none|possible/);
      }),
    );
  });

  it('[B24] a value that a fifth of all mentions carry joins nothing and is not proposed', () => {
    for (const [kind, words] of [
      ['vehicle', 'MX19 KLP'],
      ['phone', '07700 900123'],
      ['business', '01234567'],
      ['online', 'jobs@shiny.co.uk'],
      ['account', '20-00-00 55779911'],
      ['document', 'passport AB123456'],
    ] as const) {
      const one = normalise(tell(kind, words));
      expect(decisionOf(one, one)).toMatch(/certain/);
      expect([kind, decisionOf(one, one, () => 0.2)]).toEqual([kind, 'none']);
    }
  });
});
