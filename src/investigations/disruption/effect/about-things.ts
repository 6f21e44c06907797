/** What an action or a visit is about, as mentions that reports can be found by: the place, or all that the investigation links to a network. Pure. */
import { drawMentions, type Mention, type ToldForMentions } from '../../../identities/index.ts';
import type { Day } from '../../../platform/working-days.ts';
import type { Body } from '../../investigation/entry.ts';
import { allOf, oneOf, partsOf, type Story, type Thing, thingsOf } from '../../investigation/story.ts';

export interface About {
  readonly aim: Body<'disruption'>['aim'];
  /** The thing that is named as aimed at; none where it is a trade. */
  readonly of: string | undefined;
  readonly on: Day;
  readonly state: Body<'disruption'>['state'];
  /** Every thing by which reports are found. */
  readonly things: readonly Thing[];
  readonly mentions: readonly Mention[];
  /** Where it is, for the rings around it. */
  readonly postcode: string | undefined;
  /** The trade in words; found by them. */
  readonly trade: string | undefined;
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
const known = (said: unknown): string | undefined => (typeof said === 'string' ? said : undefined);

function toldOf(thing: Thing): Partial<ToldForMentions> {
  switch (thing.kind) {
    case 'person':
      return {
        people: [
          {
            name: known(thing.body.name),
            aliases: thing.body.otherNames?.split(/[,;\n]/) ?? [],
            dateOfBirth: known(thing.body.born),
          },
        ],
      };
    case 'place':
      return { places: [{ text: thing.body.address, postcode: thing.body.postcode }] };
    case 'vehicle':
      return { vehicles: [{ plate: thing.body.plate }] };
    case 'phone':
      return { phones: [{ number: thing.body.number }] };
    case 'business':
      return { businesses: [{ name: thing.body.name, companyNumber: thing.body.number }] };
    case 'account':
      return { online: [{ address: thing.body.handle, platform: thing.body.where }] };
    case 'group':
      // A group's name is our own: no report holds it.
      return {};
  }
}

const ofVictims: readonly string[] = ['possible-victim', 'victim', 'witness'];

/** Is this somebody who is a victim or witness here and nothing else? Reports of them coming to safety are no sign of the network. */
function isVictimAlone(story: Story, thing: Thing): boolean {
  if (thing.kind !== 'person') return false;
  const parts = partsOf(story, thing.about);
  return parts.length > 0 && parts.every((part) => ofVictims.includes(part));
}

/** Everything that links lead to from one thing, never by way of somebody who is a victim or witness alone; `steps`: how many links. */
function linkedTo(story: Story, of: string, steps: number): Thing[] {
  const things = new Map(thingsOf(story).map((thing) => [thing.about, thing]));
  const links = allOf(story, 'link').map(({ body }) => [body.from, body.to] as const);
  const reached = new Set([of]);
  for (let step = 0, before = 0; step < steps && before !== reached.size; step += 1) {
    before = reached.size;
    for (const [from, to] of links.filter(([one, other]) => reached.has(one) !== reached.has(other))) {
      const next = reached.has(from) ? to : from;
      const thing = things.get(next);
      if (thing !== undefined && !isVictimAlone(story, thing)) reached.add(next);
    }
  }
  return [...reached].flatMap((about) => things.get(about) ?? []);
}

/** A place is the thing itself; a business also the places that links give it. */
function placesOf(story: Story, of: string): Thing[] {
  return linkedTo(story, of, 1).filter((thing) => thing.about === of || thing.kind === 'place');
}

function thingsAbout(story: Story, aim: About['aim'], of: string | undefined): Thing[] {
  if (aim === 'trade' || of === undefined) return [];
  if (aim === 'network') return linkedTo(story, of, Number.POSITIVE_INFINITY);
  const aimed = thingsOf(story).find(({ about }) => about === of);
  return aimed?.kind === 'place' ? [aimed] : placesOf(story, of);
}

/** What the action or visit of this id is about; undefined where there is none. */
export function aboutOf(story: Story, id: string): About | undefined {
  const action = oneOf(story, 'disruption', id)?.body;
  const visit = oneOf(story, 'visit', id)?.body;
  const one = action ?? (visit && { ...visit, aim: 'place' as const, trade: undefined });
  if (one === undefined) return undefined;
  const things = thingsAbout(story, one.aim, one.of);
  const saidOn = new Date(`${one.on}T12:00:00Z`);
  const mentions = things.flatMap((thing) => drawMentions({ ...nothing, ...toldOf(thing), saidOn }));
  return {
    aim: one.aim,
    of: one.of,
    on: one.on,
    state: one.state,
    things,
    mentions,
    postcode:
      one.aim === 'place'
        ? mentions.flatMap((each) => (each.kind === 'place' ? (each.value.postcode ?? []) : []))[0]
        : undefined,
    trade: one.aim === 'trade' ? one.trade : undefined,
  };
}
