/**
 * Which question of the national form asks for what a sentence tells, as data with a from-date: so that what somebody told once, in a
 * report, stands where the form asks for it, word for word. A prompt to read through, never a conclusion. Pure.
 */
import { indicatorPhrases } from './indicator-phrases.ts';
import { meet, phrasesOf } from './phrase.ts';
import { sentencesOf } from './read-text.ts';

/** By question, the indicators whose words belong there; a sentence goes to the first question that asks for it. */
export const tellingQuestions: {
  readonly from: string;
  readonly questions: Readonly<Record<string, readonly string[]>>;
} = {
  from: '2026-11-28',
  questions: {
    'how-it-started': ['false-promises'],
    'living-conditions': [
      'poor-housing',
      'housing-imposed',
      'hungry',
      'no-washing',
      'no-private-space',
      'sleeps-at-premises',
      'eats-apart',
      'kept-at-workplace',
      'clothes',
    ],
    treatment: [
      'injured-or-beaten',
      'threatened',
      'sexual-violence',
      'no-pay',
      'deductions',
      'others-take-money',
      'substances',
      'no-medical-care',
      'ritual',
      'threat-of-authorities',
    ],
    'what-they-had-to-do': [
      'work-forced',
      'long-hours',
      'unsafe-work',
      'labour-law-breached',
      'works-in-household',
      'forced-sex',
      'forced-crime',
      'drug-running',
      'cannabis-farm',
      'adverts',
    ],
    'what-keeps-them': [
      'debt',
      'documents-held',
      'movement-controlled',
      'never-out-alone',
      'depends-on-employer',
      'dependent',
      'isolated',
    ],
  },
};

const asking = Object.keys(tellingQuestions.questions);
const questionOf = new Map(
  Object.entries(tellingQuestions.questions).flatMap(([question, ids]) =>
    ids.map((id) => [id, question] as const),
  ),
);
const phrases = phrasesOf(
  indicatorPhrases.indicators.map((indicator) => ({
    phrases: indicator.phrases,
    of: questionOf.get(indicator.id),
  })),
);

export interface SortedTelling {
  /** Whole sentences as they were told, by question. */
  readonly byQuestion: ReadonlyMap<string, readonly string[]>;
  /** What belongs to none of them. */
  readonly rest: readonly string[];
}

/** Sorts the sentences of a telling, each once. English alone: other languages are passed over and stay in the rest. */
export function sortTelling(text: string): SortedTelling {
  const byQuestion = new Map<string, string[]>();
  const rest: string[] = [];
  for (const sentence of sentencesOf(text)) {
    const met = new Set(meet(sentence, phrases).map(({ of }) => of));
    const question = asking.find((each) => met.has(each));
    const said = sentence.text.trim();
    if (question === undefined) rest.push(said);
    else byQuestion.set(question, [...(byQuestion.get(question) ?? []), said]);
  }
  return { byQuestion, rest };
}
