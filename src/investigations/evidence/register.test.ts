import fc from 'fast-check';
import { expect, test } from 'vitest';
import { addDays } from '../../platform/working-days.ts';
import { factOf, itemTaken, movedTo } from '../../testing/investigating.ts';
import type { Entry, Written } from '../investigation/entry.ts';
import { chronologyOf } from './chronology.ts';
import { arrivalsOf, gapsIn, holdingOf, numbersOf, tellRegister, turnsOf } from './register.ts';
import { standingOfFiles } from './standing-of-files.ts';

const placed = (written: readonly Written[]): Entry[] =>
  written.map((each, at) => ({ ...each, place: at + 1, by: 'x', at: new Date('2026-11-02T09:00:00Z') }));

test('[D4] whoever has an item now is said by its last movement, and a hand that is missing in between shows', () => {
  const ledger = itemTaken('A ledger');
  const told = (...moved: readonly Written[]) =>
    tellRegister(placed([ledger, ...moved]), numbersOf([ledger.about]))[0];
  const untouched = told();
  expect(untouched && holdingOf(untouched)).toEqual({
    holder: 'DC 2231 Quraishy',
    storage: 'Crewe store, shelf 4',
    seal: 'P0001',
  });
  const moved = told(
    movedTo(ledger.about, 'dc 2231  Quraishy', 'The laboratory'),
    movedTo(ledger.about, 'DS 1044 Marrowdale', 'The court'),
  );
  expect(moved && holdingOf(moved)).toMatchObject({ holder: 'The court', seal: 'P0002' });
  expect(moved && gapsIn(moved).map(({ body }) => body.from)).toEqual(['DS 1044 Marrowdale']);
});

test('[D4] what was first written of how an item came stays to be seen, and so does each turn of what became of it', () => {
  const ledger = itemTaken('A ledger');
  const version = (change: Partial<WrittenItem['body']>): WrittenItem => ({
    ...ledger,
    body: { ...ledger.body, ...change },
  });
  const versions = [
    ledger,
    version({ keepUntil: '2027-01-01' }),
    version({ byWhom: 'PC 77' }),
    version({ byWhom: 'PC 77', state: 'returned', stateOn: '2026-11-06', stateBy: 'DC 2231' }),
    version({
      byWhom: 'PC 77',
      state: 'returned',
      stateOn: '2026-11-06',
      stateBy: 'DC 2231',
      what: 'A blue ledger',
    }),
    version({ byWhom: 'PC 77' }),
  ];
  const [item] = tellRegister(placed(versions), numbersOf([ledger.about]));
  expect(item && arrivalsOf(item).map(({ place, body }) => [place, body.byWhom])).toEqual([
    [1, 'DC 2231 Quraishy'],
    [3, 'PC 77'],
  ]);
  expect(item && turnsOf(item).map(({ place, body }) => [place, body.state])).toEqual([
    [4, 'returned'],
    [6, 'held'],
  ]);
});

test('[D4] a file that was found altered stays so until a night finds it whole', () => {
  const check = (byMember: string | null, altered: readonly string[], whole = 0) => ({
    at: new Date(),
    byMember,
    whole,
    altered,
    missing: [],
    unreadable: [],
  });
  expect([
    ...standingOfFiles([check('kirsty', ['b']), check(null, ['a']), check(null, ['c'])]).wrong.keys(),
  ]).toEqual(['a', 'b']);
  expect([...standingOfFiles([check(null, [], 2), check('kirsty', ['b'])]).wrong]).toEqual([]);
});

const day = fc.integer({ min: 0, max: 3_000 }).map((days) => addDays('2020-01-01', days));
/** Any investigation: items, their movements, and facts, in any order and on any day. */
const anything = fc
  .array(
    fc.record({
      kind: fc.constantFrom('item', 'movement', 'fact', 'turn', 'again' as const),
      on: day,
      until: day,
      when: fc.constantFrom('exact', 'about', 'range' as const),
      which: fc.nat(),
    }),
    { maxLength: 60 },
  )
  .map((drawn): Written[] => {
    const items = drawn.flatMap(({ kind, on }): WrittenItem[] => {
      const item = itemTaken('A thing');
      return kind === 'item' ? [{ ...item, body: { ...item.body, on } }] : [];
    });
    const others = drawn.flatMap(({ kind, on, until, when, which }): Written[] => {
      const item = items[which % Math.max(1, items.length)];
      if (kind === 'movement') return item === undefined ? [] : [movedTo(item.about, 'A', 'B')];
      const fact = factOf('Seen.', on);
      return kind === 'fact' ? [{ ...fact, body: { ...fact.body, when, until } }] : [];
    });
    const turns = drawn.flatMap(({ kind, on, which }): Written[] =>
      kind === 'turn'
        ? [
            {
              kind: 'standing',
              about: '',
              body: { state: which % 2 === 0 ? 'closed' : 'open', why: 'So.', on },
            },
          ]
        : [],
    );
    const all = [...items, ...others];
    // Some are written anew, with other words and another day.
    const again = drawn.flatMap(({ kind, on, which }): Written[] => {
      const of = all[which % Math.max(1, all.length)];
      if (kind !== 'again' || of === undefined) return [];
      if (of.kind === 'item') return [{ ...of, body: { ...of.body, on } }];
      return of.kind === 'fact' ? [{ ...of, body: { ...of.body, from: on } }] : [];
    });
    return [...all, ...turns, ...again];
  });
type WrittenItem = ReturnType<typeof itemTaken>;

/** Told each time anew: of these nothing is an earlier wording of anything. */
const hasWordings = ({ kind }: Pick<Written, 'kind'>) => kind === 'fact' || kind === 'item';

const inAnyOrder = anything.chain((written) =>
  fc.shuffledSubarray(placed(written), { minLength: written.length }),
);

test('[D9] every fact, item and movement, and every earlier wording, stands in the chronology exactly once, the earliest first', () => {
  fc.assert(
    fc.property(inAnyOrder, (entries) => {
      const rows = chronologyOf(entries);
      const places = (of: readonly { readonly place: number }[]) =>
        of.map(({ place }) => place).toSorted((one, other) => one - other);
      expect(places(rows.map(({ entry }) => entry))).toEqual(places(entries));
      expect(rows.map(({ from }) => from)).toEqual(rows.map(({ from }) => from).toSorted());
      // Of each fact and item one line stands, and all others say that they are earlier wordings.
      const standing = rows.filter(({ entry, replacedBy }) => hasWordings(entry) && !replacedBy);
      const things = new Set(entries.flatMap(({ kind, about }) => (hasWordings({ kind }) ? [about] : [])));
      expect(standing.map(({ entry }) => entry.about).toSorted()).toEqual([...things].toSorted());
    }),
  );
});
