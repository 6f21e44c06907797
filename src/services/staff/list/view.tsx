import { spokenLanguages } from '../../../consents/index.ts';
import { Button, RecordList, Select, Tag } from '../../../design/index.ts';
import { noon } from '../../../entries/index.ts';
import { staffPaths } from '../../../paths.ts';
import { catalogue } from '../../../platform/words/index.ts';
import type { Day } from '../../../platform/working-days.ts';
import { needDomainCodes, needInWords } from '../../../support/index.ts';
import { forWhoms, type Sought } from '../../directory/finds.ts';
import { placeCodes, type Service } from '../../directory/service.ts';
import { languagesOf, placeInWords, runBy, say, waitingSaid, waitingTag } from '../say.ts';
import en from './words/en.json' with { type: 'json' };

export const t = catalogue({ en })('en');

/** What the address asks for. */
export interface Asked extends Sought {
  readonly ended: boolean;
  /** The case for whose person a service is sought. */
  readonly forCase?: string | undefined;
}
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
  readonly today: Day;
  agencyName(agencyId: string): string;
}

const narrowings = ['need', 'place', 'whom', 'language'] as const;

function address(asked: Asked, after?: Service): string {
  const query = new URLSearchParams(asked.ended ? { show: 'ended' } : {});
  for (const name of narrowings) if (asked[name] !== undefined) query.set(name, asked[name]);
  if (asked.forCase !== undefined) query.set('case', asked.forCase);
  if (after !== undefined) query.set('after', `${after.serviceId}~${after.name}`);
  return query.size === 0 ? staffPaths.services() : `${staffPaths.services()}?${query}`;
}

/** The directory: who helps with what, where, in which languages, and how long somebody waits. */
export function ListView(props: ListProps) {
  const { rows, asked, first, more } = props;
  const last = rows.at(-1);
  const narrowed = narrowings.some((name) => asked[name] !== undefined);
  const none = narrowed ? 'narrowed' : asked.ended ? 'ended' : 'all';
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
          <Narrow asked={asked} narrowed={narrowed} />
        </>
      }
      empty={rows.length > 0 ? undefined : { title: t(`empty.${none}.title`), text: t(`empty.${none}.text`) }}
      newest={first ? undefined : { href: address(asked), text: t('first') }}
      older={more && last !== undefined ? { href: address(asked, last), text: t('next') } : undefined}
    >
      {rows.map((row) => (
        <Row {...props} row={row} />
      ))}
    </RecordList>
  );
}

/** Four choices that narrow the list. */
function Narrow({ asked, narrowed }: { asked: Asked; narrowed: boolean }) {
  const anything = { value: '', text: t('any') };
  return (
    <form class="ps-narrow" method="get" action={staffPaths.services()}>
      {asked.ended ? <input type="hidden" name="show" value="ended" /> : null}
      {asked.forCase === undefined ? null : <input type="hidden" name="case" value={asked.forCase} />}
      <Select
        id="need"
        name="need"
        label={{ text: t('need') }}
        value={asked.need ?? ''}
        items={[anything, ...needDomainCodes.map((value) => ({ value, text: needInWords(value) }))]}
      />
      <Select
        id="place"
        name="place"
        label={{ text: t('place') }}
        value={asked.place ?? ''}
        items={[
          anything,
          ...placeCodes
            .filter((value) => value !== 'anywhere')
            .map((value) => ({ value, text: placeInWords(value) })),
        ]}
      />
      <Select
        id="whom"
        name="whom"
        label={{ text: t('whom') }}
        value={asked.whom ?? ''}
        items={[anything, ...forWhoms.map((value) => ({ value, text: say(`whom.${value}`) }))]}
      />
      <Select
        id="language"
        name="language"
        label={{ text: t('language') }}
        value={asked.language ?? ''}
        items={[anything, ...spokenLanguages.map(({ tag, name }) => ({ value: tag, text: name }))]}
      />
      <div class="ps-narrow__go">
        <Button text={t('narrow')} classes="govuk-button--secondary govuk-!-margin-bottom-0" />
        {narrowed ? (
          <a class="govuk-link" href={address({ ended: asked.ended, forCase: asked.forCase })}>
            {t('clear')}
          </a>
        ) : null}
      </div>
    </form>
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
          </>
        ) : (
          <span class="ps-second">{t('ended', { at: noon(row.endedOn) })}</span>
        )}
      </div>
    </li>
  );
}
