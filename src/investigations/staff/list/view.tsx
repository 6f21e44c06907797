import { Button, RecordList } from '../../../design/index.ts';
import { staffPaths } from '../../../paths.ts';
import { catalogue } from '../../../platform/words/index.ts';
import { londonDay } from '../../../platform/working-days.ts';
import type { Body } from '../../investigation/entry.ts';
import type { Investigation } from '../../investigation/investigation.ts';
import type { InvestigationList } from '../../investigation/investigation-store.ts';
import { noon, say } from '../say.ts';
import en from './words/en.json' with { type: 'json' };

export const t = catalogue({ en })('en');

/** An investigation as its row shows it. */
export interface ListedInvestigation {
  readonly one: Investigation;
  /** Undefined where nobody has written it. */
  readonly outline: Body<'outline'> | undefined;
}

interface ListProps {
  readonly rows: readonly ListedInvestigation[];
  readonly which: InvestigationList['which'];
  readonly first: boolean;
  readonly more: boolean;
  readonly me: string;
  readonly now: Date;
  nameOf(memberId: string): string;
}

const address = (which: InvestigationList['which'], after?: Investigation): string =>
  `${staffPaths.investigations()}?${new URLSearchParams({
    show: which,
    ...(after === undefined ? {} : { after: `${after.changedAt.toISOString()}~${after.investigationId}` }),
  })}`;

/** The investigations for which this member is named. */
export function ListView({ rows, which, first, more, me, now, nameOf }: ListProps) {
  const last = rows.at(-1);
  return (
    <RecordList
      title={t('title')}
      lead={t('lead')}
      begin={{ href: staffPaths.beginInvestigation(), text: t('begin') }}
      which={{
        label: t('which'),
        items: (['open', 'closed'] as const).map((each) => ({
          text: t(`which.${each}`),
          href: address(each),
          active: each === which,
        })),
      }}
      empty={
        rows.length > 0 ? undefined : { title: t(`empty.${which}.title`), text: t(`empty.${which}.text`) }
      }
      newest={first ? undefined : { href: address(which), text: t('newest') }}
      older={more && last !== undefined ? { href: address(which, last.one), text: t('older') } : undefined}
    >
      {rows.map(({ one, outline }) => (
        <li class="ps-refer-list__one">
          <div>
            <a class="govuk-link ps-refer-list__name" href={staffPaths.investigation(one.investigationId)}>
              {outline?.name ?? one.reference}
            </a>
            <p class="ps-second">
              {outline === undefined ? '' : `${one.reference} · `}
              {one.lead === me ? t('yours') : t('ledBy', { name: nameOf(one.lead) })}
            </p>
          </div>
          <p class="ps-second">{outline?.types.map((type) => say(`type.${type}`)).join(', ') ?? ''}</p>
          <NextOrChanged one={one} now={now} />
        </li>
      ))}
    </RecordList>
  );
}

/** The next day by which something is to be done; where nothing is, when somebody last wrote in it. */
function NextOrChanged({ one, now }: { one: Investigation; now: Date }) {
  if (one.nextOn === null) return <p class="ps-second">{t('changed', { at: one.changedAt })}</p>;
  return one.nextOn < londonDay(now) ? (
    <p class="ps-second">
      <strong class="ps-late">{t('late', { at: noon(one.nextOn) })}</strong>
    </p>
  ) : (
    <p class="ps-second">{t('next', { at: noon(one.nextOn) })}</p>
  );
}

/** Before an investigation there is: what beginning one means. */
export function BeginView({ formToken }: { readonly formToken: string }) {
  return (
    <div class="govuk-grid-row">
      <div class="govuk-grid-column-two-thirds">
        <h1 class="govuk-heading-l">{t('begin.title')}</h1>
        <p class="govuk-body">{t('begin.lead')}</p>
        <form method="post" action={staffPaths.beginInvestigation()}>
          <input type="hidden" name="form-token" value={formToken} />
          <Button text={t('begin.do')} preventDoubleClick />
        </form>
      </div>
    </div>
  );
}
