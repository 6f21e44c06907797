/** What the places of a Word template are filled with: by the name of each. Nothing of it is typed anew. */
import type { Filling } from '../../../documents/index.ts';
import type { ChronologyRead } from '../../evidence/read-chronology.ts';
import { holdingOf, type Item } from '../../evidence/register.ts';
import type { Part } from '../../investigation/entry-bodies.ts';
import type { Investigation } from '../../investigation/investigation.ts';
import { allOf, oneOf, partsOf, type Story } from '../../investigation/story.ts';
import { tellRow } from '../chronology/row-words.ts';
import { nameOfOne } from '../one/head.tsx';
import { nameOfThing, noon, saidInWords, say } from '../say.ts';
import { t } from './template-words.ts';

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
] as const;
/** Places in the row of a table, which is there once for each: `{{people.name}}`. */
export const rowPlaces = {
  people: ['name', 'parts', 'born', 'sex', 'nationality', 'language'],
  items: ['number', 'exhibit', 'what', 'category', 'holder', 'storage'],
  chronology: ['when', 'what', 'whom', 'nature', 'source', 'grade'],
  decisions: ['day', 'decided', 'why'],
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

const peopleAs = (story: Story, wanted: readonly Part[]): string =>
  allOf(story, 'person')
    .filter(({ about }) => partsOf(story, about).some((part) => wanted.includes(part)))
    .map(nameOfThing)
    .join(', ');

const peopleRows = (story: Story): Words<(typeof rowPlaces)['people']>[] =>
  allOf(story, 'person').map((person) => ({
    name: nameOfThing(person),
    parts: partsOf(story, person.about)
      .map((part) => say(`part.${part}`).toLowerCase())
      .join(', '),
    born: saidInWords(person.body.born),
    sex: saidInWords(person.body.sex),
    nationality: saidInWords(person.body.nationality),
    language: person.body.language ?? '',
  }));

const itemRows = (items: readonly Item[]): Words<(typeof rowPlaces)['items']>[] =>
  items
    .filter(({ entry }) => entry.body.state !== 'entered-in-error')
    .map((item) => ({
      number: String(item.number),
      exhibit: item.entry.body.exhibit ?? '',
      what: item.entry.body.what,
      category: say(`category.${item.entry.body.category}`),
      holder: holdingOf(item).holder,
      storage: holdingOf(item).storage,
    }));

const chronologyRows = (
  story: Story,
  { rows, numbers }: ChronologyRead,
): Words<(typeof rowPlaces)['chronology']>[] =>
  rows.map((row) => {
    const { when, what, whom, nature, source, grade } = tellRow(row, story, numbers);
    return { when, what, whom: whom.join(', '), nature, source, grade };
  });

/** What each place is filled with. */
export function fillingsOf(from: FilledFrom): Readonly<Record<(typeof places)[number] | Rows, Filling>> {
  const { one, story } = from;
  const outline = oneOf(story, 'outline')?.body;
  return {
    reference: one.reference,
    operation: nameOfOne(one, story),
    about: outline?.about ?? '',
    kinds: outline?.types.map((type) => say(`type.${type}`)).join(', ') ?? '',
    threat: say(`threat.${outline?.threat ?? 'not-judged'}`),
    lead: from.lead,
    agency: from.agency,
    drawn: t('day', { at: from.now }),
    suspects: peopleAs(story, ['suspect']),
    victims: peopleAs(story, ['victim', 'possible-victim']),
    witnesses: peopleAs(story, ['witness']),
    people: peopleRows(story),
    items: itemRows(from.items),
    chronology: chronologyRows(story, from.chronology),
    decisions: allOf(story, 'decision').map(({ body }) => ({
      day: t('day', { at: noon(body.on) }),
      decided: body.decided,
      why: body.why,
    })),
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
