import { basesOn } from '../../../access/index.ts';
import { Button, Callout, Details, InsetText, Radios, Textarea } from '../../../design/index.ts';
import { noon } from '../../../entries/index.ts';
import { staffPaths } from '../../../paths.ts';
import type { ConsentStanding } from '../../../reports/index.ts';
import { t } from './consent-words.ts';
import { type ConsentReturned, noGround } from './read-consent.ts';

/** How the consent on which it was told stands, and what was decided about it. */
export interface ConsentModel {
  readonly reportId: string;
  readonly standing: ConsentStanding;
  /** Why it was decided so, in its member's words. */
  readonly why: string | undefined;
  /** May this member decide? */
  readonly works: boolean;
  readonly now: Date;
  memberName(memberId: string): string | undefined;
}

interface PartProps {
  readonly model: ConsentModel | undefined;
  readonly formToken: string;
  readonly returned: ConsentReturned | undefined;
}

/** That consent was taken back, when, what stops until a ground is named, and the form that names it. Nothing where none was. */
export function ConsentPart(props: PartProps) {
  const { model } = props;
  if (model === undefined) return null;
  const { state, withdrawn, again } = model.standing;
  if (again !== undefined)
    return (
      <div id="consent">
        <InsetText text={t('agreedAgain', { withdrawn: noon(withdrawn.on), again: noon(again.on) })} />
      </div>
    );
  return (
    <section id="consent" aria-label={t('title', { at: noon(withdrawn.on) })}>
      <Callout title={t('title', { at: noon(withdrawn.on) })}>
        <p class="govuk-body">{t('lead')}</p>
        {state === 'waits' ? (
          <>
            <p class="govuk-body govuk-!-font-weight-bold">{t('stop')}</p>
            {model.works ? <ConsentForm {...props} model={model} /> : <p class="govuk-body">{t('desk')}</p>}
          </>
        ) : (
          <Decided {...props} model={model} />
        )}
      </Callout>
    </section>
  );
}

type WithModel = PartProps & { readonly model: ConsentModel };

function Decided(props: WithModel) {
  const { standing, why, works, memberName } = props.model;
  const { decision } = standing;
  if (decision === undefined) return null;
  return (
    <>
      <p class="govuk-body govuk-!-font-weight-bold govuk-!-margin-bottom-1">
        {t(`decided.${decision.what}`, { basis: decision.basis ?? '' })}
      </p>
      <p class="govuk-body ps-as-told govuk-!-margin-bottom-1">{why}</p>
      <p class="ps-second">{t('decided.by', { name: memberName(decision.by) ?? '', at: decision.at })}</p>
      {works ? (
        <Details summaryText={t('again')} open={props.returned !== undefined}>
          <ConsentForm {...props} />
        </Details>
      ) : null}
    </>
  );
}

function ConsentForm({ model, formToken, returned }: WithModel) {
  const errorOf = (of: 'ground' | 'why') => {
    const text = returned?.errors.get(of);
    return text === undefined ? undefined : { text };
  };
  return (
    <form method="post" action={staffPaths.decideConsent(model.reportId)} noValidate>
      <input type="hidden" name="form-token" value={formToken} />
      <Radios
        name="ground"
        idPrefix="ground"
        classes="govuk-radios--small"
        fieldset={{ legend: { text: t('form'), classes: 'govuk-fieldset__legend--s' } }}
        hint={{ text: t('formHint') }}
        value={returned?.ground}
        errorMessage={errorOf('ground')}
        items={[
          ...basesOn(model.now).map(({ code, name, means }) => ({
            value: code,
            text: means,
            hint: { text: name },
          })),
          { value: noGround, text: t('stopped'), hint: { text: t('stoppedHint') } },
        ]}
      />
      <Textarea
        id="consent-why"
        name="consent-why"
        rows={3}
        label={{ text: t('why'), classes: 'govuk-label--s' }}
        hint={{ text: t('whyHint') }}
        value={returned?.why}
        errorMessage={errorOf('why')}
      />
      <Button text={t('save')} preventDoubleClick />
    </form>
  );
}
