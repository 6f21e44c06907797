/** What a case already says of a person, as answers of their referral, each with the case as its source. Pure. Nothing is concluded that was not told. */

import type { Said } from '../../entries/index.ts';
import type { Day } from '../../platform/working-days.ts';
import { choicesOf, type HandedIn, type QuestionSet, questionsOf } from '../../referrals/index.ts';
import type { SupportCase } from './case.ts';
import type { Body, EntryOf } from './entry.ts';
import { allOf, oneOf, type Story } from './story.ts';

const genders: Readonly<Record<string, string>> = {
  female: 'female',
  woman: 'female',
  girl: 'female',
  male: 'male',
  man: 'male',
  boy: 'male',
};
const interpreters = { woman: 'wants a woman to interpret', man: 'wants a man to interpret' } as const;
const familyRoles: readonly Body<'tie'>['role'][] = [
  'child',
  'parent',
  'partner',
  'sibling',
  'other-family',
  'cares-for',
];

const textOf = (said: Said): string => (typeof said === 'string' ? said.trim() : '');
const isoDay = /^\d{4}-\d{2}-\d{2}$/;

/** On this day, had they turned 18? `born` and `today`: yyyy-mm-dd. */
const isAdult = (born: string, today: Day): boolean =>
  `${Number(born.slice(0, 4)) + 18}${born.slice(4)}` <= today;

/**
 * The answers that a case hands in as a referral of its person begins: who they are, their interpreter, and their family. What the person
 * refused is handed in as refused; what nobody asked is left to be asked.
 */
export function valuesForReferral(
  { caseId, reference }: Pick<SupportCase, 'caseId' | 'reference'>,
  story: Story,
  set: QuestionSet,
  today: Day,
): HandedIn[] {
  const person = oneOf(story, 'person');
  const told = [...(person === undefined ? [] : ofPerson(person, today)), ...ofFamily(allOf(story, 'tie'))];
  const questions = new Map(questionsOf(set).map((question) => [question.id, question]));
  return told.flatMap(({ question: id, said, at }): HandedIn[] => {
    const question = questions.get(id);
    if (question === undefined) return [];
    const source = { kind: 'case', recordId: caseId, reference, at } as const;
    if (typeof said !== 'string')
      return said.none === 'not-asked' ? [] : [{ question: id, said: { kind: said.none }, source }];
    const choices = choicesOf(question);
    const taken = said !== '' && said.length <= (question.maxLength ?? Number.POSITIVE_INFINITY);
    return taken && (choices?.includes(said) ?? true)
      ? [{ question: id, said: { kind: 'value', value: said }, source }]
      : [];
  });
}

interface ToldInCase {
  readonly question: string;
  readonly said: Said;
  readonly at: Date;
}

function ofPerson({ body, at }: EntryOf<'person'>, today: Day): ToldInCase[] {
  const told = (question: string, said: Said): ToldInCase => ({ question, said, at });
  const words = textOf(body.name).split(/\s+/);
  const names =
    typeof body.name !== 'string'
      ? [told('first-name', body.name), told('last-name', body.name)]
      : words.length === 1
        ? [told('first-name', body.name.trim())]
        : [told('first-name', words.slice(0, -1).join(' ')), told('last-name', words.at(-1) ?? '')];
  const born = textOf(body.born);
  const gender = textOf(body.gender).toLowerCase();
  return [
    ...names,
    told('nickname', body.otherNames?.trim() ?? ''),
    ...(isoDay.test(born)
      ? [told('date-of-birth', born), told('under-18', isAdult(born, today) ? 'no' : 'yes')]
      : typeof body.born === 'string'
        ? []
        : [told('date-of-birth', body.born)]),
    told('gender', genders[gender] ?? gender),
    told('nationality', body.nationality),
    ...ofInterpreter(body).map(({ question, said }) => told(question, said)),
  ];
}

/** As the national form has it: the language, with the dialect and whom they would rather speak through. */
function ofInterpreter(body: Body<'person'>): Pick<ToldInCase, 'question' | 'said'>[] {
  if (body.interpreter === 'not-asked') return [];
  if (body.interpreter === 'not-needed') return [{ question: 'interpreter-needed', said: 'no' }];
  const wish = body.interpreter === 'any' ? '' : interpreters[body.interpreter];
  const dialect = body.dialect === undefined ? '' : `dialect: ${body.dialect}`;
  const language = textOf(body.language);
  return [
    { question: 'interpreter-needed', said: 'yes' },
    ...(language === ''
      ? []
      : [
          {
            question: 'interpreter-language',
            said: [language, dialect, wish].filter((part) => part !== '').join('; '),
          },
        ]),
  ];
}

/** Family and whoever they care for, a line each. That somebody has a child is told by a tie to one. */
function ofFamily(ties: readonly EntryOf<'tie'>[]): ToldInCase[] {
  const family = ties.filter(({ body }) => familyRoles.includes(body.role));
  const last = family.at(-1);
  if (last === undefined) return [];
  const lines = family.map(({ body }) => {
    const name = textOf(body.name);
    const who = name === '' ? body.role.replace('-', ' ') : `${body.role.replace('-', ' ')}: ${name}`;
    return body.words === undefined ? who : `${who} (${body.words.trim()})`;
  });
  return [
    { question: 'family', said: lines.join('\n'), at: last.at },
    ...family
      .filter(({ body }) => body.role === 'child')
      .slice(0, 1)
      .map(({ at }) => ({ question: 'has-children', said: 'yes', at })),
  ];
}
