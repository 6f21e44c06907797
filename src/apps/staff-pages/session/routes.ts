/** `/session`: what an open page asks of its own session. Addresses for script; nobody is led here. */
import { getThisSession } from '../../../access/index.ts';
import { type Desk, lookAs } from '../../../audit/index.ts';
import { staffPaths } from '../../../paths.ts';
import { Refusal } from '../../../platform/refusal.ts';
import { type Answer, get, post, type Route, type Visit } from '../../../platform/web/index.ts';

/** What a page is told: how long its session still lasts, and a token for its forms, which changes with the cookie. */
export interface SessionTold {
  readonly state: 'live' | 'over';
  /** Seconds until it ends if it is not used; 0 when it is over. */
  readonly idleSeconds: number;
  /** Seconds until it ends in any case; 0 when it is over. */
  readonly absoluteSeconds: number;
  /** Who is signed in: a page of somebody else's is covered. Empty when nobody is. */
  readonly member: string;
  readonly formToken: string;
}

const secondsUntil = (end: Date, now: Date): number =>
  Math.max(0, Math.floor((end.getTime() - now.getTime()) / 1000));

async function tell(desk: Desk, visit: Visit): Promise<Answer> {
  const formToken = visit.formToken();
  try {
    return await lookAs(desk, visit, async (look): Promise<Answer> => {
      const ends = await getThisSession(look);
      const body: SessionTold = {
        state: 'live',
        idleSeconds: secondsUntil(ends.idleUntil, look.now),
        absoluteSeconds: secondsUntil(ends.absoluteUntil, look.now),
        member: look.actor.memberId,
        formToken,
      };
      return { kind: 'json', body };
    });
  } catch (fault) {
    if (!(fault instanceof Refusal)) throw fault;
    const body: SessionTold = { state: 'over', idleSeconds: 0, absoluteSeconds: 0, member: '', formToken };
    return { kind: 'json', body, status: 401 };
  }
}

/** Asking does not count as use; the form does: somebody pressed "Stay signed in", or typed. */
export const sessionRoutes = (desk: Desk): readonly Route[] => [
  { ...get(staffPaths.session(), 'session', (visit) => tell(desk, visit)), passive: true },
  post(staffPaths.session(), 'session.stay', (visit) => tell(desk, visit)),
];
