/** `/clock/calendar`: a member's own secret calendar address and their team's; and what an address gives, to a calendar program that signs in nowhere. */
import { z } from 'zod';
import { reads, type SignedIn } from '../../../../access/index.ts';
import { actAs, type Desk, lookAs } from '../../../../audit/index.ts';
import { staffPaths } from '../../../../paths.ts';
import { Refusal } from '../../../../platform/refusal.ts';
import { field, get, page, post, type Route, redirect, type Visit } from '../../../../platform/web/index.ts';
import { endLink, findCalendar, findLink, makeLink, type Whose, whoses } from './calendar-store.ts';
import { calendarFile } from './ics.ts';
import { type CalendarProps, CalendarView, t } from './view.tsx';

const whoseOf = (text: string): Whose => whoses.find((each) => each === text) ?? 'own';

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
        links: { own: await findLink(look, 'own'), team: await findLink(look, 'team') },
        ended: whoses.find((each) => each === visit.query['ended']),
      });
    }),
  ),
  post(staffPaths.calendar(), 'calendar.make', (visit) => {
    const whose = whoseOf(field(visit.form, 'whose'));
    return actAs(desk, visit, { act: 'calendar.make', detail: { whose } }, async (act) => {
      mayHave(act.actor);
      const address = `${staffUrl}${staffPaths.calendarFile(await makeLink(act, whose))}`;
      const links = { own: await findLink(act, 'own'), team: await findLink(act, 'team') };
      return framed(desk, visit, act.actor, { links, made: { whose, address } });
    });
  }),
  post(staffPaths.calendarEnd(), 'calendar.end', (visit) => {
    const whose = whoseOf(field(visit.form, 'whose'));
    return actAs(desk, visit, { act: 'calendar.end', detail: { whose } }, async (act) => {
      mayHave(act.actor);
      await endLink(act, whose);
      return redirect(`${staffPaths.calendar()}?ended=${whose}`);
    });
  }),
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
