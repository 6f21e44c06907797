/** `/identities/:id`: one person, place or thing, by any of its mentions. Opening it is a look at each record that tells of it. */
import { z } from 'zod';
import { actAs, type Desk, lookAs } from '../../../audit/index.ts';
import { staffPaths } from '../../../paths.ts';
import { Refusal } from '../../../platform/refusal.ts';
import { get, page, type Route } from '../../../platform/web/index.ts';
import { findMentionRecord } from '../../mention-record-query.ts';
import type { TellReports } from '../report-in-words.ts';
import { loadIdentity } from './load-identity.ts';
import { IdentityView, t } from './view.tsx';

export const identityRoute = (desk: Desk, tellReports: TellReports): Route =>
  get(staffPaths.identity(':mentionId'), 'identity', async (visit) => {
    const mentionId = z.uuid().safeParse(visit.params['mentionId']).data;
    if (mentionId === undefined) throw new Refusal('not-found');
    const recordId = await lookAs(desk, visit, (look) => findMentionRecord(look, mentionId));
    if (recordId === undefined) throw new Refusal('not-found');
    const line = {
      act: 'identity.open',
      record: { kind: 'report', id: recordId },
      detail: { mention: mentionId },
    } as const;
    return actAs(desk, visit, line, async (act) => {
      const model = await loadIdentity(act, mentionId, tellReports);
      return page(
        desk.frame({
          visit,
          member: act.actor,
          title: t('title'),
          place: 'matches',
          backHref: staffPaths.matches(),
          children: <IdentityView model={model} />,
        }),
      );
    });
  });
