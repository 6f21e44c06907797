/** What the codes of disruption are called, and the words of its page. */
import { catalogue } from '../../platform/words/index.ts';
import { type Story, thingsOf } from '../investigation/story.ts';
import { nameOfThing } from '../staff/say.ts';
import { type PowerCode, powerOf } from './powers.ts';
import en from './words/en.json' with { type: 'json' };

export const d = catalogue({ en })('en');

/** What a thing that is aimed at is called here. */
export function nameOfAimed(story: Story, id: string): string {
  const thing = thingsOf(story).find(({ about }) => about === id);
  return thing === undefined ? '' : nameOfThing(thing);
}

/** The law of a power, and whether anybody has read it. */
export function lawOfPower(code: PowerCode): string {
  const { law, checked } = powerOf(code);
  return checked ? law : d('unchecked', { law });
}
