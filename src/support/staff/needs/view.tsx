import { InsetText, Tag } from '../../../design/index.ts';
import { staffPaths } from '../../../paths.ts';
import { catalogue } from '../../../platform/words/index.ts';
import type { EntryOf } from '../../case/entry.ts';
import { type NeedDomain, needDomainCodes } from '../../needs/need-domains.ts';
import { needTag, say } from '../case-words.ts';
import en from './words/en.json' with { type: 'json' };

export const t = catalogue({ en })('en');

interface NeedsProps {
  readonly caseId: string;
  readonly needs: readonly EntryOf<'need'>[];
  readonly works: boolean;
  readonly shut: boolean;
  /** When it stood like this, when it is not shown as it stands. */
  readonly then: Date | undefined;
  nameOf(memberId: string): string;
}

/** Every area, the most pressing first; those not asked yet at the end. */
export function NeedsView(props: NeedsProps) {
  const { needs, then, caseId } = props;
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
          <p class="ps-second">{t('asked', { count: needs.length, all: needDomainCodes.length })}</p>
          <ul class="ps-areas">
            {needDomainCodes.map((domain) => (
              <Area {...props} domain={domain} need={needs.find(({ about }) => about === domain)} />
            ))}
          </ul>
          <p class="ps-second">{t('source')}</p>
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
