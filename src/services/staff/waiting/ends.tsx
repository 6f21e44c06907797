/** Services that end, and those that have, with who is then without: by reference where the reader may open the case, else as numbers. */
import { noon } from '../../../entries/index.ts';
import { staffPaths } from '../../../paths.ts';
import type { SupportCase } from '../../../support/index.ts';
import type { ServiceEnd } from '../../waiting/ends-query.ts';
import type { WaitingCount } from '../../waiting/waiting-query.ts';
import { endsAddress } from './ends-place.ts';
import { Part } from './part.tsx';
import { people, t } from './waiting-words.ts';

/** A page of one of the two lists. */
export interface EndsPage {
  readonly rows: readonly ServiceEnd[];
  /** It begins at the first. */
  readonly first: boolean;
  /** There are more after these. */
  readonly more: boolean;
}

interface EndsProps {
  readonly which: 'coming' | 'past';
  readonly page: EndsPage;
  /** The cases of those who are then without, as far as they are the reader's to see. */
  readonly cases: readonly SupportCase[];
  readonly waiting: readonly WaitingCount[];
  readonly everywhere: boolean;
  readonly supports: boolean;
  agencyName(agencyId: string): string;
}

export function Ends({ which, page, ...of }: EndsProps) {
  const { rows, first, more } = page;
  const last = rows.at(-1);
  return (
    <>
      <Part
        id={which}
        title={t(`ends.${which}`)}
        lead={t(`ends.${which}.lead`)}
        {...(rows.length === 0 ? { none: t(first ? `ends.${which}.none` : 'ends.beyond') } : {})}
      >
        {rows.map((row) => (
          <End
            {...of}
            row={row}
            state={row.ended ? 'endedOn' : which === 'past' ? 'fundingEndedOn' : 'endsOn'}
          />
        ))}
      </Part>
      {first && !more ? null : (
        <p class="govuk-body">
          {first ? null : (
            <a class="govuk-link" href={endsAddress(which)}>
              {t(`ends.${which}.first`)}
            </a>
          )}
          {first || !more ? null : ' · '}
          {more && last !== undefined ? (
            <a class="govuk-link" href={endsAddress(which, last)}>
              {t(`ends.${which}.more`)}
            </a>
          ) : null}
        </p>
      )}
    </>
  );
}

type EndProps = Omit<EndsProps, 'which' | 'page'> & {
  readonly row: ServiceEnd;
  readonly state: 'endedOn' | 'fundingEndedOn' | 'endsOn';
};

function End({ row, state, cases, waiting, supports, everywhere, agencyName }: EndProps) {
  const counts = waiting.find(({ serviceId }) => serviceId === row.serviceId);
  const without = cases.filter(({ caseId }) => row.caseIds.includes(caseId));
  return (
    <li class="ps-refer-list__one">
      <div>
        <a class="govuk-link govuk-!-font-weight-bold" href={staffPaths.service(row.serviceId)}>
          {row.name}
        </a>
        <p class="ps-second">{agencyName(row.agencyId)}</p>
      </div>
      <p>
        <strong class={state === 'endsOn' ? undefined : 'ps-late'}>
          {t(state, { at: noon(row.endsOn) })}
        </strong>
      </p>
      <p class="ps-second">
        {t(everywhere ? 'without.everywhere' : 'without.own', {
          begun: people(counts === undefined ? 0 : counts.begun),
          waiting: people(counts === undefined ? 0 : counts.waiting),
        })}
        {supports && without.length > 0 ? <CaseLinks cases={without} /> : null}
      </p>
    </li>
  );
}

function CaseLinks({ cases }: { cases: readonly SupportCase[] }) {
  return (
    <span class="ps-block">
      {cases.map((one, index) => (
        <>
          {index === 0 ? '' : ', '}
          <a class="govuk-link" href={staffPaths.caseServices(one.caseId)}>
            {one.reference}
          </a>
        </>
      ))}
    </span>
  );
}
