import { RecordList, Tag } from '../../../design/index.ts';
import { staffPaths } from '../../../paths.ts';
import { type Day, londonDay } from '../../../platform/working-days.ts';
import type { SupportCase } from '../../case/case.ts';
import type { CaseList } from '../../case/case-store.ts';
import { levelTag, noon, say } from '../case-words.ts';
import { OffersNotice } from '../transfer/notice.tsx';
import { FindBox } from './find-view.tsx';
import { t } from './list-words.ts';

interface ListProps {
  readonly rows: readonly SupportCase[];
  readonly which: CaseList['which'];
  readonly first: boolean;
  readonly more: boolean;
  readonly me: string;
  readonly now: Date;
  /** Whole cases that wait for this agency's answer. */
  readonly offers: number;
  readonly formToken: string;
  nameOf(memberId: string): string;
  /** That part of a case is open to this member: a list says no more of it than its page. */
  opens(row: SupportCase, section: 'person' | 'risk'): boolean;
}

const address = (which: CaseList['which'], after?: SupportCase): string =>
  `${staffPaths.cases()}?${new URLSearchParams({
    show: which,
    ...(after === undefined ? {} : { after: `${after.changedAt.toISOString()}~${after.caseId}` }),
  })}`;

/** The list: how high the risk is, when they are next seen, and what is overdue. */
export function ListView(props: ListProps) {
  const { rows, which, first, more } = props;
  const last = rows.at(-1);
  return (
    <>
      <OffersNotice count={props.offers} />
      <RecordList
        title={t('title')}
        lead={t('lead')}
        begin={{ href: staffPaths.beginCase(), text: t('begin') }}
        which={{
          label: t('which'),
          items: (['mine', 'team', 'shared', 'closed'] as const).map((each) => ({
            text: t(`which.${each}`),
            href: address(each),
            active: each === which,
          })),
        }}
        filter={<FindBox words="" problem={undefined} formToken={props.formToken} />}
        empty={
          rows.length > 0 ? undefined : { title: t(`empty.${which}.title`), text: t(`empty.${which}.text`) }
        }
        newest={first ? undefined : { href: address(which), text: t('newest') }}
        older={more && last !== undefined ? { href: address(which, last), text: t('older') } : undefined}
      >
        {rows.map((row) => (
          <Row {...props} row={row} />
        ))}
      </RecordList>
      <p class="govuk-body">
        <a class="govuk-link" href={staffPaths.transfers()}>
          {t('transfers')}
        </a>
      </p>
    </>
  );
}

function Row({ row, me, now, nameOf, opens }: ListProps & { row: SupportCase }) {
  const today = londonDay(now);
  return (
    <li class="ps-refer-list__one">
      <div>
        <a class="govuk-link ps-refer-list__name" href={staffPaths.case(row.caseId)}>
          {row.reference}
        </a>
        <p class="ps-second">
          {say(`ofWhom.${row.ofWhom}`)} ·{' '}
          {row.holder === me ? t('yours') : t('heldBy', { name: nameOf(row.holder) })}
          {row.warnings === 0 ? null : (
            <>
              {' '}
              · <strong>{t('warnings', { count: row.warnings })}</strong>
            </>
          )}
        </p>
      </div>
      <p class="ps-second">{opens(row, 'person') ? <Next row={row} today={today} /> : t('personShut')}</p>
      <div class="ps-refer-list__state">
        {opens(row, 'risk') ? (
          <Risk row={row} today={today} />
        ) : (
          <span class="ps-second">{t('riskShut')}</span>
        )}
      </div>
    </li>
  );
}

interface PartProps {
  readonly row: SupportCase;
  readonly today: Day;
}

function Next({ row: { nextOn }, today }: PartProps) {
  if (nextOn === null) return t('nextNone');
  return nextOn < today ? (
    <strong class="ps-late">{t('nextPast', { at: noon(nextOn) })}</strong>
  ) : (
    t('next', { at: noon(nextOn) })
  );
}

const Risk = ({ row: { riskLevel, riskDueOn }, today }: PartProps) => (
  <>
    <Tag {...levelTag(riskLevel)} />
    {riskDueOn === null ? null : riskDueOn < today ? (
      <strong class="ps-late">{t('riskLate', { at: noon(riskDueOn) })}</strong>
    ) : (
      <span class="ps-second">{t('riskDue', { at: noon(riskDueOn) })}</span>
    )}
  </>
);
