/** `/investigations`: where an investigator begins; and `/investigations/new`, which begins one. */
import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import { listMemberNames, openRecordKeys, reads } from '../../../access/index.ts';
import { actAs, type Desk, lookAs } from '../../../audit/index.ts';
import { staffPaths } from '../../../paths.ts';
import { Refusal } from '../../../platform/refusal.ts';
import {
  type Answer,
  get,
  page,
  post,
  type Route,
  redirect,
  type Visit,
} from '../../../platform/web/index.ts';
import { beginInvestigation } from '../../investigation/begin-investigation.ts';
import { listStanding } from '../../investigation/entry-store.ts';
import { type InvestigationList, listInvestigations } from '../../investigation/investigation-store.ts';
import { oneOf, tellStory } from '../../investigation/story.ts';
import { BeginView, ListView, t } from './view.tsx';

const onPage = 25;
const cursor = z.tuple([z.coerce.date(), z.uuid()]);

function askedOf(visit: Visit): InvestigationList {
  const which = z.enum(['open', 'closed']).safeParse(visit.query['show']).data ?? 'open';
  const after = cursor.safeParse((visit.query['after'] ?? '').split('~')).data;
  return {
    which,
    most: onPage + 1,
    ...(after === undefined ? {} : { after: { changedAt: after[0], investigationId: after[1] } }),
  };
}

const list = (desk: Desk, visit: Visit): Promise<Answer> =>
  actAs(desk, visit, { act: 'investigation.list' }, async (act) => {
    if (!reads(act.actor, 'investigation')) throw new Refusal('not-found');
    const asked = askedOf(visit);
    const found = await listInvestigations(act, act.actor.agencyId, asked);
    const shown = found.slice(0, onPage);
    const keys = await openRecordKeys(
      act,
      shown.map((one) => one.investigationId),
    );
    const rows = await Promise.all(
      shown.map(async (one) => {
        const key = keys.get(one.investigationId);
        const outline =
          key === undefined ? [] : await listStanding(act, one.investigationId, key, { kinds: ['outline'] });
        return { one, outline: oneOf(tellStory(outline), 'outline')?.body };
      }),
    );
    const names = await listMemberNames(act, [...new Set(shown.map(({ lead }) => lead))]);
    return page(
      desk.frame({
        visit,
        member: act.actor,
        title: t('title'),
        place: 'investigations',
        children: (
          <ListView
            rows={rows}
            which={asked.which}
            first={asked.after === undefined}
            more={found.length > onPage}
            me={act.actor.memberId}
            now={act.now}
            nameOf={(memberId) => names.get(memberId)?.name ?? ''}
          />
        ),
      }),
    );
  });

const ask = (desk: Desk, visit: Visit): Promise<Answer> =>
  lookAs(desk, visit, async (look) => {
    if (!reads(look.actor, 'investigation')) throw new Refusal('not-found');
    return page(
      desk.frame({
        visit,
        member: look.actor,
        title: t('begin.title'),
        place: 'investigations',
        backHref: staffPaths.investigations(),
        children: <BeginView formToken={visit.formToken()} />,
      }),
    );
  });

async function begin(desk: Desk, visit: Visit): Promise<Answer> {
  const id = randomUUID();
  const line = {
    act: 'investigation.begin',
    record: { kind: 'investigation', id },
    makesRecord: true,
  } as const;
  await actAs(desk, visit, line, async (act) => {
    if (!reads(act.actor, 'investigation')) throw new Refusal('not-found');
    await beginInvestigation(act, { investigationId: id });
  });
  return redirect(`${staffPaths.investigation(id)}?done=begun`);
}

export const listRoutes = (desk: Desk): readonly Route[] => [
  get(staffPaths.investigations(), 'investigations', (visit) => list(desk, visit)),
  get(staffPaths.beginInvestigation(), 'investigation.begin', (visit) => ask(desk, visit)),
  post(staffPaths.beginInvestigation(), 'investigation.begin.save', (visit) => begin(desk, visit)),
];
