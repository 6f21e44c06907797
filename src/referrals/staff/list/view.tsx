import { RecordList, Tag } from '../../../design/index.ts';
import { staffPaths } from '../../../paths.ts';
import { catalogue } from '../../../platform/words/index.ts';
import { keepState } from '../../keep-rules.ts';
import type { Referral } from '../../referral.ts';
import type { ListAsked } from '../../referral-store.ts';
import { routeName, stateTag } from '../referral-words.ts';
import en from './words/en.json' with { type: 'json' };

export const t = catalogue({ en })('en');

interface ListProps {
  readonly rows: readonly Referral[];
  readonly which: ListAsked['which'];
  readonly first: boolean;
  readonly more: boolean;
  readonly me: string;
  readonly now: Date;
  /** The reader's own agency. */
  readonly mine: string;
  agencyName(agencyId: string): string;
  nameOf(memberId: string): string;
}

const address = (which: ListAsked['which'], after?: Referral): string =>
  `${staffPaths.referrals()}?${new URLSearchParams({
    show: which,
    ...(after === undefined ? {} : { after: `${after.changedAt.toISOString()}~${after.referralId}` }),
  })}`;

/** The list: what is written, by whom, and what each waits for. */
export function ListView(props: ListProps) {
  const { rows, which, first, more } = props;
  const last = rows.at(-1);
  return (
    <RecordList
      title={t('title')}
      lead={t('lead')}
      begin={{ href: staffPaths.beginReferral(), text: t('begin') }}
      which={{
        label: t('which'),
        items: (['mine', 'team', 'shared', 'done'] as const).map((each) => ({
          text: t(`which.${each}`),
          href: address(each),
          active: each === which,
        })),
      }}
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
  );
}

function Row({ row, me, now, mine, agencyName, nameOf }: ListProps & { row: Referral }) {
  return (
    <li class="ps-refer-list__one">
      <div>
        <a class="govuk-link ps-refer-list__name" href={staffPaths.referral(row.referralId)}>
          {row.reference}
        </a>
        <p class="ps-second">
          {routeName(row.route)} ·{' '}
          {row.agencyId !== mine
            ? t('sharedBy', { agency: agencyName(row.agencyId) })
            : row.holder === me
              ? t('yours')
              : row.absence === me
                ? t('inAbsence', { name: nameOf(row.holder) })
                : t('heldBy', { name: nameOf(row.holder) })}
        </p>
      </div>
      <p class="ps-second">{t('changed', { at: row.changedAt })}</p>
      <div class="ps-refer-list__state">
        <Tag {...stateTag(row.state)} />
        <Waits row={row} now={now} />
      </div>
    </li>
  );
}

/** What one waits for: answers, or a decision because it has lain long. */
function Waits({ row, now }: { row: Referral; now: Date }) {
  if (row.state === 'sent' || row.state === 'closed') return null;
  const keep = keepState(row.changedAt, now);
  if (keep !== 'fresh') return <strong class="ps-late">{t(`keep.${keep}`)}</strong>;
  return (
    <span class="ps-second">{row.missing === 0 ? t('complete') : t('missing', { count: row.missing })}</span>
  );
}
