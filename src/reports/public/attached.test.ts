import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { KeptFile, Taking } from '../../files/index.ts';
import {
  addTakings,
  afterForm,
  mostBytesTogether,
  mostFiles,
  nothingAttached,
  removeKept,
} from './attached.ts';

const hex = (number: number) => number.toString(16).padStart(64, '0');
const kept = fc
  .record({ content: fc.integer({ min: 1, max: 30 }), place: fc.integer({ min: 1, max: 1e9 }) })
  .map(
    ({ content, place }): KeptFile => ({
      blob: hex(place),
      key: 'AAAA',
      name: `${content}.jpg`,
      type: 'image/jpeg',
      family: 'picture',
      size: content * 3_000_000,
      sha256: hex(content),
    }),
  );
const taking: fc.Arbitrary<Taking> = fc.oneof(
  kept.map((file): Taking => ({ kind: 'kept', file })),
  fc.constant<Taking>({ kind: 'refused', name: 'run.exe', why: 'not-taken' }),
);
const forms = fc.array(fc.array(taking, { maxLength: 12 }), { maxLength: 5 });

test('however many forms bring however many files, there are never more than ten, 250 MB, or one of a content', () => {
  fc.assert(
    fc.property(forms, (all) => {
      let attached = nothingAttached;
      for (const takings of all) {
        attached = addTakings(attached, takings).attached;
        expect(attached.kept.length).toBeLessThanOrEqual(mostFiles);
        expect(attached.kept.reduce((sum, { size }) => sum + size, 0)).toBeLessThanOrEqual(mostBytesTogether);
        expect(new Set(attached.kept.map(({ sha256 }) => sha256)).size).toBe(attached.kept.length);
      }
    }),
  );
});

test('every file that was taken is either attached or forgotten in the store, never both and never neither', () => {
  fc.assert(
    fc.property(
      fc.array(taking, { maxLength: 15 }),
      fc.record({ remove: fc.constantFrom('', hex(1)), add: fc.boolean(), skip: fc.boolean() }),
      (takings, pressed) => {
        const came = takings.flatMap((one) => (one.kind === 'kept' ? [one.file] : []));
        const { attached, forgotten } = afterForm(nothingAttached, pressed, takings);
        expect(
          [...attached.kept, ...forgotten].toSorted((a, b) => came.indexOf(a) - came.indexOf(b)),
        ).toEqual(came);
      },
    ),
  );
});

test('whatever was not taken is said, but for what is there already', () => {
  const file = fc.sample(kept, 1)[0];
  if (file === undefined) return;
  const once = addTakings(nothingAttached, [{ kind: 'kept', file }]);
  const again = addTakings(once.attached, [
    { kind: 'kept', file: { ...file, blob: hex(77) } },
    { kind: 'refused', name: 'run.exe', why: 'not-taken' },
  ]);
  expect(again.attached.refused).toEqual([{ name: 'run.exe', why: 'not-taken' }]);
  expect(again.forgotten.map(({ blob }) => blob)).toEqual([hex(77)]);
});

test('removing takes away the one that is meant and no other', () => {
  fc.assert(
    fc.property(fc.array(kept, { maxLength: 10 }), fc.integer({ min: 0, max: 9 }), (files, place) => {
      const { attached } = addTakings(
        nothingAttached,
        files.map((file): Taking => ({ kind: 'kept', file })),
      );
      const meant = attached.kept[place];
      const left = removeKept(attached, meant?.blob ?? 'nothing');
      expect(left.attached.kept).toEqual(attached.kept.filter(({ blob }) => blob !== meant?.blob));
    }),
  );
});

test('the page stays while there is more to add or something to say, and skipping never stays', () => {
  const refused: Taking = { kind: 'refused', name: 'run.exe', why: 'not-taken' };
  const press = { remove: '', add: false, skip: false };
  expect(afterForm(nothingAttached, press, []).stays).toBe(false);
  expect(afterForm(nothingAttached, { ...press, add: true }, []).stays).toBe(true);
  expect(afterForm(nothingAttached, press, [refused]).stays).toBe(true);
  expect(afterForm(nothingAttached, { ...press, skip: true }, [refused]).stays).toBe(false);
});
