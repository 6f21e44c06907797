/** `/referrals/:id/clock`: the stages of one referral as a line, what happened, and writing down what did. */
import { worksOn } from '../../../../access/index.ts';
import { actAs, type Desk, type Line } from '../../../../audit/index.ts';
import { staffPaths } from '../../../../paths.ts';
import {
  type Answer,
  get,
  idOf,
  page,
  post,
  type Route,
  redirect,
  type Visit,
} from '../../../../platform/web/index.ts';
import { londonDay } from '../../../../platform/working-days.ts';
import { getReferral } from '../../../referral-store.ts';
import { listEvents } from '../../clock-store.ts';
import { ownEvents, planOf } from '../../keep-plan.ts';
import { recordEvent } from '../../record-event.ts';
import { t } from '../clock-page-words.ts';
import { type ReadEvent, readEvent } from './event-form.ts';
import { LineView } from './view.tsx';

const lineOf = (act: Line['act'], id: string): Line => ({ act, record: { kind: 'referral', id } });

/** Opens the clock. What happened to somebody is told, so that looking at it is a line in the book. */
const show = (desk: Desk, visit: Visit, back?: ReadEvent): Promise<Answer> => {
  const id = idOf(visit);
  return actAs(desk, visit, lineOf('referral.open-clock', id), async (act) => {
    const referral = await getReferral(act, id);
    const written = await listEvents(act, id);
    const correcting =
      visit.query['correct'] ?? back?.event?.corrects ?? String(visit.form['corrects'] ?? '');
    const title = t('line.title', { reference: referral.reference });
    return page(
      desk.frame({
        visit,
        member: act.actor,
        title,
        place: 'clock',
        hasErrors: (back?.problems.length ?? 0) > 0,
        backHref: staffPaths.clock(),
        children: (
          <LineView
            title={title}
            referralId={id}
            plan={await planOf(act, referral)}
            own={ownEvents(referral)}
            written={written}
            correcting={written.find((each) => each.eventId === correcting)}
            today={londonDay(act.now)}
            writes={worksOn(act.actor, { kind: 'referral', agencyId: referral.agencyId })}
            back={back}
            saved={visit.query['saved'] === 'yes'}
            formToken={visit.formToken()}
          />
        ),
      }),
      back === undefined ? {} : { status: 422 },
    );
  });
};

async function record(desk: Desk, visit: Visit): Promise<Answer> {
  const id = idOf(visit);
  const read = await actAs(desk, visit, lineOf('referral.record-event', id), async (act) => {
    const found = readEvent(visit.form, londonDay(act.now));
    if (found.event !== undefined) await recordEvent(act, id, found.event);
    return found;
  });
  return read.event === undefined
    ? show(desk, visit, read)
    : redirect(`${staffPaths.referralClock(id)}?saved=yes`);
}

export const lineRoutes = (desk: Desk): readonly Route[] => [
  get(staffPaths.referralClock(':id'), 'referral.clock', (visit) => show(desk, visit)),
  post(staffPaths.referralClock(':id'), 'referral.clock.record', (visit) => record(desk, visit)),
];
