/** Makes the pack of a referral from its answers: exactly the questions that the national form asks, in its own order. Pure. */
import type { Answers, Said } from '../answer.ts';
import { pagesAsked, routeOf, stillNeeded, valuesOf } from '../questions/ask.ts';
import { type Question, type QuestionSet, questionsOf } from '../questions/question.ts';
import { enterOf, stateOf } from './enter.ts';
import type { Identifying, KnownIdentity } from './identity/identifying.ts';
import { knownIdentity } from './identity/known-identity.ts';
import { findIdentifying, leaveOut } from './identity/leave-out.ts';
import { marking, type Pack, type PackEntry, type PackFile } from './pack.ts';

/** What the author said about words that may identify: left out, or kept because they do not. */
export interface Settled {
  readonly questionId: string;
  readonly words: string;
  readonly keep: boolean;
}

export interface PackInput {
  readonly reference: string;
  readonly set: QuestionSet;
  readonly answers: Answers;
  readonly files: readonly PackFile[];
  readonly settled: readonly Settled[];
  /** What the referral once knew of the person, or other records know. */
  readonly also?: Partial<KnownIdentity>;
  readonly madeAt: Date;
}

/** The writer's own: they say who writes. */
const writersOwn = new Set(['work-email', 'organisation']);
/** Answers that the form asks for as they are, though their shape could identify: a crime's number is the crime's. */
const asAsked: ReadonlySet<string> = new Set(['crime-reference']);

const wordsOf = (said: Said | undefined): string =>
  said === undefined
    ? ''
    : said.kind !== 'value'
      ? (said.why ?? '')
      : typeof said.value === 'string'
        ? said.value
        : said.value.join('\n');

/** Does this referral go out without anything that says who the person is? */
export const hidesIdentity = (set: QuestionSet, answers: Answers): boolean =>
  routeOf(set, answers) === 'duty-to-notify' && answers.get('cooperation')?.said.kind === 'value'
    ? !valueIs(answers, 'cooperation', 'yes')
    : routeOf(set, answers) === 'duty-to-notify';

const valueIs = (answers: Answers, question: string, value: string): boolean => {
  const said = answers.get(question)?.said;
  return said?.kind === 'value' && [said.value].flat().includes(value);
};

/** What is written in free words, by question: what could say who somebody is. */
export const writtenIn = (set: QuestionSet, answers: Answers): Record<string, string> =>
  Object.fromEntries(
    questionsOf(set)
      .filter(
        ({ type, id }) =>
          (type === 'text' || type === 'long-text' || type === 'phone' || type === 'email') &&
          !writersOwn.has(id),
      )
      .map(({ id }) => [id, wordsOf(answers.get(id)?.said)] as const)
      .filter(([, words]) => words !== ''),
  );

/** The places of a Duty to Notify that would identify, as far as its form asks for them; none on the other routes. */
export function identifyingIn({
  set,
  answers,
  also,
}: Pick<PackInput, 'set' | 'answers' | 'also'>): Identifying[] {
  if (!hidesIdentity(set, answers)) return [];
  const asked = new Set(pagesAsked(set, answers).flatMap(({ questions }) => questions.map(({ id }) => id)));
  const texts = writtenIn(set, answers);
  const going = Object.fromEntries(Object.entries(texts).filter(([id]) => asked.has(id)));
  return findIdentifying(going, knownOf(set, answers, also), asAsked);
}

const knownOf = (set: QuestionSet, answers: Answers, also: PackInput['also']): KnownIdentity =>
  knownIdentity(
    Object.fromEntries(questionsOf(set).map(({ id }) => [id, wordsOf(answers.get(id)?.said)])),
    also,
  );

const isSettled = (place: Identifying, settled: readonly Settled[]): boolean =>
  settled.some(({ questionId, words }) => questionId === place.questionId && words === place.words);

/** What the author has still to say a word about. */
export const unsettledIn = (input: Pick<PackInput, 'set' | 'answers' | 'also' | 'settled'>): Identifying[] =>
  identifyingIn(input).filter((place) => !isSettled(place, input.settled));

/** Everything that the national form asks of this referral, with what to enter. @throws when its route is not settled */
export function buildPack(input: PackInput): Pack {
  const { set, answers, settled } = input;
  const pages = pagesAsked(set, answers);
  // A Duty to Notify asks for no evidence, so none goes with it.
  const takesFiles = pages.some(({ questions }) => questions.some(({ type }) => type === 'file'));
  const files = takesFiles ? input.files : [];
  const route = routeOf(set, answers);
  if (route === undefined) throw new Error('a pack is made of a referral whose route is settled');
  const hides = hidesIdentity(set, answers);
  const written = writtenIn(set, answers);
  const kept = settled.filter(({ keep }) => keep);
  const places = identifyingIn(input);
  const texts = hides ? leaveOut(written, knownOf(set, answers, input.also), kept, asAsked) : written;
  const needed = new Set(stillNeeded(set, answers).map(({ question }) => question.id));
  const sectionOf = new Map(
    set.sections.flatMap(({ title, questions }) => questions.map(({ id }) => [id, title] as const)),
  );
  const entryOf = (question: Question): PackEntry => {
    const said = answers.get(question.id)?.said;
    const enter =
      question.type === 'file' ? files.map(({ name }) => name) : enterOf(question, said, texts[question.id]);
    const why = said !== undefined && said.kind !== 'value' ? texts[question.id] : undefined;
    return {
      question: question.id,
      label: question.label,
      section: sectionOf.get(question.id) ?? '',
      page: question.page,
      required: question.required,
      typed: question.options === undefined && question.list === undefined && question.type !== 'file',
      state: needed.has(question.id) ? 'missing' : stateOf(said, enter),
      enter,
      values:
        question.type === 'file' || question.options !== undefined || question.list !== undefined
          ? [...valuesOf(question, said)]
          : enter,
      ...(why === undefined || why === '' ? {} : { why }),
      leftOut: places.filter(
        ({ questionId, words }) =>
          questionId === question.id &&
          !kept.some((each) => each.questionId === questionId && each.words === words),
      ).length,
      sent: question.notSent !== true,
    };
  };
  return {
    format: 'plainsight.referral-pack',
    version: 1,
    marking,
    reference: input.reference,
    route,
    questionSet: set.version,
    form: set.name,
    madeAt: input.madeAt.toISOString(),
    complete: needed.size === 0,
    missing: [...needed],
    identifies: !hides,
    unsettled: unsettledIn(input).length,
    entries: pages.flatMap(({ questions }) => questions.map(entryOf)),
    files: [...files],
  };
}
