/** `/conference-items/:id`: one person's item, what each agency brings, who may know of it; and in the meeting what is said and agreed. */
import type { StaffAct } from '../../../access/index.ts';
import { actAs, type Desk, type Line } from '../../../audit/index.ts';
import { idOf, readForm } from '../../../entries/index.ts';
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
import { leaveOut, setSlot, takeOff } from '../../agenda/let-in.ts';
import { slotLengths } from '../../agenda/slots.ts';
import { writePart } from '../../agenda/write-part.ts';
import { agree, correct, writeMinute } from '../../meeting/agree.ts';
import { turnTo } from '../../meeting/run-conference.ts';
import { type Back, loadItem } from './load-item.ts';
import {
  agreeFields,
  agreementOf,
  correctionFields,
  minuteFields,
  problemOfAgreement,
} from './meeting-forms.ts';
import { partFields, partOf } from './part-form.ts';
import { ItemView } from './view.tsx';

const lineOf = (act: Line['act'], id: string, detail: Line['detail'] = {}): Line => ({
  act,
  record: { kind: 'conference-item', id },
  detail,
});

const show = (desk: Desk, visit: Visit, back?: Back): Promise<Answer> => {
  const id = idOf(visit);
  return actAs(desk, visit, lineOf('conference-item.open', id), async (act) => {
    const loaded = await loadItem(act, id, back, visit.query['from']);
    return page(
      desk.frame({
        visit,
        member: act.actor,
        title: loaded.item.reference,
        place: 'conferences',
        hasErrors: back !== undefined,
        backHref: staffPaths.conference(loaded.item.conferenceId),
        children: <ItemView {...loaded} formToken={visit.formToken()} done={visit.query['done']} />,
      }),
      back === undefined ? {} : { status: 422 },
    );
  });
};

/** Does this with the item, and shows it again. */
async function doThen(
  desk: Desk,
  visit: Visit,
  line: Line['act'],
  done: string,
  work: (act: StaffAct, id: string) => Promise<unknown>,
): Promise<Answer> {
  const id = idOf(visit);
  await actAs(desk, visit, lineOf(line, id), (act) => work(act, id));
  return redirect(`${staffPaths.conferenceItem(id)}?done=${done}`);
}

async function saveMinute(desk: Desk, visit: Visit): Promise<Answer> {
  const read = readForm(visit.form, minuteFields);
  if (read.problems.size > 0) return show(desk, visit, { form: 'minute', read });
  return doThen(desk, visit, 'conference-item.write', 'minute', (act, id) =>
    writeMinute(act, id, String(read.body['minute'])),
  );
}

async function saveCorrection(desk: Desk, visit: Visit): Promise<Answer> {
  const read = readForm(visit.form, correctionFields);
  const about = field(visit.form, 'about');
  if (read.problems.size > 0) return show(desk, visit, { form: 'correct', read, about });
  return doThen(desk, visit, 'conference-item.write', 'corrected', (act, id) =>
    correct(act, id, about, String(read.body['correction'])),
  );
}

async function saveAgreed(desk: Desk, visit: Visit): Promise<Answer> {
  const id = idOf(visit);
  const read = await actAs(desk, visit, lineOf('conference-item.open', id), async (act) => {
    const { doers } = await loadItem(act, id, undefined);
    const typed = readForm(visit.form, agreeFields(doers));
    const wrong = typed.problems.size === 0 ? problemOfAgreement(typed, londonDay(act.now)) : undefined;
    return wrong === undefined ? typed : { ...typed, problems: new Map([wrong]) };
  });
  if (read.problems.size > 0) return show(desk, visit, { form: 'agree', read });
  return doThen(desk, visit, 'conference-item.agree', 'agreed', (act) => agree(act, id, agreementOf(read)));
}

async function savePart(desk: Desk, visit: Visit): Promise<Answer> {
  const read = readForm(visit.form, partFields);
  if (read.problems.size > 0) return show(desk, visit, { form: 'part', read });
  const { body, shown } = partOf(read);
  return doThen(desk, visit, 'conference-item.write', 'part', (act, id) => writePart(act, id, body, shown));
}

function turn(desk: Desk, visit: Visit): Promise<Answer> {
  const ends = field(visit.form, 'turn') === 'end';
  return doThen(desk, visit, 'conference-item.turn', ends ? 'ended' : 'begun', (act, id) =>
    turnTo(act, id, ends ? 'end' : 'begin'),
  );
}

async function slot(desk: Desk, visit: Visit): Promise<Answer> {
  const minutes = slotLengths.find((each) => String(each) === field(visit.form, 'minutes'));
  if (minutes === undefined) throw new Refusal('bad-request');
  return doThen(desk, visit, 'conference-item.set-time', 'slot', (act, id) => setSlot(act, id, minutes));
}

async function leave(desk: Desk, visit: Visit): Promise<Answer> {
  const id = idOf(visit);
  const agency = field(visit.form, 'agency');
  await actAs(desk, visit, lineOf('conference-item.leave-out', id, { agency }), (act) =>
    leaveOut(act, id, agency),
  );
  return redirect(`${staffPaths.conferenceItem(id)}?done=left-out`);
}

async function off(desk: Desk, visit: Visit): Promise<Answer> {
  const id = idOf(visit);
  const conferenceId = await actAs(desk, visit, lineOf('conference-item.take-off', id), (act) =>
    takeOff(act, id),
  );
  return redirect(`${staffPaths.conference(conferenceId)}?done=taken-off`);
}

export const itemRoutes = (desk: Desk): readonly Route[] => {
  const sent = (at: string, name: string, handle: (desk: Desk, visit: Visit) => Promise<Answer>): Route =>
    post(staffPaths.conferenceItemTurn(':id', at), `conference-item.${name}`, (visit) => handle(desk, visit));
  return [
    get(staffPaths.conferenceItem(':id'), 'conference-item', (visit) => show(desk, visit)),
    sent('part', 'part', savePart),
    sent('turn', 'turn', turn),
    sent('agree', 'agree', saveAgreed),
    sent('minute', 'minute', saveMinute),
    sent('correct', 'correct', saveCorrection),
    sent('time', 'time', slot),
    sent('leave-out', 'leave-out', leave),
    sent('take-off', 'take-off', off),
  ];
};
