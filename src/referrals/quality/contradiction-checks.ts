/** Answers that do not go together. Each names both; neither is called wrong: an account may be right and need a sentence of its own. */
import { suggestIndicators } from './find-indicators.ts';
import { meet, phrasesOf } from './phrase.ts';
import type { Concern, Contradiction, ToCheck } from './quality.ts';
import { type Span, sentencesOf } from './read-text.ts';
import { yearsIn } from './when-and-where.ts';

type Found = Pick<Concern, 'questionId' | 'otherQuestionId' | 'spans'>;

const chose = ({ choices }: ToCheck, question: string, ...values: string[]): boolean =>
  choices[question]?.some((value) => values.includes(value)) === true;

const spans = (text: string | undefined, phrases: readonly string[]): Span[] => {
  const compiled = phrasesOf([{ of: 'it', phrases }]);
  return sentencesOf(text ?? '').flatMap((sentence) =>
    meet(sentence, compiled).map(({ start, end }) => ({ start, end })),
  );
};

const happened = ['dates-single', 'dates-multiple'] as const;

/** Years told of the exploitation, by question. */
const exploitedIn = ({ texts }: ToCheck) =>
  happened.flatMap((questionId) => yearsIn(texts[questionId] ?? '').map((year) => ({ ...year, questionId })));

/** The whole years somebody had lived on a day. */
export function ageOn(bornOn: string, day: string): number {
  const had = day.slice(5) >= bornOn.slice(5);
  return Number(day.slice(0, 4)) - Number(bornOn.slice(0, 4)) - (had ? 0 : 1);
}

const yearsWhere = (toCheck: ToCheck, wrong: (year: number) => boolean, other?: string): Found[] =>
  happened.flatMap((questionId) => {
    const found = exploitedIn(toCheck).filter((each) => each.questionId === questionId && wrong(each.year));
    const pointed = found.map(({ start, end }) => ({ start, end }));
    return found.length === 0
      ? []
      : [{ questionId, spans: pointed, ...(other === undefined ? {} : { otherQuestionId: other }) }];
  });

const said = (
  { texts }: ToCheck,
  questionId: string,
  otherQuestionIds: readonly string[],
  phrases: readonly string[],
): Found[] =>
  otherQuestionIds.flatMap((other) => {
    const found = spans(texts[other], phrases);
    return found.length === 0 ? [] : [{ questionId: other, otherQuestionId: questionId, spans: found }];
  });

const story = ['how-it-started', 'what-they-had-to-do', 'treatment', 'how-they-left', 'indicators-details'];

const rules: Readonly<Record<Contradiction, (toCheck: ToCheck) => readonly Found[]>> = {
  'exploited-before-birth': (it) => {
    const { bornOn } = it;
    return bornOn === undefined
      ? []
      : yearsWhere(it, (year) => year < Number(bornOn.slice(0, 4)), 'date-of-birth');
  },
  'exploited-in-the-future': (it) => yearsWhere(it, (year) => year > Number(it.today.slice(0, 4))),
  'ends-before-it-starts': ({ texts }) => {
    const years = yearsIn(texts['dates-single'] ?? '');
    const [first, second] = years;
    return years.length === 2 && first !== undefined && second !== undefined && second.year < first.year
      ? [{ questionId: 'dates-single', spans: [{ start: first.start, end: second.end }] }]
      : [];
  },
  'still-exploited-but-long-ago': (it) =>
    chose(it, 'still-exploited', 'yes') &&
    chose(it, 'last-contact-when', 'over-a-year-ago', 'within-the-last-6-12-month')
      ? [{ questionId: 'last-contact-when', otherQuestionId: 'still-exploited', spans: [] }]
      : [],
  'still-exploited-but-left': (it) =>
    chose(it, 'still-exploited', 'yes')
      ? said(it, 'still-exploited', story, [
          'escaped|fled|rescued',
          'ran|got away',
          'managed to leave|escape',
        ])
      : [],
  'adult-but-born-later': (it) =>
    it.bornOn !== undefined && chose(it, 'under-18', 'no') && ageOn(it.bornOn, it.today) < 18
      ? [{ questionId: 'date-of-birth', otherQuestionId: 'under-18', spans: [] }]
      : [],
  'child-but-born-earlier': (it) =>
    it.bornOn !== undefined && chose(it, 'under-18', 'yes') && ageOn(it.bornOn, it.today) >= 18
      ? [{ questionId: 'date-of-birth', otherQuestionId: 'under-18', spans: [] }]
      : [],
  'was-child-when-exploited': (it) => {
    const { bornOn } = it;
    return bornOn !== undefined && chose(it, 'under-18-when-exploited', 'no')
      ? yearsWhere(
          it,
          (year) => year >= Number(bornOn.slice(0, 4)) && year < Number(bornOn.slice(0, 4)) + 18,
          'under-18-when-exploited',
        )
      : [];
  },
  'one-situation-but-several': (it) =>
    chose(it, 'multiple-situations', 'no')
      ? said(
          it,
          'multiple-situations',
          ['dates-single', ...story],
          [
            'second|another|other|different ~1 exploit*|exploitative|trafficker*|exploiters',
            'exploit* again',
            're trafficked',
          ],
        )
      : [],
  'not-taken-but-journey': (it) =>
    chose(it, 'taken-somewhere', 'no')
      ? said(it, 'taken-somewhere', story, [
          'took|taken|brought|drove|driven|moved ~3 to ~2 uk|england|wales|scotland|house|flat|farm|hotel|city',
        ])
      : [],
  'no-indicators-but-told': (it) =>
    chose(it, 'indicators-seen', 'no')
      ? suggestIndicators(it.texts)
          .slice(0, 1)
          .map(({ told }) => ({
            questionId: told[0]?.questionId ?? 'indicators-seen',
            otherQuestionId: 'indicators-seen',
            spans: told.slice(0, 1).map(({ start, end }) => ({ start, end })),
          }))
      : [],
  'never-reported-but-told': (it) =>
    chose(it, 'reported-before', 'no')
      ? said(
          it,
          'reported-before',
          [...story, 'why-not-sooner', 'professional-insight'],
          [
            'reported|told|went|disclosed ~4 to ~1 police|authorities|nrm',
            'previous|earlier|first|last nrm|referral',
          ],
        )
      : [],
  'no-children-but-told': (it) =>
    chose(it, 'has-children', 'no')
      ? said(it, 'has-children', ['family', ...story], ['his|her|their ~1 son|daughter|children|baby'])
      : [],
  'uk-only-but-abroad': (it) =>
    chose(it, 'exploitation-where', 'uk')
      ? said(
          it,
          'exploitation-where',
          [...story, 'dates-single', 'dates-multiple'],
          [
            'exploit*|forced|worked|beaten|held ~6 libya|turkey|italy|france|spain|germany|belgium|russia|ukraine|sudan|iran|iraq|greece',
          ],
        )
      : [],
};

/** Every pair of answers that does not go together. */
export function findContradictions(toCheck: ToCheck): Concern[] {
  return (Object.keys(rules) as Contradiction[]).flatMap((detail) =>
    rules[detail](toCheck).map((found) => ({ kind: 'contradiction' as const, detail, ...found })),
  );
}
