/** What a person needs, wants and risks, in short: each leads to the whole of it. */
import { Tag } from '../../../design/index.ts';
import { staffPaths } from '../../../paths.ts';
import { londonDay } from '../../../platform/working-days.ts';
import { allOf } from '../../case/story.ts';
import { needDomainCodes } from '../../needs/need-domains.ts';
import { riskDomains, riskLevels } from '../../risk/risk-domains.ts';
import { levelTag, needTag, noon, say } from '../case-words.ts';
import { alike, type CaseModel } from './case-model.ts';
import { t } from './case-page-words.ts';
import { PartHead } from './person-parts.tsx';

/** How much is needed where it is shown at a glance. */
export const pressing: readonly string[] = ['urgent', 'much'];

export function NeedsPart({ one, story, own, at }: CaseModel) {
  const needs = allOf(story, 'need');
  const shown = needDomainCodes.flatMap((domain) =>
    needs
      .filter(({ about, body }) => about === domain && pressing.includes(body.level))
      .map(({ body }) => ({ domain, body })),
  );
  return (
    <section class="ps-case-part" aria-labelledby="needs">
      <PartHead
        id="needs"
        title={t('needs.title')}
        href={alike({ at }, staffPaths.caseNeeds(one.caseId))}
        link={t('needs.write')}
      />
      {needs.length === 0 ? <p class="govuk-body">{t(own ? 'needs.none' : 'shut')}</p> : null}
      <ul class="ps-plain-list">
        {shown.map(({ domain, body }) => (
          <li>
            <strong>{say(`need.${domain}`)}</strong> <Tag {...needTag(body.level)} />
            {body.words === undefined ? null : (
              <blockquote class="ps-own-words ps-as-told">{body.words}</blockquote>
            )}
          </li>
        ))}
      </ul>
      {needs.length > shown.length ? (
        <p class="ps-second">{t('needs.some', { count: needs.length - shown.length })}</p>
      ) : null}
    </section>
  );
}

export function PlanPart({ one, story, now, own, at }: CaseModel) {
  const goals = allOf(story, 'goal');
  const open = goals.filter(({ body }) => body.state === 'open');
  const steps = allOf(story, 'step').filter(({ body }) => body.state === 'open');
  const today = londonDay(now);
  return (
    <section class="ps-case-part" aria-labelledby="plan">
      <PartHead
        id="plan"
        title={t('plan.title')}
        href={alike({ at }, staffPaths.casePlan(one.caseId))}
        link={t('plan.write')}
      />
      {open.length === 0 ? (
        <p class="govuk-body">{t(own || goals.length > 0 ? 'plan.none' : 'shut')}</p>
      ) : null}
      <ul class="ps-plain-list">
        {open.map(({ about, body }) => {
          const next = steps
            .filter((step) => step.body.goal === about)
            .map((step) => step.body.dueOn)
            .toSorted()[0];
          return (
            <li>
              <strong class="ps-as-told">{body.goal}</strong>
              {next === undefined ? null : (
                <span class={next < today ? 'ps-late ps-block' : 'ps-second ps-block'}>
                  {t(next < today ? 'plan.late' : 'plan.next', { at: noon(next) })}
                </span>
              )}
            </li>
          );
        })}
      </ul>
      {goals.length > open.length ? (
        <p class="ps-second">{t('plan.ended', { count: goals.length - open.length })}</p>
      ) : null}
    </section>
  );
}

export function RiskPart({ one, story, own, at }: CaseModel) {
  const risks = allOf(story, 'risk');
  const rank = (level: (typeof riskLevels)[number]) => riskLevels.indexOf(level);
  const sorted = risks.toSorted((first, second) => rank(second.body.level) - rank(first.body.level));
  return (
    <section class="ps-case-part" aria-labelledby="risk">
      <PartHead
        id="risk"
        title={t('risk.title')}
        href={alike({ at }, staffPaths.caseRisk(one.caseId))}
        link={t('risk.write')}
      />
      {risks.length === 0 ? <p class="govuk-body">{t(own ? 'risk.none' : 'shut')}</p> : null}
      <ul class="ps-plain-list">
        {sorted.map(({ about, body }) => {
          const domain = riskDomains.find((each) => each === about);
          return domain === undefined ? null : (
            <li class="ps-unjudged">
              {say(`risk.${domain}`)} <Tag {...levelTag(body.level)} />
            </li>
          );
        })}
      </ul>
    </section>
  );
}

/** With whom they agreed to share, and who reads the case now. */
export function ConsentPart({ one, own, agreed, readBy, agencyName, at }: CaseModel) {
  if (!own) return null;
  return (
    <section class="ps-case-part" aria-labelledby="consent">
      <PartHead
        id="consent"
        title={t('consent.title')}
        href={alike({ at }, staffPaths.caseSharing(one.caseId))}
        link={t('consent.write')}
      />
      {agreed.length === 0 ? <p class="govuk-body">{t('consent.none')}</p> : null}
      <ul class="ps-plain-list">
        {agreed.map(({ purpose, agencyId, told, answer }) => (
          <li class="ps-unjudged">
            <span>
              {purpose === '' ? null : say(`purpose.${purpose}`)},{' '}
              {told.body ?? (agencyId === undefined ? t('consent.any') : agencyName(agencyId))}
            </span>
            <strong>{say(`answer.${answer}`)}</strong>
          </li>
        ))}
      </ul>
      <p class="ps-second">
        {readBy.length === 0
          ? t('consent.nobody')
          : t('consent.readBy', { agencies: readBy.map(agencyName).join(', ') })}
      </p>
    </section>
  );
}
