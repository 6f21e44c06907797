/** Reads a section's form: what was chosen or typed, what stands instead of an answer, and what the national form would refuse. */
import type { FormBody } from '../../../platform/web/index.ts';
import { field, fields } from '../../../platform/web/index.ts';
import type { Answers, Said } from '../../answer.ts';
import { couldBeAsked, questionsAsked } from '../../questions/ask.ts';
import { type Problem, problemWith, problemWithWhy } from '../../questions/check-value.ts';
import type { Question, QuestionSet, Section } from '../../questions/question.ts';
import { situationsQuestion, writeSituations } from '../../situations.ts';

export const noneField = (id: string): string => `none-${id}`;

/** The parts of one situation in the form; the same for every row. */
export const situationParts = ['from', 'until', 'what'] as const;
export const situationField = (part: (typeof situationParts)[number]): string =>
  `${situationsQuestion}-${part}`;

/** What one question has in the form, before anything is made of it. */
export interface Typed {
  readonly values: readonly string[];
  readonly none: string;
}

/** Questions that are answered elsewhere: the consent of an adult in the conversation about consent, files with the pack. */
export const answeredElsewhere = (question: Question): boolean =>
  question.id === 'consent-nrm' || question.type === 'file';

/** The questions of a section that could be asked now: those of which only a choice on this very page decides. */
export const reachable = (set: QuestionSet, section: Section, answers: Answers): Question[] =>
  couldBeAsked(
    set,
    section.questions.filter((question) => !answeredElsewhere(question)),
    answers,
  );

/** Which choice on this page a question hangs on; undefined when none does. */
export function hangsOn(
  question: Question,
  section: Section,
): { readonly id: string; readonly values: readonly string[] } | undefined {
  const here = new Set(section.questions.filter((each) => !answeredElsewhere(each)).map((each) => each.id));
  for (const condition of question.when ?? []) {
    const last = Object.entries(condition).findLast(([key]) => here.has(key));
    if (last !== undefined) return { id: last[0], values: last[1] };
  }
  return undefined;
}

const typedOf = (form: FormBody, question: Question): Typed => {
  const none = field(form, noneField(question.id));
  if (question.type === 'date') {
    const [day, month, year] = ['day', 'month', 'year'].map((part) =>
      field(form, `${question.id}-${part}`).trim(),
    );
    const empty = !day && !month && !year;
    const iso = [year?.padStart(4, '0'), month?.padStart(2, '0'), day?.padStart(2, '0')].join('-');
    return { values: empty ? [] : [iso], none };
  }
  if (question.id === situationsQuestion) {
    const [from = [], until = [], what = []] = situationParts.map((part) =>
      fields(form, situationField(part)),
    );
    const rows = what.map((_, at) => ({
      from: from[at] ?? '',
      until: until[at] ?? '',
      what: what[at] ?? '',
    }));
    const text = writeSituations(rows, field(form, question.id).replaceAll('\r\n', '\n'));
    return { values: text === '' ? [] : [text], none };
  }
  const values = fields(form, question.id)
    .map((value) => value.replaceAll('\r\n', '\n').trim())
    .filter((value) => value !== '');
  return { values, none };
};

function saidOf(question: Question, { values, none }: Typed): Said | undefined {
  if (none === 'unknown' || none === 'refused' || none === 'not-asked') {
    const why = question.options === undefined && question.list === undefined ? values.join('\n') : '';
    return why === '' ? { kind: none } : { kind: none, why };
  }
  if (values.length === 0) return undefined;
  const many = question.type === 'checkbox' || question.repeat !== undefined;
  return { kind: 'value', value: many ? values : (values[0] ?? '') };
}

function problemIn(said: Said, set: QuestionSet, question: Question, today: string): Problem | undefined {
  if (said.kind === 'value') return problemWith(set, question, said.value, today);
  return said.why === undefined ? undefined : problemWithWhy(set, question, said.why, today);
}

export interface ReadSection {
  /** What is to be kept, by question: all that was asked on the page as it now stands. */
  readonly given: ReadonlyMap<string, Said | undefined>;
  readonly problems: ReadonlyMap<string, Problem>;
  readonly typed: ReadonlyMap<string, Typed>;
}

/** Reads a form of this section. What is refused is not kept; all else is, finished or not. */
export function readSection(
  form: FormBody,
  of: {
    readonly set: QuestionSet;
    readonly section: Section;
    readonly answers: Answers;
    readonly today: string;
  },
): ReadSection {
  const shown = reachable(of.set, of.section, of.answers);
  const typed = new Map(shown.map((question) => [question.id, typedOf(form, question)]));
  const problems = new Map<string, Problem>();
  const standing = new Map(of.answers);
  const all = new Map<string, Said | undefined>();
  for (const question of shown) {
    const said = saidOf(question, typed.get(question.id) ?? { values: [], none: '' });
    const problem = said && problemIn(said, of.set, question, of.today);
    if (problem !== undefined) {
      problems.set(question.id, problem);
      continue;
    }
    all.set(question.id, said);
    if (said === undefined) standing.delete(question.id);
    else standing.set(question.id, { said });
  }
  const asked = new Set(questionsAsked(of.set, standing).map((question) => question.id));
  // What hangs on a choice that was not made is neither kept nor taken back: the history has it, and the choice may change again.
  const given = new Map([...all].filter(([id]) => asked.has(id)));
  return { given, problems, typed };
}
