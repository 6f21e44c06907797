import { EmptyState } from '../../../design/index.ts';
import { staffPaths } from '../../../paths.ts';
import type { Chain, Stage } from '../../funnel/chain.ts';
import { channelInWords, noon, reasonInWords, t } from './funnel-words.ts';
import { roles } from './table-roles.ts';

/** So many are listed. */
export const mostListed = 200;

const columns = ['reference', 'channel', 'received', 'reached', 'fate'] as const;

/** The concerns behind one figure: references and days, each leading to its report. */
export function ConcernsView({ stage, chains }: { stage: Stage; chains: readonly Chain[] }) {
  const title = t('list.title', { stage: t(`stage.${stage}`) });
  return (
    <>
      <h1 class="govuk-heading-l">{title}</h1>
      {chains.length === 0 ? (
        <EmptyState title={t('list.none')}>
          <p class="govuk-body">{t('list.noneText')}</p>
        </EmptyState>
      ) : (
        <>
          <p class="govuk-body ps-measure">{t('list.lead', { most: mostListed })}</p>
          <table class="govuk-table ps-dense ps-cards-narrow" {...roles.table}>
            <caption class="govuk-visually-hidden">{title}</caption>
            <thead class="govuk-table__head" {...roles.rowgroup}>
              <tr class="govuk-table__row" {...roles.row}>
                {columns.map((column) => (
                  <th class="govuk-table__header" scope="col" {...roles.columnheader}>
                    {t(`list.${column}`)}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody class="govuk-table__body" {...roles.rowgroup}>
              {chains.slice(0, mostListed).map((chain) => (
                <Row chain={chain} stage={stage} />
              ))}
            </tbody>
          </table>
        </>
      )}
    </>
  );
}

function Row({ chain, stage }: { chain: Chain; stage: Stage }) {
  const { concern, [stage]: reached } = chain.reached;
  const cells = [
    { label: t('list.channel'), text: channelInWords(chain.channel) },
    { label: t('list.received'), text: concern === undefined ? '' : t('day', { at: noon(concern) }) },
    { label: t('list.reached'), text: reached === undefined ? '' : t('day', { at: noon(reached) }) },
    {
      label: t('list.fate'),
      text: t(
        `fate.${chain.fate}`,
        chain.fate === 'stopped' ? { reason: reasonInWords(chain.reason ?? 'not-recorded') } : {},
      ),
    },
  ];
  return (
    <tr class="govuk-table__row" {...roles.row}>
      <td class="govuk-table__cell" {...roles.cell} data-label={t('list.reference')}>
        <a class="govuk-link ps-reference" href={staffPaths.report(chain.reportId)}>
          {chain.reference}
        </a>
      </td>
      {cells.map(({ label, text }) => (
        <td class="govuk-table__cell" {...roles.cell} data-label={label}>
          <span>{text}</span>
        </td>
      ))}
    </tr>
  );
}
