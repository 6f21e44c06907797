import fc from 'fast-check';
import { expect, test } from 'vitest';
import { basesOn } from '../../access/index.ts';
import { receiversOf } from '../receivers.ts';
import { limitInWords, placeInWords, spanInWords } from './desk-words.ts';

const minute = 60_000;
const at = (minutes: number) => new Date(minutes * minute);

test('a span is told in the largest unit that still tells something', () => {
  expect(spanInWords(20_000)).toBe('less than a minute');
  expect(spanInWords(minute)).toBe('1 minute');
  expect(spanInWords(59 * minute)).toBe('59 minutes');
  expect(spanInWords(-61 * minute)).toBe('1 hour');
  expect(spanInWords(47 * 60 * minute)).toBe('47 hours');
  expect(spanInWords(48 * 60 * minute)).toBe('2 days');
});

test('a limit is in time, soon in its last quarter, and late from its own minute on', () => {
  expect(limitInWords(at(0), at(60), at(10))).toEqual({ state: 'in-time', text: 'Due in 50 minutes' });
  expect(limitInWords(at(0), at(60), at(50))).toEqual({ state: 'soon', text: 'Due soon: 10 minutes left' });
  expect(limitInWords(at(0), at(60), at(60))).toEqual({ state: 'late', text: 'Late by less than a minute' });
  fc.assert(
    fc.property(fc.nat(1000), fc.integer({ min: 1, max: 1000 }), (now, due) => {
      expect(limitInWords(at(0), at(due), at(now)).state === 'late').toBe(now >= due);
    }),
  );
});

test('a place is its ward and council, its council alone, outside Cheshire, or not known', () => {
  expect(placeInWords(null, 'E06000006')).toEqual({ ward: undefined, council: 'Halton' });
  expect(placeInWords('E05000001', null).council).toBe('Outside Cheshire');
  expect(placeInWords(null, null).council).toBe('Not known');
});

test('a report may be passed to every desk of the day but one’s own and the commissioner’s office', () => {
  const dates = { fromOn: '2020-01-01', untilOn: null };
  const agency = { name: 'x', councilCode: null, runsPublicDesk: false, hasDesk: true, ...dates };
  const agencies = [
    { ...agency, agencyId: 'own', kind: 'police' },
    { ...agency, agencyId: 'council', kind: 'council' },
    { ...agency, agencyId: 'abolished', kind: 'council', untilOn: '2023-04-01' },
    { ...agency, agencyId: 'to-come', kind: 'inspectorate', fromOn: '2030-01-01' },
    { ...agency, agencyId: 'commissioner', kind: 'commissioner' },
    { ...agency, agencyId: 'nobody-there', kind: 'health', hasDesk: false },
  ] as const;
  const names = receiversOf(agencies, 'own', new Date('2026-11-23')).map((each) => each.agencyId);
  expect(names).toEqual(['council']);
});

test('a lawful basis may be named from its day on', () => {
  expect(basesOn(new Date('2018-05-24'))).toEqual([]);
  expect(basesOn(new Date('2026-11-23')).map((basis) => basis.code)).toContain('safeguarding');
});
