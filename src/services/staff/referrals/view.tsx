import { Alert, RecordList, Tag } from '../../../design/index.ts';
import { staffPaths } from '../../../paths.ts';
import { catalogue } from '../../../platform/words/index.ts';
import type { Day } from '../../../platform/working-days.ts';
import { ContactLine, needInWords, type SupportCase } from '../../../support/index.ts';
import type { OwnAnswer } from '../../referral/own-answer-store.ts';
import { isOver, type ServiceReferral } from '../../referral/referral.ts';
import type { ReferralList } from '../../referral/referral-store.ts';
import { OwnAnswers } from '../own-answer/list.tsx';
import { stateTag, waitInWords } from '../say.ts';
import en from './words/en.json' with { type: 'json' };

export const t = catalogue({ en })('en');

interface ReferralsProps {
  readonly rows: readonly ServiceReferral[];
  readonly which: ReferralList['which'];
  readonly first: boolean;
  readonly more: boolean;
  readonly today: Day;
  readonly done: string | undefined;
  /** What this agency answered to referrals that are over for it. */
  readonly own: readonly OwnAnswer[];
  /** The cases that are open to whoever asks. */
  readonly cases: readonly SupportCase[];
  agencyName(agencyId: string): string;
}

const address = (which: ReferralList['which'], after?: ServiceReferral): string =>
  `${staffPaths.serviceReferrals()}?${new URLSearchParams({
    show: which,
    ...(after === undefined ? {} : { after: `${after.sentAt.toISOString()}~${after.referralId}` }),
  })}`;

/** The list: of whose case, to which service, how long they have waited, and where it stands. */
export function ReferralsView(props: ReferralsProps) {
  const { rows, which, first, more, today } = props;
  const last = rows.at(-1);
  const placed = rows.map((row) => ({ row, of: props.cases.find(({ caseId }) => caseId === row.caseId) }));
  return (
    <>
      {props.done === 'answered' ? (
        <Alert
          variant="success"
          variantText={t('doneKind')}
          title={t('done.answered')}
          text={t('done.answered')}
          role="status"
        />
      ) : null}
      <RecordList
        title={t('title')}
        lead={t('lead')}
        begin={undefined}
        which={{
          label: t('which'),
          items: (['received', 'sent', 'over'] as const).map((each) => ({
            text: t(`which.${each}`),
            href: address(each),
            active: each === which,
          })),
        }}
        empty={
          rows.length > 0 || props.own.length > 0
            ? undefined
            : { title: t(`empty.${which}.title`), text: t(`empty.${which}.text`) }
        }
        newest={first ? undefined : { href: address(which), text: t('newest') }}
        older={more && last !== undefined ? { href: address(which, last), text: t('older') } : undefined}
      >
        {placed.map(({ row, of }) => (
          <li class="ps-refer-list__one">
            <div>
              <a class="govuk-link ps-refer-list__name" href={staffPaths.serviceReferral(row.referralId)}>
                {of?.reference ?? ''}
              </a>
              <p>
                {row.serviceName} · {needInWords(row.need)}
              </p>
              <p class="ps-second">
                {t('fromTo', {
                  from: props.agencyName(row.fromAgency),
                  to: row.provider ?? props.agencyName(row.toAgency),
                })}
                {row.keptBy === row.fromAgency
                  ? null
                  : ` ${t('keptBy', { agency: props.agencyName(row.keptBy) })}`}
              </p>
              {of === undefined || isOver(row.state) ? null : <ContactLine one={of} />}
            </div>
            <p class="ps-second">{waitInWords(row, today)}</p>
            <div class="ps-refer-list__state">
              <Tag {...stateTag(row, today)} />
              <span class="ps-second">{t(row.outside ? 'writtenOn' : 'sentOn', { at: row.sentAt })}</span>
            </div>
          </li>
        ))}
      </RecordList>
      <OwnAnswers answers={props.own} agencyName={props.agencyName} />
    </>
  );
}
