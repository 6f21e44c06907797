import { Button, Checkboxes, ErrorSummary, InsetText, Select } from '../../../design/index.ts';
import { staffPaths } from '../../../paths.ts';
import type { FormBody } from '../../../platform/web/index.ts';
import type { PersonTold } from '../../../reports/index.ts';
import { say } from '../desk-words.ts';
import type { Beginning } from './beginning.ts';

interface BeginForProps {
  readonly beginning: Beginning;
  readonly reportId: string;
  readonly reference: string;
  readonly people: readonly { readonly at: number; readonly person: PersonTold }[];
  readonly holders: readonly { readonly memberId: string; readonly name: string }[];
  readonly me: string;
  /** What the fields hold of what is asked besides, and what is wrong with it. */
  readonly form: FormBody;
  readonly errors: ReadonlyMap<string, string>;
  readonly formToken: string;
}

/** For whom it begins, and who works on it. */
export function BeginForView(props: BeginForProps) {
  const { holders, form, errors } = props;
  const { t, address, forWhom, asks } = props.beginning;
  const oneself = forWhom === 'oneself';
  return (
    <div class="govuk-grid-row">
      <div class="govuk-grid-column-two-thirds">
        {errors.size === 0 ? null : (
          <ErrorSummary
            titleText={say('errorTitle')}
            errorList={[...errors].map(([field, text]) => ({ href: `#${field}`, text }))}
          />
        )}
        <span class="govuk-caption-l">{props.reference}</span>
        <h1 class="govuk-heading-l">{t('heading')}</h1>
        <p class="govuk-body">{t('lead')}</p>
        {holders.length === 0 && !oneself ? (
          <>
            <InsetText text={t('nobody')} />
            <p class="govuk-body">
              <a class="govuk-link" href={`${staffPaths.report(props.reportId)}#decision`}>
                {t('passOn')}
              </a>
            </p>
          </>
        ) : (
          <form method="post" action={address(props.reportId)}>
            <input type="hidden" name="form-token" value={props.formToken} />
            {oneself ? null : <ForWhom {...props} />}
            {asks?.fields(form, errors)}
            <Button text={t('begin')} preventDoubleClick />
          </form>
        )}
      </div>
    </div>
  );
}

function ForWhom({ beginning: { t }, people, holders, me }: BeginForProps) {
  return (
    <>
      {people.length === 0 ? (
        <p class="govuk-body">{t('unnamed')}</p>
      ) : (
        <Checkboxes
          name="people"
          idPrefix="people"
          fieldset={{ legend: { text: t('who'), classes: 'govuk-fieldset__legend--m' } }}
          hint={{ text: t('whoHint') }}
          items={people.map(({ at, person }) => ({
            value: String(at),
            text: person.name || person.otherNames || t('noName'),
            checked: people.length === 1,
          }))}
        />
      )}
      <Select
        name="holder"
        id="holder"
        label={{ text: t('holder'), classes: 'govuk-label--m' }}
        value={holders.some((one) => one.memberId === me) ? me : (holders[0]?.memberId ?? '')}
        items={holders.map((one) => ({ value: one.memberId, text: one.name }))}
      />
    </>
  );
}
