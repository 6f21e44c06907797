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
});
