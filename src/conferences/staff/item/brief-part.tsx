import { Details, Tag } from '../../../design/index.ts';
import { saidInWords } from '../../../entries/index.ts';
import { staffPaths } from '../../../paths.ts';
import { levelTag } from '../../../support/index.ts';
import type { BodyOf } from '../../agenda/item.ts';
import type { ItemProps } from './model.ts';
import { t } from './part-form.ts';

/** What whoever holds the case tells the others of it, as it stands; what was told before, and how high the risk was judged, folded away under it. */
export function BriefPart(props: ItemProps) {
  const { brief, grounds, agencies, agencyName, holds, item } = props;
  if (brief === undefined) return null;
  return (
    <section class="ps-case-part" aria-labelledby="brief">
      <div class="ps-part-head">
        <h2 class="govuk-heading-m" id="brief">
          {t('brief')}
        </h2>
        <div>
          {props.prepares ? (
            <>
              <a class="govuk-link" href={staffPaths.conferenceItemTurn(item.itemId, 'brief')}>
                {t('brief.anew')}
              </a>{' '}
            </>
          ) : null}
          {holds ? (
            <a class="govuk-link" href={staffPaths.case(item.caseId)}>
              {t('brief.case')}
            </a>
          ) : null}
        </div>
      </div>
      <p class="govuk-body-s ps-second govuk-!-margin-bottom-1">
        {t('parts.by', { name: props.nameOf(brief.by), at: brief.at })}
      </p>
      <dl class="ps-said ps-said--wide">
        <Told brief={brief.body} />
        {grounds
          .filter(({ about }) => agencies.includes(about))
          .map(({ about, body }) => (
            <div>
              <dt>{t('brief.lawLater', { agency: agencyName(about) })}</dt>
              <dd class="ps-as-told">{body.law}</dd>
            </div>
          ))}
      </dl>
      <Earlier {...props} />
    </section>
  );
}

function Told({ brief }: { readonly brief: BodyOf<'brief'> }) {
  const said = [
    ['brief.why', brief.why],
    ['brief.asked', brief.asked],
    ['brief.wishes', saidInWords(brief.wishes)],
    ['brief.law', brief.law],
  ] as const;
  return (
    <>
      {said.map(([word, text]) =>
        text === undefined ? null : (
          <div>
            <dt>{t(word)}</dt>
            <dd class="ps-as-told">{text}</dd>
          </div>
        ),
      )}
    </>
  );
}

function Earlier({ earlierBriefs, risks, nameOf }: ItemProps) {
  return (
    <>
      {risks.length < 2 ? null : (
        <Details summaryText={t('risks')}>
          <ul class="govuk-list">
            {risks.map((each) => (
              <li>
                <Tag {...levelTag(each.level)} /> {t('risks.by', { name: nameOf(each.by), at: each.at })}
              </li>
            ))}
          </ul>
        </Details>
      )}
      {earlierBriefs.length === 0 ? null : (
        <Details summaryText={t('brief.earlier', { count: earlierBriefs.length })}>
          {earlierBriefs.map((each) => (
            <>
              <p class="govuk-body-s ps-second govuk-!-margin-bottom-1">
                {t('brief.by', { whom: each.body.whom, name: nameOf(each.by), at: each.at })}
              </p>
              <dl class="ps-said ps-said--wide">
                <Told brief={each.body} />
              </dl>
            </>
          ))}
        </Details>
      )}
    </>
  );
}
