import { EmptyState, Tag } from '../../../design/index.ts';
import { staffPaths } from '../../../paths.ts';
import { levelTag, type SupportCase } from '../../../support/index.ts';
import type { Conference } from '../../conference/conference.ts';
import { t } from './put-form.ts';

interface ChooseProps {
  readonly conference: Conference;
  /** Open cases of this member's agency that are not on the agenda yet. */
  readonly cases: readonly SupportCase[];
  readonly me: string;
}

/** Which case is put on: one's own first. References, no names. */
export function ChooseView({ conference, cases, me }: ChooseProps) {
  const groups = [
    ['choose.mine', cases.filter(({ holder }) => holder === me)],
    ['choose.team', cases.filter(({ holder }) => holder !== me)],
  ] as const;
  return (
    <>
      <span class="govuk-caption-l">{conference.title}</span>
      <h1 class="govuk-heading-l govuk-!-margin-bottom-2">{t('choose')}</h1>
      <p class="govuk-body ps-measure">{t('choose.lead')}</p>
      {cases.length === 0 ? (
        <EmptyState title={t('choose.none.title')}>
          <p class="govuk-body">{t('choose.none.text')}</p>
        </EmptyState>
      ) : null}
      {groups.map(([title, found]) =>
        found.length === 0 ? null : (
          <section class="ps-case-part" aria-labelledby={title}>
            <div class="ps-part-head">
              <h2 class="govuk-heading-m" id={title}>
                {t(title)}
              </h2>
            </div>
            <ul class="ps-plain-list">
              {found.map((one) => (
                <li>
                  <a class="govuk-link" href={staffPaths.putOnAgenda(conference.conferenceId, one.caseId)}>
                    {one.reference}
                  </a>{' '}
                  <Tag {...levelTag(one.riskLevel)} />
                </li>
              ))}
            </ul>
          </section>
        ),
      )}
    </>
  );
}
