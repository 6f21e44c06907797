import { expect, test } from 'vitest';
import { tellStory } from '../../case/story.ts';
import { heldOf } from './held.ts';

const since = new Date(Date.UTC(2026, 10, 2, 12));
const goal = {
  kind: 'goal',
  about: 'g',
  place: 1,
  by: 'Thandiwe',
  at: since,
  body: {
    domain: 'housing',
    goal: 'A room',
    agreed: 'agreed',
    state: 'open',
    reviewOn: '2027-01-01',
  },
} as const;
const of = { agency: 'Halton Borough Council', since, readers: [] };
const readAt = (agency: string, day: number) => ({ agency, since: new Date(Date.UTC(2026, 10, day)) });

test('[C22] what is held is told by what stands in the case, since when, and who reads it because the person agreed', () => {
  const none = heldOf(tellStory([]), of);
  expect(none.words).toContain(
    'We have kept this about you since 2 November 2026: notes of what we talked about and did.',
  );
  expect(none.words).toContain('People who support you at Halton Borough Council read it.');
  expect(none.words).not.toContain('Because you agreed');
  expect(none.writtenAt).toBeUndefined();
  const planned = heldOf(tellStory([goal]), of);
  expect(planned.words).toContain(
    'since 2 November 2026: what we have planned together and notes of what we talked about and did.',
  );
  const shared = heldOf(tellStory([goal]), { ...of, readers: [readAt('Haven', 4), readAt('Clinic', 9)] });
  expect(shared.words).toContain('Because you agreed, parts of it are read at: Haven and Clinic.');
  expect(shared.writtenAt).toEqual(new Date(Date.UTC(2026, 10, 9)));
});
