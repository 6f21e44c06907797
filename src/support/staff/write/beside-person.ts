/** The forms that are filled in with the person present: what they show, and what they leave out of the page. */
import type { StaffAct } from '../../../access/index.ts';
import { readForm } from '../../../entries/index.ts';
import type { Visit } from '../../../platform/web/index.ts';
import { findDraft } from '../../case/draft-store.ts';
import type { Kind } from '../../case/entry.ts';
import { openCase } from '../../case/open-case.ts';
import { oneOf } from '../../case/story.ts';
import type { Asked } from './asked.ts';
import type { FieldRule } from './write-words.ts';

/** The kinds that are written together, each with the fields that say what others said or judged: these stay as they stand and are nowhere in the page. */
const besideKinds = {
  need: ['judgement', 'sourceNote'],
  goal: [],
  outcome: ['sourceNote'],
  review: ['othersSaid'],
} as const satisfies Partial<Record<Kind, readonly string[]>>;

/** The fields that stay out of the page of a form that its address asks to be shown with the person present; undefined where none is asked for. */
export function leftOffBeside(visit: Visit, kind: Kind): readonly string[] | undefined {
  if (visit.query['with'] !== 'person') return undefined;
  const left: Partial<Record<Kind, readonly string[]>> = besideKinds;
  return left[kind];
}

/** Those of the fields that a form shows whose address asks for it with the person present; otherwise all. */
export function shownBeside(visit: Visit, kind: Kind, fields: readonly FieldRule[]): readonly FieldRule[] {
  const left = leftOffBeside(visit, kind);
  return left === undefined ? fields : fields.filter(({ name }) => !left.includes(name));
}

/**
 * What stands of the fields that such a form leaves out, to be saved with it: as it is being typed elsewhere, else as it was written last, unless
 * that is asked anew each time. Nothing of any other form.
 */
export async function besideAsItStands(
  act: StaffAct,
  visit: Visit,
  { id, kind, about, form }: Asked,
): Promise<Readonly<Record<string, unknown>>> {
  const left = leftOffBeside(visit, kind);
  if (left === undefined) return {};
  const { story } = await openCase(act, id);
  const last: Readonly<Record<string, unknown>> = oneOf(story, kind, about)?.body ?? {};
  const draft = await findDraft(act, { recordId: id, kind, about });
  const unsaid = readForm(
    {},
    form.fields.filter(({ name }) => left.includes(name)),
  ).body;
  const standing = left.flatMap((name) => {
    const typed = draft?.content.typed[name]?.text ?? '';
    const stands = typed !== '' ? typed : form.anew?.includes(name) ? undefined : last[name];
    return stands === undefined ? [] : [[name, stands] as const];
  });
  return { ...unsaid, ...Object.fromEntries(standing) };
}
