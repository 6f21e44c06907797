/** `/services/new`, `/services/:id/correct`, `/services/:id/end` and `/services/:id/open-again`: the directory is added to, and never written over. */
import { randomUUID } from 'node:crypto';
import { keepsDirectory, listMemberNames } from '../../../access/index.ts';
import { actAs, type Desk, lookAs } from '../../../audit/index.ts';
import { idOf, type ReadForm, readForm, typedFrom, WriteView } from '../../../entries/index.ts';
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
import { addService, openKept, openService, sayAnew } from '../../directory/change-service.ts';
import { serviceShape } from '../../directory/service.ts';
import { dropDraft, findDraft, noServiceYet } from '../../typed/draft-store.ts';
import { keepRoutes } from './keep.ts';
import { endFields, problemOfEnd, problemOfService, serviceFields } from './service-form.ts';
import { type FieldRule, type Problem, type WriteWord, w } from './write-words.ts';

type Read = ReadForm<WriteWord>;
interface Back {
  readonly read: Read;
  readonly meanwhile: boolean;
}
/** The three forms of the directory. */
interface Form {
  readonly what: 'add' | 'correct' | 'end';
  readonly fields: readonly FieldRule[];
  address(id: string): string;
  wrong(body: Readonly<Record<string, unknown>>, today: string): readonly [string, Problem] | undefined;
}
const adding: Form = {
  what: 'add',
  fields: serviceFields,
  address: staffPaths.addService,
  wrong: problemOfService,
};
const correcting: Form = { ...adding, what: 'correct', address: staffPaths.correctService };
const ending: Form = {
  what: 'end',
  fields: endFields,
  address: staffPaths.endService,
  wrong: problemOfEnd,
};

/** What is typed of a service that is being added, or of one that there is. */
const draftOf = (kind: 'add' | 'correct', id: string) => ({
  recordId: id === '' ? noServiceYet : id,
  kind,
  about: '',
});

const show = (desk: Desk, visit: Visit, form: Form, back?: Back): Promise<Answer> =>
  lookAs(desk, visit, async (look) => {
    if (!keepsDirectory(look.actor)) throw new Refusal('not-found');
    const opened = form.what === 'add' ? undefined : await openService(look, idOf(visit));
    if (opened !== undefined && opened.one.agencyId !== look.actor.agencyId) throw new Refusal('not-found');
    if (opened !== undefined && opened.one.endedOn !== null) throw new Refusal('changed-meanwhile');
    const id = opened?.one.serviceId ?? '';
    const names = await listMemberNames(look, opened === undefined ? [] : [opened.said.by]);
    const begun = form.what === 'correct' ? opened?.said.body : undefined;
    const of = form.what === 'end' ? undefined : draftOf(form.what, id);
    const draft = back === undefined && of !== undefined ? await findDraft(look, of) : undefined;
    const kept = draft === undefined ? undefined : new Map(Object.entries(draft.content.typed));
    const title = w(form.what);
    return page(
      desk.frame({
        visit,
        member: look.actor,
        title: opened === undefined ? title : `${title}: ${opened.one.name}`,
        place: 'services',
        hasErrors: back !== undefined,
        backHref: opened === undefined ? staffPaths.services() : staffPaths.service(id),
        children: (
          <WriteView
            title={title}
            lead={w(`${form.what}.lead`)}
            fields={form.fields}
            typed={back?.read.typed ?? kept ?? typedFrom(begun, form.fields, londonDay(look.now))}
            problems={back?.read.problems ?? new Map()}
            last={opened?.said}
            beside={false}
            meanwhile={back?.meanwhile === true}
            formToken={visit.formToken()}
            draftKeptAt={draft?.keptAt}
            begins={{ name: 'service', id: '' }}
            since={opened?.said.place ?? 0}
            head={opened === undefined ? null : <p class="govuk-caption-l">{opened.one.name}</p>}
            addresses={{
              save: form.address(id),
              versions: staffPaths.serviceVersions(id),
              ...(of === undefined
                ? {}
                : {
                    keep: staffPaths.keepService(opened?.one.serviceId),
                    drop: staffPaths.dropService(opened?.one.serviceId),
                  }),
            }}
            speak={w}
            nameOf={(memberId) => names.get(memberId)?.name ?? ''}
          />
        ),
      }),
      back === undefined ? {} : { status: back.meanwhile ? 409 : 422 },
    );
  });

/** Reads the form, with what is wrong between its answers. */
function readBack(visit: Visit, form: Form): Read {
  const read = readForm(visit.form, form.fields);
  const wrong = read.problems.size === 0 ? form.wrong(read.body, londonDay(new Date())) : undefined;
  return wrong === undefined ? read : { ...read, problems: new Map([wrong]) };
}

async function add(desk: Desk, visit: Visit): Promise<Answer> {
  const read = readBack(visit, adding);
  if (read.problems.size > 0) return show(desk, visit, adding, { read, meanwhile: false });
  const serviceId = randomUUID();
  await actAs(desk, visit, { act: 'service.add', detail: { service: serviceId } }, async (act) => {
    if (!keepsDirectory(act.actor)) throw new Refusal('not-found');
    await addService(act, serviceId, serviceShape.parse(read.body));
    await dropDraft(act, draftOf('add', ''));
  });
  return redirect(`${staffPaths.service(serviceId)}?done=added`);
}

async function change(desk: Desk, visit: Visit, form: typeof correcting | typeof ending): Promise<Answer> {
  const id = idOf(visit);
  const read = readBack(visit, form);
  if (read.problems.size > 0) return show(desk, visit, form, { read, meanwhile: false });
  const ends = form.what === 'end';
  try {
    await actAs(
      desk,
      visit,
      { act: ends ? 'service.end' : 'service.correct', detail: { service: id } },
      async (act) => {
        const { one, said } = await openKept(act, id);
        if (one.endedOn !== null) throw new Refusal('changed-meanwhile');
        const body = serviceShape.parse(ends ? { ...said.body, ...read.body } : read.body);
        await sayAnew(act, id, body, Number(field(visit.form, 'since')) || 0);
        if (!ends) await dropDraft(act, draftOf('correct', id));
      },
    );
  } catch (fault) {
    if (fault instanceof Refusal && fault.code === 'changed-meanwhile')
      return show(desk, visit, form, { read, meanwhile: true });
    throw fault;
  }
  return redirect(`${staffPaths.service(id)}?done=${ends ? 'ended' : 'corrected'}`);
}

async function openAgain(desk: Desk, visit: Visit): Promise<Answer> {
  const id = idOf(visit);
  await actAs(desk, visit, { act: 'service.open-again', detail: { service: id } }, async (act) => {
    const { said } = await openKept(act, id);
    const { endedOn, endedWhy, ...body } = said.body;
    if (endedOn === undefined) throw new Refusal('changed-meanwhile');
    await sayAnew(act, id, body, said.place);
  });
  return redirect(`${staffPaths.service(id)}?done=again`);
}

export const writeRoutes = (desk: Desk): readonly Route[] => [
  get(staffPaths.addService(), 'service.add', (visit) => show(desk, visit, adding)),
  post(staffPaths.addService(), 'service.add.save', (visit) => add(desk, visit)),
  get(staffPaths.correctService(':id'), 'service.correct', (visit) => show(desk, visit, correcting)),
  post(staffPaths.correctService(':id'), 'service.correct.save', (visit) => change(desk, visit, correcting)),
  get(staffPaths.endService(':id'), 'service.end', (visit) => show(desk, visit, ending)),
  post(staffPaths.endService(':id'), 'service.end.save', (visit) => change(desk, visit, ending)),
  post(staffPaths.openServiceAgain(':id'), 'service.open-again', (visit) => openAgain(desk, visit)),
  ...keepRoutes(desk),
];
