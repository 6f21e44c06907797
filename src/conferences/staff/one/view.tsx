import { Alert, CaseHeader, Details, Tag } from '../../../design/index.ts';
import { say, stateTag } from '../say.ts';
import { AgendaPart } from './agenda-part.tsx';
import { Changed, ChangesPart } from './changes-part.tsx';
import type { OneProps } from './model.ts';
import { t } from './one-words.ts';
import { RunPart } from './run-part.tsx';
import { StatementPart, StatementText } from './statement-part.tsx';
import { WhoPart } from './who-part.tsx';

/** One conference: what it is, then the statement until it is accepted; from then on the agenda, and who is asked. */
export function OneView(props: OneProps) {
  const { one, bound } = props;
  return (
    <>
      <Done done={props.done} />
      <CaseHeader
        caption={t('caption')}
        title={one.title}
        facts={[
          { name: t('fact.state'), value: <Tag {...stateTag(one)} /> },
          { name: t('fact.when'), value: say('when', { at: one.startsAt }) },
          ...(one.openedAt === null || one.closedAt === null
            ? []
            : [
                {
                  name: t('fact.held'),
                  value: t('fact.held.value', { from: one.openedAt, until: one.closedAt }),
                },
              ]),
          { name: t('fact.where'), value: one.place },
          { name: t('fact.chair'), value: props.nameOf(one.chair) },
          { name: t('fact.calledBy'), value: props.agencyName(one.agencyId) },
        ]}
      />
      <Changed {...props} />
      {bound ? <RunPart {...props} /> : null}
      {bound ? <AgendaPart {...props} /> : <StatementPart {...props} />}
      <WhoPart {...props} />
      <ChangesPart {...props} />
      {bound ? (
        <Details summaryText={t('statement.again')}>
          <StatementText code={one.statement} />
        </Details>
      ) : null}
    </>
  );
}

const outcomes = [
  'called',
  'accepted',
  'apologised',
  'put',
  'taken-off',
  'opened',
  'attending',
  'closed',
  'changed',
  'cancelled',
  'invited',
] as const;
function Done({ done }: { done: string | undefined }) {
  const outcome = outcomes.find((each) => each === done);
  if (outcome === undefined) return null;
  const text = t(`done.${outcome}`);
  return <Alert variant="success" variantText={t('doneKind')} title={text} text={text} role="status" />;
}
