import { Button, EmptyState, InsetText, Tag } from '../../../design/index.ts';
import { staffPaths } from '../../../paths.ts';
import { catalogue } from '../../../platform/words/index.ts';
import type { Day } from '../../../platform/working-days.ts';
import { anyOfTeam } from '../../case/codes.ts';
import type { EntryOf } from '../../case/entry.ts';
import { allOf, oneOf, type Story } from '../../case/story.ts';
import { needTag, noon, say } from '../case-words.ts';
import { EndingsPart } from './endings.tsx';
import { ReviewsPart } from './reviews.tsx';
import en from './words/en.json' with { type: 'json' };

export const t = catalogue({ en })('en');

export interface PlanProps {
  readonly caseId: string;
  readonly story: Story;
  readonly today: Day;
  readonly works: boolean;
  /** May what ends on a day be written? That is so after support has ended too. */
  readonly endingsWork: boolean;
  /** It belongs to this member's own agency. */
  readonly own: boolean;
  readonly then: Date | undefined;
  nameOf(memberId: string): string;
}

/** Goals that are being worked on, each with its steps; then what was reached; then the reviews. */
export function PlanView(props: PlanProps) {
  const { story, caseId, works, then } = props;
  const goals = allOf(story, 'goal');
  const open = goals.filter(({ body }) => body.state === 'open');
  const ended = goals.filter(({ body }) => body.state !== 'open');
  const shut = !props.own && goals.length === 0;
  return (
    <>
      <h1 class="govuk-heading-l govuk-!-margin-bottom-2">{t('heading')}</h1>
      {then === undefined ? (
        <p class="govuk-body ps-measure">{t('lead')}</p>
      ) : (
        <InsetText classes="ps-then">
          {t('then', { at: then })}{' '}
          <a class="govuk-link" href={staffPaths.casePlan(caseId)}>
            {t('now')}
          </a>
        </InsetText>
      )}
      {shut ? <InsetText text={t('shut')} /> : null}
      {open.length === 0 && !shut ? (
        <EmptyState title={t('none.title')}>
          <p class="govuk-body">{t('none.text')}</p>
        </EmptyState>
      ) : null}
      {open.map((goal) => (
        <Goal {...props} goal={goal} />
      ))}
      {works ? <Button href={staffPaths.caseWrite(caseId, 'goal')} text={t('goal.add')} /> : null}
      {ended.length === 0 ? null : (
        <section aria-labelledby="ended">
          <h2 class="govuk-heading-m" id="ended">
            {t('done.title')}
          </h2>
          {ended.map((goal) => (
            <Goal {...props} goal={goal} />
          ))}
        </section>
      )}
      {shut ? null : <EndingsPart {...props} works={props.endingsWork} />}
      {shut ? null : <ReviewsPart {...props} />}
    </>
  );
}

const agreedColours = {
  agreed: 'green',
  'agreed-partly': 'yellow',
  refused: 'red',
  'not-asked': 'grey',
} as const;

function Goal(props: PlanProps & { goal: EntryOf<'goal'> }) {
  const { story, goal, caseId, works } = props;
  const { body, about } = goal;
  const need = oneOf(story, 'need', body.domain)?.body.level;
  const steps = allOf(story, 'step')
    .filter((step) => step.body.goal === about)
    .toSorted((one, other) => one.body.dueOn.localeCompare(other.body.dueOn));
  return (
    <article class="ps-goal" aria-labelledby={`goal-${about}`}>
      <p class="ps-second govuk-!-margin-bottom-1">
        {say(`need.${body.domain}`)}
        {need === undefined ? null : (
          <>
            {' '}
            <Tag {...needTag(need)} />
          </>
        )}
      </p>
      <h2 class="govuk-heading-m govuk-!-margin-bottom-1 ps-as-told" id={`goal-${about}`}>
        {body.goal}
      </h2>
      {body.words === undefined ? null : (
        <blockquote class="ps-own-words ps-as-told">{body.words}</blockquote>
      )}
      <p class="govuk-body govuk-!-margin-bottom-2">
        <Tag text={say(`agreed.${body.agreed}`)} classes={`govuk-tag--${agreedColours[body.agreed]}`} />{' '}
        {body.state === 'open' ? (
          <span class="ps-second">{t('goal.review', { at: noon(body.reviewOn) })}</span>
        ) : (
          <strong>{t(`goal.${body.state}`)}</strong>
        )}
        {body.agreedWords === undefined ? null : (
          <span class="ps-block ps-as-told">{t('goal.refusal', { words: body.agreedWords })}</span>
        )}
      </p>
      {steps.length === 0 ? (
        <p class="govuk-body">{t('step.none')}</p>
      ) : (
        <ul class="ps-steps" aria-label={t('steps')}>
          {steps.map((step) => (
            <Step {...props} step={step} />
          ))}
        </ul>
      )}
      <p class="ps-links">
        {works ? (
          <>
            {body.state === 'open' ? (
              <a class="govuk-link" href={`${staffPaths.caseWrite(caseId, 'step')}?goal=${about}`}>
                {t('step.add')}
                <span class="govuk-visually-hidden">: {body.goal}</span>
              </a>
            ) : null}
            <a class="govuk-link" href={staffPaths.caseWrite(caseId, 'goal', about)}>
              {t('goal.change')}
              <span class="govuk-visually-hidden">: {body.goal}</span>
            </a>
          </>
        ) : null}
        <a class="govuk-link" href={staffPaths.caseVersions(caseId, 'goal', about)}>
          {t('goal.versions')}
          <span class="govuk-visually-hidden">: {body.goal}</span>
        </a>
      </p>
    </article>
  );
}

function doerInWords({ who, whoName, colleague }: EntryOf<'step'>['body'], nameOf: PlanProps['nameOf']) {
  if (who !== 'colleague') return whoName ?? t(`step.${who}`);
  return colleague === undefined || colleague === anyOfTeam
    ? t('step.team')
    : t('step.colleague', { name: nameOf(colleague) });
}

function Step({ step, caseId, works, today, nameOf }: PlanProps & { step: EntryOf<'step'> }) {
  const { body, about } = step;
  const late = body.state === 'open' && body.dueOn < today;
  return (
    <li class={`ps-step ps-step--${body.state}`}>
      <span class="ps-step__mark" aria-hidden="true" />
      <span>
        <span class="ps-as-told">{body.what}</span>{' '}
        <span class="ps-second ps-block">
          {doerInWords(body, nameOf)},{' '}
          {body.state !== 'open' ? (
            <strong>{t(`step.${body.state}`)}</strong>
          ) : late ? (
            <strong class="ps-late">{t('step.late', { at: noon(body.dueOn) })}</strong>
          ) : (
            t('step.by', { at: noon(body.dueOn) })
          )}
        </span>
      </span>
      {works ? (
        <a class="govuk-link" href={staffPaths.caseWrite(caseId, 'step', about)}>
          {t('step.change')}
          <span class="govuk-visually-hidden">: {body.what}</span>
        </a>
      ) : null}
    </li>
  );
}
