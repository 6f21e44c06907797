/** What something on the schedule is called: the same on the page and in the document. */
import { catalogue } from '../../../platform/words/index.ts';
import type { Material } from '../../evidence/schedule.ts';
import type { Entry } from '../../investigation/entry.ts';
import { thingKinds } from '../../investigation/entry-bodies.ts';
import { type Story, type Thing, thingsOf } from '../../investigation/story.ts';
import { courtGist } from '../court-gist.ts';
import { itemInWords, nameOfThing, noon, say } from '../say.ts';
import en from './words/en.json' with { type: 'json' };

export const t = catalogue({ en })('en');

const isThing = (entry: Entry): entry is Thing => thingKinds.some((kind) => kind === entry.kind);

/** What an entry says, in a line. */
function gistOf(entry: Entry, story: Story): string {
  const name = (about: string) => {
    const thing = thingsOf(story).find((each) => each.about === about);
    return thing === undefined ? say('noName') : nameOfThing(thing);
  };
  if (isThing(entry)) return nameOfThing(entry);
  switch (entry.kind) {
    case 'item':
      return itemInWords(entry.body);
    case 'explained':
    case 'fact':
    case 'line':
    case 'step':
    case 'overt':
    case 'disruption':
      return entry.body.what;
    case 'item-file':
      return entry.body.name;
    case 'decision':
      return entry.body.decided;
    case 'strategy':
      return entry.body.aim;
    case 'outline':
      return entry.body.about ?? entry.body.name;
    case 'part':
      return t('gist.part', { name: name(entry.body.of), part: say(`part.${entry.body.as}`).toLowerCase() });
    case 'link':
      return t('gist.link', {
        from: name(entry.body.from),
        how: say(`link.${entry.body.as}`),
        to: name(entry.body.to),
      });
    case 'defence':
      return t('gist.defence', { name: name(entry.about), choice: say(`choice.${entry.body.choice}`) });
    case 'advice':
    case 'charge':
    case 'hearing':
    case 'heard':
    case 'plea':
    case 'verdict':
    case 'sentence':
    case 'payment':
    case 'charge-ended':
    case 'ordered':
    case 'care':
    case 'told':
      return courtGist(entry, story);
    case 'template':
      return entry.body.name;
    case 'visit':
    case 'movement':
    case 'judgement':
    case 'named':
    case 'taken-off':
    case 'standing':
      return entry.body.why ?? '';
  }
}

/** The day that it is of: when it came, happened or was written. */
const dayOf = (entry: Entry): Date =>
  entry.kind === 'item' || entry.kind === 'decision'
    ? noon(entry.body.on)
    : entry.kind === 'fact'
      ? noon(entry.body.from)
      : entry.at;

/** What was decided, by whom and when; of what was written anew since, that it has to be decided again. A line each. */
export function decidedInWords(
  { judged, changedSince }: Material,
  nameOf: (memberId: string) => string,
): readonly string[] {
  const last = judged ?? changedSince;
  if (last === undefined) return [];
  const { use, assists, why } = last.body;
  const by = { name: nameOf(last.by), at: last.at };
  return [
    judged === undefined
      ? t('changedSince', { ...by, use: say(`use.${use}`) })
      : t('judged', { ...by, assists: say(`assists.${assists}`) }),
    ...(why === undefined || why === '' ? [] : [t('why', { why })]),
  ];
}

export interface MaterialTold {
  /** Its number, or what kind of note it is. */
  readonly name: string;
  readonly what: string;
  readonly day: string;
}

function nameOf({ entry, number, replacedBy }: Material): string {
  const exhibit = entry.kind === 'item' ? entry.body.exhibit : undefined;
  const name =
    number === undefined
      ? say(`kind.${entry.kind}`)
      : exhibit === undefined
        ? t('item', { number })
        : t('itemExhibit', { number, exhibit });
  return replacedBy === undefined ? name : t('earlier', { name, at: replacedBy.at });
}

/** Tells something on the schedule. */
export function tellMaterial(material: Material, story: Story): MaterialTold {
  const { entry } = material;
  return {
    name: nameOf(material),
    what: gistOf(entry, story),
    day: t('day', { at: dayOf(entry) }),
  };
}
