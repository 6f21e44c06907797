import fc from 'fast-check';
import { expect, test } from 'vitest';
import { anyWriting } from '../../testing/any-writing.ts';
import type { Entry } from './entry.ts';
import { lastReview, oneOf, tellStory } from './story.ts';

test('[C9] of hundreds of edits by several members every earlier state can be told again, and none loses what was written', () => {
  fc.assert(
    fc.property(
      fc.array(fc.tuple(anyWriting, fc.constantFrom('Thandiwe', 'Viorica', 'Ingrid')), {
        minLength: 200,
        maxLength: 400,
      }),
      (edits) => {
        const entries: Entry[] = [];
        const seen: ReturnType<typeof tellStory>[] = [];
        for (const [index, [written, by]] of edits.entries()) {
          entries.push({ ...written, place: index + 1, by, at: new Date(1_750_000_000_000 + index) });
          seen.push(tellStory(entries));
        }
        for (const [index, story] of seen.entries()) {
          expect(tellStory(entries.toReversed(), index + 1)).toEqual(story);
          const { kind, about, body } = edits[index]?.[0] ?? {};
          // A judgement about an earlier day is kept, and what stands goes on standing.
          if (kind === 'risk' || kind === 'need')
            expect(story.standing).toContainEqual(expect.objectContaining({ kind, about }));
          else expect(story.standing.at(-1)).toMatchObject({ kind, about, body });
        }
      },
    ),
    { numRuns: 5 },
  );
});

test('[C11] of an area the judgement about the latest day stands, however late another was written; of one day the later written', () => {
  const at = new Date('2026-11-20T12:00:00Z');
  const risk = (place: number, on: `${number}-${number}-${number}`, level: 'low' | 'high'): Entry => ({
    ...{ kind: 'risk', about: 'safety', place, by: 'Thandiwe', at },
    body: { level, evidence: 'Seen', confidence: 'medium', asked: 'Her', on },
  });
  const stands = (...entries: Entry[]) => oneOf(tellStory(entries), 'risk', 'safety')?.place;
  expect(stands(risk(1, '2026-11-18', 'high'), risk(2, '2026-10-01', 'low'))).toBe(1);
  expect(stands(risk(1, '2026-11-18', 'high'), risk(2, '2026-11-18', 'low'))).toBe(2);
  // A day that had not come when it was written counts as the day on which it was.
  expect(stands(risk(1, '2062-11-18', 'high'), risk(2, '2026-11-20', 'low'))).toBe(2);
  const both = [risk(1, '2026-11-18', 'high'), risk(2, '2026-10-01', 'low')];
  expect(tellStory(both).written).toBe(2);
  const review = (place: number, on: `${number}-${number}-${number}`): Entry => ({
    ...{ kind: 'review', about: String(place), place, by: 'Thandiwe', at },
    body: { on, tookPart: 'Ana', changed: 'Nothing.', nextOn: '2027-01-01' },
  });
  expect(lastReview(tellStory([review(1, '2026-11-10'), review(2, '2026-09-10')]))?.place).toBe(1);
});
