import {
  Button,
  Checkboxes,
  ErrorSummary,
  Input,
  InsetText,
  Radios,
  Textarea,
} from '../../../design/index.ts';
import { staffPaths } from '../../../paths.ts';
import { type FormBody, field, fields } from '../../../platform/web/index.ts';
import { catalogue } from '../../../platform/words/index.ts';
import { knownAnswers } from '../../../reports/index.ts';
import type { whoOf } from '../../hand-in/told-of-case.ts';
import { type BasisToChoose, GroundFields } from '../ground-fields.tsx';
import { dangers, type HandInProblem } from './read-hand-in.ts';
import en from './words/en.json' with { type: 'json' };

export const t = catalogue({ en })('en');

interface HandInProps {
  readonly caseId: string;
  readonly open: boolean;
  /** The agency whose desk decides about it. */
  readonly receiver: string;
  /** The force to which that desk passes it on; undefined where it is its own. */
  readonly passedTo: string | undefined;
  /** Whether they agree that it is told, as they last said. */
  readonly agrees: boolean;
  /** What would be said of who they are. */
  readonly who: ReturnType<typeof whoOf>;
  readonly bases: readonly BasisToChoose[];
  readonly form: FormBody;
  /** One for each handing in: pressed twice it is handed in once. */
  readonly formKey: string;
  readonly problems: readonly HandInProblem[];
  readonly formToken: string;
}

const fieldOf = (problem: HandInProblem): string => (problem === 'consent' ? 'ground' : problem);

/** What goes along and to whom, then the form. */
export function HandInView(props: HandInProps) {
  const { problems } = props;
  return (
    <>
      {problems.length === 0 ? null : (
        <ErrorSummary
          titleText={t('errorTitle')}
          descriptionText={t('kept')}
          errorList={problems.map((problem) => ({
            href: `#${fieldOf(problem)}`,
            text: t(`problem.${problem}`),
          }))}
        />
      )}
      <h1 class="govuk-heading-l govuk-!-margin-bottom-3">{t('heading')}</h1>
      <p class="govuk-body ps-measure">{t('lead', { agency: props.receiver })}</p>
      {props.passedTo === undefined ? null : (
        <p class="govuk-body ps-measure">{t('passedOn', { police: props.passedTo })}</p>
      )}
      <p class="govuk-body ps-measure">{t('never')}</p>
      {props.open ? <HandInForm {...props} /> : <InsetText text={t('closed')} />}
    </>
  );
}

const label = (text: string) => ({ text, classes: 'govuk-label--s' });
const legend = (text: string) => ({ legend: { text, classes: 'govuk-fieldset__legend--s' } });

function HandInForm(props: HandInProps) {
  const { form, bases } = props;
  const errorOf = (...of: readonly HandInProblem[]) => {
    const found = of.find((each) => props.problems.includes(each));
    return found === undefined ? undefined : { text: t(`problem.${found}`) };
  };
  const line = (name: 'name' | 'plate' | 'phone' | 'business') => (
    <Input
      id={name}
      name={name}
      label={label(t(name))}
      value={field(form, name)}
      errorMessage={errorOf(name)}
      autocomplete="off"
    />
  );
  return (
    <form class="ps-case-form" method="post" action={staffPaths.handInCase(props.caseId)} noValidate>
      <input type="hidden" name="form-token" value={props.formToken} />
      <input type="hidden" name="form-key" value={props.formKey} />
      <Textarea
        id="words"
        name="words"
        rows={6}
        label={label(t('words'))}
        hint={{ text: t('wordsHint') }}
        value={field(form, 'words')}
        errorMessage={errorOf('words')}
      />
      <Radios
        name="known"
        idPrefix="known"
        classes="govuk-radios--small"
        fieldset={legend(t('known'))}
        value={field(form, 'known')}
        items={knownAnswers.map((value) => ({ value, text: t(`known.${value}`) }))}
      />
      <Radios
        name="danger"
        idPrefix="danger"
        classes="govuk-radios--small govuk-radios--inline"
        fieldset={legend(t('danger'))}
        value={field(form, 'danger')}
        items={dangers.map((value) => ({ value, text: t(`danger.${value}`) }))}
      />
      <Input
        id="where"
        name="where"
        label={label(t('where'))}
        hint={{ text: t('whereHint') }}
        value={field(form, 'where')}
        autocomplete="off"
      />
      <h2 class="govuk-heading-m">{t('causing')}</h2>
      {line('name')}
      <Textarea id="looks" name="looks" rows={2} label={label(t('looks'))} value={field(form, 'looks')} />
      {line('plate')}
      {line('phone')}
      {line('business')}
      <Who {...props} />
      <p class="govuk-body">
        {props.agrees ? (
          t('agrees')
        ) : (
          <>
            {t('agreesNot')}{' '}
            <a class="govuk-link" href={staffPaths.caseSharing(props.caseId)}>
              {t('agreesNot.do')}
            </a>
          </>
        )}
      </p>
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
        errors={{ ground: errorOf('ground', 'consent'), why: errorOf('why') }}
      />
      <Button text={t('do')} preventDoubleClick />
    </form>
  );
}

/** Whether it says who they are, with what that would be. */
function Who({ who, form }: Pick<HandInProps, 'who' | 'form'>) {
  const said = (['name', 'otherNames', 'dateOfBirth', 'approximateAge', 'nationality'] as const).flatMap(
    (each) => (who[each] === undefined ? [] : [t(`who.${each}`, { value: who[each] })]),
  );
  return (
    <Checkboxes
      name="who"
      idPrefix="who"
      classes="govuk-checkboxes--small"
      fieldset={legend(t('who'))}
      items={[
        {
          value: 'yes',
          text: t('who.yes'),
          hint: { text: said.length === 0 ? t('who.nothing') : t('who.hint', { who: said.join(', ') }) },
          checked: fields(form, 'who').includes('yes'),
        },
      ]}
    />
  );
}
