import { describe, expect, it } from 'vitest';
import { compare, type Decision, decide, normalise } from './index.ts';
import { normalisePlace } from './place.ts';

describe('a house number is read from digits and what looks like them, and from nothing else', () => {
  it.each([
    ['I4 High Street', '14', undefined],
    ['No. 1O High Street', '10', undefined],
    ['12L High Street', '12', 'l'],
    ['12I High Street', '121', undefined],
    ['Flat I4 High Street', undefined, 'i4'],
    ['Flat 1O, 22 High Street', '22', '1o'],
    ['Walton Lane, Liverpool l4 8qd', undefined, undefined],
    ['l4 8an', undefined, undefined],
    ['l4 Liverpool', undefined, undefined],
    ['I4-16 High Street', '14-16', undefined],
    ['14| High Street', undefined, undefined],
  ])('%s', (text, number, flat) => {
    const place = normalisePlace({ text });
    expect([place.number, place.flat]).toEqual([number, flat]);
  });
});

function decisionOn(a: string, b: string): Decision | undefined {
  const [one, other] = [a, b].map((text) => normalise({ kind: 'place', value: { text } }));
  const comparison = one && other && compare(one, other);
  return comparison && decide(comparison);
}

describe('rooms of one house are never joined, nor strongly proposed as one', () => {
  it.each([
    ['Room 4, 12 High Street, CW1 2AB', 'Room 5, 12 High Street, CW1 2AB'],
    ['Room 1, 12 High Street, CW1 2AB', 'Room 10, 12 High Street, CW1 2AB'],
    ['Room 4, Rose House, 12 High Street, CW1 2AB', 'Rm 5 Rose House, 12 High St, CW1 2AB'],
    ['12A High Street, CW1 2AB', '12B High Street, CW1 2AB'],
    ['Bedsit 4, 12 High Street, CW1 2AB', '12 High Street (room 5), CW1 2AB'],
  ])('%s | %s', (a, b) => {
    expect(decisionOn(a, b) ?? 'none').toMatch(/^(?:possible|none)$/);
    expect(decisionOn(b, a)).toBe(decisionOn(a, b));
    expect([decisionOn(a, a), decisionOn(b, b)]).toEqual(['strong', 'strong']);
  });

  it.each([
    ['Room 4, 12 High Street, CW1 2AB', 'Rm 4, 12 High St, CW1 2AB'],
    ['Room 4, 12 High Street, CW1 2AB', '12 High Street, Bedsit 4, CW1 2AB'],
    ['Room 4, 14 High Street, CW1 2AB', 'Room 4, I4 High Street, CW1 2AB'],
  ])('the same room is: %s | %s', (a, b) => {
    expect(decisionOn(a, b)).toBe('strong');
    expect(decisionOn(b, a)).toBe('strong');
  });
});
