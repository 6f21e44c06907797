/** Reads the form in which a conversation about consent is written down. */
import { z } from 'zod';
import {
  type AnswerGiven,
  type Consent,
  type ConsentTold,
  explained,
  type Interpreting,
  interpreting,
  languageTag,
  type Purpose,
  purposes,
  type Subject,
} from '../../../consents/index.ts';
import { type FormBody, field, fields } from '../../../platform/web/index.ts';
import { isDay, londonDay, londonInstant } from '../../../platform/working-days.ts';

const answers = z.enum(['yes', 'no', 'unsure', 'not-asked', 'withdrawn']);
export const subjectsOnPage: readonly Subject[] = [
  'referral',
  'co-operation',
  'safe-contact',
  'decision-recipient',
];
export const answerField = (about: Subject, purpose: Purpose | '' = ''): string =>
  purpose === '' ? `answer-${about}` : `answer-${about}-${purpose}`;

export type ConsentAnswer = Pick<Consent, 'about' | 'purpose' | 'agencyId' | 'answer' | 'told'>;
/** The box that says of a subject that they answered without words: with a nod, or by pointing. */
export const unsaidField = (about: Subject): string => `unsaid-${about}`;
export type ConsentProblem = 'nothing-answered' | 'explain-first' | `words-${Subject}` | 'date' | 'language';

export interface ReadConsent {
  readonly answers: readonly ConsentAnswer[];
  readonly language: string;
  readonly interpreter: Interpreting;
  readonly givenAt: Date;
  readonly problems: readonly ConsentProblem[];
}

function dayOf(form: FormBody, now: Date): Date | undefined {
  const [day, month, year] = ['day', 'month', 'year'].map((part) => field(form, `given-${part}`).trim());
  if (!day && !month && !year) return now;
  const iso = `${year?.padStart(4, '0')}-${month?.padStart(2, '0')}-${day?.padStart(2, '0')}`;
  if (!isDay(iso) || !z.iso.date().safeParse(iso).success) return undefined;
  const today = londonDay(now);
  return iso === today ? now : iso > today ? undefined : londonInstant(iso, 12);
}

/** Of the name of a language, in letters. */
export const longestLanguage = 60;

/**
 * What was written down, and what is still missing of it: each yes or no needs the person's own words, or that they used none; a yes to the
 * referral needs to be explained first. `agencies`: those that somebody may be asked about by name.
 */
export function readConsent(form: FormBody, now: Date, agencies: readonly string[] = []): ReadConsent {
  const text = (name: string) => field(form, name).trim().slice(0, 15_000);
  const told = (about: Subject): ConsentTold => ({
    explained: explained.filter((each) => fields(form, 'explained').includes(each)),
    words: text(`words-${about}`),
    ...(text('interpreter-name') === '' ? {} : { interpreterName: text('interpreter-name') }),
    ...(text('dialect') === '' ? {} : { dialect: text('dialect') }),
    ...genderOf(form),
    ...(text(`detail-${about}`) === '' ? {} : { detail: text(`detail-${about}`) }),
  });
  const agencyId = agencies.find((each) => each === field(form, 'sharing-agency'));
  const answerOf = (about: Subject, purpose: Purpose | ''): ConsentAnswer[] => {
    const answer: AnswerGiven | undefined = answers.safeParse(field(form, answerField(about, purpose))).data;
    return answer === undefined
      ? []
      : [
          {
            ...{ about, purpose, answer, told: told(about) },
            ...(about === 'sharing' && agencyId !== undefined ? { agencyId } : {}),
          },
        ];
  };
  const given = [
    ...subjectsOnPage.flatMap((about) => answerOf(about, '')),
    ...purposes.flatMap((purpose) => answerOf('sharing', purpose)),
  ];
  const decided = given.filter(({ answer }) => ['yes', 'no', 'withdrawn'].includes(answer));
  const givenAt = dayOf(form, now);
  const language = languageTag(text('language').slice(0, longestLanguage));
  const problems: ConsentProblem[] = [
    ...(given.length === 0 ? ['nothing-answered' as const] : []),
    ...(given.some(
      (each) =>
        each.about === 'referral' && each.answer === 'yes' && each.told.explained.length < explained.length,
    )
      ? ['explain-first' as const]
      : []),
    ...[...subjectsOnPage, 'sharing' as const]
      .filter((about) => decided.some((each) => each.about === about && each.told.words === ''))
      .filter((about) => field(form, unsaidField(about)) === '')
      .map((about) => `words-${about}` as const),
    ...(givenAt === undefined ? ['date' as const] : []),
    ...(language === '' ? ['language' as const] : []),
  ];
  return {
    answers: given,
    language,
    interpreter: z.enum(interpreting).safeParse(field(form, 'interpreter')).data ?? 'not-needed',
    givenAt: givenAt ?? now,
    problems,
  };
}

function genderOf(form: FormBody): Pick<ConsentTold, 'interpreterGender'> {
  const wish = z.enum(['female', 'male', 'any']).safeParse(field(form, 'interpreter-gender')).data;
  return wish === undefined ? {} : { interpreterGender: wish };
}
