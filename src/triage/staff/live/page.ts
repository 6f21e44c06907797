/** `/events`: tells an open page that what its member sees there has changed. Keeps no session alive, and ends with it. */
import { type Desk, lookAs } from '../../../audit/index.ts';
import { staffPaths } from '../../../paths.ts';
import { Refusal } from '../../../platform/refusal.ts';
import { get, type Route } from '../../../platform/web/index.ts';
import type { LiveDesk } from './live-desk.ts';
import { nothingToSee, watchedBy } from './watched.ts';

/** `mark`: what the page shows, by its own word; when that is no longer so, the first event follows at once. */
export const eventsRoute = (desk: Desk, live: LiveDesk): Route => ({
  ...get(staffPaths.events(), 'events', async (visit) => {
    const watched = watchedBy(visit.query);
    const { mark, reader } = await lookAs(desk, visit, async (look) => ({
      mark: watched === undefined ? nothingToSee : await watched.look(look),
      reader: look.keys.webDigest('stream', visit.token ?? '').toString('base64url'),
    }));
    if (watched === undefined || mark === nothingToSee) throw new Refusal('not-found');
    return {
      kind: 'events',
      reader,
      open: (stream) => {
        if (mark !== visit.query['mark']) stream.send(watched.event, mark);
        live.watch(visit, watched, mark, stream);
      },
    };
  }),
  passive: true,
});
