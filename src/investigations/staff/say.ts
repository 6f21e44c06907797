/** Words that several pages of an investigation say, and how what was said is shown. */
import { catalogue } from '../../platform/words/index.ts';
import { type Day, londonInstant } from '../../platform/working-days.ts';
import type { Said } from '../investigation/entry-bodies.ts';
import type { Thing } from '../investigation/story.ts';
import en from './words/en.json' with { type: 'json' };

export const say = catalogue({ en })('en');

/** What somebody said, or why nothing was. */
export const saidInWords = (said: Said): string =>
  typeof said === 'string' ? said : say(`none.${said.none}`);

/** Noon of a day in London: what a message with a date is given. */
export const noon = (day: Day): Date => londonInstant(day, 12);
export const dayInWords = (day: Day): string => say('day', { at: noon(day) });

/** What a thing is called: a name, an address, a number. */
export function nameOfThing(thing: Thing): string {
  switch (thing.kind) {
    case 'person':
      return typeof thing.body.name === 'string' ? thing.body.name : say('noName');
    case 'group':
    case 'business':
      return thing.body.name;
    case 'place':
      return thing.body.address;
    case 'vehicle':
      return thing.body.plate;
    case 'phone':
      return thing.body.number;
    case 'account':
      return `${thing.body.handle} (${thing.body.where})`;
  }
}
