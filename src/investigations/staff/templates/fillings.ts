/** What the places of a Word template are filled with: by the name of each. Nothing of it is typed anew. */
import type { Filling } from '../../../documents/index.ts';
import { chargesTold } from '../../court/charge.ts';
import { isApart, onOpenPapers } from '../../evidence/apart.ts';
import type { ChronologyRow } from '../../evidence/chronology.ts';
import type { ChronologyRead } from '../../evidence/read-chronology.ts';
import { holdingOf, type Item, paperReferenceOf } from '../../evidence/register.ts';
import type { Entry, EntryOf } from '../../investigation/entry.ts';
import type { Part } from '../../investigation/entry-bodies.ts';
import type { Investigation } from '../../investigation/investigation.ts';
import { allOf, oneOf, partsOf, type Story, thingsOf } from '../../investigation/story.ts';
import type { Decided } from '../../plan/decisions.ts';
import { byReferences, tellRow } from '../chronology/row-words.ts';
import { goneInWords } from '../evidence/holding.ts';
import { nameOfOne } from '../one/head.tsx';
import { itemInWords, nameOfThing, noon, saidInWords, say } from '../say.ts';
import {
  chargePlaces,
  chargeRows,
  hearingPlaces,
  hearingRows,
  visitPlaces,
  visitRows,
} from './court-fillings.ts';
import { t } from './template-words.ts';
import { thingFillings, thingRowPlaces } from './thing-fillings.ts';

/** Places that stand alone. */
export const places = [
  'reference',
  'operation',
  'about',
  'kinds',
  'threat',
  'lead',
  'agency',
  'drawn',
  'suspects',
  'victims',
  'witnesses',
  'convicted',
  'acquitted',
  'leftOut',
] as const;
/** Places in the row of a table, which is there once for each: `{{people.name}}`. */
export const rowPlaces = {
  people: ['name', 'parts', 'born', 'sex', 'nationality', 'language'],
  items: ['number', 'exhibit', 'what', 'category', 'holder', 'storage'],
  chronology: ['when', 'what', 'whom', 'nature', 'source', 'grade'],
  decisions: ['day', 'decided', 'why'],
  visits: visitPlaces,
  charges: chargePlaces,
  hearings: hearingPlaces,
  ...thingRowPlaces,
} as const;
type Rows = keyof typeof rowPlaces;
const rowNames = Object.keys(rowPlaces) as Rows[];

export interface FilledFrom {
  readonly one: Investigation;
  readonly story: Story;
  readonly items: readonly Item[];
  readonly chronology: ChronologyRead;
  readonly lead: string;
  readonly agency: string;
  readonly now: Date;
}

type Words<Names extends readonly string[]> = Readonly<Record<Names[number], string>>;

/** People who may be named on a paper, and the investigation as papers tell it. */
interface Named {
  readonly people: readonly EntryOf<'person'>[];
  readonly story: Story;
}

const peopleAs = ({ people, story }: Named, wanted: readonly Part[]): string =>
  people
    .filter(({ about }) => partsOf(story, about).some((part) => wanted.includes(part)))
    .map(nameOfThing)
    .join(', ');

/** What somebody is in it, each with whether that is a fact, hearsay or an opinion. */
const partsInWords = (story: Story, person: string): string =>
  partsOf(story, person)
    .map((as) => {
      const natures = allOf(story, 'part').flatMap(({ body }) =>
        body.of === person && body.as === as && body.state === 'stands' ? [body.nature] : [],
      );
      const said = [...new Set(natures)].map((each) => say(`natureTag.${each}`).toLowerCase());
      return `${say(`part.${as}`).toLowerCase()} (${said.join(', ')})`;
    })
    .join(', ');

const peopleRows = ({ people, story }: Named): Words<(typeof rowPlaces)['people']>[] =>
  people.map((person) => ({
    name: nameOfThing(person),
    parts: partsInWords(story, person.about),
    born: saidInWords(person.body.born),
    sex: saidInWords(person.body.sex),
    nationality: saidInWords(person.body.nationality),
    language: person.body.language ?? '',
  }));

const itemRows = (items: readonly Item[]): Words<(typeof rowPlaces)['items']>[] =>
  items
    .filter(({ entry }) => entry.body.state !== 'entered-in-error')
    .map((item) => ({
      number: paperReferenceOf(item.entry.about),
      exhibit: item.entry.body.exhibit ?? '',
      what: itemInWords(item.entry.body),
      category: say(`category.${item.entry.body.category}`),
      holder: item.entry.body.state === 'held' ? holdingOf(item).holder : goneInWords(item.entry.body),
      storage: holdingOf(item).storage,
    }));

const chronologyRows = (
  rows: readonly ChronologyRow[],
  story: Story,
  beside: ChronologyRead,
): Words<(typeof rowPlaces)['chronology']>[] =>
  rows.map((row) => {
    const { when, what, whom, nature, source, grade } = tellRow(row, story, byReferences(beside));
    return { when, what, whom: whom.join(', '), nature, source, grade };
  });

/** Each decision on a step by the last wording that may be told, on the day when it was made. */
const stepsTold = (steps: ChronologyRead['steps'], stays: (entry: Entry) => boolean): Decided[] =>
  steps.flatMap((versions) => {
    const told = versions.findLast(stays);
    const [{ at, place }] = versions;
    return told === undefined ? [] : [{ ...told, at, place }];
  });

/** Decisions as they were written, and what was decided of steps that others will notice: of those nothing of the risk to victims, or of what they wish. */
const decisionRows = (decided: readonly Decided[]): Words<(typeof rowPlaces)['decisions']>[] =>
  decided
    .toSorted((one, other) => one.place - other.place)
    .map((entry) =>
      entry.kind === 'decision'
        ? { day: t('day', { at: noon(entry.body.on) }), decided: entry.body.decided, why: entry.body.why }
        : {
            day: t('day', { at: entry.at }),
            decided: t('decided.step', {
              choice: say(`overtChoice.${entry.body.choice}`),
              what: entry.body.what,
            }),
            why: entry.body.choiceWhy ?? '',
          },
    );

/** How much of what somebody is, who is named, is told on no paper with the rest. */
const partsLeftOut = (story: Story, open: Story, people: readonly EntryOf<'person'>[]): number =>
  people.reduce((sum, { about }) => sum + partsOf(story, about).length - partsOf(open, about).length, 0);

/** How much fills no place since it is kept apart: for whoever fills a template, and never on it. */
export function leftOutOf({ story, chronology }: Pick<FilledFrom, 'story' | 'chronology'>): number {
  const isLeft = (entry: Entry): boolean => isApart(entry, story, chronology.apart);
  // Items, decisions, charges and what was done stand in the chronology: they are counted there.
  const others = [
    ...allOf(story, 'outline'),
    ...allOf(story, 'person'),
    ...allOf(story, 'visit').filter(({ body }) => body.state !== 'done'),
    ...allOf(story, 'hearing'),
    ...allOf(story, 'link'),
    ...allOf(story, 'defence'),
    ...allOf(story, 'disruption').filter(({ body }) => body.state !== 'done'),
    ...thingsOf(story).filter(({ kind }) => kind !== 'person'),
  ];
  const open = onOpenPapers(story, chronology.apart);
  return (
    [...chronology.rows.map(({ entry }) => entry), ...others].filter(isLeft).length +
    chronology.steps.filter((each) => each.every(isLeft)).length +
    partsLeftOut(story, open, allOf(open, 'person'))
  );
}

/** What each place is filled with: as if what is kept apart had never been written. */
export function fillingsOf(from: FilledFrom): Readonly<Record<(typeof places)[number] | Rows, Filling>> {
  const { one, story } = from;
  const { apart } = from.chronology;
  const stays = (entry: Entry): boolean => !isApart(entry, story, apart);
  const rows = from.chronology.rows.filter(({ entry }) => stays(entry));
  const open = onOpenPapers(story, apart);
  const named: Named = { people: allOf(open, 'person'), story: open };
  const charges = chargesTold(open, story);
  const outline = oneOf(open, 'outline')?.body;
  return {
    reference: one.reference,
    operation: nameOfOne(one, open),
    about: outline?.about ?? '',
    kinds: outline?.types.map((type) => say(`type.${type}`)).join(', ') ?? '',
    threat: say(`threat.${outline?.threat ?? 'not-judged'}`),
    lead: from.lead,
    agency: from.agency,
    drawn: t('day', { at: from.now }),
    suspects: peopleAs(named, ['suspect']),
    victims: peopleAs(named, ['victim', 'possible-victim']),
    witnesses: peopleAs(named, ['witness']),
    convicted: peopleAs(named, ['convicted']),
    acquitted: peopleAs(named, ['acquitted']),
    leftOut: t('leftOut'),
    people: peopleRows(named),
    items: itemRows(from.items.filter(({ entry }) => stays(entry))),
    chronology: chronologyRows(rows, open, from.chronology),
    decisions: decisionRows([...allOf(open, 'decision'), ...stepsTold(from.chronology.steps, stays)]),
    visits: visitRows(open),
    charges: chargeRows(open, charges),
    hearings: hearingRows(open, charges),
    ...thingFillings(open),
  };
}

/** Is there something in the record that this place is filled with? */
export function isKnownPlace(place: string): boolean {
  const [rows = '', cell = ''] = place.split('.');
  const group = rowNames.find((each) => each === rows);
  return cell === '' || group === undefined
    ? places.some((each) => each === place)
    : rowPlaces[group].some((each) => each === cell);
}

/** Every place that there is, as it is written in a template. */
export const everyPlace: readonly string[] = [
  ...places,
  ...rowNames.flatMap((rows) => rowPlaces[rows].map((cell) => `${rows}.${cell}`)),
];
