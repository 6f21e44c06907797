/** `/investigations/:id/write/:thing`: every form by which an investigation is written. What was written before stays; what is typed is kept. */
import { listMemberNames, openRecordKey, type StaffAct } from '../../../access/index.ts';
import { actAs, type Desk } from '../../../audit/index.ts';
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
import { courtProblems } from '../../court/court-rules.ts';
import { stoppedWays, tellingProblems } from '../../court/judge-telling.ts';
import { BeforeTelling } from '../../court/staff/stopped-ways.tsx';
import { disruptionProblems } from '../../disruption/disruption-rules.ts';
import { dropDraft, findDraft } from '../../investigation/draft-store.ts';
import { type Kind, type Written, writtenShape } from '../../investigation/entry.ts';
import { writtenWhenClosed } from '../../investigation/entry-bodies.ts';
import { type OpenedInvestigation, openToWrite } from '../../investigation/open-investigation.ts';
import { overlapsOf } from '../../investigation/overlaps.ts';
import { sameProblems } from '../../investigation/same-person.ts';
import { allOf, oneOf, type Story } from '../../investigation/story.ts';
import { writeInInvestigation } from '../../investigation/write-in-investigation.ts';
import { Head } from '../one/head.tsx';
import { lineOf } from '../place-asked.ts';
import { askedOf } from './asked.ts';
import { keepRoutes } from './keep.ts';
import { type FieldRule, type Problem, type ReadForm, w } from './write-words.ts';

/** Of an item, only what becomes of one that there is. */
const isWrittenWhenClosed = (kind: Kind, isThere: boolean): boolean =>
  writtenWhenClosed.includes(kind) && (kind !== 'item' || isThere);

interface Back {
  readonly read: ReadForm;
  readonly meanwhile: boolean;
}

const show = (desk: Desk, visit: Visit, back?: Back): Promise<Answer> => {
  const asked = askedOf(visit);
  const { id, kind, about, form, of } = asked;
  return actAs(desk, visit, lineOf('investigation.open', id, { part: kind }), async (act) => {
    const opened = await openToWrite(act, id, kind, about);
    const { one, story } = opened;
    const said = oneOf(story, kind, about);
    if (one.state === 'closed' && !isWrittenWhenClosed(kind, said !== undefined))
      throw new Refusal('changed-meanwhile');
    const last = form.anew === true ? undefined : said;
    const draft = back === undefined ? await findDraft(act, { recordId: id, kind, about }) : undefined;
    const names = await listMemberNames(act, last === undefined ? [] : [last.by]);
    const title = form.titleOf?.(story, about) ?? w(form.title);
    const fields = form.fields(story, draft?.content.of ?? of, { about, today: londonDay(act.now) });
    const typed =
      back?.read.typed ??
      (draft === undefined
        ? begun(
            new Map([
              ...typedFrom(last?.body, fields, londonDay(act.now)),
              ...typedAgain(saidBefore(story, asked), fields),
            ]),
            form.begins?.(story, about),
          )
        : new Map(Object.entries(draft.content.typed)));
    return page(
      desk.frame({
        visit,
        member: act.actor,
        title: `${title}: ${one.reference}`,
        place: 'investigations',
        hasErrors: back !== undefined,
        backHref: last === undefined && form.from !== undefined ? form.from(id) : form.back(id, about),
        children: (
          <WriteView
            title={title}
            lead={form.lead === undefined ? undefined : w(form.lead)}
            fields={fields}
            typed={typed}
            problems={back?.read.problems ?? new Map()}
            last={last}
            beside={form.beside === true && last !== undefined}
            meanwhile={back?.meanwhile === true}
            formToken={visit.formToken()}
            draftKeptAt={draft?.keptAt}
            begins={{ name: 'begins-with', id: draft?.content.of ?? of }}
            since={Math.max(0, ...story.standing.map((entry) => entry.place))}
            head={<Head one={one} story={story} />}
            note={kind === 'told' ? await beforeTelling(act, opened, draft?.content.of ?? of) : null}
            addresses={{
              save: staffPaths.investigationWrite(id, kind, { about }),
              keep: staffPaths.investigationKeep(id, kind, about),
              drop: staffPaths.investigationDrop(id, kind, about),
              versions: staffPaths.investigationVersions(id, kind, about),
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

/** Which ways are not safe today: said before anybody is told by one, and not only when it is written down afterwards. */
async function beforeTelling(act: StaffAct, { one, story, dataKey }: OpenedInvestigation, of: string) {
  const { investigationId } = one;
  const people = of === '' ? allOf(story, 'person').map(({ about }) => about) : [of];
  const on = londonDay(act.now);
  const stopped = await stoppedWays(act, { investigationId, dataKey, story, on }, people);
  return <BeforeTelling story={story} people={people} stopped={stopped} />;
}

/** What a new form begins with, over what its fields begin with by themselves. */
const begun = (
  typed: ReadonlyMap<string, Typed>,
  begins: Readonly<Record<string, string>> = {},
): ReadonlyMap<string, Typed> =>
  new Map([...typed, ...Object.entries(begins).map(([name, text]) => [name, { text, none: '' }] as const)]);

/** Where it leads when it is saved: to the question that it raises, where it raises one [D3]. */
function onward(id: string, before: Story, story: Story, elsewhere: string): string {
  const asked = new Set(overlapsOf(before).flatMap(({ person, asked }) => (asked ? [] : [person.about])));
  const raised = overlapsOf(story).find(({ person, asked: isAsked }) => !isAsked && !asked.has(person.about));
  return raised === undefined
    ? elsewhere
    : staffPaths.investigationWrite(id, 'defence', { about: raised.person.about });
}

/** What was said before, in a form that asks for it again. */
const typedAgain = (
  said: readonly (readonly [string, unknown])[],
  fields: readonly FieldRule[],
): ReadonlyMap<string, Typed> => {
  const names = new Set(said.map(([name]) => name));
  return typedFrom(
    Object.fromEntries(said),
    fields.filter(({ name }) => names.has(name)),
    '',
  );
};

/** What was said before of what a form keeps. */
function saidBefore(story: Story, { kind, about, form }: ReturnType<typeof askedOf>): [string, unknown][] {
  const last = Object.entries(oneOf(story, kind, about)?.body ?? {});
  return last.filter(([name]) => form.keeps?.includes(name));
}

/** What stands of it and is not asked again. */
function keptOf(story: Story, asked: ReturnType<typeof askedOf>): Record<string, unknown> {
  const fields = new Set(asked.form.fields(story, asked.of).map(({ name }) => name));
  return Object.fromEntries(saidBefore(story, asked).filter(([name]) => !fields.has(name)));
}

/** Whether they may be told so, by the rule of whoever supports them. */
const stopsTelling = (desk: Desk, visit: Visit, id: string, story: Story, written: Written) =>
  actAs(desk, visit, lineOf('investigation.open', id, { part: 'told' }), async (act) =>
    tellingProblems(act, id, await openRecordKey(act, id), { story, written }),
  );

async function save(desk: Desk, visit: Visit): Promise<Answer> {
  const asked = askedOf(visit);
  const { id, kind, about, form, of } = asked;
  const before = await actAs(desk, visit, lineOf('investigation.open', id, { part: kind }), async (act) =>
    openToWrite(act, id, kind, about),
  );
  const alone = readForm(visit.form, form.fields(before.story, of));
  const together = alone.problems.size > 0 ? [] : (form.check?.(alone.body) ?? []);
  const read: ReadForm = { ...alone, problems: new Map([...alone.problems, ...together]) };
  if (read.problems.size > 0) return show(desk, visit, { read, meanwhile: false });
  const written = writtenShape.safeParse({
    kind,
    about,
    body: { ...keptOf(before.story, asked), ...read.body, ...form.fixed?.(before.story, about, of) },
  });
  if (!written.success) throw new Refusal('bad-request');
  const unfit = new Map<string, Problem>([
    ...courtProblems(before.story, written.data),
    ...disruptionProblems(before.story, written.data),
    ...sameProblems(before.story, written.data),
  ]);
  if (unfit.size === 0 && kind === 'told')
    for (const [name, problem] of await stopsTelling(desk, visit, id, before.story, written.data))
      unfit.set(name, problem);
  if (unfit.size > 0) return show(desk, visit, { read: { ...read, problems: unfit }, meanwhile: false });
  try {
    const story = await actAs(desk, visit, lineOf('investigation.write', id, { kind }), async (act) => {
      await dropDraft(act, { recordId: id, kind, about });
      return writeInInvestigation(act, id, written.data, Number(field(visit.form, 'since')) || 0);
    });
    return redirect(onward(id, before.story, story, `${form.back(id, about)}?done=${kind}`));
  } catch (fault) {
    if (fault instanceof Refusal && fault.code === 'changed-meanwhile')
      return show(desk, visit, { read, meanwhile: true });
    throw fault;
  }
}

export const writeRoutes = (desk: Desk): readonly Route[] => [
  get(staffPaths.investigationWrite(':id', ':thing'), 'investigation.write', (visit) => show(desk, visit)),
  post(staffPaths.investigationWrite(':id', ':thing'), 'investigation.write.save', (visit) =>
    save(desk, visit),
  ),
  ...keepRoutes(desk),
];
