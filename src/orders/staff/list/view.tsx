import { Button, RecordList } from '../../../design/index.ts';
import { noon } from '../../../entries/index.ts';
import { staffPaths } from '../../../paths.ts';
import { catalogue } from '../../../platform/words/index.ts';
import type { Day } from '../../../platform/working-days.ts';
import type { Order } from '../../order/order.ts';
import { orderWord } from '../../order/order-words.ts';
import { LookUpBox } from '../look-up/box.tsx';
import en from './words/en.json' with { type: 'json' };

export const t = catalogue({ en })('en');

export const whichOrders = ['ours', 'shown', 'ended'] as const;
type Which = (typeof whichOrders)[number];

interface ListProps {
  /** `subject`: whom it binds; undefined while nobody has written it. */
  readonly rows: readonly { readonly one: Order; readonly subject: string | undefined }[];
  readonly which: Which;
  readonly first: boolean;
  readonly more: boolean;
  readonly mayBegin: boolean;
  readonly today: Day;
  readonly formToken: string;
  agencyName(agencyId: string): string;
}

const address = (which: Which, after?: Order): string =>
  `${staffPaths.orders()}?${new URLSearchParams({
    show: which,
    ...(after === undefined ? {} : { after: `${after.changedAt.toISOString()}~${after.orderId}` }),
  })}`;

/** The orders that are open to this member. */
export function ListView(props: ListProps) {
  const { rows, which, first, more, mayBegin, today, agencyName } = props;
  const last = rows.at(-1);
  return (
    <RecordList
      title={t('title')}
      lead={t('lead')}
      begin={mayBegin ? { href: staffPaths.beginOrder(), text: t('begin') } : undefined}
      which={{
        label: t('which'),
        items: whichOrders.map((each) => ({
          text: t(`which.${each}`),
          href: address(each),
          active: each === which,
        })),
      }}
      filter={<LookUpBox asked="" formToken={props.formToken} />}
      empty={
        rows.length > 0 ? undefined : { title: t(`empty.${which}.title`), text: t(`empty.${which}.text`) }
      }
      newest={first ? undefined : { href: address(which), text: t('newest') }}
      older={more && last !== undefined ? { href: address(which, last.one), text: t('older') } : undefined}
    >
      {rows.map(({ one, subject }) => (
        <li class="ps-refer-list__one">
          <div>
            <a class="govuk-link ps-refer-list__name" href={staffPaths.order(one.orderId)}>
              {subject ?? t('unwritten', { reference: one.reference })}
            </a>
            <p class="ps-second">
              {subject === undefined ? '' : `${one.reference} · `}
              {t('heldBy', { name: agencyName(one.agencyId) })}
            </p>
          </div>
          <p class="ps-second">{one.kind === null ? '' : orderWord(`kind.${one.kind}`)}</p>
          <Until one={one} today={today} />
        </li>
      ))}
    </RecordList>
  );
}

/** When it ends; that it has ended stands out. */
export function Until({ one, today }: { one: Order; today: Day }) {
  if (one.state === 'ended')
    return (
      <p class="ps-second">
        <strong class="ps-late">{t('endedByCourt')}</strong>
      </p>
    );
  if (one.kind === null) return <p class="ps-second" />;
  if (one.expiresOn === null) return <p class="ps-second">{t('further')}</p>;
  return (
    <p class="ps-second">
      {one.expiresOn < today ? (
        <strong class="ps-late">{t('late', { at: noon(one.expiresOn) })}</strong>
      ) : (
        t('until', { at: noon(one.expiresOn) })
      )}
    </p>
  );
}

/** Before an order there is: what writing one down means. */
export function BeginView({ formToken }: { readonly formToken: string }) {
  return (
    <div class="govuk-grid-row">
      <div class="govuk-grid-column-two-thirds">
        <h1 class="govuk-heading-l">{t('begin.title')}</h1>
        <p class="govuk-body">{t('begin.lead')}</p>
        <form method="post" action={staffPaths.beginOrder()}>
          <input type="hidden" name="form-token" value={formToken} />
          <Button text={t('begin.do')} preventDoubleClick />
        </form>
      </div>
    </div>
  );
}
