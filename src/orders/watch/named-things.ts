/** Whom an order binds and what its conditions name, as mentions: drawn as those of a report are, so that both are compared alike. Pure. */
import type { Mention, ToldForMentions } from '../../identities/index.ts';
import { drawMentions } from '../../identities/index.ts';
import type { Day } from '../../platform/working-days.ts';
import {
  binds,
  boundAs,
  type Condition,
  conditionsOf,
  isInForce,
  orderOf,
  otherNamesOf,
  type Story,
} from '../order/story.ts';

/** One thing that an order names. */
export interface NamedThing {
  /** The condition that names it; empty: whom the order binds. */
  readonly about: string;
  readonly mention: Mention;
}

const nothing: Omit<ToldForMentions, 'saidOn'> = {
  narrative: [],
  people: [],
  places: [],
  vehicles: [],
  phones: [],
  businesses: [],
  online: [],
};

/** Everything that one condition names. */
export function thingsIn({ about, body }: Condition, saidOn: Date): NamedThing[] {
  const { place, postcode, person, born, plate, phone, business } = body;
  const told: ToldForMentions = {
    ...nothing,
    saidOn,
    people: person === undefined ? [] : [{ name: person, dateOfBirth: born }],
    places: place === undefined && postcode === undefined ? [] : [{ text: place ?? '', postcode }],
    vehicles: plate === undefined ? [] : [{ plate }],
    phones: phone === undefined ? [] : [{ number: phone }],
    businesses: business === undefined ? [] : [{ name: business }],
  };
  return drawMentions(told).map((mention) => ({ about, mention }));
}

/** Everything that an order names, whether or not it binds today: what is kept to be found by. */
export function namedThings(story: Story, saidOn: Date): NamedThing[] {
  const order = orderOf(story);
  if (order === undefined) return [];
  const born = typeof order.born === 'string' ? order.born : undefined;
  const as = boundAs(order);
  const namesAs = (what: (typeof as)[number]) =>
    as.includes(what) ? [order.subject, ...otherNamesOf(order, what)] : [];
  const [name, ...aliases] = namesAs('person');
  const subject = drawMentions({
    ...nothing,
    saidOn,
    people: name === undefined ? [] : [{ name, aliases, dateOfBirth: born }],
    businesses: namesAs('business').map((each) => ({ name: each })),
    places: namesAs('premises').map((text) => ({ text })),
  });
  return [
    ...subject.map((mention) => ({ about: '', mention })),
    ...conditionsOf(story).flatMap((condition) => thingsIn(condition, saidOn)),
  ];
}

/** Does it bind on a day: the order, and the condition that names it? */
export function bindsOn(story: Story, about: string, today: Day): boolean {
  if (!isInForce(story, today)) return false;
  if (about === '') return true;
  const condition = conditionsOf(story).find((each) => each.about === about);
  return condition !== undefined && binds(condition, today);
}
