/** What something on the schedule is called: the same on the page and in the document. */
import { catalogue } from '../../../platform/words/index.ts';
import type { Day } from '../../../platform/working-days.ts';
import { paperReferenceOf } from '../../evidence/register.ts';
import type { Material } from '../../evidence/schedule.ts';
import type { Entry, EntryOf } from '../../investigation/entry.ts';
import { thingKinds } from '../../investigation/entry-bodies.ts';
import { type Story, type Thing, thingsOf } from '../../investigation/story.ts';
import { courtGist } from '../court-gist.ts';
import { itemInWords, nameOfThing, noon, say } from '../say.ts';
import en from './words/en.json' with { type: 'json' };

export const t = catalogue({ en })('en');

const isThing = (entry: Entry): entry is Thing => thingKinds.some((kind) => kind === entry.kind);

/** Since when and until when, after a line; nothing where neither is known. */
function spanOf(from: Day | undefined, until: Day | undefined): string {
  const days = [
    ...(from === undefined ? [] : [t('gist.since', { at: noon(from) })]),
    ...(until === undefined ? [] : [t('gist.until', { at: noon(until) })]),
  ];
  return days.length === 0 ? '' : ` (${days.join(', ')})`;
}

/** What somebody is, or was written down as: what has ended is never told as if it stood; what has a last day, or was written anew since, in no tense. */
function partInWords(
  name: string,
  { as, state, from, until }: EntryOf<'part'>['body'],
  isEarlier: boolean,
): string {
  const said = { name, part: say(`part.${as}`).toLowerCase() };
  const days = spanOf(from, until);
  if (state === 'ended') return `${t('gist.part.ended', said)}${days}`;
  return `${t(until === undefined && !isEarlier ? 'gist.part' : 'gist.part.days', said)}${days}`;
}

/** What an entry says, in a line, and of what has a source whether it is a fact, hearsay or an opinion (Data Protection Act 2018, section 38). */
function gistOf({ entry, replacedBy }: Material, story: Story): string {
  const said = saidIn(entry, story, replacedBy !== undefined);
  return 'nature' in entry.body
    ? t('gist.nature', { said, nature: say(`natureTag.${entry.body.nature}`) })
    : said;
}

function saidIn(entry: Entry, story: Story, isEarlier: boolean): string {
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
      return partInWords(name(entry.body.of), entry.body, isEarlier);
    case 'link':
      return `${t('gist.link', {
        from: name(entry.body.from),
        how: say(`link.${entry.body.as}`),
        to: name(entry.body.to),
      })}${spanOf(entry.body.begins, entry.body.ends)}`;
    case 'defence':
      return t('gist.defence', {
        name: name(entry.about),
        choice: say(`choice.${entry.body.choice}`),
        why: entry.body.why,
      });
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
  /** Its number or reference, or what kind of note it is. */
  readonly name: string;
  readonly what: string;
  readonly day: string;
}

/** Where it is read: on the pages by the register's numbers, on papers by a reference that counts nothing. */
type Where = 'page' | 'paper';

function nameOf({ entry, number, replacedBy }: Material, where: Where): string {
  const exhibit = entry.kind === 'item' ? entry.body.exhibit : undefined;
  const called = where === 'page' ? number : paperReferenceOf(entry.about);
  const name =
    number === undefined || called === undefined
      ? say(`kind.${entry.kind}`)
      : where === 'paper' && entry.kind === 'item-file'
        ? t('paper.document', { number: called })
        : exhibit === undefined
          ? t('item', { number: called })
          : t('itemExhibit', { number: called, exhibit });
  return replacedBy === undefined ? name : t('earlier', { name, at: replacedBy.at });
}

/** Tells something on the schedule. */
export function tellMaterial(material: Material, story: Story, where: Where): MaterialTold {
  const { entry } = material;
  return {
    name: nameOf(material, where),
    what: gistOf(material, story),
    day: t('day', { at: dayOf(entry) }),
  };
}
