/** Investigations of a test's partnership, made by real acts, told as one would say it. */
import { randomUUID } from 'node:crypto';
import type { StaffAct } from '../access/index.ts';
import { type ActName, asSignedIn } from '../audit/index.ts';
import { type BeginInvestigation, beginInvestigation, type Written } from '../investigations/index.ts';
import type { EntryOf } from '../investigations/investigation/entry.ts';
import type { Part } from '../investigations/investigation/entry-bodies.ts';
import { nameMember, takeOffMember } from '../investigations/investigation/members.ts';
import { openInvestigation } from '../investigations/investigation/open-investigation.ts';
import { writeInInvestigation } from '../investigations/investigation/write-in-investigation.ts';
import type { Partnership, TestMember } from './partnership.ts';

export interface Investigating {
  /** Does this as that member, with its line about an investigation. */
  as<T>(who: TestMember, act: ActName, id: string, work: (act: StaffAct) => Promise<T>): Promise<T>;
  /** A new investigation's id. */
  begin(who: TestMember, of?: Partial<Omit<BeginInvestigation, 'investigationId'>>): Promise<string>;
  write(who: TestMember, id: string, ...written: readonly Written[]): Promise<void>;
  open(who: TestMember, id: string, upTo?: number): ReturnType<typeof openInvestigation>;
  name(who: TestMember, id: string, whom: TestMember): Promise<void>;
  takeOff(who: TestMember, id: string, whom: TestMember): Promise<void>;
}

export function investigatingIn(given: Pick<Partnership, 'staff'>): Investigating {
  const as: Investigating['as'] = (who, act, id, work) =>
    given.staff.act(
      { session: who.session },
      {
        act,
        record: { kind: 'investigation', id },
        ...(act === 'investigation.begin' ? { makesRecord: true as const } : {}),
      },
      (open) => work(asSignedIn(open)),
    );
  return {
    as,
    begin: async (who, of = {}) => {
      const investigationId = randomUUID();
      await as(who, 'investigation.begin', investigationId, (act) =>
        beginInvestigation(act, { investigationId, ...of }),
      );
      return investigationId;
    },
    write: async (who, id, ...written) => {
      for (const each of written)
        await as(who, 'investigation.write', id, (act) => writeInInvestigation(act, id, each));
    },
    open: (who, id, upTo) => as(who, 'investigation.open', id, (act) => openInvestigation(act, id, upTo)),
    name: (who, id, { memberId }) =>
      as(who, 'investigation.name-member', id, (act) =>
        nameMember(act, id, { memberId, why: 'Knows the trade.' }),
      ),
    takeOff: (who, id, { memberId }) =>
      as(who, 'investigation.take-off-member', id, (act) =>
        takeOffMember(act, id, { memberId, why: 'Moved to another team.' }),
      ),
  };
}

const sourced = { source: 'officer', nature: 'fact', on: '2026-11-02' } as const;
type WrittenOf<K extends Written['kind']> = Extract<Written, { kind: K }> & Pick<EntryOf<K>, 'body'>;

/** What it is about, as an entry. */
export const outlineOf = (name: string): WrittenOf<'outline'> => ({
  kind: 'outline',
  about: '',
  body: { name, types: ['labour'], about: 'Men are driven to a farm before it is light.', threat: 'high' },
});

/** A person, as an entry. */
export const personFound = (name: string, about: string = randomUUID()): WrittenOf<'person'> => ({
  kind: 'person',
  about,
  body: { name, born: { none: 'unknown' }, sex: 'male', nationality: { none: 'unknown' }, ...sourced },
});

/** The same, of whom the day of birth is known: so that it is surely the same person who is told of elsewhere. */
export const personBorn = (
  name: string,
  born: '1990-05-04',
  about: string = randomUUID(),
): WrittenOf<'person'> => {
  const person = personFound(name, about);
  return { ...person, body: { ...person.body, born } };
};

/** A place, as an entry. */
export const placeFound = (address: string, about: string = randomUUID()): WrittenOf<'place'> => ({
  kind: 'place',
  about,
  body: { address, ...sourced },
});

/** A crime group, as an entry. */
export const groupCalled = (
  name: string,
  otherNames?: string,
  about: string = randomUUID(),
): WrittenOf<'group'> => ({
  kind: 'group',
  about,
  body: { name, ...(otherNames === undefined ? {} : { otherNames }), threat: 'high', ...sourced },
});

/** That somebody belongs to a group, as an entry. */
export const memberOfGroup = (person: string, group: string): WrittenOf<'link'> => ({
  kind: 'link',
  about: randomUUID(),
  body: { from: person, to: group, as: 'member-of', ...sourced },
});

/** What a person is in it, as an entry. */
export const partIn = (of: string, as: Part, about: string = randomUUID()): WrittenOf<'part'> => ({
  kind: 'part',
  about,
  body: { of, as, why: 'Seen taking the wages.', state: 'stands', ...sourced },
});

/** That one of them uses another, as an entry. */
export const linkOf = (from: string, to: string, about: string = randomUUID()): WrittenOf<'link'> => ({
  kind: 'link',
  about,
  body: { from, to, as: 'uses', begins: '2026-03-01', ...sourced },
});

/** Something that could be found out, as an entry: it makes a task of the lead. */
export const enquiryInto = (what: string, about: string = randomUUID()): WrittenOf<'line'> => ({
  kind: 'line',
  about,
  body: { what, priority: 'usual', dueOn: '2026-11-20', state: 'open' },
});

/** The item that walks through every address ask for, where an investigation has it. */
export const itemOfWalks = 'b1d3a2c4-5e6f-4a7b-8c9d-0e1f2a3b4c5d';

/** Something that was seized, as an entry. */
export const itemTaken = (what: string, about: string = randomUUID()): WrittenOf<'item'> => ({
  kind: 'item',
  about,
  body: {
    what,
    category: 'document',
    origin: 'seized',
    byWhom: 'DC 2231 Quraishy',
    where: 'Kitchen drawer, 4 Tallow Row',
    on: '2026-11-02',
    at: '06:40',
    seal: 'P0001',
    storage: 'Crewe store, shelf 4',
    state: 'held',
  },
});

/** That an item went from one hand to the next, as an entry. */
export const movedTo = (item: string, from: string, to: string): WrittenOf<'movement'> => ({
  kind: 'movement',
  about: item,
  body: { from, to, on: '2026-11-03', why: 'For download.', seal: 'P0002' },
});

/** A fact with its source, as an entry. */
export const factOf = (
  what: string,
  from: WrittenOf<'fact'>['body']['from'],
  about: readonly string[] = [],
): WrittenOf<'fact'> => ({
  kind: 'fact',
  about: randomUUID(),
  body: { what, when: 'exact', from, about: [...about], ...sourced },
});

/** An action that disrupts and is done, as an entry. */
export const actionDone = (
  what: string,
  of: Pick<WrittenOf<'disruption'>['body'], 'aim' | 'of' | 'trade' | 'on'>,
  about: string = randomUUID(),
): WrittenOf<'disruption'> => ({
  kind: 'disruption',
  about,
  body: {
    what,
    kind: 'talk',
    partner: 'fire',
    power: 'none',
    safeguards: [],
    risk: 'unseen',
    state: 'done',
    result: 'not-known',
    met: 'not-known',
    resultWords: 'The lock is off.',
    followState: 'open',
    ...of,
  },
});

/** The action that walks through every address ask for, under the id that they ask for whatever is a thing of an investigation. */
export const actionOfWalks = actionDone(
  'Licences looked at',
  { aim: 'trade', trade: 'car wash', on: '2026-10-01' },
  itemOfWalks,
);

/** A joint visit that is planned, and the place it goes to, both under the id that walks ask for. */
export const visitOfWalks: readonly Written[] = [
  placeFound('Unit 9, Salt Road', itemOfWalks),
  {
    kind: 'visit',
    about: itemOfWalks,
    body: {
      ...{ of: itemOfWalks, why: 'See who works there.', on: '2026-12-14', leads: 'DS Quill' },
      ...{ partners: ['police', 'fire'], safeguards: [], risk: 'not-yet', reception: 'arranged' },
      ...{ interpreter: 'arranged', state: 'planned', met: 'not-known' },
    },
  },
];

/** A step that others will notice, on which somebody decided with the risk to victims before them. */
export const riskDecided = (about: string = randomUUID()): Written => ({
  kind: 'overt',
  about,
  body: {
    what: 'Charge by requisition',
    kind: 'charge',
    on: '2026-11-03',
    risk: 'Their families are asked what was said.',
    lessens: 'Families were warned.',
    wishes: 'not-asked',
    without: 'asking-endangers',
    withoutWords: 'Whoever holds them reads their messages.',
    asked: 'The outreach worker',
    choice: 'go',
    choiceWhy: 'Everybody is in a safe place.',
    state: 'open',
  },
});

/** How somebody agreed to be told what comes of it, as an entry. */
export const agreedToBeTold = (
  of: string,
  ways: WrittenOf<'care'>['body']['ways'],
  ground: WrittenOf<'care'>['body']['ground'],
): WrittenOf<'care'> => ({
  kind: 'care',
  about: of,
  body: {
    ...{ wishes: 'not-asked', measures: [], measuresState: 'not-thought-of', interpreter: 'not-known' },
    ...{ travel: 'not-known', tell: 'agreed', ways, ground, on: '2026-11-03' },
  },
});
