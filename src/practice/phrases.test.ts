import { expect, test } from 'vitest';
import { harmlessTopics } from './harmless.ts';
import { otherLanguages } from './languages.ts';
import { speak } from './phrase.ts';
import { seededRandom } from './random.ts';
import { topics } from './topics.ts';
import { closings, openings, standing } from './voices.ts';

const words = {
  town: 'Crewe',
  street: 'Gallspar Road',
  place: 'the unit',
  business: 'Jadeleaf Foods',
  people: 'four men',
};
const narrow = { town: 'Crewe', street: 'Gallspar Road', place: 'the unit' };

const groups = {
  topics: Object.values(topics).flatMap((topic) => Object.values(topic).flat()),
  openings: Object.values(openings).flat(),
  closings: Object.values(closings).flat(),
  standing: Object.values(standing).flat(),
};

test.each(Object.entries(groups))('every sentence among %s can be spoken in every choice', (_, templates) => {
  for (const template of templates)
    for (let seed = 0; seed < 12; seed += 1) speak(seededRandom(seed), template, words);
  expect(templates.length).toBeGreaterThan(20);
});

test('harmless and foreign sentences need no more than a place, a street and a town', () => {
  const foreign = Object.values(otherLanguages).flatMap(({ code: _, ...parts }) =>
    Object.values(parts).flat(),
  );
  const harmless = harmlessTopics.flatMap(({ lines, more }) => [...lines, ...more]);
  for (const template of [...foreign, ...harmless]) {
    expect(speak(seededRandom(3), template, narrow)).not.toMatch(/[{}$|]/);
  }
});
