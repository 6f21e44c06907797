/** `/service-referrals/:id/answer`: what one's agency answered to a referral that is over for it. Its own words, and nothing of the case. */
import { listAgencies, listMemberNames, reads } from '../../../access/index.ts';
import { actAs, type Desk } from '../../../audit/index.ts';
import { CaseHeader } from '../../../design/index.ts';
import { idOf } from '../../../entries/index.ts';
import { staffPaths } from '../../../paths.ts';
import { Refusal } from '../../../platform/refusal.ts';
import { get, page, type Route } from '../../../platform/web/index.ts';
import { openOwnAnswer } from '../../referral/own-answer-store.ts';
import { say } from '../say.ts';
import { t } from './own-answer-words.ts';

export const ownAnswerRoute = (desk: Desk): Route =>
  get(staffPaths.answerServiceReferral(':id'), 'service-referral.own-answer', (visit) => {
    const id = idOf(visit);
    return actAs(desk, visit, { act: 'service-referral.reread', detail: { referral: id } }, async (act) => {
      if (!reads(act.actor, 'case')) throw new Refusal('not-found');
      const { answer, ...one } = await openOwnAnswer(act, id);
      const names = await listMemberNames(act, [one.answeredBy]);
      const agency = (await listAgencies(act)).find(({ agencyId }) => agencyId === one.fromAgency)?.name;
      const words = 'words' in answer.body ? answer.body.words : undefined;
      return page(
        desk.frame({
          visit,
          member: act.actor,
          title: t('title', { service: one.serviceName }),
          place: 'services',
          backHref: `${staffPaths.serviceReferrals()}?show=over`,
          children: (
            <>
              <CaseHeader
                caption={t('caption', { agency: agency ?? one.fromAgency })}
                title={one.serviceName}
                facts={[
                  { name: t('state'), value: t(`state.${one.state}`) },
                  ...(answer.kind === 'declined'
                    ? [{ name: t('why'), value: say(`decline.${answer.body.reason}`) }]
                    : []),
                  ...(answer.kind === 'done'
                    ? [{ name: t('result'), value: say(`result.${answer.body.result}`) }]
                    : []),
                  {
                    name: t('by'),
                    value: t('on', { name: names.get(one.answeredBy)?.name ?? '', at: one.answeredAt }),
                  },
                ]}
              />
              <p class="govuk-body ps-measure">{t('lead')}</p>
              {words === undefined ? null : (
                <>
                  <h2 class="govuk-heading-m govuk-!-margin-bottom-1">{t('words')}</h2>
                  <p class="govuk-body ps-as-told ps-measure">{words}</p>
                </>
              )}
            </>
          ),
        }),
      );
    });
  });
