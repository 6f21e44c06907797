/** The invented evidence and facts of the one invented operation. */
import type { Written } from '../investigations/index.ts';
import type { Day } from '../platform/working-days.ts';

type Item = Extract<Written, { kind: 'item' }>['body'];
type Movement = Extract<Written, { kind: 'movement' }>['body'];
type Fact = Extract<Written, { kind: 'fact' }>['body'];
type Told = readonly [daysAgo: number, written: Written];

/** What was seized and produced, how it moved, and what is known to have happened. `id`: of a thing of the operation, by its name. */
export function larkspurEvidence(on: (daysAgo: number) => Day, id: (name: string) => string): Told[] {
  const item = (daysAgo: number, name: string, body: Omit<Item, 'on' | 'state'>): Told => [
    daysAgo,
    { kind: 'item', about: id(name), body: { ...body, on: on(daysAgo), state: 'held' } },
  ];
  const moved = (daysAgo: number, name: string, body: Omit<Movement, 'on'>): Told => [
    daysAgo,
    { kind: 'movement', about: id(name), body: { ...body, on: on(daysAgo) } },
  ];
  const fact = (
    daysAgo: number,
    name: string,
    body: Omit<Fact, 'on' | 'about'> & { about: string[] },
  ): Told => [
    daysAgo,
    {
      kind: 'fact',
      about: id(name),
      body: { ...body, about: body.about.map((each) => id(each)), on: on(daysAgo) },
    },
  ];
  const [marrowdale, quraishy] = ['DS 1044 Marrowdale', 'DC 2231 Quraishy'];
  return [
    item(60, 'item ledger', {
      what: 'Blue exercise book with first names and sums of money, 42 pages written on',
      exhibit: 'IQ/1',
      category: 'document',
      origin: 'seized',
      byWhom: quraishy,
      fromWhom: 'The glove box of the white van',
      where: 'Kerbside, Tallow Row',
      at: '05:50',
      power: 'Search of a vehicle after it was stopped',
      seal: 'C0048817',
      storage: 'Crewe property store, shelf 4',
      keepWhy: 'Until the case has ended and the time for an appeal is over',
    }),
    item(60, 'item phone', {
      what: 'Black phone with a cracked screen, in a red cover',
      exhibit: 'IQ/2',
      category: 'phone',
      origin: 'seized',
      byWhom: quraishy,
      fromWhom: 'Gavril Tormund',
      where: 'Kerbside, Tallow Row',
      at: '05:55',
      power: 'Search of a vehicle after it was stopped',
      seal: 'C0048818',
      storage: 'Crewe property store, shelf 4',
    }),
    item(75, 'item notebook', {
      what: 'Notebook in which Denisa Cole wrote down when the van came and went, from February on',
      exhibit: 'DC/1',
      category: 'document',
      origin: 'produced',
      byWhom: marrowdale,
      fromWhom: 'Denisa Cole',
      where: 'At her home, Tallow Row',
      power: 'Given freely',
      seal: 'C0048790',
      storage: 'Crewe property store, shelf 4',
    }),
    moved(58, 'item phone', {
      from: quraishy,
      to: 'Digital forensics, Winsford',
      at: '10:15',
      why: 'For download',
      storage: 'Winsford, locked cabinet 2',
    }),
    moved(41, 'item phone', {
      from: 'Digital forensics, Winsford',
      to: quraishy,
      at: '14:40',
      why: 'Download is done',
      seal: 'C0049102',
      storage: 'Crewe property store, shelf 4',
    }),
    moved(35, 'item ledger', {
      from: quraishy,
      to: marrowdale,
      why: 'To be shown to the financial investigator',
      seal: 'C0049155',
    }),
    fact(75, 'fact van mornings', {
      what: 'The white van leaves Tallow Row before six, with four or five men in it, on every day but Sunday.',
      when: 'range',
      from: on(110),
      until: on(76),
      about: ['Gavril Tormund', 'Denisa Cole'],
      source: 'witness',
      sourceNote: 'Statement of Denisa Cole',
      nature: 'fact',
      sourceGrade: '2',
      informationGrade: 'A',
      handling: 'P',
    }),
    fact(60, 'fact stop', {
      what: 'The van was stopped. Gavril Tormund drove; Ilie and three other men sat in the back without belts.',
      when: 'exact',
      from: on(60),
      at: '05:45',
      about: ['Gavril Tormund', 'Ilie'],
      source: 'officer',
      sourceNote: 'Notebook of DC 2231',
      nature: 'fact',
    }),
    fact(55, 'fact beaten', {
      what: 'A man was beaten in the yard of the car wash after he asked for his papers.',
      when: 'about',
      from: on(90),
      about: ['Gavril Tormund'],
      source: 'intelligence',
      nature: 'hearsay',
      sourceGrade: '2',
      informationGrade: 'C',
      handling: 'C',
      conditions: 'Not to be told to anybody who could guess the source',
    }),
    fact(41, 'fact money', {
      what: 'The sums in the exercise book look like wages from which rent, food and “the journey” are taken each week.',
      when: 'about',
      from: on(120),
      about: ['Gavril Tormund', 'Ilie'],
      source: 'document',
      sourceNote: 'IQ/1',
      nature: 'opinion',
    }),
  ];
}
