import { expect, test } from 'vitest';
import { part, person, somebody, told } from '../../testing/one-person.ts';
import { partsOf } from './story.ts';

test('[D2] a person is several things at once, each until it is ended', () => {
  const story = told(somebody, part('suspect'), part('witness'), part('victim'), part('witness', 'ended'));
  expect(partsOf(story, person)).toEqual(['suspect', 'victim']);
});
