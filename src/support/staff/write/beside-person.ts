/** The forms that are filled in with the person present: what they show, and what they leave off the screen. Pure. */
import type { Visit } from '../../../platform/web/index.ts';
import type { Kind } from '../../case/entry.ts';

/** The kinds that are written together, each with the fields that say what others said or judged: these are carried along and not shown. */
const besideKinds = {
  need: ['judgement', 'sourceNote'],
  goal: [],
  outcome: ['sourceNote'],
  review: ['othersSaid'],
} as const satisfies Partial<Record<Kind, readonly string[]>>;

/** The fields that stay off the screen of a form that its address asks to be shown with the person present; undefined where none is asked for. */
export function leftOffBeside(visit: Visit, kind: Kind): readonly string[] | undefined {
  if (visit.query['with'] !== 'person') return undefined;
  const left: Partial<Record<Kind, readonly string[]>> = besideKinds;
  return left[kind];
}
