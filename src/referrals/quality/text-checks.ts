/** What single answers leave out, sentence by sentence. Each points to the words. */
import { expectations } from './expectations.ts';
import type { Concern, ConcernKind } from './quality.ts';
import type { Span } from './read-text.ts';
import { around, does, type ReadAnswer, type ReadSentence, wordsFor } from './reading.ts';
import { yearsIn } from './when-and-where.ts';

type Pointing = (answer: ReadAnswer) => readonly Span[];

const expected = ({ questionId }: ReadAnswer) => expectations.of[questionId] ?? {};

/** Events whose sentence and the two before it say nothing of a kind: the first of them each time, so that a passage is marked once. */
const events =
  (says: (sentence: ReadSentence) => boolean): Pointing =>
  (answer) => {
    if (expected(answer).happenings === undefined) return [];
    return answer.sentences.flatMap((sentence, at) => {
      const event = wordsFor(sentence, 'event')[0];
      return event === undefined || around(answer.sentences, at, 2, 0).some(says) ? [] : [event];
    });
  };

/** Tells the sentence what was seen or said, in detail enough to picture it? */
const isDetailed = (sentence: ReadSentence): boolean =>
  sentence.words.length >= 14 || sentence.hasFigureOrQuote || sentence.times.length > 0;

const notDescribed: Pointing = ({ sentences }) =>
  sentences.flatMap((sentence, at) => {
    const [label] = wordsFor(sentence, 'labels');
    const told =
      isDetailed(sentence) ||
      (sentences[at + 1] !== undefined && isDetailed(sentences[at + 1] as ReadSentence));
    return label === undefined || told ? [] : [label];
  });

const gaps: Pointing = ({ sentences }) =>
  sentences.flatMap((sentence, at) =>
    around(sentences, at, 0, 1).some((each) => does(each, 'reason'))
      ? []
      : wordsFor(sentence, 'gap').slice(0, 1),
  );

const opinions: Pointing = (answer) =>
  answer.sentences.flatMap((sentence, at) =>
    around(answer.sentences, at, 1, 2).some(
      (each) => does(each, 'observation') || does(each, 'reason') || each.hasFigureOrQuote,
    )
      ? []
      : wordsFor(sentence, 'opinion').slice(0, 1),
  );

const instructed: Pointing = ({ questionId, sentences }) =>
  questionId === 'professional-insight' || questionId === 'indicators-details'
    ? sentences.flatMap((sentence) => wordsFor(sentence, 'instruction').slice(0, 1))
    : [];

const companions: Pointing = ({ questionId, sentences }) =>
  questionId === 'interviews' ? sentences.flatMap((sentence) => wordsFor(sentence, 'companion')) : [];

/** Years that go back by more than a year without a word that says so. */
const outOfOrder: Pointing = (answer) => {
  if (expected(answer).happenings === undefined) return [];
  const years = yearsIn(answer.text);
  return years.filter(({ year, start }, at) => {
    const before = years[at - 1];
    if (before === undefined || year >= before.year - 1) return false;
    const between = answer.text.slice(before.end, start);
    return !/\b(?:before|earlier|previously|first|since|until|born|had been|as a child|when)\b|[–—-]\s*$/i.test(
      between,
    );
  });
};

const pointing: readonly (readonly [ConcernKind, Pointing])[] = [
  ['indicator-not-described', notDescribed],
  ['claim-without-time', events(({ times }) => times.length > 0)],
  ['claim-without-place', events(({ places }) => places.length > 0)],
  ['month-without-year', ({ sentences }) => sentences.flatMap(({ yearless }) => yearless)],
  ['out-of-order', outOfOrder],
  ['gap-without-reason', gaps],
  ['opinion-without-observation', opinions],
  ['made-on-instruction', instructed],
  ['companion-interpreted', companions],
];

/** What one answer leaves out: a concern of each kind at most, with every place that it points to. */
export function checkText(answer: ReadAnswer): Concern[] {
  const { questionId, words } = answer;
  const concerns: Concern[] = pointing.flatMap(([kind, find]) => {
    const spans = find(answer).map(({ start, end }) => ({ start, end }));
    return spans.length === 0 ? [] : [{ kind, questionId, spans }];
  });
  const wanted = expected(answer).words;
  if (wanted !== undefined && words < wanted)
    concerns.unshift({ kind: 'too-short', questionId, spans: [], count: words, wanted });
  return concerns;
}
