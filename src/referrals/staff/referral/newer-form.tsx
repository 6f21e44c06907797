import { Button, Details, InsetText } from '../../../design/index.ts';
import { staffPaths } from '../../../paths.ts';
import type { SetDifference } from '../../questions/compare-sets.ts';
import type { Condition, Question, QuestionSet } from '../../questions/question.ts';
import { routeName } from '../referral-words.ts';
import { conditionIn, type PartTold, tellParts } from './form-difference.ts';
import { isOpen, type ReferralViewProps } from './model.ts';
import { t } from './page-words.ts';

/** A newer form is in force: what it adds, takes away and changes, part by part, and the choice to move. */
export function NewerFormPart({ model, formToken }: ReferralViewProps) {
  const { newer } = model;
  if (newer === undefined || !isOpen(model) || !model.works) return null;
  const { difference, set } = newer;
  return (
    <section class="ps-refer-part" aria-labelledby="form-part">
      <h2 class="govuk-heading-m" id="form-part">
        {t('newer.title')}
      </h2>
      <InsetText>
        <p class="govuk-body">{t('newer.text', { name: set.name })}</p>
        <Named title={t('newer.added')} questions={difference.added} />
        <Named title={t('newer.removed')} questions={difference.removed} />
        <Limits limits={difference.limits} />
        <Ways {...difference} set={set} />
        {difference.changed.length === 0 ? null : (
          <>
            <h3 class="govuk-heading-s">{t('newer.changed')}</h3>
            {difference.changed.map((each) => (
              <Changed {...each} set={set} />
            ))}
          </>
        )}
        <form method="post" action={staffPaths.changeReferral(model.opened.referral.referralId, 'move')}>
          <input type="hidden" name="form-token" value={formToken} />
          <Button text={t('newer.move')} classes="govuk-button--secondary" preventDoubleClick />
        </form>
      </InsetText>
    </section>
  );
}

function Named({ title, questions }: { title: string; questions: readonly Question[] }) {
  if (questions.length === 0) return null;
  return (
    <>
      <h3 class="govuk-heading-s">{title}</h3>
      <ul class="govuk-list govuk-list--bullet">
        {questions.map(({ label, required }) => (
          <li>
            {label} <span class="ps-second">{t(required ? 'newer.required' : 'newer.optional')}</span>
          </li>
        ))}
      </ul>
    </>
  );
}

function Limits({ limits }: Pick<SetDifference, 'limits'>) {
  if (limits.length === 0) return null;
  return (
    <>
      <h3 class="govuk-heading-s">{t('newer.limits')}</h3>
      <ul class="govuk-list govuk-list--bullet">
        {limits.map(({ limit, from, to }) => (
          <li>{t('newer.limit', { what: t(`newer.limit.${limit}`), from, to })}</li>
        ))}
      </ul>
    </>
  );
}

/** Which route an answer leads to, and in which order the form asks. */
function Ways({
  routes,
  reordered,
  set,
}: Pick<SetDifference, 'routes' | 'reordered'> & { set: QuestionSet }) {
  const conditionOf = (when: Condition | undefined): string =>
    when === undefined ? t('newer.nothing') : conditionIn(when, set);
  if (routes.length + reordered.length === 0) return null;
  return (
    <>
      <h3 class="govuk-heading-s">{t('newer.ways')}</h3>
      <ul class="govuk-list govuk-list--bullet">
        {routes.map(({ route, from, to }) => (
          <li>{t('newer.way', { route: routeName(route), from: conditionOf(from), to: conditionOf(to) })}</li>
        ))}
        {reordered.map((route) => (
          <li>{t('newer.reordered', { route: routeName(route) })}</li>
        ))}
      </ul>
    </>
  );
}

function Changed(props: SetDifference['changed'][number] & { set: QuestionSet }) {
  return (
    <Details summaryText={props.to.label}>
      {tellParts(props, props.set).map((told) => (
        <div class="ps-form-part">
          <h4 class="govuk-heading-s govuk-!-margin-bottom-1">{t(`newer.part.${told.part}`)}</h4>
          <Lines name={t('newer.was')} lines={told.was} />
          <Lines name={t('newer.is')} lines={told.is} />
        </div>
      ))}
    </Details>
  );
}

function Lines({ name, lines }: { name: string; lines: PartTold['was'] }) {
  return (
    <p class="govuk-body">
      <strong>{name}</strong> {lines.length === 0 ? t('newer.nothing') : lines.join(' · ')}
    </p>
  );
}
