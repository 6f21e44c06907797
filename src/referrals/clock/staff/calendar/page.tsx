/** `/clock/calendar`: a member's own secret calendar address; and what that address gives, to a calendar program that signs in nowhere. */
import { z } from 'zod';
import { reads, type SignedIn } from '../../../../access/index.ts';
import { actAs, type Desk, lookAs } from '../../../../audit/index.ts';
import { staffPaths } from '../../../../paths.ts';
import { Refusal } from '../../../../platform/refusal.ts';
import { get, page, post, type Route, redirect, type Visit } from '../../../../platform/web/index.ts';
import { endOwnLink, findCalendar, findOwnLink, makeOwnLink } from './calendar-store.ts';
import { calendarFile } from './ics.ts';
import { type CalendarProps, CalendarView, t } from './view.tsx';

const mayHave = (member: SignedIn): void => {
  if (!reads(member, 'referral')) throw new Refusal('not-allowed');
};

const framed = (desk: Desk, visit: Visit, member: SignedIn, of: Omit<CalendarProps, 'formToken'>) =>
  page(
    desk.frame({
      visit,
      member,
      title: t('title'),
      place: 'clock',
      backHref: staffPaths.clock(),
      children: <CalendarView {...of} formToken={visit.formToken()} />,
    }),
  );

const tokenShape = z.string().regex(/^[\w-]{43}$/);

/** `staffUrl`: how calendar programs reach the site. */
export const calendarRoutes = (desk: Desk, staffUrl: string): readonly Route[] => [
  get(staffPaths.calendar(), 'calendar', (visit) =>
    lookAs(desk, visit, async (look) => {
      mayHave(look.actor);
      return framed(desk, visit, look.actor, {
        since: await findOwnLink(look),
        ended: visit.query['ended'] === 'yes',
      });
    }),
  ),
  post(staffPaths.calendar(), 'calendar.make', (visit) =>
    actAs(desk, visit, { act: 'calendar.make' }, async (act) => {
      mayHave(act.actor);
      const address = `${staffUrl}${staffPaths.calendarFile(await makeOwnLink(act))}`;
      return framed(desk, visit, act.actor, { since: act.now, address });
    }),
  ),
  post(staffPaths.calendarEnd(), 'calendar.end', (visit) =>
    actAs(desk, visit, { act: 'calendar.end' }, async (act) => {
      mayHave(act.actor);
      await endOwnLink(act);
      return redirect(`${staffPaths.calendar()}?ended=yes`);
    }),
  ),
  {
    ...get(staffPaths.calendarFile(':token'), 'calendar.file', async (visit) => {
      const token = tokenShape.safeParse(visit.params['token']).data;
      if (token === undefined) throw new Refusal('not-found');
      const { dates, now } = await desk.contexts.look({}, async (look) => ({
        dates: await findCalendar(look, token),
        now: look.now,
      }));
      if (dates === undefined) throw new Refusal('not-found');
      return {
        kind: 'file',
        body: Buffer.from(calendarFile(dates, now)),
        type: 'text/calendar; charset=utf-8',
        name: 'dates.ics',
      };
    }),
    passive: true,
  },
];
