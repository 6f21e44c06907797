import { Table, Tag } from '../../../design/index.ts';
import { staffPaths } from '../../../paths.ts';
import { bothReports } from './both-reports.tsx';
import { type ListProps, labelled } from './list-props.ts';
import { type DecidedPair, pairsOnPage } from './list-query.ts';
import { kindName, t } from './match-words.ts';

/** What the desk decided, newest first. */
export function DecidedTable(props: ListProps & { pairs: readonly DecidedPair[] }) {
  const { pairs, memberName } = props;
  return (
    <Table
      caption={t('list.decidedCaption')}
      captionClasses="govuk-visually-hidden"
      classes="ps-dense ps-cards-narrow"
      head={[
        { text: t('column.kind') },
        { text: t('column.answer') },
        { text: t('column.first') },
        { text: t('column.second') },
        { text: t('column.by') },
      ]}
      rows={pairs.slice(0, pairsOnPage).map((pair) => [
        { children: <strong>{kindName(pair.kind)}</strong>, attributes: labelled('column.kind') },
        {
          children: (
            <div>
              <a class="govuk-link" href={staffPaths.match(pair.matchId)}>
                {t(`answer.${pair.answer}`)}
              </a>{' '}
              {pair.undone ? <Tag classes="govuk-tag--grey" text={t('list.undone')} /> : null}
            </div>
          ),
          attributes: labelled('column.answer'),
        },
        ...bothReports(pair, props),
        {
          text: t('list.by', { name: memberName(pair.memberId), at: pair.decidedAt }),
          attributes: labelled('column.by'),
        },
      ])}
    />
  );
}
