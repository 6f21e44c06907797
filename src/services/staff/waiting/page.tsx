/** `/services/waiting`: who waits and how long, what is missing, and what ends when. Counts alone, within the reader's scope. */
import { listAgencies, reads } from '../../../access/index.ts';
import { type Desk, lookAs } from '../../../audit/index.ts';
import { staffPaths } from '../../../paths.ts';
import { Refusal } from '../../../platform/refusal.ts';
import { atWholeTick, get, page, type Route } from '../../../platform/web/index.ts';
import { addDays, londonDay } from '../../../platform/working-days.ts';
import { countEndings, findCases, listEndings } from '../../../support/index.ts';
import { serviceRuleOn } from '../../service-rules.ts';
import { countUnmet, countWaiting, listServiceEnds } from '../../waiting/waiting-query.ts';
import { WaitingView } from './view.tsx';
import { t } from './waiting-words.ts';

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
        const counted = waiting.filter((each) => each.waiting !== 0 || each.begun !== 0);
        const ends = await listServiceEnds(
          look,
          until,
          counted.map(({ serviceId }) => serviceId),
        );
        const cases = await findCases(look, [...new Set(ends.flatMap(({ caseIds }) => caseIds))]);
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
