import { Alert, ErrorSummary, InsetText, Tag } from '../../../design/index.ts';
import { approvalDaysOn } from '../../approval/approval-days.ts';
import { ruleInForce } from '../../approval/approval-rule.ts';
import type { SetRule } from '../../approval/approval-rule-store.ts';
import { noon, say } from '../case-words.ts';
import { SetForm } from './set-form.tsx';
import type { SupervisionProps } from './supervision-props.ts';
import { t } from './supervision-words.ts';

const requiresInWords = ({ requires }: Pick<SetRule, 'requires'>): string =>
  requires.length === 0
    ? t('nothing')
    : t('now.requires', { parts: requires.map((each) => say(`approvable.${each}`)).join(', ') });

/** What holds; the form, for whoever sets it; and what was set so far. */
export function SupervisionView(props: SupervisionProps) {
  const { rules, problems, today } = props;
  return (
    <>
      {problems.length === 0 ? null : (
        <ErrorSummary
          titleText={t('errorTitle')}
          errorList={problems.map((each) => ({
            href: each === 'from' ? '#from-day' : `#${each}`,
            text: t(`${each}.needed`),
          }))}
        />
      )}
      {props.done ? (
        <Alert
          variant="success"
          variantText={t('doneKind')}
          title={t('done')}
          text={t('done')}
          role="status"
        />
      ) : null}
      <h1 class="govuk-heading-l govuk-!-margin-bottom-2">{t('heading')}</h1>
      <p class="govuk-body ps-measure">{t('lead')}</p>
      <Now {...props} />
      {props.sets ? <SetForm {...props} /> : null}
      <section class="ps-case-part" aria-labelledby="history">
        <div class="ps-part-head">
          <h2 class="govuk-heading-m" id="history">
            {t('history.title')}
          </h2>
        </div>
        {rules.length === 0 ? <p class="govuk-body">{t('history.none')}</p> : null}
        <ul class="ps-plain-list">
          {rules.toReversed().map((rule) => (
            <li>
              <strong>{t('history.from', { from: noon(rule.from) })}</strong>{' '}
              {rule.from > today ? <Tag text={t('coming')} classes="govuk-tag--blue" /> : null}
              <span class="ps-block">{requiresInWords(rule)}</span>
              {rule.supervisors.length === 0 ? null : (
                <span class="ps-block">
                  {t('now.supervisors')}: {rule.supervisors.map((each) => props.nameOf(each)).join(', ')}
                </span>
              )}
              <span class="ps-second ps-block">
                {t('history.by', { name: props.nameOf(rule.setBy), at: rule.setAt })}
              </span>
            </li>
          ))}
        </ul>
      </section>
    </>
  );
}

function Now({ rules, today, workers, nameOf }: SupervisionProps) {
  const rule = ruleInForce(rules, today);
  const { toAnswer, toMend, verified } = approvalDaysOn(today);
  const holds = rule !== undefined && rule.requires.length > 0;
  const there = rule?.supervisors.filter((each) => workers.some(({ memberId }) => memberId === each)) ?? [];
  return (
    <section class="ps-case-part" aria-labelledby="now">
      <div class="ps-part-head">
        <h2 class="govuk-heading-m" id="now">
          {t('now.title')}
        </h2>
      </div>
      {holds ? (
        <>
          <p class="govuk-body govuk-!-margin-bottom-1">{requiresInWords(rule)}</p>
          <p class="govuk-body">
            {t('now.supervisors')}: {there.map(nameOf).join(', ')}
          </p>
          {there.length === 0 ? <InsetText text={t('now.nobody')} /> : null}
        </>
      ) : (
        <p class="govuk-body">{t('now.none')}</p>
      )}
      <p class="govuk-body">
        {t('now.days', { toAnswer, toMend })}{' '}
        {verified ? null : <Tag text={t('now.days.unverified')} classes="govuk-tag--yellow ps-unverified" />}
      </p>
    </section>
  );
}
