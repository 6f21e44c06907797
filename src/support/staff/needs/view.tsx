import { InsetText, Tag } from '../../../design/index.ts';
import { staffPaths } from '../../../paths.ts';
import type { Day } from '../../../platform/working-days.ts';
import type { EntryOf } from '../../case/entry.ts';
import { type NeedDomain, needDomains } from '../../needs/need-domains.ts';
import { needTag, say } from '../case-words.ts';
import { t } from './needs-words.ts';
import { Sources } from './sources.tsx';

interface NeedsProps {
  readonly caseId: string;
  readonly needs: readonly EntryOf<'need'>[];
  /** The day on which it stands like this. */
  readonly day: Day;
  readonly works: boolean;
  readonly shut: boolean;
  /** When it stood like this, when it is not shown as it stands. */
  readonly then: Date | undefined;
  nameOf(memberId: string): string;
}

/** Every area, the most pressing first; those not asked yet at the end. */
export function NeedsView(props: NeedsProps) {
  const { needs, then, caseId, day } = props;
  // What was written under an area stays, whatever list holds.
  const domains = needDomains.filter(
    ({ code, from }) => from <= day || needs.some(({ about }) => about === code),
  );
  return (
    <>
      <h1 class="govuk-heading-l govuk-!-margin-bottom-2">{t('heading')}</h1>
      {then === undefined ? (
        <p class="govuk-body ps-measure">{t('lead')}</p>
      ) : (
        <InsetText classes="ps-then">
          {t('then', { at: then })}{' '}
          <a class="govuk-link" href={staffPaths.caseNeeds(caseId)}>
            {t('now')}
          </a>
        </InsetText>
      )}
      {props.shut ? (
        <InsetText text={t('shut')} />
      ) : (
        <>
          <p class="ps-second">{t('asked', { count: needs.length, all: domains.length })}</p>
          <ul class="ps-areas">
            {domains.map(({ code }) => (
              <Area {...props} domain={code} need={needs.find(({ about }) => about === code)} />
            ))}
          </ul>
          <Sources day={day} />
        </>
      )}
    </>
  );
}

function Area(props: NeedsProps & { domain: NeedDomain; need: EntryOf<'need'> | undefined }) {
  const { caseId, domain, need, works, nameOf } = props;
  return (
    <li class={need === undefined ? 'ps-area ps-area--unasked' : 'ps-area'}>
      <div class="ps-area__head">
        <h2 class="govuk-heading-s govuk-!-margin-bottom-0">{say(`need.${domain}`)}</h2>
        {need === undefined ? null : <Tag {...needTag(need.body.level)} />}
      </div>
      {need === undefined ? null : (
        <div class="ps-area__said">
          {need.body.words === undefined ? null : (
            <blockquote class="ps-own-words ps-as-told">{need.body.words}</blockquote>
          )}
          {need.body.strengths === undefined ? null : (
            <p class="govuk-body ps-as-told">
              <strong>{t('strengths')}:</strong> {need.body.strengths}
            </p>
          )}
          {need.body.judgement === undefined ? null : (
            <p class="govuk-body ps-as-told">
              <strong>{t('judgement')}:</strong> {need.body.judgement}
            </p>
          )}
          <p class="ps-second">{t('by', { name: nameOf(need.by), at: need.at })}</p>
        </div>
      )}
      <p class="ps-area__acts">
        {works ? (
          <a class="govuk-link" href={staffPaths.caseWrite(caseId, 'need', domain)}>
            {t(need === undefined ? 'ask' : 'again')}
            <span class="govuk-visually-hidden">: {say(`need.${domain}`)}</span>
          </a>
        ) : null}
        {need === undefined ? null : (
          <a class="govuk-link" href={staffPaths.caseVersions(caseId, 'need', domain)}>
            {t('versions')}
            <span class="govuk-visually-hidden">: {say(`need.${domain}`)}</span>
          </a>
        )}
      </p>
    </li>
  );
}
