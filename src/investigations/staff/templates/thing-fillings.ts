/** What the rows of a template say of things, links, section 45, actions that disrupt, prosecutor's advice and orders. */
import { c, nameOfPerson } from '../../court/court-words.ts';
import { d, lawOfPower, nameOfAimed } from '../../disruption/disruption-words.ts';
import type { EntryOf } from '../../investigation/entry.ts';
import { allOf, type Story, thingsOf } from '../../investigation/story.ts';
import { aboutThing } from '../one/thing-words.ts';
import { nameOfThing, noon, say } from '../say.ts';
import { t } from './template-words.ts';

export const thingRowPlaces = {
  things: ['kind', 'name', 'what', 'nature'],
  links: ['from', 'how', 'to', 'since', 'until', 'words', 'nature'],
  section45: ['name', 'day', 'choice', 'why', 'safety'],
  actions: ['day', 'what', 'kind', 'partner', 'power', 'aim', 'state', 'result'],
  advice: ['day', 'name', 'stage', 'answer', 'defence', 'words'],
  orders: ['day', 'name', 'made', 'words'],
} as const;

type Names = typeof thingRowPlaces;
type Rows = { readonly [Row in keyof Names]: Readonly<Record<Names[Row][number], string>>[] };

const dayOf = (day: EntryOf<'advice'>['body']['on'] | undefined): string =>
  day === undefined ? '' : t('day', { at: noon(day) });
const lines = (...said: readonly (string | undefined)[]): string =>
  said.filter((each) => each !== undefined && each !== '').join('\n');
const byDay = <E extends EntryOf<'disruption' | 'advice' | 'ordered'>>(entries: readonly E[]): E[] =>
  entries.toSorted((one, other) => one.body.on.localeCompare(other.body.on) || one.place - other.place);

const thingRows = (story: Story): Rows['things'] =>
  thingsOf(story)
    .filter(({ kind }) => kind !== 'person')
    .map((thing) => ({
      kind: say(`kind.${thing.kind}`),
      name: nameOfThing(thing),
      what: lines(...aboutThing(thing)),
      nature: say(`natureTag.${thing.body.nature}`),
    }));

const linkRows = (story: Story): Rows['links'] =>
  allOf(story, 'link').map(({ body }) => ({
    from: nameOfAimed(story, body.from),
    how: say(`link.${body.as}`),
    to: nameOfAimed(story, body.to),
    since: dayOf(body.begins),
    until: dayOf(body.ends),
    words: body.words ?? '',
    nature: say(`natureTag.${body.nature}`),
  }));

const section45Rows = (story: Story): Rows['section45'] =>
  allOf(story, 'defence').map(({ about, body }) => ({
    name: nameOfPerson(story, about),
    day: dayOf(body.on),
    choice: say(`choice.${body.choice}`),
    why: body.why,
    safety: say(`safeguarding.${body.safeguarding}`),
  }));

const actionRows = (story: Story): Rows['actions'] =>
  byDay(allOf(story, 'disruption')).map(({ body }) => ({
    day: dayOf(body.on),
    what: body.what,
    kind: d(`kind.${body.kind}`),
    partner: lines(d(`partner.${body.partner}`), body.partnerWords),
    power: body.power === 'none' ? d('power.none') : lines(d(`power.${body.power}`), lawOfPower(body.power)),
    aim: body.of === undefined || body.aim === 'trade' ? (body.trade ?? '') : nameOfAimed(story, body.of),
    state: d(`state.${body.state}`),
    result:
      body.state === 'done'
        ? lines(d(`result.${body.result}`), d(`wasMet.${body.met}`), body.resultWords)
        : '',
  }));

const adviceRows = (story: Story): Rows['advice'] =>
  byDay(allOf(story, 'advice')).map(({ body }) => ({
    day: dayOf(body.on),
    name: nameOfPerson(story, body.of),
    stage: c(`stage.${body.stage}`),
    answer: c(`answer.${body.answer}`),
    defence: c(`defence.${body.defence}`),
    words: body.words ?? '',
  }));

const orderRows = (story: Story): Rows['orders'] =>
  byDay(allOf(story, 'ordered')).map(({ body }) => ({
    day: dayOf(body.on),
    name: nameOfPerson(story, body.of),
    made: c(`ordered.${body.made}`),
    words: body.words ?? '',
  }));

/** All of these rows. `open`: the investigation as papers tell it. What is done for somebody's safety fills none, only how it stands. */
export const thingFillings = (open: Story): Rows => ({
  things: thingRows(open),
  links: linkRows(open),
  section45: section45Rows(open),
  actions: actionRows(open),
  advice: adviceRows(open),
  orders: orderRows(open),
});
