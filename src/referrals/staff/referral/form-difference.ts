/** What a part of a question was and is, in words: for whoever decides whether a referral moves to a newer form. Pure. */
import type { Part, SetDifference } from '../../questions/compare-sets.ts';
import { type Condition, type Question, type QuestionSet, questionsOf } from '../../questions/question.ts';
import { routeName } from '../referral-words.ts';
import { t } from './page-words.ts';

export interface PartTold {
  readonly part: Part;
  /** One line each; empty where there was nothing, or is nothing any more. */
  readonly was: readonly string[];
  readonly is: readonly string[];
}

/** The parts in which a question differs: each as it was and as it is. Of a list of choices only those that differ, unless only their order does. */
export function tellParts(
  { from, to, parts, sections }: SetDifference['changed'][number],
  newer: QuestionSet,
): PartTold[] {
  return parts.map((part) => {
    if (part === 'section') return { part, was: [sections.from], is: [sections.to] };
    const was = linesOf(from, part, newer);
    const is = linesOf(to, part, newer);
    const gone = was.filter((line) => !is.includes(line));
    const come = is.filter((line) => !was.includes(line));
    return gone.length + come.length === 0 ? { part, was, is } : { part, was: gone, is: come };
  });
}

function linesOf(question: Question, part: keyof Question, set: QuestionSet): string[] {
  if (part === 'options') return (question.options ?? []).map(({ label }) => label);
  if (part === 'routes') return question.routes.map(routeName);
  if (part === 'when') return (question.when ?? []).map((each) => conditionIn(each, set));
  if (part === 'required') return [t(question.required ? 'newer.required' : 'newer.optional')];
  if (part === 'notSent') return [t(question.notSent === true ? 'newer.notSent' : 'newer.sent')];
  if (part === 'repeat')
    return question.repeat === undefined ? [] : [t('newer.repeat', { ...question.repeat })];
  if (part === 'file') return question.file === undefined ? [] : filesTold(question.file);
  const value = question[part];
  return value === undefined ? [] : [value].flat().map(String);
}

const filesTold = ({ maxFiles, maxBytesEach, extensions }: NonNullable<Question['file']>): string[] => [
  t('newer.files', { count: maxFiles, megabytes: Math.round(maxBytesEach / 1024 / 1024) }),
  extensions.join(', '),
];

/** `Is the potential victim under 18?: Yes, Not sure`; several that hold together are joined. */
export function conditionIn(condition: Condition, set: QuestionSet): string {
  const questions = new Map(questionsOf(set).map((question) => [question.id, question]));
  return Object.entries(condition)
    .map(([id, values]) => {
      if (id === 'route') return values.join(', ');
      const question = questions.get(id);
      const label = (value: string) =>
        question?.options?.find((option) => option.value === value)?.label ?? value;
      return `${question?.label ?? id}: ${values.map(label).join(', ')}`;
    })
    .join('; ');
}
