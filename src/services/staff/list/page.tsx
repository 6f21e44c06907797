/** `/services`: the directory, narrowed by what is needed, where, for whom and in which language. It tells of no person. */
import { z } from 'zod';
import { keepsDirectory, listAgencies, reads } from '../../../access/index.ts';
import { type Desk, lookAs } from '../../../audit/index.ts';
import { spokenLanguages } from '../../../consents/index.ts';
import { staffPaths } from '../../../paths.ts';
import { get, page, type Route, type Visit } from '../../../platform/web/index.ts';
import { londonDay } from '../../../platform/working-days.ts';
import { needDomainCodes } from '../../../support/index.ts';
import { forWhoms, marksOf } from '../../directory/finds.ts';
import { placeCodes } from '../../directory/service.ts';
import { listServices } from '../../directory/service-store.ts';
import { countToAnswer } from '../../referral/referral-store.ts';
import { type Asked, ListView, t } from './view.tsx';

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
  };
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
      const found = await listServices(look, {
        ended: asked.ended,
        ...marksOf(asked),
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
              today={londonDay(look.now)}
              agencyName={(agencyId) => agencies.find((each) => each.agencyId === agencyId)?.name ?? agencyId}
            />
          ),
        }),
      );
    }),
  );
