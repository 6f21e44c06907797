import type { ListedAgency } from '../../../access/index.ts';
import { sharedCaseSections } from '../../../access/index.ts';
import { interpreting, purposes } from '../../../consents/index.ts';
import { Button, Checkboxes, Input, Radios, Select, Textarea } from '../../../design/index.ts';
import { staffPaths } from '../../../paths.ts';
import { type FormBody, field, fields } from '../../../platform/web/index.ts';
import { say } from '../case-words.ts';
import { type BasisToChoose, GroundFields } from '../ground-fields.tsx';
import { answersToChoose, type BodyAsked, bodyValue, type SharingProblem } from './read-sharing.ts';
import { t } from './sharing-words.ts';

interface FormProps {
  readonly caseId: string;
  readonly receivers: readonly Pick<ListedAgency, 'agencyId' | 'name'>[];
  /** Bodies outside the partnership that they were asked about. */
  readonly bodies: readonly BodyAsked[];
  readonly bases: readonly BasisToChoose[];
  readonly form: FormBody;
  readonly problems: readonly SharingProblem[];
  readonly formToken: string;
}

const errorOf = ({ problems }: FormProps, ...of: readonly SharingProblem[]) => {
  const found = of.find((each) => problems.includes(each));
  return found === undefined ? undefined : { text: t(`problem.${found}`) };
};
const label = (text: string) => ({ text, classes: 'govuk-label--s' });
const legend = (text: string) => ({ legend: { text, classes: 'govuk-fieldset__legend--s' } });
const purposeItems = [
  { value: '', text: t('choose') },
  ...purposes.map((value) => ({ value, text: say(`purpose.${value}`) })),
];

/** One answer: for what, with whom, and in which words. */
export function RecordForm(props: FormProps) {
  const { form, receivers, bodies } = props;
  return (
    <form class="ps-case-form" method="post" action={staffPaths.recordCaseConsent(props.caseId)} noValidate>
      <h2 class="govuk-heading-m" id="record">
        {t('record')}
      </h2>
      <input type="hidden" name="form-token" value={props.formToken} />
      <Select
        id="purpose"
        name="purpose"
        label={label(t('purpose'))}
        value={field(form, 'purpose')}
        errorMessage={errorOf(props, 'purpose')}
        items={purposeItems}
      />
      <Select
        id="agency"
        name="agency"
        label={label(t('agency'))}
        value={field(form, 'agency')}
        items={[
          { value: '', text: t('anyAgency') },
          ...receivers.map(({ agencyId, name }) => ({ value: agencyId, text: name })),
          ...bodies.map((each) => ({ value: bodyValue(each), text: each.body })),
        ]}
      />
      <Radios
        name="answer"
        idPrefix="answer"
        classes="govuk-radios--small"
        fieldset={legend(t('answer'))}
        value={field(form, 'answer')}
        errorMessage={errorOf(props, 'answer')}
        items={answersToChoose.map((value) => ({ value, text: say(`answer.${value}`) }))}
      />
      <Textarea id="words" name="words" rows={3} label={label(t('words'))} value={field(form, 'words')} />
      <Input
        id="language"
        name="language"
        label={label(t('language'))}
        value={field(form, 'language')}
        autocomplete="off"
      />
      <Select
        id="interpreter"
        name="interpreter"
        label={label(t('interpreter'))}
        value={field(form, 'interpreter') || 'not-needed'}
        items={interpreting.map((value) => ({ value, text: t(`interpreter.${value}`) }))}
      />
      <Button text={t('record.save')} preventDoubleClick />
    </form>
  );
}

/** One share: with whom, which parts, what for, and on what ground. */
export function GrantForm(props: FormProps) {
  const { form, receivers, bases } = props;
  return (
    <form class="ps-case-form" method="post" action={staffPaths.caseSharing(props.caseId)} noValidate>
      <h2 class="govuk-heading-m">{t('grant')}</h2>
      <input type="hidden" name="form-token" value={props.formToken} />
      <Select
        id="toAgency"
        name="toAgency"
        label={label(t('agency'))}
        value={field(form, 'toAgency')}
        errorMessage={errorOf(props, 'toAgency')}
        items={[
          { value: '', text: t('choose') },
          ...receivers.map(({ agencyId, name }) => ({ value: agencyId, text: name })),
        ]}
      />
      <Checkboxes
        name="sections"
        idPrefix="sections"
        classes="govuk-checkboxes--small"
        fieldset={legend(t('sections'))}
        hint={{ text: t('sectionsHint') }}
        errorMessage={errorOf(props, 'sections')}
        items={sharedCaseSections.map((value) => ({
          value,
          text: t(`section.${value}`),
          checked: fields(form, 'sections').includes(value),
        }))}
      />
      <Select
        id="shareFor"
        name="shareFor"
        label={label(t('purpose'))}
        value={field(form, 'shareFor')}
        errorMessage={errorOf(props, 'shareFor')}
        items={purposeItems}
      />
      <GroundFields
        bases={bases}
        form={form}
        words={{
          ground: t('ground'),
          groundHint: t('groundHint'),
          consent: t('ground.consent'),
          why: t('why'),
          whyHint: t('whyHint'),
        }}
        errors={{ ground: errorOf(props, 'ground', 'consent'), why: errorOf(props, 'why') }}
      />
      <Button text={t('grant.save')} preventDoubleClick />
    </form>
  );
}
