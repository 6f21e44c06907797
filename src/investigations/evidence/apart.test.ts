import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  factOf,
  itemTaken,
  linkOf,
  movedTo,
  partIn,
  personFound,
  placeFound,
} from '../../testing/investigating.ts';
import type { Entry, Written } from '../investigation/entry.ts';
import { tellStory } from '../investigation/story.ts';
import { apartIn, isApart } from './apart.ts';
import { onSheet } from './on-sheet.ts';
import { tellRegister } from './register.ts';

const placed = (written: readonly Written[]): Entry[] =>
  written.map((each, place) => ({ ...each, place, by: 'x', at: new Date('2026-11-02') }));
const judged = (about: string, use: 'used' | 'unused' | 'sensitive'): Written => ({
  kind: 'judgement',
  about,
  body: { use, assists: 'no', on: '2026-11-03' },
});
const apartOf = (of: Written, ...rest: readonly Written[]): boolean => {
  const [entry, ...others] = placed([of, ...rest]);
  if (entry === undefined) throw new Error('nothing');
  const standing = [entry, ...others];
  return isApart(entry, tellStory(standing), apartIn(standing));
};

test('[D8] what was decided to be sensitive is apart, and so is every line that tells of it', () => {
  const [item, source] = [itemTaken('A phone'), personFound('Somebody inside')];
  const sensitive = judged(`item:${item.about}`, 'sensitive');
  expect(apartOf(item)).toBe(false);
  expect(apartOf(item, sensitive)).toBe(true);
  expect(apartOf(item, judged(`item:${item.about}`, 'unused'))).toBe(false);
  expect(apartOf(movedTo(item.about, 'A', 'B'), sensitive)).toBe(true);
  expect(apartOf(movedTo(itemTaken('Another').about, 'A', 'B'), sensitive)).toBe(false);
  const told = factOf('Told what the boss says.', '2026-11-02', [source.about]);
  expect(apartOf(told, source)).toBe(false);
  expect(apartOf(told, source, judged(`person:${source.about}`, 'sensitive'))).toBe(true);
});

test('[D8] the answer about section 45 is apart where all that makes somebody a victim is, since it would tell that they may be one', () => {
  const ana = personFound('Ana');
  const [victim, suspect] = [partIn(ana.about, 'possible-victim'), partIn(ana.about, 'suspect')];
  const on = '2026-11-03' as const;
  const answer: Written = {
    kind: 'defence',
    about: ana.about,
    body: { choice: 'may-apply', why: 'Locked in.', safeguarding: 'in-place', on },
  };
  const sensitive = (part: Written) => judged(`part:${part.about}`, 'sensitive');
  expect(apartOf(answer, ana, victim, suspect)).toBe(false);
  expect(apartOf(answer, ana, victim, suspect, sensitive(suspect))).toBe(false);
  expect(apartOf(answer, ana, victim, suspect, sensitive(victim))).toBe(true);
});

test('[D8] what may be shared only on conditions is apart until it is decided that it is used, and so is what tells of it; a person’s own code keeps their name off no paper', () => {
  const onConditions = <W extends Written>(written: W): Written =>
    ({ ...written, body: { ...written.body, handling: 'C' } }) as Written;
  const [ana, yard] = [personFound('Ana'), placeFound('The yard')];
  const [victim, link] = [partIn(ana.about, 'victim'), linkOf(ana.about, yard.about)];
  for (const each of [factOf('Locked in.', '2026-11-02'), victim, yard, link]) {
    const key = `${each.kind}:${each.about}`;
    expect(apartOf(each, ana)).toBe(false);
    expect(apartOf(onConditions(each), ana)).toBe(true);
    expect(apartOf(onConditions(each), ana, judged(key, 'unused'))).toBe(true);
    expect(apartOf(onConditions(each), ana, judged(key, 'used'))).toBe(false);
  }
  expect(apartOf(link, ana, onConditions(yard))).toBe(true);
  expect(apartOf(onConditions(ana))).toBe(false);
  expect(apartOf(factOf('Locked in.', '2026-11-02', [ana.about]), onConditions(ana))).toBe(false);
});

test('[D8] every step against somebody who is named on no paper is on none either', () => {
  const source = personFound('Somebody inside');
  const charge: Written = {
    kind: 'charge',
    about: '00000000-0000-4000-8000-000000000001',
    body: { of: source.about, offence: 'fraud', how: 'charged', on: '2026-11-03' },
  };
  const plea: Written = {
    kind: 'plea',
    about: '00000000-0000-4000-8000-000000000002',
    body: { charge: charge.about, plea: 'guilty', on: '2026-11-04' },
  };
  const sensitive = judged(`person:${source.about}`, 'sensitive');
  expect([apartOf(charge, source), apartOf(plea, source, charge)]).toEqual([false, false]);
  expect([apartOf(charge, source, sensitive), apartOf(plea, source, charge, sensitive)]).toEqual([
    true,
    true,
  ]);
});

test('[D8] a fact that may be shared on conditions alone is apart until it is decided to be used', () => {
  const use = fc.constantFrom('used', 'unused', 'sensitive', undefined);
  fc.assert(
    fc.property(use, fc.constantFrom('P', 'C', undefined), (decided, handling) => {
      const plain = factOf('Seen.', '2026-11-02');
      const fact = { ...plain, body: { ...plain.body, handling } };
      const rest = decided === undefined ? [] : [judged(`fact:${fact.about}`, decided)];
      expect(apartOf(fact, ...rest)).toBe(
        decided === 'sensitive' || (handling === 'C' && decided !== 'used'),
      );
    }),
  );
});

test('[D8] what was sensitive stays apart when it is written anew, and an earlier wording is on no paper with the rest until somebody has decided about it', () => {
  const fact = factOf('Bob told us.', '2026-11-02');
  const reworded = { ...fact, body: { ...fact.body, what: 'It was told.' } };
  const key = `fact:${fact.about}`;
  const apartAt = (...written: readonly Written[]) => {
    const all = placed(written);
    const apart = apartIn(all);
    return all.flatMap((each) => (each.kind === 'fact' ? [isApart(each, tellStory(all), apart)] : []));
  };
  expect(apartAt(fact, reworded)).toEqual([true, false]);
  expect(apartAt(fact, judged(key, 'unused'), reworded)).toEqual([false, false]);
  expect(apartAt(fact, judged(key, 'sensitive'), reworded)).toEqual([true, true]);
  expect(apartAt(fact, judged(key, 'sensitive'), reworded, judged(key, 'used'))).toEqual([true, false]);
  expect(apartAt(fact, reworded, judged(key, 'used'), judged(`${key}@0`, 'unused'))).toEqual([false, false]);
  // Used while it could be shared freely, it is on conditions now: nobody has decided about that.
  const onConditions = { ...fact, body: { ...fact.body, handling: 'C' as const } };
  expect(apartAt(fact, judged(key, 'used'), onConditions)).toEqual([true, true]);
});

test('[D8] a file or an earlier wording of an item that was decided to be sensitive is not on its continuity sheet; of an item that is sensitive itself the sheet is kept apart, whole', () => {
  const item = itemTaken('A phone');
  const again = { ...item, body: { ...item.body, byWhom: 'PC 77 Ashgrove' } };
  const file = '00000000-0000-4000-8000-000000000009';
  const written: readonly Written[] = [
    item,
    again,
    {
      kind: 'item-file',
      about: item.about,
      body: { file, name: 'who-told.pdf', type: 'application/pdf', size: 1, sha256: 'a'.repeat(64) },
    },
  ];
  const sheet = (...decided: readonly Written[]) => {
    const entries = placed([...written, ...decided]);
    const [found] = tellRegister(entries, new Map([[item.about, 1]]));
    if (found === undefined) throw new Error('no item');
    const { item: told, isApart: held, leftOff } = onSheet(found, entries);
    return [told.versions.length, told.files.length, held, leftOff];
  };
  expect(sheet()).toEqual([2, 1, false, 0]);
  expect(sheet(judged(`item-file:${file}`, 'sensitive'))).toEqual([2, 0, false, 1]);
  expect(sheet(judged(`item:${item.about}@0`, 'sensitive'))).toEqual([1, 1, false, 1]);
  expect(sheet(judged(`item:${item.about}`, 'sensitive'))).toEqual([2, 1, true, 0]);
});
