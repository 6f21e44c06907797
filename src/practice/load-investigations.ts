/** One invented investigation, so that whoever signs in as one of its members finds how suspects, victims, places and vehicles hang together. */
import type { WorkerAct } from '../access/index.ts';
import { placeInvestigation, type Written } from '../investigations/index.ts';
import { type Day, londonDay } from '../platform/working-days.ts';
import { practiceMembers } from './generate.ts';
import { larkspurDisruption } from './larkspur-disruption.ts';
import { larkspurEvidence } from './larkspur-evidence.ts';
import { practiceId } from './load-people.ts';

const day = 86_400_000;
const id = (name: string) => practiceId(`investigation thing ${name}`);

const memberCalled = (name: string): string => {
  const found = practiceMembers.find((member) => member.name === name);
  if (found === undefined) throw new Error(`nobody is called ${name}`);
  return practiceId(found.id);
};

type Sourced = Pick<Extract<Written, { kind: 'place' }>['body'], 'source' | 'sourceNote' | 'nature' | 'on'>;

const notKnown = { none: 'unknown' } as const;
const person = (name: string, sourced: Sourced, more: object = {}): Written => ({
  kind: 'person',
  about: id(name),
  body: { name, born: notKnown, sex: notKnown, nationality: notKnown, ...more, ...sourced },
});
const part = (
  name: string,
  as: Extract<Written, { kind: 'part' }>['body']['as'],
  why: string,
  sourced: Sourced,
): Written => ({
  kind: 'part',
  about: id(`${name} ${as}`),
  body: { of: id(name), as, why, from: sourced.on, state: 'stands', ...sourced },
});
const link = (
  from: string,
  as: Extract<Written, { kind: 'link' }>['body']['as'],
  to: string,
  sourced: Sourced,
): Written => ({
  kind: 'link',
  about: id(`${from} ${as} ${to}`),
  body: { from: id(from), to: id(to), as, begins: sourced.on, ...sourced },
});

/** What was written of the invented operation, day by day. */
function told(
  on: (daysAgo: number) => Day,
): readonly { readonly daysAgo: number; readonly written: Written }[] {
  const seen = (daysAgo: number): Sourced => ({ source: 'officer', nature: 'fact', on: on(daysAgo) });
  const heard = (daysAgo: number): Sourced => ({ source: 'witness', nature: 'hearsay', on: on(daysAgo) });
  const thought = (daysAgo: number): Sourced => ({ source: 'officer', nature: 'opinion', on: on(daysAgo) });
  const all: readonly (readonly [number, Written])[] = [
    [
      88,
      {
        kind: 'outline',
        about: '',
        body: {
          name: 'Operation Larkspur',
          types: ['labour', 'criminal'],
          about:
            'Men are housed above a closed shop, driven to a car wash before it is light, and their wages are kept for debts that grow.',
          threat: 'high',
          threatWhy: 'Two men have been beaten for asking for their papers.',
        },
      },
    ],
    [88, person('Gavril Tormund', seen(88), { sex: 'male', born: 'about 45', otherNames: '“Gavi”' })],
    [88, part('Gavril Tormund', 'suspect', 'Holds the keys and the papers; drives the men.', seen(88))],
    [80, person('Ilie', heard(80), { sex: 'male', born: 'about 22', nationality: 'Romanian' })],
    [80, part('Ilie', 'possible-victim', 'Sleeps in the locked room; has no papers of his own.', heard(80))],
    [75, person('Denisa Cole', seen(75), { sex: 'female', nationality: 'British' })],
    [
      75,
      part('Denisa Cole', 'witness', 'Lives opposite, and wrote down when the van came and went.', seen(75)),
    ],
    [
      88,
      {
        kind: 'place',
        about: id('shop'),
        body: { address: '4 Tallow Row, above the closed shop', what: 'Where the men sleep', ...seen(88) },
      },
    ],
    [
      86,
      {
        kind: 'business',
        about: id('wash'),
        body: { name: 'Brightwater Hand Car Wash', trade: 'Car wash', ...seen(86) },
      },
    ],
    [
      86,
      {
        kind: 'vehicle',
        about: id('van'),
        body: { plate: 'ZZ19 PLW', looks: 'White van, dented left door', ...seen(86) },
      },
    ],
    [86, link('Gavril Tormund', 'uses', 'van', seen(86))],
    [84, link('Gavril Tormund', 'controls', 'Ilie', thought(84))],
    [
      83,
      {
        kind: 'group',
        about: id('group'),
        body: {
          name: 'The Tallow Row crew',
          otherNames: 'the bosses, Gavi’s lot',
          area: 'Crewe',
          does: 'Brings men in, keeps their papers and rents them out by the day.',
          lead: 'DI in the county’s serious crime team',
          threat: 'high',
          ...thought(83),
        },
      },
    ],
    [83, link('Gavril Tormund', 'leads', 'group', thought(83))],
    [80, link('Ilie', 'lives-at', 'shop', heard(80))],
    [80, link('Ilie', 'works-at', 'wash', heard(80))],
    [
      85,
      {
        kind: 'strategy',
        about: 'protect',
        body: {
          aim: 'Everybody in the locked room has a safe bed before anybody is arrested.',
          how: 'Reception places held with two charities; a doctor and two interpreters on the day.',
          state: 'open',
          reviewOn: on(-12),
        },
      },
    ],
    [
      85,
      {
        kind: 'strategy',
        about: 'pursue',
        body: {
          aim: 'Evidence of control that does not rest on the men’s word alone.',
          how: 'Wage records, fuel, number-plate cameras, the neighbour’s log.',
          state: 'open',
          reviewOn: on(-12),
        },
      },
    ],
    [
      70,
      {
        kind: 'line',
        about: id('rent'),
        body: {
          what: 'Who pays the rent of 4 Tallow Row?',
          priority: 'high',
          dueOn: on(-5),
          state: 'open',
        },
      },
    ],
    [
      28,
      {
        kind: 'decision',
        about: id('no arrest yet'),
        body: {
          decided: 'No arrest until reception places are held.',
          options: 'Arrest at the car wash this week.',
          why: 'Two of the men would be on the street the same night, and their families are known to the suspect.',
          on: on(28),
        },
      },
    ],
    [
      20,
      {
        kind: 'overt',
        about: id('search'),
        body: {
          what: 'Search of 4 Tallow Row',
          kind: 'search',
          on: on(-9),
          risk: 'The men could be moved the night before, or told that the police came because of one of them.',
          lessens:
            'Doors opened at the same hour at both places; every man spoken to alone, by an interpreter from elsewhere.',
          wishes: 'not-asked',
          asked: 'The outreach worker has been asked to ask them.',
          choice: 'not-decided',
          state: 'open',
        },
      },
    ],
    [30, part('Ilie', 'suspect', 'Was seen collecting money from two newer men.', seen(30))],
    [
      29,
      {
        kind: 'defence',
        about: id('Ilie'),
        body: {
          choice: 'may-apply',
          why: 'He is locked in at night like the others and says that he was beaten until he did it. The prosecutor has been told.',
          safeguarding: 'referred',
          safeguardingWords:
            'Adult safeguarding has been asked; an NRM referral was offered through an interpreter.',
          on: on(29),
        },
      },
    ],
  ];
  return [...all, ...larkspurDisruption(on, id), ...larkspurEvidence(on, id)].map(([daysAgo, written]) => ({
    daysAgo,
    written,
  }));
}

/** Places it, known to two invented officers. */
export async function loadInvestigations(act: WorkerAct): Promise<void> {
  const ago = (daysAgo: number) => new Date(act.now.getTime() - daysAgo * day);
  const [kirsty, imtiaz] = [memberCalled('Kirsty Marrowdale'), memberCalled('Imtiaz Quraishy')];
  await placeInvestigation(act, {
    one: {
      investigationId: practiceId('Operation Larkspur'),
      agencyId: 'cheshire-police',
      reference: 'IN-LRK247',
      lead: kirsty,
      begunBy: kirsty,
      begunAt: ago(88),
    },
    named: [kirsty, imtiaz],
    entries: told((daysAgo) => londonDay(ago(daysAgo)))
      .toSorted((one, other) => other.daysAgo - one.daysAgo)
      .map(({ daysAgo, written }) => ({ written, by: kirsty, at: ago(daysAgo) })),
  });
}
