/** What a paper of a case says of its referrals to services: each with where it went, why, and how it stands. */
import { listAgencies, type StaffAct } from '../../../access/index.ts';
import type { Block } from '../../../documents/index.ts';
import { londonDay } from '../../../platform/working-days.ts';
import { needInWords } from '../../../support/index.ts';
import { listReferralsOfCase } from '../../referral/referral-store.ts';
import { stateTag } from '../say.ts';
import { t } from './refer-words.ts';

/** Those that show to whoever asks, newest first; nothing where there are none. */
export async function tellServices(act: StaffAct, caseId: string): Promise<readonly Block[]> {
  const referrals = await listReferralsOfCase(act, caseId);
  if (referrals.length === 0) return [];
  const agencies = await listAgencies(act);
  const today = londonDay(act.now);
  return [
    {
      kind: 'table',
      head: [t('paper.service'), t('paper.need'), t('paper.sent'), t('paper.state')],
      shares: [4, 2, 2, 3],
      rows: referrals.map((one) => [
        [
          one.serviceName,
          one.provider ?? agencies.find((each) => each.agencyId === one.toAgency)?.name ?? one.toAgency,
        ].join(', '),
        needInWords(one.need),
        t('paper.at', { at: one.sentAt }),
        stateTag(one, today).text,
      ]),
    },
  ];
}
