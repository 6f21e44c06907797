/** That a session is in use: noted with every page but those that pages ask for by themselves. */
import { touchSession } from '../access/index.ts';
import { asSignedIn, type Contexts } from '../audit/index.ts';
import type { Clock } from '../platform/clock.ts';
import type { DeskRing } from '../platform/keys/index.ts';
import type { Route } from '../platform/web/index.ts';

const aMinute = 60_000;
/** How many sessions are remembered at most; beyond that, all are asked after again. */
const mostRemembered = 10_000;

/** Marks a member's session as in use, at most once a minute for each, before the page is answered. A passive route is no use. */
export function keepingSession(contexts: Contexts<DeskRing>, clock: Clock): (route: Route) => Route {
  const marked = new Map<string, number>();
  return (route) => ({
    ...route,
    answer: async (visit) => {
      const { token } = visit;
      const now = clock.now().getTime();
      if (token !== undefined && route.passive !== true && now - (marked.get(token) ?? 0) >= aMinute) {
        if (marked.size >= mostRemembered) marked.clear();
        marked.set(token, now);
        try {
          await contexts.keep({ session: token }, async (keep) => {
            if (keep.actor.door === 'staff' && keep.actor.memberId !== null)
              await touchSession(keep, asSignedIn(keep).actor);
          });
        } catch (fault) {
          // Not noted: whoever asks again is not to wait a minute for it.
          marked.delete(token);
          throw fault;
        }
      }
      return route.answer(visit);
    },
  });
}
