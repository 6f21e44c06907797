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
import { type Material, scheduleOf } from './schedule.ts';
import { keyOf } from './wordings.ts';

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

/** What is written anew: the same item, fact or line in other words. */
function anew(written: Written, words: string): Written[] {
  if (written.kind === 'item') return [{ ...written, body: { ...written.body, what: words } }];
  if (written.kind === 'fact') return [{ ...written, body: { ...written.body, what: words } }];
  return written.kind === 'line' ? [{ ...written, body: { ...written.body, what: words } }] : [];
}

/** Any investigation, with movements and documents of its items, what was written anew, and decisions about any of it, once or again, in any order. */
const anything = fc
  .record({
    made: fc.array(fc.constantFrom('item', 'fact', 'line', 'person' as const), { maxLength: 20 }),
    hung: fc.array(fc.tuple(fc.boolean(), fc.nat()), { maxLength: 20 }),
    later: fc.array(
      fc.tuple(fc.constantFrom('again', 'decide' as const), fc.nat(), fc.constantFrom(...uses)),
      {
        maxLength: 40,
      },
    ),
  })
  .map(({ made, hung, later }): Entry[] => {
    const base: Written[] = [outlineOf('Hazel'), ...made.flatMap((kind) => makers[kind]())];
    const items = base.filter(({ kind }) => kind === 'item').map(({ about }) => about);
    const onItems = hung.flatMap(([moves, which]): Written[] => {
      const item = items[which % Math.max(1, items.length)];
      if (item === undefined) return [];
      return [moves ? movedTo(item, 'A', 'B') : documentOf(item)];
    });
    const all = [...base, ...onItems];
    const known = all.filter(({ kind }) => kind !== 'movement');
    const onward = later.flatMap(([does, which, use], at): Written[] => {
      const of = known[which % known.length];
      if (of === undefined) return [];
      return does === 'again' ? anew(of, `Words ${at}`) : [judged(keyOf(bare(of)), use)];
    });
    return placed([...all, ...onward]);
  })
  .chain((entries) => fc.shuffledSubarray(entries, { minLength: entries.length }));

const inOrder = (entries: readonly Entry[]) => entries.toSorted((one, other) => one.place - other.place);

test('[D8] every item, document and note, and every earlier wording, stands on the schedule exactly once, under the last decision that was about it', () => {
  fc.assert(
    fc.property(anything, (entries) => {
      const begun = [
        ...new Set(inOrder(entries).flatMap(({ kind, about }) => (kind === 'item' ? [about] : []))),
      ];
      const schedule = scheduleOf(entries, numbersOf(begun));
      const listed = Object.entries(schedule).flatMap(([part, materials]) =>
        materials.map(({ entry }: Material) => `${entry.place} ${part}`),
      );
      // Told as it happened: a decision is about the wording that stands when it is made.
      const stands = new Map<string, number>();
      const decided = new Map<number, string>();
      for (const each of inOrder(entries)) {
        if (each.kind === 'movement') continue;
        if (each.kind !== 'judgement') stands.set(keyOf(each), each.place);
        else decided.set(stands.get(each.about) ?? -1, each.body.use);
      }
      const expected = entries
        .filter(({ kind }) => kind !== 'movement' && kind !== 'judgement')
        .map(({ place }) => `${place} ${decided.get(place) ?? 'undecided'}`);
      expect(listed.toSorted()).toEqual(expected.toSorted());
    }),
  );
});

test('[D8] what is written anew is undecided again and says so; that a line is done leaves no earlier wording, and an earlier one is decided about by itself', () => {
  const [fact, line] = [factOf('Bob told us.', '2026-10-01'), enquiryInto('Who?')];
  const reworded = { ...fact, body: { ...fact.body, what: 'It was told.' } };
  const done = { ...line, body: { ...line.body, state: 'done' as const } };
  const entries = placed([
    ...[fact, line, judged(keyOf(bare(fact)), 'sensitive'), judged(keyOf(bare(line)), 'unused')],
    ...[reworded, done],
  ]);
  const { undecided, sensitive, unused } = scheduleOf(entries, numbersOf([]));
  expect(undecided.map(({ entry, changedSince }) => [entry.place, changedSince?.body.use])).toEqual([
    [5, 'sensitive'],
    [6, 'unused'],
  ]);
  expect([sensitive, unused].map((part) => part.map(({ entry }) => entry.place))).toEqual([[1], []]);
  // Decided to be used, the new wording brings none before it along.
  const used = placed([...entries, judged(keyOf(bare(fact)), 'used')]);
  expect(scheduleOf(used, numbersOf([])).sensitive.map(({ entry }) => entry.place)).toEqual([1]);
  const [earlier] = sensitive;
  const both = placed([...used, judged(earlier?.key ?? '', 'unused')]);
  expect(scheduleOf(both, numbersOf([])).unused.map(({ entry }) => entry.place)).toEqual([1]);
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
