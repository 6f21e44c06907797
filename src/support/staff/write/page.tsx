/** `/cases/:id/write/:kind`: every form by which a case is written. What was written before stays; what is typed is kept. */
import { listMemberNames, listSupportWorkers, type StaffAct, type StaffLook } from '../../../access/index.ts';
import { actAs, type Desk, lookAs } from '../../../audit/index.ts';
import { readForm, type Typed, typedFrom, WriteView } from '../../../entries/index.ts';
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
import { londonDay } from '../../../platform/working-days.ts';
import { dropDraft, findDraft } from '../../case/draft-store.ts';
import { type Entry, isWrittenIn, writtenShape } from '../../case/entry.ts';
import { openCase } from '../../case/open-case.ts';
import { oneOf } from '../../case/story.ts';
import { writeInCase } from '../../case/write-in-case.ts';
import { colleagueOf } from '../../plan/step-owner.ts';
import { CaseHead } from '../case/head.tsx';
import { LiveCase } from '../case/live-case.tsx';
import { lineOf } from '../case-place.ts';
import { askedOf, goalOf } from './asked.ts';
import { besideAsItStands, leftOffBeside, shownBeside } from './beside-person.ts';
import { keepRoutes } from './keep.ts';
import type { KindForm } from './kind-form.ts';
import { withColleagues } from './team-field.ts';
import { type FieldRule, type ReadForm, w } from './write-words.ts';

interface Back {
  readonly read: ReadForm;
  readonly meanwhile: boolean;
}

/** A form may be asked for with a first answer in its address: which look back it is. */
function withAsked(visit: Visit, typed: Map<string, Typed>): Map<string, Typed> {
  const months = visit.query['months'];
  if (months !== undefined && typed.get('months')?.text === '')
    typed.set('months', { text: months, none: '' });
  return typed;
}

/** What stands in a form at first: what was written last, and of what is asked anew what any new form begins with. */
const beginning = (
  { anew = [] }: KindForm,
  fields: readonly FieldRule[],
  last: Entry | undefined,
  today: string,
): Map<string, Typed> =>
  new Map([
    ...typedFrom(last?.body, fields, today),
    ...typedFrom(
      undefined,
      fields.filter(({ name }) => anew.includes(name)),
      today,
    ),
  ]);

/** What a form asks; of colleagues those who work on cases, and one who is named and does so no more, to be read. */
async function fieldsFor(
  look: StaffAct | StaffLook,
  form: KindForm,
  holder?: string,
  last?: Entry,
): Promise<readonly FieldRule[]> {
  if (form.ofTeam !== true) return form.fields;
  const colleague = last?.kind === 'step' ? colleagueOf(last.body) : undefined;
  const workers = (await listSupportWorkers(look)).filter(
    ({ memberId }) => memberId !== holder || memberId === colleague,
  );
  const former = await listMemberNames(look, colleague === undefined ? [] : [colleague]);
  return withColleagues(
    form.fields,
    workers,
    [...former].map(([memberId, { name }]) => ({ memberId, name })),
  );
}

const show = (desk: Desk, visit: Visit, back?: Back): Promise<Answer> => {
  const { id, kind, about, form } = askedOf(visit);
  const together = leftOffBeside(visit, kind) !== undefined;
  return actAs(desk, visit, lineOf('case.open', id, { part: kind }), async (act) => {
    const { one, story } = await openCase(act, id);
    if (one.agencyId !== act.actor.agencyId) throw new Refusal('not-found');
    if (!isWrittenIn(one, kind)) throw new Refusal('changed-meanwhile');
    const last = oneOf(story, kind, about);
    const draft = back === undefined ? await findDraft(act, { recordId: id, kind, about }) : undefined;
    const names = await listMemberNames(act, last === undefined ? [] : [last.by]);
    const fields = await fieldsFor(act, form, one.holder, last);
    const title = form.titleOf?.(about) ?? w(form.title);
    // A draft that was kept beside the person has none of what such a form leaves out: that is as it was.
    const typed =
      back?.read.typed ??
      withAsked(
        visit,
        new Map([
          ...beginning(form, fields, last, londonDay(act.now)),
          ...Object.entries(draft?.content.typed ?? {}),
        ]),
      );
    return page(
      desk.frame({
        visit,
        member: act.actor,
        title: `${title}: ${one.reference}`,
        place: 'cases',
        hasErrors: back !== undefined,
        backHref: together ? staffPaths.caseBeside(id) : form.back(id),
        children: (
          <WriteView
            title={title}
            lead={together ? w('beside.lead') : form.lead === undefined ? undefined : w(form.lead)}
            fields={shownBeside(visit, kind, fields)}
            typed={typed}
            problems={back?.read.problems ?? new Map()}
            last={last}
            beside={form.beside === true && !together}
            meanwhile={back?.meanwhile === true}
            formToken={visit.formToken()}
            draftKeptAt={draft?.keptAt}
            begins={{
              name: 'goal',
              id: last?.kind === 'step' ? last.body.goal : (draft?.content.of ?? goalOf(visit)),
            }}
            since={story.written}
            head={together ? <LiveCase caseId={id} /> : <CaseHead one={one} story={story} now={act.now} />}
            addresses={{
              save: together
                ? staffPaths.caseWriteBeside(id, kind, about)
                : staffPaths.caseWrite(id, kind, about),
              keep: together
                ? staffPaths.caseKeepBeside(id, kind, about)
                : staffPaths.caseKeep(id, kind, about),
              drop: staffPaths.caseDrop(id, kind, about),
              versions: staffPaths.caseVersions(id, kind, about),
            }}
            speak={w}
            nameOf={(memberId) => names.get(memberId)?.name ?? ''}
          />
        ),
      }),
      back === undefined ? {} : { status: back.meanwhile ? 409 : 422 },
    );
  });
};

/** What is wrong with answers that are each right by themselves, also against what stands in the case. */
async function wrongIn(desk: Desk, visit: Visit, body: ReadForm['body'], today: string) {
  const { id, kind, form } = askedOf(visit);
  const wrong = form.check?.(body, today);
  if (wrong !== undefined || form.checkIn === undefined) return wrong;
  const { story } = await actAs(desk, visit, lineOf('case.open', id, { part: kind }), (act) =>
    openCase(act, id),
  );
  return form.checkIn(body, story);
}

const standingBeside = (desk: Desk, visit: Visit) => {
  const asked = askedOf(visit);
  return actAs(desk, visit, lineOf('case.open', asked.id, { part: asked.kind }), (act) =>
    besideAsItStands(act, visit, asked),
  );
};

async function save(desk: Desk, visit: Visit): Promise<Answer> {
  const { id, kind, about, form } = askedOf(visit);
  const [asked, today] = await lookAs(
    desk,
    visit,
    async (look) => [await fieldsFor(look, form), londonDay(look.now)] as const,
  );
  const seen = readForm(visit.form, shownBeside(visit, kind, asked), today);
  const typed =
    leftOffBeside(visit, kind) === undefined
      ? seen
      : { ...seen, body: { ...seen.body, ...(await standingBeside(desk, visit)) } };
  const wrong = typed.problems.size === 0 ? await wrongIn(desk, visit, typed.body, today) : undefined;
  const read = wrong === undefined ? typed : { ...typed, problems: new Map([wrong]) };
  if (read.problems.size > 0) return show(desk, visit, { read, meanwhile: false });
  const tidied = form.tidy?.(read.body) ?? read.body;
  const body = form.ofGoal === true ? { ...tidied, goal: goalOf(visit) } : tidied;
  const written = writtenShape.safeParse({ kind, about, body });
  if (!written.success) throw new Refusal('bad-request');
  try {
    const stands = await actAs(desk, visit, lineOf('case.write', id, { kind }), async (act) => {
      const story = await writeInCase(act, id, written.data, Number(field(visit.form, 'since')) || 0);
      await dropDraft(act, { recordId: id, kind, about });
      return oneOf(story, kind, about)?.place === story.written;
    });
    const done = `done=${stands ? kind : 'earlier'}`;
    return redirect(
      leftOffBeside(visit, kind) === undefined
        ? `${form.back(id)}?${done}`
        : `${staffPaths.caseBeside(id)}&${done}`,
    );
  } catch (fault) {
    if (fault instanceof Refusal && fault.code === 'changed-meanwhile')
      return show(desk, visit, { read, meanwhile: true });
    throw fault;
  }
}

export const writeRoutes = (desk: Desk): readonly Route[] => [
  get(staffPaths.caseWrite(':id', ':kind'), 'case.write', (visit) => show(desk, visit)),
  post(staffPaths.caseWrite(':id', ':kind'), 'case.write.save', (visit) => save(desk, visit)),
  ...keepRoutes(desk),
];
