import { Details } from '../../../design/index.ts';
import { staffPaths } from '../../../paths.ts';
import { type Stage, stages } from '../../funnel/chain.ts';
import type { channelsOf } from '../../funnel/funnel.ts';
import { nationalSource, nationalYears } from '../../national/prosecutions.ts';
import { channelInWords, countInWords, helpInWords, stepInWords, t, typeInWords } from './funnel-words.ts';
import type { PartProps } from './stages-part.tsx';
import { roles } from './table-roles.ts';

export interface Channels {
  readonly channels: ReturnType<typeof channelsOf>;
}

const inDays = (count: number | null): string => (count === null ? t('tooFew') : t('days', { count }));

/** A table whose columns become lines of cards on a narrow page. */
function Table({
  id,
  level = 3,
  title,
  hint,
  columns,
  rows,
}: {
  id: string;
  level?: 2 | 3;
  title: string;
  hint: string;
  columns: readonly string[];
  rows: readonly { readonly head: string; readonly href?: string; readonly cells: readonly string[] }[];
}) {
  const Heading = `h${level}` as const;
  return (
    <section aria-labelledby={id}>
      <Heading class="govuk-heading-m" id={id}>
        {title}
      </Heading>
      <p class="govuk-body ps-measure">{hint}</p>
      <table class="govuk-table ps-dense ps-cards-narrow" {...roles.table}>
        <caption class="govuk-visually-hidden">{title}</caption>
        <thead class="govuk-table__head" {...roles.rowgroup}>
          <tr class="govuk-table__row" {...roles.row}>
            {columns.map((column) => (
              <th class="govuk-table__header" scope="col" {...roles.columnheader}>
                {column}
              </th>
            ))}
          </tr>
        </thead>
        <tbody class="govuk-table__body" {...roles.rowgroup}>
          {rows.map(({ head, href, cells }) => (
            <tr class="govuk-table__row" {...roles.row}>
              <th class="govuk-table__header" scope="row" {...roles.rowheader}>
                {href === undefined ? (
                  head
                ) : (
                  <a class="govuk-link" href={href}>
                    {head}
                  </a>
                )}
              </th>
              {cells.map((cell, at) => (
                <td class="govuk-table__cell" {...roles.cell} data-label={columns[at + 1]}>
                  <span>{cell}</span>
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

export function TimesPart({ of, told }: PartProps) {
  return (
    <Table
      id={`${of}-times`}
      title={t('times')}
      hint={t('times.hint', { least: told.rule.leastTimes })}
      columns={[t('column.step'), t('column.half'), t('column.quarters')]}
      rows={told.times.map(({ from, to, quarter, median, threeQuarters }) => ({
        head: stepInWords({ from, to }),
        cells: [
          inDays(median),
          median === null ? t('tooFew') : `${inDays(quarter)}; ${inDays(threeQuarters)}`,
        ],
      }))}
    />
  );
}

/** Each kind leads to where concerns of it stand, and how long it took. */
export function TypesPart({ of, told, unseen, asks }: PartProps) {
  return (
    <Table
      id={`${of}-types`}
      title={t('types')}
      hint={t('types.hint')}
      columns={[t('column.type'), ...stages.map((stage) => t(`stage.${stage}`))]}
      rows={told.types.map(({ type, reached }) => ({
        head: typeInWords(type),
        href: `${staffPaths.funnel()}?${asks}&kind=${type}#${of}`,
        cells: stages.map((stage) =>
          unseen.has(stage) ? t('notYours') : countInWords(reached[stage], told.rule.least),
        ),
      }))}
    />
  );
}

/** Of one's own figures: each way in which concerns came, with how far they went. */
export function ChannelsPart({ of, channels, unseen }: Pick<PartProps, 'of' | 'unseen'> & Channels) {
  return (
    <Table
      id={`${of}-channels`}
      title={t('channels')}
      hint={t('channels.hint')}
      columns={[t('column.channel'), ...stages.map((stage) => t(`stage.${stage}`))]}
      rows={channels.map(({ channel, reached }) => ({
        head: channelInWords(channel),
        cells: stages.map((stage) => (unseen.has(stage) ? t('notYours') : String(reached[stage]))),
      }))}
    />
  );
}

export function HelpedPart({ of, told }: PartProps) {
  const { least } = told.rule;
  const nobody = told.asked === 0 || told.helped.length === 0;
  return (
    <section aria-labelledby={`${of}-helped`}>
      <h3 class="govuk-heading-m" id={`${of}-helped`}>
        {t('helped')}
      </h3>
      <p class="govuk-body ps-measure">
        {nobody ? t('helped.none') : t('helped.hint', { asked: countInWords(told.asked, least) })}
      </p>
      {nobody ? null : (
        <dl class="ps-funnel-reasons">
          {told.helped.map(({ code, count }) => (
            <div>
              <dt>{helpInWords(code)}</dt>
              <dd>{countInWords(count, least)}</dd>
            </div>
          ))}
        </dl>
      )}
    </section>
  );
}

/** The country's figures, which are facts of their own and never mixed with ours. */
export function NationalPart() {
  return (
    <Table
      id="national"
      level={2}
      title={t('national')}
      hint={t('national.hint', nationalSource)}
      columns={[t('column.year'), t('column.receipts'), t('column.prosecutions'), t('column.convictions')]}
      rows={nationalYears.map(({ period, receipts, prosecutions, convictions }) => ({
        head: period,
        cells: [receipts, prosecutions, convictions].map(String),
      }))}
    />
  );
}

/** Who answers for what a stage counts. */
const owners: Readonly<Record<Stage, 'desk' | 'responders' | 'investigators'>> = {
  concern: 'desk',
  identified: 'desk',
  referred: 'responders',
  investigated: 'investigators',
  charged: 'investigators',
  convicted: 'investigators',
  ordered: 'investigators',
};

/** What each stage counts and who answers for it: the same words in the file [E5]. */
export const meaningOf = (stage: Stage): string =>
  `${t(`means.${stage}`)} ${t('owner', { who: t(`owner.${owners[stage]}`) })}.`;

export function MeansPart() {
  return (
    <Details summaryText={t('means')}>
      <dl class="ps-funnel-means">
        {stages.map((stage) => (
          <div>
            <dt class="govuk-!-font-weight-bold">{t(`stage.${stage}`)}</dt>
            <dd>{meaningOf(stage)}</dd>
          </div>
        ))}
      </dl>
    </Details>
  );
}
