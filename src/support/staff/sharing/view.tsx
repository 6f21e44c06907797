import { sharedCaseSections } from '../../../access/index.ts';
import { Alert, Button, ErrorSummary, Split } from '../../../design/index.ts';
import { staffPaths } from '../../../paths.ts';
import { Elsewhere } from './elsewhere.tsx';
import { GrantForm, RecordForm } from './forms.tsx';
import { HandedIn } from './handed-in.tsx';
import { Offered } from './offered.tsx';
import type { SharingProblem } from './read-sharing.ts';
import { Said } from './said.tsx';
import type { SharingProps } from './sharing-props.ts';
import { t } from './sharing-words.ts';

export { t } from './sharing-words.ts';

const fieldOf = (problem: SharingProblem): string => (problem === 'consent' ? 'ground' : problem);

/** What they agreed to and who reads because of it; then the forms for the next answer and the next share. */
export function SharingView(props: SharingProps) {
  const { problems } = props;
  return (
    <>
      {problems.length === 0 ? (
        <Done {...props} />
      ) : (
        <ErrorSummary
          titleText={t('errorTitle')}
          descriptionText={t('kept')}
          errorList={problems.map((problem) => ({
            href: `#${fieldOf(problem)}`,
            text: t(`problem.${problem}`),
          }))}
        />
      )}
      {props.past}
      {props.head}
      <h1 class="govuk-heading-l govuk-!-margin-bottom-2">{t('heading')}</h1>
      <p class="govuk-body ps-measure">{t('lead')}</p>
      <Split>
        <div>
          <Said {...props} />
          {props.open ? <Offered {...props} /> : null}
          {props.past === null ? <RecordForm {...props} /> : null}
        </div>
        <div>
          <Shares {...props} />
          <Elsewhere {...props} />
          <HandedIn {...props} />
          {props.open ? <GrantForm {...props} /> : null}
        </div>
      </Split>
    </>
  );
}

const outcomes = ['recorded', 'withdrawn', 'shared', 'ended', 'handed-in'] as const;

function Done({ done, elsewhere, referralElsewhere }: SharingProps) {
  const outcome = outcomes.find((each) => each === done);
  if (outcome === undefined) return null;
  const also = outcome === 'withdrawn' && (elsewhere.length > 0 || referralElsewhere);
  const text = [t(`done.${outcome}`), ...(also ? [t('done.elsewhere')] : [])].join(' ');
  return <Alert variant="success" variantText={t('doneKind')} title={text} text={text} role="status" />;
}

function Shares(props: SharingProps) {
  const { shares, now, agencyName, nameOf } = props;
  return (
    <section class="ps-case-part" aria-labelledby="shares">
      <div class="ps-part-head">
        <h2 class="govuk-heading-m" id="shares">
          {t('shares')}
        </h2>
      </div>
      {shares.length === 0 ? <p class="govuk-body">{t('shares.none')}</p> : null}
      <ul class="ps-plain-list">
        {shares.map((share) => (
          <li>
            <strong>{agencyName(share.toAgency)}</strong>
            <span class="ps-second ps-block">
              {t('share.about', {
                parts:
                  sharedCaseSections
                    .filter((each) => share.sections.includes(each))
                    .map((each) => t(`section.${each}`).toLowerCase())
                    .join('; ') || t('safetyAlone'),
                basis: share.basis,
                name: nameOf(share.grantedBy),
                at: share.grantedAt,
                until: share.until,
              })}
            </span>
            {props.reasonOf(share.shareId) === undefined ? null : (
              <span class="ps-as-told ps-block">
                {t('share.why', { why: props.reasonOf(share.shareId) ?? '' })}
              </span>
            )}
            {share.endedAt !== null || share.until <= now ? (
              <strong>{t('share.ended', { at: share.endedAt ?? share.until })}</strong>
            ) : props.past !== null ? null : (
              <form method="post" action={staffPaths.endCaseShare(props.caseId)}>
                <input type="hidden" name="form-token" value={props.formToken} />
                <input type="hidden" name="share" value={share.shareId} />
                <Button classes="govuk-button--secondary ps-small-button" preventDoubleClick>
                  {t('end')}
                  <span class="govuk-visually-hidden"> {agencyName(share.toAgency)}</span>
                </Button>
              </form>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
