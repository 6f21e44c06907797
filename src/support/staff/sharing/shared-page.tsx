/** `/cases/:id/sharing` for an agency with which the case is shared: what the person agreed to, where that part is open to it. */
import { listAgencies, listMemberNames, type StaffAct } from '../../../access/index.ts';
import type { Desk } from '../../../audit/index.ts';
import { listConsents } from '../../../consents/index.ts';
import { staffPaths } from '../../../paths.ts';
import { type Answer, page, type Visit } from '../../../platform/web/index.ts';
import type { openCase } from '../../case/open-case.ts';
import { listOpenSections } from '../../case/sections-query.ts';
import { CaseHead } from '../case/head.tsx';
import { SharedSharingView } from './shared-view.tsx';
import { t } from './sharing-words.ts';

export async function sharedSharing(
  desk: Desk,
  visit: Visit,
  act: StaffAct,
  { one, story, dataKey }: Awaited<ReturnType<typeof openCase>>,
): Promise<Answer> {
  const isOpen = (await listOpenSections(act, one.caseId)).has('consents');
  const consents = isOpen
    ? (await listConsents(act, one.caseId, dataKey)).filter(({ about }) => about === 'sharing')
    : undefined;
  const named = (consents ?? []).flatMap(({ recordedBy }) => recordedBy ?? []);
  const names = await listMemberNames(act, [...new Set(named)]);
  const agencies = await listAgencies(act);
  return page(
    desk.frame({
      visit,
      member: act.actor,
      title: t('title', { reference: one.reference }),
      place: 'cases',
      backHref: staffPaths.case(one.caseId),
      children: (
        <SharedSharingView
          head={<CaseHead one={one} story={story} now={act.now} part="sharing" fixed />}
          consents={consents}
          agencyName={(agencyId) => agencies.find((each) => each.agencyId === agencyId)?.name ?? agencyId}
          nameOf={(memberId) => names.get(memberId ?? '')?.name ?? ''}
        />
      ),
    }),
  );
}
