import { describe, expect, it } from 'vitest';
import { compare, decide, normalise, type Told } from './index.ts';

describe('deciding', () => {
  it('joins at once on a whole plate, a telephone, a company number, an e-mail address or a document', () => {
    const same: Told[] = [
      { kind: 'vehicle', value: { plate: 'MX19 KLP' } },
      { kind: 'phone', value: { number: '07700 900123' } },
      { kind: 'business', value: { companyNumber: '01234567' } },
      { kind: 'online', value: { address: 'jobs@shiny.co.uk' } },
      {
        kind: 'person',
        value: { names: [{ full: 'Ana Dobre' }], documents: [{ kind: 'passport', number: 'AB123456' }] },
      },
    ];
    for (const one of same) {
      const comparison = compare(normalise(one), normalise(one));
      expect(comparison && decide(comparison)).toBe('certain');
    }
  });

  it('[B24] does not join on a telephone number that everyone names', () => {
    const helpline = normalise({ kind: 'phone', value: { number: '08000 121 700' } });
    const comparison = compare(helpline, helpline, { commonness: () => 0.2 });
    expect(comparison && decide(comparison)).toBe('none');
  });

  it('never joins or proposes two people for a shared telephone and house alone', () => {
    const house = {
      phones: ['07700 900123'],
      places: [{ text: '14 High Street', postcode: 'CW1 2AB' }],
      nationality: 'Romanian',
      sex: 'male' as const,
    };
    const other = ['Mihai Ionescu', 'Vasile Dumbrava', '', 'Andrei'];
    for (const full of other) {
      const a = normalise({ kind: 'person', value: { names: [{ full: 'Gheorghe Popa' }], ...house } });
      const b = normalise({ kind: 'person', value: { names: full === '' ? [] : [{ full }], ...house } });
      const comparison = compare(a, b);
      expect(comparison === undefined ? 'none' : decide(comparison)).toBe('none');
    }
  });

  it('asks a person where one document carries two quite different people', () => {
    const tell = (full: string, date: string, sex: 'female' | 'male') =>
      normalise({
        kind: 'person',
        value: {
          names: [{ full }],
          birth: { date },
          sex,
          documents: [{ kind: 'passport', number: 'AB123456' }],
        },
      });
    const comparison = compare(
      tell('Ana Dobre', '1990-05-17', 'female'),
      tell('Tuan Pham', '1961-01-30', 'male'),
    );
    expect(comparison && decide(comparison)).not.toBe('certain');
  });

  it('keeps a part of a plate, however well it fits, for a person to judge', () => {
    const a = normalise({ kind: 'vehicle', value: { plate: 'MX19 KL?', make: 'Transit', colour: 'white' } });
    const b = normalise({
      kind: 'vehicle',
      value: { plate: 'MX19 KLP', make: 'Ford Transit', colour: 'White' },
    });
    const comparison = compare(a, b);
    expect(comparison && decide(comparison)).toMatch(/strong|possible/);
    expect(comparison?.certainBy).toBeUndefined();
  });

  it.each(['MX19 K', 'MX19 KL', 'X19 KL', 'MX?? KLP'])('and so a part told twice: %s', (plate) => {
    const told = normalise({ kind: 'vehicle', value: { plate, make: 'Ford Transit', colour: 'white' } });
    const comparison = compare(told, told);
    expect(comparison && decide(comparison)).toMatch(/strong|possible/);
  });
});
