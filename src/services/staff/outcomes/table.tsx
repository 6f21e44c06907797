import { Table } from '../../../design/index.ts';
import { coreOutcomes, outcomeInWords } from '../../../support/index.ts';
import { momentsSince, type OutcomeChange } from '../../outcomes/outcomes-query.ts';
import { t } from './outcomes-words.ts';

const counted = ['people', 'further', 'same', 'back'] as const;
const heads = ['count', 'change.further', 'change.same', 'change.back'] as const;

/** What the bars show, as numbers. */
export function ChangesTable({ changes }: { changes: readonly OutcomeChange[] }) {
  const rows = coreOutcomes.flatMap((outcome) =>
    momentsSince.flatMap((moment) => {
      const change = changes.find((each) => each.outcome === outcome && each.moment === moment);
      return change === undefined ? [] : [change];
    }),
  );
  return (
    <div class="ps-scroll">
      <Table
        caption={t('caption')}
        captionClasses="govuk-visually-hidden"
        firstCellIsHeader
        head={[
          { text: t('outcome') },
          { text: t('when') },
          ...heads.map((head) => ({ text: t(head), format: 'numeric' as const })),
        ]}
        rows={rows.map((change) => [
          { text: outcomeInWords(change.outcome) },
          { text: t(`moment.${change.moment}`) },
          ...counted.map((column) => ({
            text: change[column] === null ? t('notTold') : String(change[column]),
            format: 'numeric' as const,
          })),
        ])}
      />
    </div>
  );
}
