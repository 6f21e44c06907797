/** `/services/waiting`: who waits and how long, what is missing, and what ends when. Counts alone, within the reader's scope. */
import { type Look, listAgencies, reads } from '../../../access/index.ts';
import { type Desk, lookAs } from '../../../audit/index.ts';
import { staffPaths } from '../../../paths.ts';
import { Refusal } from '../../../platform/refusal.ts';
import { atWholeTick, get, page, type Route, type Visit } from '../../../platform/web/index.ts';
import { addDays, type Day, londonDay } from '../../../platform/working-days.ts';
import { countEndings, findCases, listEndings } from '../../../support/index.ts';
import { serviceRuleOn } from '../../service-rules.ts';
import { listServiceEnds } from '../../waiting/ends-query.ts';
import { countUnmet, countWaiting } from '../../waiting/waiting-query.ts';
import type { EndsPage } from './ends.tsx';
import { endsAfter } from './ends-place.ts';
import { WaitingView } from './view.tsx';
import { t } from './waiting-words.ts';

/** Services that one of the two lists of ends shows at once. */
const onPage = 50;

/** A page of one of the two lists, from where the address asks for it. */
async function endsPage(
  look: Look<unknown>,
  visit: Visit,
  which: 'coming' | 'past',
  of: { readonly today: Day; readonly until: Day; readonly counted: readonly string[] },
): Promise<EndsPage> {
  const after = endsAfter(visit, which);
  const found = await listServiceEnds(look, { ...of, which, after, most: onPage + 1 });
  return { rows: found.slice(0, onPage), first: after === undefined, more: found.length > onPage };
}

/** What others hold is counted or turned away on the way: the answer leaves at a whole tick, which does not tell how much that was [R8]. */
export const waitingRoute = (desk: Desk): Route =>
  get(staffPaths.servicesWaiting(), 'services.waiting', (visit) =>
    atWholeTick(() =>
      lookAs(desk, visit, async (look) => {
        const { actor } = look;
        const supports = reads(actor, 'case');
        if (!supports && !actor.roles.includes('partnership-manager')) throw new Refusal('not-found');
        const today = londonDay(look.now);
        const { backDays, aheadDays } = serviceRuleOn(today);
        const until = addDays(today, aheadDays);
        const waiting = await countWaiting(look, { today, since: addDays(today, -backDays) });
        // Also where so few are counted that it is not told how many.
        const counted = waiting
          .filter((each) => each.waiting !== 0 || each.begun !== 0)
          .map(({ serviceId }) => serviceId);
        const ends = {
          coming: await endsPage(look, visit, 'coming', { today, until, counted }),
          past: await endsPage(look, visit, 'past', { today, until, counted }),
        };
        const without = [...ends.coming.rows, ...ends.past.rows].flatMap(({ caseIds }) => caseIds);
        const cases = await findCases(look, [...new Set(without)]);
        const agencies = await listAgencies(look);
        return page(
          desk.frame({
            visit,
            member: actor,
            title: t('title'),
            place: 'services',
            backHref: staffPaths.services(),
            children: (
              <WaitingView
                waiting={waiting}
                unmet={await countUnmet(look)}
                ends={ends}
                cases={cases}
                ending={supports ? await listEndings(look, actor.agencyId, until) : []}
                endingCounts={await countEndings(look, until)}
                everywhere={actor.roles.includes('partnership-manager')}
                supports={supports}
                today={today}
                agencyName={(agencyId) =>
                  agencies.find((each) => each.agencyId === agencyId)?.name ?? agencyId
                }
              />
            ),
          }),
        );
      }),
    ),
  );
