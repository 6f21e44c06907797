import { RecordList, Tag } from '../../../design/index.ts';
import { noon } from '../../../entries/index.ts';
import { staffPaths } from '../../../paths.ts';
import type { Day } from '../../../platform/working-days.ts';
import { needDomainCodes, needInWords } from '../../../support/index.ts';
import type { Service } from '../../directory/service.ts';
import { fundingOn } from '../../service-rules.ts';
import { languagesOf, placeInWords, runBy, waitingSaid, waitingTag } from '../say.ts';
import { type Asked, address, type Narrowing, narrowings } from './asked.ts';
import { t } from './list-words.ts';
import { Narrow, NothingFits } from './narrow.tsx';

export { t } from './list-words.ts';

interface ListProps {
  readonly rows: readonly Service[];
  readonly asked: Asked;
  readonly first: boolean;
  readonly more: boolean;
  readonly keeps: boolean;
  /** How many referrals wait for an answer of this member's agency; undefined for whoever reads none. */
  readonly toAnswer: number | undefined;
  /** Sees who waits and what is missing. */
  readonly counts: boolean;
  /** Where nothing fits: the choices that stand in the way, each by itself. */
  readonly inTheWay: readonly Narrowing[];
  readonly today: Day;
  agencyName(agencyId: string): string;
}

/** The directory: who helps with what, where, in which languages, and how long somebody waits. */
export function ListView(props: ListProps) {
  const { rows, asked, first, more } = props;
  const last = rows.at(-1);
  const narrowed = narrowings.some((name) => asked[name] !== undefined);
  const none = asked.ended ? 'ended' : 'all';
  return (
    <RecordList
      title={t('title')}
      lead={t(asked.forCase === undefined ? 'lead' : 'leadForCase')}
      begin={
        props.keeps && asked.forCase === undefined
          ? { href: staffPaths.addService(), text: t('add') }
          : undefined
      }
      which={{
        label: t('which'),
        items: [false, true].map((ended) => ({
          text: t(ended ? 'which.ended' : 'which.open'),
          href: address({ ...asked, ended }),
          active: ended === asked.ended,
        })),
      }}
      filter={
        <>
          {props.toAnswer === undefined || asked.forCase !== undefined ? null : (
            <p class="govuk-body">
              <a class="govuk-link govuk-!-font-weight-bold" href={staffPaths.serviceReferrals()}>
                {t('referrals', { count: props.toAnswer })}
              </a>
            </p>
          )}
          {props.counts && asked.forCase === undefined ? (
            <p class="govuk-body">
              <a class="govuk-link" href={staffPaths.servicesWaiting()}>
                {t('waiting')}
              </a>
            </p>
          ) : null}
          <Narrow asked={asked} />
          {narrowed && rows.length === 0 ? <NothingFits asked={asked} inTheWay={props.inTheWay} /> : null}
        </>
      }
      empty={
        rows.length > 0 || narrowed
          ? undefined
          : { title: t(`empty.${none}.title`), text: t(`empty.${none}.text`) }
      }
      newest={first ? undefined : { href: address(asked), text: t('first') }}
      older={more && last !== undefined ? { href: address(asked, last), text: t('next') } : undefined}
    >
      {rows.map((row) => (
        <Row {...props} row={row} />
      ))}
    </RecordList>
  );
}

function Row({ row, today, asked, agencyName }: ListProps & { row: Service }) {
  const of = (kind: string) =>
    row.finds.flatMap((mark) => (mark.startsWith(`${kind}:`) ? [mark.slice(kind.length + 1)] : []));
  const needs = needDomainCodes.filter((code) => of('need').includes(code)).map(needInWords);
  const everywhere = of('place').includes('anywhere');
  const places = everywhere ? [t('everywhere')] : of('place').map(placeInWords);
  const languages = languagesOf(row);
  return (
    <li class="ps-refer-list__one">
      <div>
        <a class="govuk-link ps-refer-list__name" href={staffPaths.service(row.serviceId, asked.forCase)}>
          {row.name}
        </a>
        <p class="ps-second">{runBy(row, agencyName)}</p>
        <p>{needs.join(' · ')}</p>
        {languages.length === 0 ? null : (
          <p class="ps-second">{t('languages', { list: languages.join(', ') })}</p>
        )}
      </div>
      <p class="ps-second">{places.join(', ')}</p>
      <div class="ps-refer-list__state">
        {row.endedOn === null ? (
          <>
            <Tag {...waitingTag(row.waiting)} />
            <span class="ps-second">{waitingSaid(row, today)}</span>
            <Funding lastDay={row.fundingEndsOn} today={today} />
          </>
        ) : (
          <span class="ps-second">{t('ended', { at: noon(row.endedOn) })}</span>
        )}
      </div>
    </li>
  );
}

/** Said only where it has ended or soon does: whoever is referred may lose the service. */
function Funding({ lastDay, today }: { readonly lastDay: Day | null; readonly today: Day }) {
  const stands = lastDay === null ? 'on' : fundingOn(lastDay, today);
  return lastDay === null || stands === 'on' ? null : (
    <strong class="ps-late">{t(`fundingSaid.${stands}`, { at: noon(lastDay) })}</strong>
  );
}
