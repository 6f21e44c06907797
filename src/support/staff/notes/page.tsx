/** `/cases/:id/notes`: what support workers note, newest first. A note is corrected by adding to it. `?at=` as they stood; `?before=` those further down. */
import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import { listMemberNames, type StaffAct } from '../../../access/index.ts';
import { actAs, type Desk, lookAs } from '../../../audit/index.ts';
import { PastNote, readForm, typedFrom } from '../../../entries/index.ts';
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
import { writtenShape } from '../../case/entry.ts';
import { listNotes } from '../../case/notes.ts';
import { openCase } from '../../case/open-case.ts';
import { writeInCase } from '../../case/write-in-case.ts';
import { CaseHead } from '../case/head.tsx';
import { idOf, lineOf, momentAsked, placeAsked } from '../case-place.ts';
import { NotesView, noteFields, type Returned, t } from './view.tsx';

/** Who may write notes here: of one's own agency, and no investigator. */
const writesNotes = ({ actor }: StaffAct, agencyId: string): boolean =>
  actor.agencyId === agencyId && !actor.roles.includes('investigator');

const show = (desk: Desk, visit: Visit, returned?: Returned): Promise<Answer> => {
  const id = idOf(visit);
  const at = visit.method === 'GET' ? placeAsked(visit) : undefined;
  const before = placeAsked(visit, 'before');
  return actAs(desk, visit, lineOf('case.open', id, { part: 'notes' }), async (act) => {
    const { one, story, dataKey } = await openCase(act, id, at);
    const { now, step: then } = await momentAsked(act, id, at);
    const { notes, more } = await listNotes(act, id, dataKey, { before, upTo: at });
    const authors = notes.flatMap(({ note, added }) => [note.by, ...added.map((each) => each.by)]);
    const names = await listMemberNames(act, [
      ...new Set([...authors, ...(then === undefined ? [] : [then.by])]),
    ]);
    const nameOf = (memberId: string) => names.get(memberId)?.name ?? '';
    return page(
      desk.frame({
        visit,
        member: act.actor,
        title: t('title', { reference: one.reference }),
        place: 'cases',
        hasErrors: returned !== undefined,
        backHref: staffPaths.case(id),
        children: (
          <NotesView
            caseId={id}
            notes={notes}
            more={more}
            first={before === undefined}
            at={at}
            past={
              then === undefined ? null : (
                <PastNote then={then} now={staffPaths.caseNotes(id)} nameOf={nameOf} />
              )
            }
            mayWrite={writesNotes(act, one.agencyId) && one.state === 'open' && at === undefined}
            investigates={act.actor.roles.includes('investigator')}
            typed={typedFrom(undefined, noteFields, londonDay(act.now))}
            returned={returned}
            done={visit.query['done']}
            formToken={visit.formToken()}
            head={<CaseHead one={one} story={story} now={now} part="notes" at={at} />}
            nameOf={nameOf}
          />
        ),
      }),
      returned === undefined ? {} : { status: 422 },
    );
  });
};

async function add(desk: Desk, visit: Visit): Promise<Answer> {
  const id = idOf(visit);
  const to = z.uuid().safeParse(field(visit.form, 'to')).data;
  const today = await lookAs(desk, visit, (look) => Promise.resolve(londonDay(look.now)));
  const read = readForm(visit.form, to === undefined ? noteFields : noteFields.slice(0, 1), today);
  if (read.problems.size > 0) return show(desk, visit, { read, to });
  const written = writtenShape.safeParse(
    to === undefined
      ? { kind: 'note', about: randomUUID(), body: read.body }
      : { kind: 'note-added', about: to, body: read.body },
  );
  if (!written.success) throw new Refusal('bad-request');
  await actAs(desk, visit, lineOf('case.note', id), async (act) => {
    const { one } = await openCase(act, id);
    if (!writesNotes(act, one.agencyId)) throw new Refusal('not-found');
    await writeInCase(act, id, written.data);
  });
  return redirect(`${staffPaths.caseNotes(id)}?done=noted`);
}

export const noteRoutes = (desk: Desk): readonly Route[] => [
  get(staffPaths.caseNotes(':id'), 'case.notes', (visit) => show(desk, visit)),
  post(staffPaths.caseNotes(':id'), 'case.notes.add', (visit) => add(desk, visit)),
];
