import fc from 'fast-check';
import { expect, test } from 'vitest';
import { anyWriting } from '../../testing/any-writing.ts';
import type { Entry } from './entry.ts';
import { tellStory } from './story.ts';

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
          expect(story.standing.at(-1)).toMatchObject({ kind, about, body });
        }
      },
    ),
    { numRuns: 5 },
  );
});
