/** The sections of a referral as its pages show them: those with something to ask now, and how much of each is missing. */
import type { Answers } from '../answer.ts';
import type { StillNeeded } from '../questions/ask.ts';
import type { QuestionSet, Section } from '../questions/question.ts';
import { answeredElsewhere, reachable } from './section/section-form.ts';

export interface ShownSection {
  readonly section: Section;
  readonly missing: number;
  readonly answered: number;
}

export function sectionsShown({
  set,
  answers,
  needed,
}: {
  readonly set: QuestionSet;
  readonly answers: Answers;
  readonly needed: readonly StillNeeded[];
}): ShownSection[] {
  return set.sections.flatMap((section) => {
    const shown = reachable(set, section, answers);
    if (shown.length === 0) return [];
    const ids = new Set(section.questions.map((question) => question.id));
    return [
      {
        section,
        missing: needed.filter(({ question }) => ids.has(question.id) && !answeredElsewhere(question)).length,
        answered: shown.filter((question) => answers.has(question.id)).length,
      },
    ];
  });
}
