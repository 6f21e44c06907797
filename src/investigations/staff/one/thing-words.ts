/** What is written of a thing beside its name: the same on its page and in a template. */
import type { EntryOf } from '../../investigation/entry.ts';
import type { Thing } from '../../investigation/story.ts';
import { say } from '../say.ts';
import { t } from './one-words.ts';

const written = (...words: readonly (string | undefined)[]): string[] =>
  words.flatMap((each) => (each === undefined || each === '' ? [] : [each]));

/** How a group is called besides, its threat, where it works and its lead officer. */
export const aboutGroup = ({ otherNames, threat, area, lead }: EntryOf<'group'>['body']): string[] => [
  ...(otherNames === undefined ? [] : [t('group.otherNames', { names: otherNames })]),
  t('group.threat', { threat: say(`threat.${threat}`) }),
  ...(area === undefined ? [] : [t('group.area', { area })]),
  ...(lead === undefined ? [] : [t('group.officer', { name: lead })]),
];

/** Everything that is written of a thing beside its name and its source, a line each. Of a person: their language and looks. */
export function aboutThing(thing: Thing): string[] {
  switch (thing.kind) {
    case 'person': {
      const { language, looks } = thing.body;
      return [
        ...(language === undefined ? [] : [t('thing.language', { language })]),
        ...(looks === undefined ? [] : [t('thing.looks', { looks })]),
      ];
    }
    case 'group':
      return [...written(thing.body.does), ...aboutGroup(thing.body)];
    case 'place':
      return written(thing.body.postcode, thing.body.what);
    case 'vehicle':
      return written(thing.body.looks);
    case 'business': {
      const { number, trade } = thing.body;
      return [
        ...(number === undefined ? [] : [t('thing.number', { number })]),
        ...(trade === undefined ? [] : [t('thing.trade', { trade })]),
      ];
    }
    case 'phone':
    case 'account':
      return written(thing.body.what);
  }
}
