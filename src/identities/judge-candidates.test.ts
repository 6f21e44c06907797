import { randomBytes, randomUUID } from 'node:crypto';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { normalise } from '../matching/index.ts';
import { deskRing } from '../platform/keys/keyring.ts';
import { type KnownCommon, keyed, matchesAmong } from './judge-candidates.ts';
import type { Mention } from './mention.ts';
import type { Candidate, Found, KeptMention } from './mention-store.ts';

const bytes = () => randomBytes(32);
const ring = deskRing({
  ...{ deskPublic: bytes(), receipt: bytes(), web: bytes() },
  ...{ deskPrivate: bytes(), wrapping: bytes(), index: bytes() },
});

const told = (mention: Mention, minutes: number): KeptMention => ({
  mentionId: randomUUID(),
  recordId: randomUUID(),
  saidAt: new Date(Date.UTC(2026, 10, 23, 12, minutes)),
  mention,
});
const person = (full: string): Mention => ({
  ...{ kind: 'person', source: 'answer', state: 'accepted' },
  value: { names: [{ full }] },
});
const plate = (text: string): Mention => ({
  ...{ kind: 'vehicle', source: 'answer', state: 'accepted' },
  value: { plate: text },
});

const one = keyed(ring, told(person('Gheorghe Quillfeather'), 59));
const candidate = (mention: Mention, minutes: number, apart = false): Candidate => ({
  ...{ apart, keys: [one.keys[0]?.hash ?? 0n], mention: told(mention, minutes) },
});
/** These, with how many of them are open under each key. */
function foundOf(others: readonly Candidate[]): Found {
  const brought = new Map<bigint, number>();
  for (const key of others.flatMap(({ apart, keys }) => (apart ? [] : keys)))
    brought.set(key, (brought.get(key) ?? 0) + 1);
  return { others, brought };
}
const found = (own: typeof one, others: readonly Candidate[]) =>
  matchesAmong(own, foundOf(others), ({ mention }) => normalise(mention));

test('of many who might be the same, the newest twenty are kept, and nobody hidden takes the place of one of them', () => {
  const namesakes = Array.from({ length: 50 }, (_, at) => candidate(person('Gheorghe Quillfeather'), at));
  const hidden = Array.from({ length: 45 }, (_, at) => candidate(person('Gheorghe Quillfeather'), at, true));
  const newest = namesakes.slice(30).map(({ mention }) => mention.mentionId);
  const shuffled = fc.shuffledSubarray([...namesakes, ...hidden], { minLength: 95 });
  fc.assert(
    fc.property(shuffled, (others) => {
      const matches = found(one, others);
      expect(matches.every(({ strength }) => strength === 'possible')).toBe(true);
      const open = matches.filter(({ otherMention }) =>
        namesakes.some(({ mention }) => mention.mentionId === otherMention),
      );
      expect(open.map(({ otherMention }) => otherMention).toSorted()).toEqual(newest.toSorted());
      expect(matches.length - open.length).toBe(20);
    }),
    { numRuns: 20 },
  );
});

test('what is certain is kept whole, however many there are', () => {
  const van = keyed(ring, told(plate('MX19 KLP'), 59));
  const others = Array.from({ length: 50 }, (_, at) => candidate(plate('MX19 KLP'), at));
  const matches = found(van, others);
  expect(matches).toHaveLength(50);
  expect(matches.every(({ strength, found }) => strength === 'certain' && found === 'joined')).toBe(true);
});

test('of a name that several people bear a namesake weighs less; tellings of one person, and hidden ones, count for nothing', () => {
  const born = (date: string): Mention => ({
    ...{ kind: 'person', source: 'answer', state: 'accepted' },
    value: { names: [{ full: 'Gheorghe Quillfeather' }], birth: { date } },
  });
  const own = keyed(ring, told(born('1991-04-17'), 59));
  const pair = own.keys.filter(({ key }) => key.startsWith('person:sound+sound')).map(({ hash }) => hash);
  const namesake = (year: number, apart = false): Candidate => ({
    ...{ apart, keys: pair, mention: told(born(`${year}-04-17`), 1) },
  });
  const weightOf = (others: readonly Candidate[], known?: KnownCommon) => {
    const theirs = namesake(1991);
    const all = [theirs, ...others];
    const matches = matchesAmong(own, foundOf(all), ({ mention }) => normalise(mention), known);
    return (
      matches.find(({ otherMention }) => otherMention === theirs.mention.mentionId)?.weight ?? Number.NaN
    );
  };
  const alone = weightOf([]);
  expect(weightOf([namesake(1991), namesake(1991)])).toBe(alone);
  expect(weightOf([1950, 1962, 1978].map((year) => namesake(year, true)))).toBe(alone);
  const several = weightOf([1950, 1962, 1978].map((year) => namesake(year)));
  expect(several).toBeLessThan(alone - 2);
  // Of three tellings that were read two were of different people: so are 128 of 192, taken by the same measure.
  const common = new Map(pair.map((key) => [key, 191]));
  expect(weightOf([namesake(1950)], common)).toBeCloseTo(several - 5, 9);
});

test('[B5] namesakes weigh the same from whichever of the two is asked, whoever else is called so', () => {
  const records = Array.from({ length: 5 }, () => randomUUID());
  const telling = fc.record({
    full: fc.constantFrom('Gheorghe Quillfeather', 'Gheorge Quillfeather', 'Quillfeather Gheorghe Ana'),
    // Each one slip from the next, so that it matters in which order they are counted; and others.
    date: fc.constantFrom('1991-04-17', '1991-04-18', '1991-05-18', '1950-10-02', '1978-12-30', undefined),
    of: fc.nat({ max: 4 }),
  });
  let several = 0;
  fc.assert(
    fc.property(
      fc.array(telling, { minLength: 2, maxLength: 10 }),
      fc.nat({ max: 1 }),
      (tellings, hidden) => {
        const all = tellings.map(({ full, date, of }, at) => {
          const mention = person(full);
          const value = { ...mention.value, ...(date === undefined ? {} : { birth: { date } }) };
          return keyed(ring, {
            ...told({ ...mention, value } as Mention, at),
            recordId: records[of] ?? '',
          });
        });
        // What the database gives: the mentions of other records that share keys. One of the records may be hidden.
        const weights = new Map<string, number>();
        for (const own of all) {
          const others = all.flatMap(({ mention, keys }): Candidate[] => {
            const shared = keys
              .map(({ hash }) => hash)
              .filter((key) => own.keys.some(({ hash }) => hash === key));
            const apart = hidden === 1 && mention.recordId === records[0];
            return mention.recordId === own.mention.recordId ? [] : [{ apart, mention, keys: shared }];
          });
          for (const { otherMention, weight, levels } of found(own, others)) {
            weights.set(`${own.mention.mentionId} ${otherMention}`, weight);
            several += levels.filter(({ field }) => field === 'bearers').length;
          }
        }
        for (const [pair, weight] of weights)
          expect(weights.get(pair.split(' ').toReversed().join(' '))).toBeCloseTo(weight, 9);
      },
    ),
    { numRuns: 300 },
  );
  expect(several).toBeGreaterThan(100);
});
