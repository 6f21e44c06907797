import { CaseHeader, Details, EmptyState, Figures, InsetText } from '../../../design/index.ts';
import { coreOutcomes, outcomeInWords } from '../../../support/index.ts';
import { momentsSince, type OutcomeChange, type ServiceOutcomes } from '../../outcomes/outcomes-query.ts';
import { t } from './outcomes-words.ts';
import { ChangesTable } from './table.tsx';

interface OutcomesProps {
  readonly name: string;
  readonly runBy: string;
  readonly outcomes: ServiceOutcomes;
  /** The whole partnership is counted, or what is open to the reader alone. */
  readonly everywhere: boolean;
}

/** The most people who answered any outcome again at a moment: nobody's answers are added up over outcomes. */
function mostAnswered({ changes, least }: ServiceOutcomes, moment: OutcomeChange['moment']): string {
  const counts = changes.filter((each) => each.moment === moment).map(({ people }) => people);
  const told = counts.filter((people) => people !== null);
  if (counts.length === 0) return '0';
  return told.length === 0 ? t('usedFew', { least }) : t('upTo', { count: Math.max(...told) });
}

/** For how many people each outcome has come further since the service began, stayed the same, or gone back. */
export function OutcomesView({ name, runBy, outcomes, everywhere }: OutcomesProps) {
  const { used, changes, least } = outcomes;
  return (
    <>
      <CaseHeader caption={`${name}, ${runBy}`} title={t('heading')} facts={[]} />
      <p class="govuk-body ps-measure">{t(everywhere ? 'lead.everywhere' : 'lead.own', { least })}</p>
      {used === 0 ? (
        <EmptyState title={t('none.title')}>
          <p class="govuk-body">{t('none.text')}</p>
        </EmptyState>
      ) : (
        <>
          <Figures
            items={[
              { label: t('used'), value: used === null ? t('usedFew', { least }) : String(used) },
              { label: t('answered'), value: mostAnswered(outcomes, 'review') },
              { label: t('answeredAfter'), value: mostAnswered(outcomes, 'after') },
            ]}
          />
          {used !== null && used < least ? <InsetText text={t('small', { least })} /> : null}
          {changes.length === 0 ? (
            <EmptyState title={t('noAnswers.title')}>
              <p class="govuk-body">{t('noAnswers.text')}</p>
            </EmptyState>
          ) : (
            <>
              <ul class="ps-changes-key" aria-hidden="true">
                {parts.map((part) => (
                  <li class={`ps-changes-key--${part}`}>{t(`change.${part}`)}</li>
                ))}
              </ul>
              <Changes changes={changes} least={least} />
              <Details summaryText={t('table')}>
                <ChangesTable changes={changes} />
              </Details>
            </>
          )}
          <h2 class="govuk-heading-s govuk-!-margin-bottom-1">{t('how.title')}</h2>
          <p class="govuk-body ps-measure">{t('how')}</p>
          <p class="govuk-body ps-measure">{t('cause')}</p>
        </>
      )}
    </>
  );
}

const parts = ['further', 'same', 'back'] as const;

/** Each outcome, and below it a bar for each time at which people were asked again; what a bar shows stands beside it in words. */
function Changes({ changes, least }: { changes: readonly OutcomeChange[]; least: number }) {
  return (
    <ul class="ps-changes">
      {coreOutcomes.map((outcome) => (
        <li class="ps-changes__one">
          <h2 class="govuk-heading-s govuk-!-margin-bottom-1">{outcomeInWords(outcome)}</h2>
          {momentsSince.map((moment) => (
            <Change
              moment={moment}
              least={least}
              change={changes.find((each) => each.outcome === outcome && each.moment === moment)}
            />
          ))}
        </li>
      ))}
    </ul>
  );
}

function Change(props: {
  moment: OutcomeChange['moment'];
  change: OutcomeChange | undefined;
  least: number;
}) {
  const { moment, change, least } = props;
  return (
    <div class="ps-change">
      <span class="ps-second">{t(`moment.${moment}`)}</span>
      {change === undefined || change.people === null || change.further === null ? (
        <span class="ps-change__said ps-second">{saidOfNone(change, least)}</span>
      ) : (
        <>
          <Bar change={change} people={change.people} />
          <span class="ps-change__said">
            <span class="govuk-visually-hidden">{t('people', { count: change.people })}: </span>
            {parts
              .filter((part) => change[part])
              .map((part) => `${t(`change.${part}`)} ${change[part]}`)
              .join(', ')}
          </span>
        </>
      )}
    </div>
  );
}

/** The parts of a whole, in their order; hidden from readers of the page, who have the words. */
function Bar({ change, people }: { change: OutcomeChange; people: number }) {
  let from = 0;
  return (
    <svg
      class="ps-change__bar"
      viewBox={`0 0 ${people} 1`}
      preserveAspectRatio="none"
      aria-hidden="true"
      focusable="false"
    >
      {parts.map((part) => {
        const width = change[part] ?? 0;
        from += width;
        return width === 0 ? null : (
          <rect class={`ps-change__part--${part}`} x={from - width} y="0" width={width} height="1" />
        );
      })}
    </svg>
  );
}

function saidOfNone(change: OutcomeChange | undefined, least: number): string {
  if (change === undefined) return t('nobody');
  return change.people === null ? t('few', { least }) : t('parts', { count: change.people, least });
}
