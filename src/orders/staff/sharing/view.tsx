import type { ComponentChildren } from 'preact';
import type { GivenShare, ListedAgency } from '../../../access/index.ts';
import { Button, ErrorSummary, Radios, Select, Split } from '../../../design/index.ts';
import { staffPaths } from '../../../paths.ts';
import { type FormBody, field } from '../../../platform/web/index.ts';
import { catalogue } from '../../../platform/words/index.ts';
import en from './words/en.json' with { type: 'json' };

export const t = catalogue({ en })('en');
export type SharingProblem = 'toAgency' | 'parts' | 'basis';

interface SharingProps {
  readonly orderId: string;
  /** Newest first, those that have ended among them. */
  readonly shares: readonly GivenShare[];
  /** Shares that end before the order does, by their ids: its last day was put later since. */
  readonly short: ReadonlySet<string>;
  readonly receivers: readonly Pick<ListedAgency, 'agencyId' | 'name'>[];
  readonly bases: readonly { readonly code: string; readonly name: string; readonly means: string }[];
  readonly now: Date;
  readonly form: FormBody;
  readonly problems: readonly SharingProblem[];
  readonly formToken: string;
  readonly head: ComponentChildren;
  agencyName(agencyId: string): string;
  nameOf(memberId: string | null): string;
}

/** To whom it is shown, and showing it to one more. */
export function SharingView(props: SharingProps) {
  const { problems } = props;
  return (
    <>
      {problems.length === 0 ? null : (
        <ErrorSummary
          titleText={t('errorTitle')}
          descriptionText={t('kept')}
          errorList={problems.map((problem) => ({ href: `#${problem}`, text: t(`problem.${problem}`) }))}
        />
      )}
      {props.head}
      <h1 class="govuk-heading-l govuk-!-margin-bottom-2">{t('heading')}</h1>
      <p class="govuk-body ps-measure">{t('lead')}</p>
      <Split>
        <div>
          <Shares {...props} />
        </div>
        <div>
          <GrantForm {...props} />
        </div>
      </Split>
    </>
  );
}

function Shares(props: SharingProps) {
  const { shares, now, agencyName, nameOf } = props;
  return (
    <section class="ps-case-part" aria-labelledby="shares">
      <h2 class="govuk-heading-m" id="shares">
        {t('shares')}
      </h2>
      {shares.length === 0 ? <p class="govuk-body">{t('shares.none')}</p> : null}
      <ul class="ps-plain-list">
        {shares.map((share) => (
          <li>
            <strong>{agencyName(share.toAgency)}</strong>
            <span class="ps-second ps-block">
              {t('share.about', {
                parts: t(share.sections.includes('protected') ? 'part.protected' : 'part.order'),
                basis: share.basis,
                name: nameOf(share.grantedBy),
                at: share.grantedAt,
                until: share.until,
              })}
            </span>
            {props.short.has(share.shareId) ? (
              <strong class="ps-late ps-block">{t('share.short')}</strong>
            ) : null}
            {share.endedAt !== null || share.until <= now ? (
              <strong>{t('share.ended', { at: share.endedAt ?? share.until })}</strong>
            ) : (
              <form method="post" action={staffPaths.endOrderShare(props.orderId)}>
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

function GrantForm({ form, receivers, bases, problems, orderId, formToken }: SharingProps) {
  const errorOf = (problem: SharingProblem) =>
    problems.includes(problem) ? { text: t(`problem.${problem}`) } : undefined;
  const legend = (text: string) => ({ legend: { text, classes: 'govuk-fieldset__legend--s' } });
  return (
    <form class="ps-case-form" method="post" action={staffPaths.orderSharing(orderId)} noValidate>
      <h2 class="govuk-heading-m">{t('grant')}</h2>
      <input type="hidden" name="form-token" value={formToken} />
      <Select
        id="toAgency"
        name="toAgency"
        label={{ text: t('agency'), classes: 'govuk-label--s' }}
        value={field(form, 'toAgency')}
        errorMessage={errorOf('toAgency')}
        items={[
          { value: '', text: t('choose') },
          ...receivers.map(({ agencyId, name }) => ({ value: agencyId, text: name })),
        ]}
      />
      <Radios
        name="parts"
        idPrefix="parts"
        classes="govuk-radios--small"
        fieldset={legend(t('protected'))}
        value={field(form, 'parts') || 'order'}
        errorMessage={errorOf('parts')}
        items={[
          { value: 'order', text: t('protected.order') },
          { value: 'both', text: t('protected.both') },
        ]}
      />
      <Radios
        name="basis"
        idPrefix="basis"
        classes="govuk-radios--small"
        fieldset={legend(t('basis'))}
        value={field(form, 'basis')}
        errorMessage={errorOf('basis')}
        items={bases.map(({ code, name, means }) => ({ value: code, text: means, hint: { text: name } }))}
      />
      <Button text={t('grant.save')} preventDoubleClick />
    </form>
  );
}
