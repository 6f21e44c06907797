import type { ComponentChildren } from 'preact';
import { Alert, Button, EmptyState, Tag } from '../../../design/index.ts';
import { noon } from '../../../entries/index.ts';
import { staffPaths } from '../../../paths.ts';
import type { Day } from '../../../platform/working-days.ts';
import { asAt, needInWords } from '../../../support/index.ts';
import { fallen, type ServiceReferral } from '../../referral/referral.ts';
import type { UnmetNeed } from '../../waiting/unmet.ts';
import { say, stateTag, waitInWords } from '../say.ts';
import { t } from './refer-words.ts';

interface CaseServicesProps {
  readonly caseId: string;
  readonly own: boolean;
  readonly open: boolean;
  /** The place of the case's history as which they are shown: nothing is changed from there. */
  readonly at: number | undefined;
  /** What stands over the page then. */
  readonly past: ComponentChildren;
  /** Newest first. */
  readonly referrals: readonly ServiceReferral[];
  readonly unmet: readonly UnmetNeed[];
  readonly formToken: string;
  readonly today: Day;
  readonly done: string | undefined;
  readonly head: ComponentChildren;
  agencyName(agencyId: string): string;
  nameOf(memberId: string): string;
}

/** To which services somebody was referred, where each stands, and the way to find another. */
export function CaseServicesView(props: CaseServicesProps) {
  const { caseId, own, at, referrals, today, done } = props;
  const again = new Set(
    own && props.open && at === undefined ? fallen(referrals).map(({ referralId }) => referralId) : [],
  );
  const outcome = (['sent', 'noted', 'settled'] as const).find((each) => each === done);
  return (
    <>
      {outcome !== undefined ? (
        <Alert
          variant="success"
          variantText={t('doneKind')}
          title={t(`done.${outcome}`)}
          text={t(`done.${outcome}`)}
          role="status"
        />
      ) : null}
      {props.past}
      {props.head}
      <div class="ps-refer-head">
        <div>
          <h1 class="govuk-heading-l govuk-!-margin-bottom-1">{t('case.heading')}</h1>
          <p class="govuk-body ps-measure">{t('case.lead')}</p>
        </div>
        {own && props.open && at === undefined ? (
          <Button href={`${staffPaths.services()}?case=${caseId}`} text={t('case.find')} isStartButton />
        ) : null}
      </div>
      {referrals.length === 0 ? (
        <EmptyState title={t(own ? 'case.none' : 'case.noneShared')} />
      ) : (
        <ul class="ps-refer-list">
          {referrals.map((one) => (
            <li class="ps-refer-list__one">
              <div>
                <a
                  class="govuk-link ps-refer-list__name"
                  href={asAt(staffPaths.serviceReferral(one.referralId), at)}
                >
                  {one.serviceName}
                </a>
                <p class="ps-second">{one.provider ?? props.agencyName(one.toAgency)}</p>
                <p class="ps-second">
                  {t('case.about', {
                    need: needInWords(one.need),
                    at: one.sentAt,
                    name: props.nameOf(one.sentBy),
                  })}
                </p>
              </div>
              <p class="ps-second">
                {again.has(one.referralId) && one.fellAt !== null ? (
                  <>
                    {t('case.fell', { at: one.fellAt })}{' '}
                    <a class="govuk-link" href={staffPaths.caseToService(caseId, one.serviceId)}>
                      {t('case.again')}
                      <span class="govuk-visually-hidden">: {one.serviceName}</span>
                    </a>
                  </>
                ) : (
                  waitInWords(one, today)
                )}
              </p>
              <div class="ps-refer-list__state">
                <Tag {...stateTag(one, today)} />
              </div>
            </li>
          ))}
        </ul>
      )}
      {own ? <Unmet {...props} /> : null}
    </>
  );
}

/** What is needed and nothing meets, until something is found. */
function Unmet({ caseId, unmet, open, at, formToken }: CaseServicesProps) {
  return (
    <section class="ps-case-part" aria-labelledby="unmet">
      <div class="ps-part-head">
        <h2 class="govuk-heading-m" id="unmet">
          {t('missing')}
        </h2>
        {open && at === undefined ? (
          <a class="govuk-link" href={staffPaths.caseMissing(caseId)}>
            {t('missing.add')}
          </a>
        ) : null}
      </div>
      {unmet.length === 0 ? (
        <p class="govuk-body">{t('missing.none')}</p>
      ) : (
        <ul class="ps-plain-list">
          {unmet.map((one) => (
            <li>
              <strong>{needInWords(one.need)}</strong> <span>{say(`unmet.${one.why}`)}</span>
              <span class="ps-second ps-block">{t('missing.since', { at: noon(one.notedOn) })}</span>
              {at !== undefined ? null : (
                <form method="post" action={staffPaths.settleMissing(caseId)}>
                  <input type="hidden" name="form-token" value={formToken} />
                  <input type="hidden" name="unmet" value={one.unmetId} />
                  <Button classes="govuk-button--secondary ps-small-button" preventDoubleClick>
                    {t('missing.settle')}
                    <span class="govuk-visually-hidden"> {needInWords(one.need)}</span>
                  </Button>
                </form>
              )}
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
