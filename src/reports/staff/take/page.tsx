/** `/reports/new`: a member takes a report for somebody [A17]. What is typed is kept as it is typed, until it is saved or thrown away. */
import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import { type StaffLook, takesReports } from '../../../access/index.ts';
import { type Desk, keepAs, lookAs } from '../../../audit/index.ts';
import { staffPaths } from '../../../paths.ts';
import { Refusal } from '../../../platform/refusal.ts';
import {
  type Answer,
  field,
  get,
  page,
  post,
  type Route,
  redirect,
  type Visit,
} from '../../../platform/web/index.ts';
import { getDeskForTaken } from '../../take-report.ts';
import { TakeForm } from './form-view.tsx';
import { keepTyped, newDraftKey, type Written } from './keep-typed.ts';
import { readTaking } from './read-taking.ts';
import type { TakeFormProps } from './take-form-props.ts';
import { t } from './take-words.ts';
import {
  begunWith,
  type Group,
  groupNames,
  groups,
  nameIn,
  onesOf,
  type Typed,
  typedIn,
  withOnes,
} from './typed.ts';
import { findUnfinished, listUnfinished } from './unfinished-store.ts';

const keyShape = z.string().regex(/^[0-9a-f]{12}$/);

/** The draft that an address names. @throws {Refusal} not-found */
export function draftKeyOf(visit: Visit): string {
  const key = keyShape.safeParse(visit.params['key']).data;
  if (key === undefined) throw new Refusal('not-found');
  return key;
}

/** Whoever may not take reports finds nothing here. @throws {Refusal} not-allowed */
export function mustTake(look: StaffLook): void {
  if (!takesReports(look.actor)) throw new Refusal('not-allowed');
}

type Shown = Pick<TakeFormProps, 'typed' | 'draftKey' | 'revision' | 'keptAt'> &
  Partial<Pick<TakeFormProps, 'problems' | 'notice' | 'tooMany'>>;

/** The form, with what stands in it and what is wrong with that. */
async function showForm(desk: Desk, visit: Visit, look: StaffLook, shown: Shown): Promise<Answer> {
  const others = (await listUnfinished(look)).filter(({ key }) => key !== shown.draftKey);
  const problems = shown.problems ?? [];
  const wrong = problems.length > 0 || shown.tooMany === true;
  return page(
    desk.frame({
      visit,
      member: look.actor,
      title: t('title'),
      place: 'take',
      hasErrors: wrong,
      children: (
        <TakeForm
          {...shown}
          problems={problems}
          others={others}
          writer={randomUUID()}
          formToken={visit.formToken()}
          heldBy={(await getDeskForTaken(look)).name}
        />
      ),
    }),
    wrong ? { status: 422 } : {},
  );
}

const addOf = (action: string): Group | undefined => groupNames.find((group) => action === `add-${group}`);

/** The one that a button takes away. */
function removeOf(action: string): { group: Group; index: number } | undefined {
  const [, name, index] = /^remove-([a-z]+)-(\d{1,2})$/.exec(action) ?? [];
  const group = groupNames.find((each) => each === name);
  return group === undefined ? undefined : { group, index: Number(index) };
}

/** What is typed once the button that was pressed has done its part. */
function afterPress(typed: Typed, action: string): Typed {
  const gone = removeOf(action);
  if (gone === undefined) return typed;
  return withOnes(
    typed,
    gone.group,
    onesOf(typed, gone.group).filter((_, index) => index !== gone.index),
  );
}

/** Where the page is shown again after a press: at the empty one that stands ready, or where one was taken away. */
function placeAfter(typed: Typed, action: string): string {
  const added = addOf(action);
  if (added !== undefined) return `#${nameIn(added, onesOf(typed, added).length, groups[added][0])}`;
  const gone = removeOf(action);
  return gone === undefined ? '' : `#part-${gone.group}`;
}

const countIn = (visit: Visit, name: string): number =>
  z.coerce.number().int().min(0).max(1_000_000).catch(0).parse(field(visit.form, name));

const writingOf = (visit: Visit, typed: Typed, whole: boolean) => ({
  key: keyShape.safeParse(field(visit.form, 'key')).data ?? newDraftKey(),
  typed,
  writer: z.uuid().safeParse(field(visit.form, 'once')).data ?? randomUUID(),
  revision: countIn(visit, 'revision'),
  turn: countIn(visit, 'turn'),
  whole,
});

const keptHere = (desk: Desk, visit: Visit, typed: Typed, whole: boolean): Promise<Written & { at: Date }> =>
  keepAs(desk, visit, async (keep) => {
    mustTake(keep);
    return { ...(await keepTyped(keep, writingOf(visit, typed, whole))), at: keep.now };
  });

/** A press of one of the form's buttons: whatever it is, what was typed is kept first. */
async function pressed(desk: Desk, visit: Visit): Promise<Answer> {
  const action = field(visit.form, 'do');
  const typed = afterPress(typedIn(visit.form), action);
  const written = await keptHere(desk, visit, typed, true);
  if (written.outcome === 'saved-already')
    return redirect(staffPaths.takeReceipt(writingOf(visit, typed, true).key));
  if (written.outcome === 'too-many') {
    const { key } = writingOf(visit, typed, true);
    const shown = { typed, draftKey: key, revision: 0, keptAt: undefined, tooMany: true } as const;
    return lookAs(desk, visit, (look) => showForm(desk, visit, look, shown));
  }
  const key = written.key ?? newDraftKey();
  if (written.outcome === 'elsewhere') return redirect(`${staffPaths.takeDraft(key)}?notice=elsewhere`);
  if (action === 'later') return redirect(staffPaths.take());
  if (action !== 'check') return redirect(`${staffPaths.takeDraft(key)}${placeAfter(typed, action)}`);
  return lookAs(desk, visit, async (look) => {
    const found = await findUnfinished(look, key);
    if (found === undefined) throw new Refusal('not-found');
    const reading = readTaking(typed, found.begunAt, look.now);
    if ('value' in reading) return redirect(staffPaths.takeCheck(key));
    return showForm(desk, visit, look, {
      typed,
      draftKey: key,
      revision: found.revision,
      keptAt: found.keptAt,
      problems: reading.problems,
    });
  });
}

/** Shows what is unfinished, or leads to where it stands by now. */
async function showDraft(desk: Desk, visit: Visit): Promise<Answer> {
  const key = draftKeyOf(visit);
  return lookAs(desk, visit, async (look) => {
    mustTake(look);
    const found = await findUnfinished(look, key);
    if (found === undefined) return redirect(staffPaths.take());
    if (found.content.saved !== undefined) return redirect(staffPaths.takeReceipt(key));
    return showForm(desk, visit, look, {
      typed: found.content.typed,
      draftKey: key,
      revision: found.revision,
      keptAt: found.keptAt,
      notice: visit.query['notice'] === 'elsewhere' ? 'elsewhere' : undefined,
    });
  });
}

const passivePost = (...of: Parameters<typeof post>): Route => ({ ...post(...of), passive: true });

/** The form; from there on, see check-page and save-page. */
export const takeFormRoutes = (desk: Desk): readonly Route[] => [
  get(staffPaths.take(), 'take', (visit) =>
    lookAs(desk, visit, (look) => {
      mustTake(look);
      const shown = { typed: begunWith, draftKey: newDraftKey(), revision: 0, keptAt: undefined } as const;
      return showForm(desk, visit, look, shown);
    }),
  ),
  post(staffPaths.take(), 'take.keep', (visit) => pressed(desk, visit)),
  // Sent by the page while somebody types; that they are there, the page tells by itself.
  passivePost(staffPaths.takeAutosave(), 'take.autosave', async (visit) => {
    const written = await keptHere(desk, visit, typedIn(visit.form), false);
    if (written.outcome !== 'kept') return { kind: 'json', status: 409, body: { outcome: written.outcome } };
    const said = t('side.kept', { at: written.at });
    return {
      kind: 'json',
      body: { outcome: 'kept', said, href: staffPaths.takeDraft(written.key) },
    };
  }),
  get(staffPaths.takeDraft(':key'), 'take.draft', (visit) => showDraft(desk, visit)),
];
