/** Reads how whoever begins an investigation grades what they take over (3x5x2); nothing is graded by chance. Pure. */
import { type FormBody, field } from '../../../platform/web/index.ts';
import { type Grade, handlings, informationGrades, sourceGrades } from '../../investigation/source.ts';
import { w } from '../write/write-words.ts';

const longestLine = 300;

/** What is wrong with the grade, by field; empty where nothing is. */
export function wrongWithGrade(form: FormBody): ReadonlyMap<string, string> {
  const conditions = field(form, 'conditions').trim();
  const wrong = new Map<string, string>();
  if (field(form, 'handling') === 'C' && conditions === '')
    wrong.set('conditions', w('grade.conditions.needed'));
  if (conditions.length > longestLine)
    wrong.set('conditions', w('grade.conditions.long', { most: longestLine }));
  return wrong;
}

/** The grade that a form gives; what is left empty has none. */
export function readGrade(form: FormBody): Grade {
  const said = (name: string) => field(form, name).trim();
  const sourceGrade = sourceGrades.find((each) => each === said('sourceGrade'));
  const informationGrade = informationGrades.find((each) => each === said('informationGrade'));
  const handling = handlings.find((each) => each === said('handling'));
  return {
    ...(sourceGrade === undefined ? {} : { sourceGrade }),
    ...(informationGrade === undefined ? {} : { informationGrade }),
    ...(handling === undefined ? {} : { handling }),
    ...(handling === 'C' ? { conditions: said('conditions') } : {}),
  };
}
