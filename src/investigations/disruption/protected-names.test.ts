import { expect, test } from 'vitest';
import { partIn, personFound } from '../../testing/investigating.ts';
import { tellStory } from '../investigation/story.ts';
import { nameToldIn, protectedNames } from './protected-names.ts';

test('[D5] a name that does not leave with a visit is found by any word that names somebody, and by none that names nobody', () => {
  const found = (name: string, text: string): boolean => {
    const person = personFound(name);
    const story = tellStory(
      [person, partIn(person.about, 'witness')].map((each, place) => ({
        ...each,
        ...{ place, by: 'x', at: new Date('2026-11-02') },
      })),
    );
    return nameToldIn(text, protectedNames(story, new Set())) !== undefined;
  };
  expect(found('Ana Ionescu', 'Ask for ANA first.')).toBe(true);
  expect(found('Ana Ionescu', 'The bed of ionescu')).toBe(true);
  expect(found('Ана Йонеску', 'Ana is there.')).toBe(true);
  expect(found('Ana Ionescu', 'A banana crate')).toBe(false);
  expect(found('Man in a red coat', 'One man keeps every phone; a red gate.')).toBe(false);
  expect(found('Will Dunmore', 'They will be moved.')).toBe(false);
  expect(found('Will Dunmore', 'Speak with Will.')).toBe(true);
  // Written without a capital, short, or in a script without spaces.
  expect(found('ana ionescu', 'Ask for Ana first.')).toBe(true);
  expect(found('ana ionescu', 'the bed of ana')).toBe(true);
  expect(found('Vu Le', 'Speak with Vu, who has the key.')).toBe(true);
  expect(found('Vu Le', 'Look for Le.')).toBe(true);
  expect(found('Bo Li', 'A police liaison officer is about.')).toBe(false);
  expect(found('王小明', 'Wang Xiaoming sleeps in the loft.')).toBe(true);
  expect(found('王小明', 'Ask for Xiaoming.')).toBe(true);
  expect(found('Wang Xiaoming', '王小明')).toBe(true);
  expect(found('An Do', 'An old van and a shed')).toBe(false);
  expect(found('Do Thi An', 'Ask do thi an for the key.')).toBe(true);
  expect(found('woman with a red coat', 'A red gate with a lock')).toBe(false);
});
