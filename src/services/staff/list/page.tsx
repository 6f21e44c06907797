/** `/services`: the directory, narrowed by what is needed, where, for whom and in which language. It tells of no person. */
import { z } from 'zod';
import { keepsDirectory, type Look, listAgencies, reads } from '../../../access/index.ts';
import { type Desk, lookAs } from '../../../audit/index.ts';
import { staffPaths } from '../../../paths.ts';
import { get, page, type Route, type Visit } from '../../../platform/web/index.ts';
import { spokenLanguages } from '../../../platform/words/index.ts';
import { type Day, londonDay } from '../../../platform/working-days.ts';
import { needDomainCodes } from '../../../support/index.ts';
import { forWhoms, marksOf, prices, rooms } from '../../directory/finds.ts';
import { accessKinds, placeCodes, workerGenders } from '../../directory/service.ts';
import { listServices } from '../../directory/service-store.ts';
import { countToAnswer } from '../../referral/referral-store.ts';
import { fundingDays } from '../../service-rules.ts';
import { type Asked, fundings, type Narrowing, narrowings } from './asked.ts';
import { ListView, t } from './view.tsx';

const onPage = 25;
const cursor = z.tuple([z.uuid(), z.string().min(1).max(500)]);
const oneOf = <T extends string>(values: readonly T[], asked: string | undefined): T | undefined =>
  values.find((each) => each === asked);

/** What the address asks for; what is none of our choices is left out. */
function askedOf({ query }: Visit): Asked {
  return {
    ended: query['show'] === 'ended',
    forCase: z.uuid().safeParse(query['case']).data,
    need: oneOf(needDomainCodes, query['need']),
    place: oneOf(placeCodes, query['place']),
    whom: oneOf(forWhoms, query['whom']),
    language: oneOf(
      spokenLanguages.map(({ tag }) => tag),
      query['language'],
    ),
    worker: oneOf(workerGenders, query['worker']),
    access: oneOf(accessKinds, query['access']),
    cost: oneOf(prices, query['cost']),
    room: oneOf(rooms, query['room']),
    funding: oneOf(fundings, query['funding']),
  };
}

/** The same as a list of the directory asks for it. */
const listOf = (asked: Asked, today: Day) => ({
  ended: asked.ended,
  ...marksOf(asked),
  funding: asked.funding && fundingDays(asked.funding, today),
});

/** Where nothing fits: which of the choices, each by itself, stands in the way. */
async function inTheWay(look: Look<unknown>, asked: Asked, today: Day): Promise<Narrowing[]> {
  const found: Narrowing[] = [];
  for (const name of narrowings.filter((each) => asked[each] !== undefined)) {
    const without = listOf({ ...asked, [name]: undefined }, today);
    if ((await listServices(look, { ...without, most: 1 })).length > 0) found.push(name);
  }
  return found;
}

/** The row after which the list goes on: its id, and its name, in which anything may stand. */
function afterOf({ query }: Visit) {
  const text = query['after'] ?? '';
  const cut = text.indexOf('~');
  const found = cursor.safeParse([text.slice(0, cut), text.slice(cut + 1)]).data;
  return found === undefined ? undefined : { serviceId: found[0], name: found[1] };
}

export const listRoute = (desk: Desk): Route =>
  get(staffPaths.services(), 'services', (visit) =>
    lookAs(desk, visit, async (look) => {
      const asked = askedOf(visit);
      const after = afterOf(visit);
      const today = londonDay(look.now);
      const found = await listServices(look, {
        ...listOf(asked, today),
        ...(after === undefined ? {} : { after }),
        most: onPage + 1,
      });
      const agencies = await listAgencies(look);
      return page(
        desk.frame({
          visit,
          member: look.actor,
          title: t('title'),
          place: 'services',
          ...(asked.forCase === undefined ? {} : { backHref: staffPaths.caseServices(asked.forCase) }),
          children: (
            <ListView
              rows={found.slice(0, onPage)}
              asked={asked}
              first={after === undefined}
              more={found.length > onPage}
              keeps={keepsDirectory(look.actor)}
              counts={keepsDirectory(look.actor)}
              toAnswer={
                reads(look.actor, 'case') ? await countToAnswer(look, look.actor.agencyId) : undefined
              }
              inTheWay={found.length > 0 || after !== undefined ? [] : await inTheWay(look, asked, today)}
              today={today}
              agencyName={(agencyId) => agencies.find((each) => each.agencyId === agencyId)?.name ?? agencyId}
            />
          ),
        }),
      );
    }),
  );
