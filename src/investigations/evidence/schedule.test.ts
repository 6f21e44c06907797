import { randomUUID } from 'node:crypto';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  enquiryInto,
  factOf,
  itemTaken,
  linkOf,
  movedTo,
  outlineOf,
  partIn,
  personFound,
  placeFound,
} from '../../testing/investigating.ts';
import type { Entry, Written } from '../investigation/entry.ts';
import { uses } from '../investigation/evidence-bodies.ts';
import { numbersOf } from './register.ts';
import { keyOf, type Material, scheduleOf } from './schedule.ts';

const documentOf = (item: string): Written => ({
  kind: 'item-file',
  about: item,
  body: { file: randomUUID(), name: 'scan.pdf', type: 'application/pdf', size: 10, sha256: 'a'.repeat(64) },
});
const judged = (about: string, use: (typeof uses)[number]): Written => ({
  kind: 'judgement',
  about,
  body: { use, assists: 'no', why: 'A source would be known.', on: '2026-11-02' },
});
const placed = (written: readonly Written[]): Entry[] =>
  written.map((each, at) => ({ ...each, place: at + 1, by: 'x', at: new Date('2026-11-02T09:00:00Z') }));
const bare = (written: Written): Entry => ({ ...written, place: 0, by: 'x', at: new Date(0) });

const makers: Readonly<Record<'item' | 'fact' | 'line' | 'person', () => Written[]>> = {
  item: () => [itemTaken('A thing')],
  fact: () => [factOf('Seen.', '2026-10-01')],
  line: () => [enquiryInto('Who?')],
  person: () => {
    const [one, other] = [personFound('A'), placeFound('B')];
    return [one, other, partIn(one.about, 'suspect'), linkOf(one.about, other.about)];
  },
};

/** Any investigation, with movements and documents of its items, and decisions about any of it, once or again. */
const anything = fc
  .record({
    made: fc.array(fc.constantFrom('item', 'fact', 'line', 'person' as const), { maxLength: 30 }),
    hung: fc.array(fc.tuple(fc.boolean(), fc.nat()), { maxLength: 30 }),
    decided: fc.array(fc.tuple(fc.nat(), fc.constantFrom(...uses)), { maxLength: 30 }),
  })
  .map(({ made, hung, decided }): Entry[] => {
    const base: Written[] = [outlineOf('Hazel'), ...made.flatMap((kind) => makers[kind]())];
    const items = base.filter(({ kind }) => kind === 'item').map(({ about }) => about);
    const onItems = hung.flatMap(([moves, which]): Written[] => {
      const item = items[which % Math.max(1, items.length)];
      if (item === undefined) return [];
      return [moves ? movedTo(item, 'A', 'B') : documentOf(item)];
    });
    const all = [...base, ...onItems];
    const keys = all.filter(({ kind }) => kind !== 'movement').map((each) => keyOf(bare(each)));
    return placed([...all, ...decided.map(([which, use]) => judged(keys[which % keys.length] ?? '', use))]);
  })
  .chain((entries) => fc.shuffledSubarray(entries, { minLength: entries.length }));

const inOrder = (entries: readonly Entry[]) => entries.toSorted((one, other) => one.place - other.place);

test('[D8] every item, document and note stands on the schedule exactly once, under the last decision about it', () => {
  fc.assert(
    fc.property(anything, (entries) => {
      const begun = inOrder(entries).flatMap(({ kind, about }) => (kind === 'item' ? [about] : []));
      const schedule = scheduleOf(entries, numbersOf(begun));
      const listed = Object.entries(schedule).flatMap(([part, materials]) =>
        materials.map(({ key }: Material) => `${key} ${part}`),
      );
      const decided = new Map(
        inOrder(entries).flatMap((each) =>
          each.kind === 'judgement' ? [[each.about, each.body.use] as const] : [],
        ),
      );
      const expected = entries
        .filter(({ kind }) => kind !== 'movement' && kind !== 'judgement')
        .map((each) => `${keyOf(each)} ${decided.get(keyOf(each)) ?? 'undecided'}`);
      expect(listed.toSorted()).toEqual(expected.toSorted());
    }),
  );
});

test('[D8] items come by number, each before its documents, then notes', () => {
  const [one, other] = [itemTaken('One'), itemTaken('Other')];
  const schedule = scheduleOf(
    placed([other, factOf('Seen.', '2026-10-01'), one, documentOf(one.about), documentOf(one.about)]),
    numbersOf([one.about, other.about]),
  );
  expect(schedule.undecided.map(({ number, group }) => number ?? group)).toEqual([
    '1',
    '1/1',
    '1/2',
    '2',
    'note',
  ]);
});
