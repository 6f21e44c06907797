/** Words that several pages of an investigation say, and how what was said is shown. */
import { catalogue } from '../../platform/words/index.ts';
import type { EntryOf } from '../investigation/entry.ts';
import type { Thing } from '../investigation/story.ts';
import en from './words/en.json' with { type: 'json' };

export { noon, saidInWords } from '../../entries/index.ts';

export const say = catalogue({ en })('en');

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

/** What an item is, marked where it is not held any more or was entered in error. */
export const itemInWords = ({ what, state }: Pick<EntryOf<'item'>['body'], 'what' | 'state'>): string =>
  state === 'held' ? what : say('itemMarked', { what, mark: say(`itemTag.${state}`) });
