import { Alert, Tag } from '../../../../design/index.ts';
import { lengthInWords, ruleTitle } from '../../stage-words.ts';
import { noon } from '../clock-page-words.ts';
import type { OneRuleProps } from './rule-props.ts';
import { SetForm } from './set-form.tsx';
import { t } from './view.tsx';

/** One rule: every version with its source and who set it, and the form for whoever may set it. */
export function OneRuleView(props: OneRuleProps) {
  const { house, changes } = props;
  const all = [
    ...house.map((version) => ({ version, change: undefined })),
    ...changes.map((change) => ({ version: change.version, change })),
  ].toReversed();
  return (
    <div class="govuk-grid-row">
      <div class="govuk-grid-column-two-thirds">
        {props.saved ? (
          <Alert variant="success" variantText="" title={t('saved')} text={t('saved')} role="status" />
        ) : null}
        <h1 class="govuk-heading-l">{ruleTitle(props.rule)}</h1>
        <h2 class="govuk-heading-m">{t('versions')}</h2>
        <ol class="ps-events">
          {all.map(({ version, change }) => (
            <li class="ps-event">
              <span class="ps-event__what">
                <strong>{t('version', { at: noon(version.from), length: lengthInWords(version) })}</strong>,{' '}
                {t('versionNear', { days: version.nearDays })}
              </span>
              <span class="ps-second">{version.source}</span>
              <span class="ps-second">
                {change === undefined
                  ? t('house')
                  : t('setBy', { name: change.setName ?? '', at: change.setAt })}
              </span>
              {change === undefined ? null : (
                <span class="ps-second">{t('reasonWas', { reason: change.reason })}</span>
              )}
              {version.verified ? null : (
                <Tag classes="govuk-tag--yellow govuk-!-margin-top-1" text={t('unverified')} />
              )}
            </li>
          ))}
        </ol>
        {props.sets ? <SetForm {...props} /> : null}
      </div>
    </div>
  );
}
