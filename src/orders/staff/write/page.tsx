/** `/orders/:id/write/:thing`: the one form by which something is written of an order. */
import { listMemberNames } from '../../../access/index.ts';
import { actAs, type Desk } from '../../../audit/index.ts';
import { readForm, typedFrom, WriteView } from '../../../entries/index.ts';
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
import { dropDraft, findDraft } from '../../order/draft-store.ts';
import { writtenShape } from '../../order/entry.ts';
import { openOrder } from '../../order/open-order.ts';
import { orderProblems } from '../../order/order-rules.ts';
import { writeInOrder } from '../../order/write-in-order.ts';
import { Head } from '../one/head.tsx';
import { lineOf } from '../place-asked.ts';
import { askedOf } from './asked.ts';
import { keepRoutes } from './keep.ts';
import { getWritable } from './writable.ts';
import { type Problem, type ReadForm, w } from './write-words.ts';

interface Back {
  readonly read: ReadForm;
  readonly meanwhile: boolean;
}

const show = (desk: Desk, visit: Visit, back?: Back): Promise<Answer> => {
  const { id, kind, about, form, of } = askedOf(visit);
  return actAs(desk, visit, lineOf('order.open', id, { part: kind }), async (act) => {
    await getWritable(act, id);
    const { one, story } = await openOrder(act, id);
    if (kind !== 'order' && one.kind === null) throw new Refusal('changed-meanwhile');
    const last = story.standing.find((each) => each.kind === kind && each.about === about);
    const draft = back === undefined ? await findDraft(act, { recordId: id, kind, about }) : undefined;
    const names = await listMemberNames(act, last === undefined ? [] : [last.by]);
    const begins = draft?.content.of ?? of;
    const fields = form.fields(story, begins);
    const typed =
      back?.read.typed ??
      (draft === undefined
        ? typedFrom(last?.body, fields, londonDay(act.now))
        : new Map(Object.entries(draft.content.typed)));
    return page(
      desk.frame({
        visit,
        member: act.actor,
        title: `${w(form.title)}: ${one.reference}`,
        place: 'orders',
        hasErrors: back !== undefined,
        backHref: staffPaths.order(id),
        children: (
          <WriteView
            title={w(form.title)}
            lead={form.lead === undefined ? undefined : w(form.lead)}
            fields={fields}
            typed={typed}
            problems={back?.read.problems ?? new Map()}
            last={last}
            beside={form.beside === true && last !== undefined}
            meanwhile={back?.meanwhile === true}
            formToken={visit.formToken()}
            draftKeptAt={draft?.keptAt}
            begins={{ name: 'begins-with', id: begins }}
            since={Math.max(0, ...story.standing.map((entry) => entry.place))}
            head={<Head one={one} story={story} />}
            addresses={{
              save: staffPaths.orderWrite(id, kind, { about }),
              keep: staffPaths.orderKeep(id, kind, about),
              drop: staffPaths.orderDrop(id, kind, about),
              versions: staffPaths.orderVersions(id, kind, about),
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

async function save(desk: Desk, visit: Visit): Promise<Answer> {
  const { id, kind, about, form, of } = askedOf(visit);
  const { story } = await actAs(desk, visit, lineOf('order.open', id, { part: kind }), async (act) => {
    await getWritable(act, id);
    return openOrder(act, id);
  });
  const read = readForm(visit.form, form.fields(story, of));
  if (read.problems.size > 0) return show(desk, visit, { read, meanwhile: false });
  const written = writtenShape.safeParse({ kind, about, body: read.body });
  if (!written.success) throw new Refusal('bad-request');
  const unfit = new Map<string, Problem>(orderProblems(story, written.data));
  if (unfit.size > 0) return show(desk, visit, { read: { ...read, problems: unfit }, meanwhile: false });
  try {
    await actAs(desk, visit, lineOf('order.write', id, { kind }), async (act) => {
      await dropDraft(act, { recordId: id, kind, about });
      return writeInOrder(act, id, written.data, Number(field(visit.form, 'since')) || 0);
    });
    return redirect(`${staffPaths.order(id)}?done=${kind}`);
  } catch (fault) {
    if (fault instanceof Refusal && fault.code === 'changed-meanwhile')
      return show(desk, visit, { read, meanwhile: true });
    throw fault;
  }
}

export const writeRoutes = (desk: Desk): readonly Route[] => [
  get(staffPaths.orderWrite(':id', ':thing'), 'order.write', (visit) => show(desk, visit)),
  post(staffPaths.orderWrite(':id', ':thing'), 'order.write.save', (visit) => save(desk, visit)),
  ...keepRoutes(desk),
];
