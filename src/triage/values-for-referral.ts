/** What a report already says, as answers of a referral, each with where it comes from. Pure. Nothing is concluded that was not told. */
import {
  choicesOf,
  type HandedIn,
  type Question,
  type QuestionSet,
  questionsOf,
} from '../referrals/index.ts';
import type { OpenedReport, PersonTold } from '../reports/index.ts';

type Opened = Pick<OpenedReport, 'report' | 'told' | 'contact'>;

/** The people of a report who may be affected, by their place in it; the reporter themselves is not among them unless they said so. */
export function peopleToRefer({
  told,
}: Pick<Opened, 'told'>): { readonly at: number; readonly person: PersonTold }[] {
  return (told?.people ?? [])
    .map((person, at) => ({ at, person }))
    .filter(({ person }) => person.role !== 'may-be-causing');
}

/** The answers of one person's referral. `at`: which of the report's people; undefined for somebody whom it does not name. */
export function valuesFromReport(
  opened: Opened,
  at: number | undefined,
  set: QuestionSet,
  today: string,
): HandedIn[] {
  const { report, told } = opened;
  if (told === undefined) return [];
  const source = {
    kind: 'report',
    recordId: report.reportId,
    reference: report.reference,
    at: report.receivedAt,
  } as const;
  const questions = new Map(questionsOf(set).map((question) => [question.id, question]));
  const given = new Map<string, string | readonly string[]>();
  const person = at === undefined ? undefined : told.people[at];
  for (const [question, value] of [
    ...(person === undefined ? [] : ofPerson(person, today)),
    ...ofPlaceAndTime(told),
    ...ofOthers(opened, at),
  ])
    given.set(question, value);
  return [...given].flatMap(([id, value]): HandedIn[] => {
    const question = questions.get(id);
    return question !== undefined && isTaken(question, value)
      ? [{ question: id, said: { kind: 'value', value }, source }]
      : [];
  });
}

type Value = readonly [question: string, value: string | readonly string[]];

const isTaken = (question: Question, value: string | readonly string[]): boolean => {
  const choices = choicesOf(question);
  const values = [value].flat();
  return values.length > 0 && values.every((each) => each !== '' && (choices?.includes(each) ?? true));
};

function ofPerson(person: PersonTold, today: string): Value[] {
  const words = (person.name ?? '').trim().split(/\s+/).filter(Boolean);
  const born =
    person.dateOfBirth !== undefined && /^\d{4}-\d{2}-\d{2}$/.test(person.dateOfBirth)
      ? person.dateOfBirth
      : undefined;
  const sexes = { female: 'female', male: 'male', another: 'other' } as const;
  return [
    ['first-name', words.length > 1 ? words.slice(0, -1).join(' ') : (words[0] ?? '')],
    ['last-name', words.length > 1 ? (words.at(-1) ?? '') : ''],
    ['nickname', person.otherNames ?? ''],
    ['date-of-birth', born ?? ''],
    ['under-18', born === undefined ? '' : isUnder18(born, today) ? 'yes' : 'no'],
    ['gender', person.sex === undefined || person.sex === 'unsure' ? '' : sexes[person.sex]],
    ['nationality', person.nationality ?? ''],
  ];
}

const isUnder18 = (born: string, today: string): boolean =>
  `${Number(born.slice(0, 4)) + 18}${born.slice(4)}` > today;

function ofPlaceAndTime({ where, when }: NonNullable<Opened['told']>): Value[] {
  const address = [where?.text, where?.postcode]
    .filter((part) => part !== undefined && part !== '')
    .join(', ');
  const time = [when?.from, when?.text].filter((part) => part !== undefined && part !== '').join('; ');
  return [
    ['exploitation-where', address === '' ? '' : 'uk'],
    ['uk-address', address],
    ['multiple-situations', time === '' ? '' : 'i-dont-know'],
    ['dates-single', time],
  ];
}

function ofOthers({ report, told }: Opened, at: number | undefined): Value[] {
  if (told === undefined) return [];
  const causing = told.people.filter((person) => person.role === 'may-be-causing');
  const exploiters = [
    ...causing.map((person) =>
      [person.name, person.otherNames, person.description].filter(Boolean).join('; '),
    ),
    ...told.vehicles.map((vehicle) =>
      [vehicle.colour, vehicle.make, vehicle.plate].filter(Boolean).join(' '),
    ),
    ...told.businesses.map((business) => business.name ?? ''),
  ].filter((text) => text !== '');
  const others = peopleToRefer({ told }).filter((each) => each.at !== at).length;
  const known = at !== undefined || others > 0;
  return [
    ['exploiter-details', exploiters.join('\n')],
    ['indicators-seen', 'yes'],
    ['indicators-details', `${told.whatSeen}\n(${report.reference})`],
    ['other-victims', known && others > 0 ? 'yes' : ''],
    ['other-victims-details', known && others > 0 ? `${others} more named in ${report.reference}` : ''],
    ['interpreter-needed', told.taken?.interpreter === true ? 'yes' : ''],
  ];
}
