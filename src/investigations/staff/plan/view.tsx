import { Button, Tag } from '../../../design/index.ts';
import { staffPaths } from '../../../paths.ts';
import { type Day, londonDay } from '../../../platform/working-days.ts';
import type { EntryOf } from '../../investigation/entry.ts';
import { strands } from '../../investigation/plan-bodies.ts';
import { allOf, oneOf } from '../../investigation/story.ts';
import { noon, say } from '../say.ts';
import { Change, type PlanProps } from './change.tsx';
import { OvertPart } from './overt-part.tsx';
import { t } from './plan-page-words.ts';
import { Usual } from './usual.tsx';

/** What is planned: what others will notice first, then the strategy, what could be found out, and what is to be done. */
export function PlanView(props: PlanProps) {
  return (
    <>
      {props.head}
      <h1 class="govuk-heading-l govuk-!-margin-bottom-4">{t('heading')}</h1>
      <OvertPart {...props} />
      <StrategyPart {...props} />
      <LinesPart {...props} />
      <StepsPart {...props} />
      <Usual {...props} />
    </>
  );
}

function Due({ on, now, open }: { on: Day; now: Date; open: boolean }) {
  return open && on < londonDay(now) ? (
    <strong class="ps-late">{t('late', { at: noon(on) })}</strong>
  ) : (
    <span class="ps-second">{t('due', { at: noon(on) })}</span>
  );
}

function StrategyPart(props: PlanProps) {
  const { story, one, works } = props;
  return (
    <section class="ps-case-part" aria-labelledby="strategy">
      <h2 class="govuk-heading-m" id="strategy">
        {t('strategy')}
      </h2>
      <div class="ps-strands">
        {strands.map((strand) => {
          const written = oneOf(story, 'strategy', strand)?.body;
          return (
            <div class="ps-strand">
              <h3 class="govuk-heading-s govuk-!-margin-bottom-1">{say(`strand.${strand}`)}</h3>
              {written === undefined ? (
                <p class="govuk-body-s ps-second">
                  {t('strategy.none')}{' '}
                  {works ? (
                    <a
                      class="govuk-link"
                      href={staffPaths.investigationWrite(one.investigationId, 'strategy', { about: strand })}
                    >
                      {t('strategy.write')}
                      <span class="govuk-visually-hidden">: {say(`strand.${strand}`)}</span>
                    </a>
                  ) : null}
                </p>
              ) : (
                <>
                  <p class="govuk-body-s ps-as-told govuk-!-margin-bottom-1">{written.aim}</p>
                  {written.how === undefined ? null : (
                    <p class="govuk-body-s ps-as-told govuk-!-margin-bottom-1">{written.how}</p>
                  )}
                  {written.seenBy === undefined ? null : (
                    <p class="govuk-body-s ps-as-told govuk-!-margin-bottom-1">
                      {t('strategy.seenBy', { words: written.seenBy })}
                    </p>
                  )}
                  {written.state === 'open' ? null : (
                    <Tag text={say(`planState.${written.state}`)} classes="govuk-tag--grey" />
                  )}
                  <p class="ps-second">
                    {t('reviewOn', { at: noon(written.reviewOn) })}{' '}
                    <Change props={props} kind="strategy" about={strand} name={say(`strand.${strand}`)} />
                  </p>
                </>
              )}
            </div>
          );
        })}
      </div>
    </section>
  );
}

type Doable = EntryOf<'line'> | EntryOf<'step'>;

function Doables({ props, of }: { props: PlanProps; of: readonly Doable[] }) {
  return (
    <ul class="ps-found-list">
      {of.map((each) => (
        <li class="ps-found">
          {each.kind === 'line' && each.body.priority === 'high' ? (
            <Tag text={say('priority.high')} classes="govuk-tag--orange" />
          ) : null}{' '}
          {each.body.state === 'open' ? null : (
            <Tag text={say(`planState.${each.body.state}`)} classes="govuk-tag--grey" />
          )}{' '}
          <strong>{each.body.what}</strong>{' '}
          <Due on={each.body.dueOn} now={props.now} open={each.body.state === 'open'} />{' '}
          <Change props={props} kind={each.kind} about={each.about} name={each.body.what} />
          {each.kind !== 'line' || each.body.why === undefined ? null : (
            <p class="govuk-body-s ps-as-told govuk-!-margin-bottom-1">
              {t('why', { words: each.body.why })}
            </p>
          )}
          {each.body.result === undefined ? null : (
            <p class="govuk-body-s ps-as-told">{t('result', { words: each.body.result })}</p>
          )}
        </li>
      ))}
    </ul>
  );
}

const openFirst = <D extends Doable>(of: readonly D[]): D[] =>
  of.toSorted(
    (one, other) =>
      Number(one.body.state !== 'open') - Number(other.body.state !== 'open') ||
      one.body.dueOn.localeCompare(other.body.dueOn),
  );

function LinesPart(props: PlanProps) {
  const lines = openFirst(allOf(props.story, 'line'));
  return (
    <section class="ps-case-part" aria-labelledby="lines">
      <h2 class="govuk-heading-m" id="lines">
        {t('lines')}
      </h2>
      {lines.length === 0 ? (
        <p class="govuk-body">{t('lines.none')}</p>
      ) : (
        <Doables props={props} of={lines} />
      )}
      {props.works ? (
        <Button
          href={staffPaths.investigationWrite(props.one.investigationId, 'line')}
          text={t('lines.add')}
          classes="govuk-button--secondary"
        />
      ) : null}
    </section>
  );
}

function StepsPart(props: PlanProps) {
  const steps = openFirst(allOf(props.story, 'step'));
  return (
    <section class="ps-case-part" aria-labelledby="steps">
      <h2 class="govuk-heading-m" id="steps">
        {t('steps')}
      </h2>
      {steps.length === 0 ? (
        <p class="govuk-body">{t('steps.none')}</p>
      ) : (
        <Doables props={props} of={steps} />
      )}
      {props.works ? (
        <Button
          href={staffPaths.investigationWrite(props.one.investigationId, 'step')}
          text={t('steps.add')}
          classes="govuk-button--secondary"
        />
      ) : null}
    </section>
  );
}
