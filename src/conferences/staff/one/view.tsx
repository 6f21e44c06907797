import { Alert, CaseHeader, Details, Tag } from '../../../design/index.ts';
import { stateOf } from '../../conference/conference.ts';
import { say, stateTag } from '../say.ts';
import { AgendaPart } from './agenda-part.tsx';
import type { OneProps } from './model.ts';
import { t } from './one-words.ts';
import { RunPart } from './run-part.tsx';
import { StatementPart, StatementText } from './statement-part.tsx';

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
          { name: t('fact.where'), value: one.place },
          { name: t('fact.chair'), value: props.nameOf(one.chair) },
          { name: t('fact.calledBy'), value: props.agencyName(one.agencyId) },
        ]}
      />
      {bound ? <RunPart {...props} /> : null}
      {bound ? <AgendaPart {...props} /> : <StatementPart {...props} />}
      <WhoPart {...props} />
      {bound ? (
        <Details summaryText={t('statement.again')}>
          <StatementText code={one.statement} />
        </Details>
      ) : null}
    </>
  );
}

function WhoPart({ invited, agencyName, ...props }: OneProps) {
  return (
    <section class="ps-case-part" aria-labelledby="who">
      <div class="ps-part-head">
        <h2 class="govuk-heading-m" id="who">
          {t('who')}
        </h2>
      </div>
      <dl class="ps-said ps-said--wide">
        {invited.map(({ agencyId, apologiesAt }) => (
          <div>
            <dt>{agencyName(agencyId)}</dt>
            <dd>
              {apologiesAt === null ? null : <Tag text={t('who.apologies')} classes="govuk-tag--grey" />}{' '}
              {ofAgency(props, agencyId, apologiesAt !== null)}
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}

/** Beforehand who accepted the statement, then who is or was there; nothing of an agency that will not come. */
function ofAgency(
  { one, acceptances, nameOf }: Pick<OneProps, 'one' | 'acceptances' | 'nameOf'>,
  agencyId: string,
  excused: boolean,
): string | null {
  const theirs = acceptances.filter((each) => each.agencyId === agencyId);
  const names = (some: OneProps['acceptances']) => some.map((each) => nameOf(each.memberId)).join(', ');
  const there = theirs.filter((each) => each.presentAt !== null);
  if (there.length > 0) return t('who.present', { names: names(there) });
  if (stateOf(one) === 'closed') return excused ? null : t('who.absent');
  if (theirs.length > 0) return t('who.accepted', { names: names(theirs) });
  return excused ? null : t('who.nobody');
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
] as const;
function Done({ done }: { done: string | undefined }) {
  const outcome = outcomes.find((each) => each === done);
  if (outcome === undefined) return null;
  const text = t(`done.${outcome}`);
  return <Alert variant="success" variantText={t('doneKind')} title={text} text={text} role="status" />;
}
