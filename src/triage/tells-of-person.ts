/** Who the person is, by what each report says. Where reports differ, the one that the desk decided on stands, and else only what all say. Pure. */
import type { PersonTold } from '../reports/index.ts';
import { interpreterTold } from './interpreter-told.ts';
import { say } from './referral-values-words.ts';
import type { Telling, Told } from './telling.ts';

type Said = { readonly value: string; readonly by: readonly Telling[] };

/** What the first says; where it says nothing, what all others that say something agree on. */
function agreed(
  tellings: readonly Telling[],
  read: (person: PersonTold, telling: Telling) => string,
): Said | undefined {
  const said = tellings.flatMap((telling) => {
    const value = telling.person === undefined ? '' : read(telling.person, telling).trim();
    return value === '' ? [] : [{ value, telling }];
  });
  const [first] = said;
  if (first === undefined) return undefined;
  if (first.telling === tellings[0]) return { value: first.value, by: [first.telling] };
  return said.every(({ value }) => value === first.value)
    ? { value: first.value, by: said.map(({ telling }) => telling) }
    : undefined;
}

const told = (question: string, said: Said | undefined): Told[] =>
  said === undefined ? [] : [{ question, value: said.value, by: said.by }];

const wordsOf = (name: string): string[] => name.trim().split(/\s+/).filter(Boolean);
const folded = (name: string): string => wordsOf(name).join(' ').toLowerCase();

export function tellsOfPerson(
  tellings: readonly Telling[],
  today: string,
  nationalities: readonly string[],
): Told[] {
  const born = agreed(tellings, ({ dateOfBirth }) =>
    dateOfBirth !== undefined && /^\d{4}-\d{2}-\d{2}$/.test(dateOfBirth) ? dateOfBirth : '',
  );
  const sexes = { female: 'female', male: 'male', another: 'other', unsure: '' } as const;
  const nationality = agreed(tellings, (person) => person.nationality ?? '');
  return [
    ...ofNames(tellings),
    ...told('date-of-birth', born),
    ...told('under-18', born && { value: isUnder18(born.value, today) ? 'yes' : 'no', by: born.by }),
    ...told(
      'gender',
      agreed(tellings, ({ sex }) => sexes[sex ?? 'unsure']),
    ),
    ...told('nationality', nationality),
    ...otherNationality(tellings, nationality?.value, nationalities),
    ...ofPhone(tellings),
    ...ofLanguage(tellings),
  ];
}

/** The fullest name that anybody gave; the others are kept as names by which the person goes. */
function ofNames(tellings: readonly Telling[]): Told[] {
  const names = tellings.flatMap((telling) => {
    const name = telling.person?.name?.trim() ?? '';
    return name === '' ? [] : [{ name, telling }];
  });
  const [own] = names;
  const fullest = own !== undefined && wordsOf(own.name).length > 1 ? own : longest(names);
  const words = wordsOf(fullest?.name ?? '');
  const more = new Map<string, { name: string; telling: Telling }>();
  for (const each of [
    ...tellings.flatMap((telling) =>
      telling.person?.otherNames === undefined ? [] : [{ name: telling.person.otherNames, telling }],
    ),
    ...names,
  ])
    if (folded(each.name) !== folded(fullest?.name ?? '') && !more.has(folded(each.name)))
      more.set(folded(each.name), each);
  const others = [...more.values()];
  return [
    ...(fullest === undefined
      ? []
      : told('first-name', {
          value: words.length > 1 ? words.slice(0, -1).join(' ') : (words[0] ?? ''),
          by: [fullest.telling],
        })),
    ...(fullest === undefined || words.length < 2
      ? []
      : told('last-name', { value: words.at(-1) ?? '', by: [fullest.telling] })),
    ...(others.length === 0
      ? []
      : told('nickname', {
          value: others.map(({ name }) => name.trim()).join('; '),
          by: others.map(({ telling }) => telling),
        })),
  ];
}

const longest = <T extends { readonly name: string }>(names: readonly T[]): T | undefined =>
  names.toSorted((a, b) => wordsOf(b.name).length - wordsOf(a.name).length)[0];

const isUnder18 = (born: string, today: string): boolean =>
  `${Number(born.slice(0, 4)) + 18}${born.slice(4)}` > today;

/** Another nationality that somebody said, as the form lists it. */
function otherNationality(
  tellings: readonly Telling[],
  first: string | undefined,
  nationalities: readonly string[],
): Told[] {
  if (first === undefined) return [];
  const other = tellings.find(({ person }) => {
    const said = person?.nationality;
    return said !== undefined && said !== first && nationalities.includes(said);
  });
  return other === undefined
    ? []
    : [{ question: 'nationality-second', value: other.person?.nationality ?? '', by: [other] }];
}

/**
 * A number that is called theirs, or is the contact of whoever reported for themselves. Whether it may be called stays to be asked:
 * the question that decides about that is not answered here.
 */
function ofPhone(tellings: readonly Telling[]): Told[] {
  for (const telling of tellings) {
    const { person, contact, report } = telling;
    const names = wordsOf([person?.name, person?.otherNames].filter(Boolean).join(' ')).map(folded);
    const theirs = telling.told.phones.find(({ whose }) =>
      wordsOf(whose ?? '').some((word) => names.includes(folded(word.replace(/['’]s$/, '')))),
    );
    const number = theirs?.number ?? (report.affected === 'me' ? contact?.phone : undefined);
    if (number !== undefined && number !== '')
      return [{ question: 'support-phone-own', value: number, by: [telling] }];
  }
  return [];
}

/** The person told of themselves through an interpreter: in the form in which the national form has it, the language with what they wish. */
function ofLanguage(tellings: readonly Telling[]): Told[] {
  const telling = tellings.find((each) => interpreterTold(each) !== undefined);
  const told = telling && interpreterTold(telling);
  if (telling === undefined || told === undefined) return [];
  const { language, gender, wish } = told;
  const wishes = [gender === undefined ? '' : say('interpreter.gender', { gender }), wish].filter(Boolean);
  const by = [telling];
  return [
    { question: 'interpreter-needed', value: 'yes', by },
    ...(language === undefined && wishes.length === 0
      ? []
      : [
          {
            question: 'interpreter-language',
            value: [language ?? say('interpreter.noLanguage'), ...wishes].join('; '),
            by,
          },
        ]),
  ];
}
