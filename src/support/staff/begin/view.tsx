import { Button, ErrorSummary, InsetText, Radios, Select } from '../../../design/index.ts';
import { staffPaths } from '../../../paths.ts';
import { catalogue } from '../../../platform/words/index.ts';
import { type OfWhom, ofWhoms, type SupportCase } from '../../case/case.ts';
import type { FoundCase } from '../../case/find-cases.ts';
import { say } from '../case-words.ts';
import en from './words/en.json' with { type: 'json' };

export const t = catalogue({ en })('en');

interface BeginProps {
  /** The referral that it is opened from. */
  readonly from: { readonly id: string; readonly reference: string; readonly named: boolean } | undefined;
  /** The case that there is of that referral already. */
  readonly again: SupportCase | undefined;
  /** Cases of somebody called so that this member may read. */
  readonly known: readonly FoundCase[];
  /** This member may look for cases. */
  readonly searches: boolean;
  /** The case of another, and the tie in it that names whom this one is for. */
  readonly beside:
    | { readonly caseId: string; readonly about: string; readonly name: string; readonly ofWhom: OfWhom }
    | undefined;
  readonly workers: readonly { readonly memberId: string; readonly name: string }[];
  readonly me: string;
  readonly missing: boolean;
  readonly formToken: string;
}

/** Whom it is for, and who supports them. */
export function BeginView(props: BeginProps) {
  const { workers, from, beside, again, missing } = props;
  return (
    <div class="govuk-grid-row">
      <div class="govuk-grid-column-two-thirds">
        {missing ? (
          <ErrorSummary titleText={t('errorTitle')} errorList={[{ href: '#of-whom', text: t('choose') }]} />
        ) : null}
        <h1 class="govuk-heading-l">{t('title')}</h1>
        <p class="govuk-body">{t('lead')}</p>
        {from === undefined ? null : (
          <InsetText>
            <strong>{t('fromReferral', { reference: from.reference })}.</strong>{' '}
            {t(from.named ? 'fromReferral.nrm' : 'fromReferral.dtn')}
          </InsetText>
        )}
        {beside === undefined ? null : <InsetText text={t('beside', { name: beside.name })} />}
        {again === undefined ? null : (
          <InsetText>
            {t('again', { reference: again.reference })}{' '}
            <a class="govuk-link" href={staffPaths.case(again.caseId)}>
              {t('again.open')}
            </a>
          </InsetText>
        )}
        {props.known.length === 0 ? null : (
          <InsetText>
            {t('known')}{' '}
            {props.known.map(({ one }) => (
              <>
                <a class="govuk-link" href={staffPaths.case(one.caseId)}>
                  {one.reference}
                </a>{' '}
              </>
            ))}
          </InsetText>
        )}
        {props.searches && from === undefined && beside === undefined ? (
          <p class="govuk-body">
            {t('lookFirst')}{' '}
            <a class="govuk-link" href={staffPaths.cases()}>
              {t('lookFirst.link')}
            </a>
          </p>
        ) : null}
        {workers.length === 0 ? (
          <InsetText text={t('nobody')} />
        ) : (
          <form method="post" action={staffPaths.beginCase()} noValidate>
            <input type="hidden" name="form-token" value={props.formToken} />
            {from === undefined ? null : <input type="hidden" name="referral" value={from.id} />}
            {beside === undefined ? null : (
              <>
                <input type="hidden" name="beside" value={beside.caseId} />
                <input type="hidden" name="tie" value={beside.about} />
              </>
            )}
            <Radios
              name="of-whom"
              idPrefix="of-whom"
              fieldset={{ legend: { text: t('ofWhom'), classes: 'govuk-fieldset__legend--m' } }}
              hint={from === undefined ? undefined : { text: t('fromReferral.others') }}
              errorMessage={missing ? { text: t('choose') } : undefined}
              value={beside?.ofWhom ?? (from === undefined ? '' : 'affected')}
              items={ofWhoms.map((value) => ({ value, text: say(`ofWhom.${value}`) }))}
            />
            <Select
              name="holder"
              id="holder"
              label={{ text: t('holder'), classes: 'govuk-label--m' }}
              value={
                workers.some((one) => one.memberId === props.me) ? props.me : (workers[0]?.memberId ?? '')
              }
              items={workers.map((one) => ({ value: one.memberId, text: one.name }))}
            />
            <Button text={t('begin')} preventDoubleClick />
          </form>
        )}
      </div>
    </div>
  );
}
