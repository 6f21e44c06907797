import {
  Button,
  CaseHeader,
  ErrorSummary,
  Input,
  InsetText,
  Radios,
  Textarea,
} from '../../../design/index.ts';
import { staffPaths } from '../../../paths.ts';
import { describeMention } from '../../mention.ts';
import type { KeptMention } from '../../mention-store.ts';
import { kindName, t as say } from '../matches/match-words.ts';
import { type FieldName, type Returned, t } from './join-form.ts';
import type { JoinModel } from './load-join.ts';

interface JoinProps {
  readonly model: JoinModel;
  readonly reference: string;
  readonly returned: Returned | undefined;
  readonly errors: ReadonlyMap<FieldName, string>;
  readonly formToken: string;
}

export function JoinView(props: JoinProps) {
  const { model, errors } = props;
  const { mention } = model.mention;
  const other = typeof model.other === 'object' ? model.other : undefined;
  return (
    <>
      {errors.size === 0 ? null : (
        <ErrorSummary
          titleText={t('errorTitle')}
          errorList={[...errors].map(([field, text]) => ({ href: `#${field}`, text }))}
        />
      )}
      <CaseHeader caption={t('caption')} title={t('title')} facts={[]} />
      <InsetText>
        <p class="govuk-body ps-as-told" dir="auto">
          {t('what', {
            reference: model.report?.reference ?? say('report.gone'),
            kind: kindName(mention.kind),
            told: describeMention(mention) ?? t('nothingTold'),
          })}
        </p>
      </InsetText>
      {model.works ? (
        <>
          <p class="govuk-body ps-measure">{t('lead')}</p>
          {other === undefined ? <FindForm {...props} /> : <ChooseForm {...props} other={other} />}
        </>
      ) : (
        <p class="govuk-body">{t('readOnly')}</p>
      )}
    </>
  );
}

const messageOf = ({ errors }: JoinProps, field: FieldName) => {
  const text = errors.get(field);
  return text === undefined ? undefined : { text };
};

function FindForm(props: JoinProps) {
  return (
    <form action={staffPaths.joinByHand(props.model.mention.mentionId)} method="get" novalidate>
      <Input
        name="reference"
        id="reference"
        classes="govuk-input--width-10"
        label={{ text: t('reference'), classes: 'govuk-label--s' }}
        hint={{ text: t('referenceHint') }}
        value={props.reference}
        autocomplete="off"
        spellcheck={false}
        errorMessage={messageOf(props, 'reference')}
      />
      <Button text={t('find')} />
    </form>
  );
}

type Other = Exclude<JoinModel['other'], string | undefined>;

function ChooseForm(props: JoinProps & { other: Other }) {
  const { model, other, returned } = props;
  const here = staffPaths.joinByHand(model.mention.mentionId);
  const another = (
    <p class="govuk-body">
      <a class="govuk-link" href={here}>
        {t('another')}
      </a>
    </p>
  );
  const { reference } = other.report;
  if (other.mentions.length === 0)
    return (
      <>
        <h2 class="govuk-heading-m">{t('none.title')}</h2>
        <p class="govuk-body ps-measure">
          {t('none.text', { reference, kind: kindName(model.mention.mention.kind) })}
        </p>
        {another}
      </>
    );
  return (
    <form class="ps-measure" action={here} method="post" novalidate>
      <input type="hidden" name="form-token" value={props.formToken} />
      <input type="hidden" name="reference" value={reference} />
      <Radios
        name="other"
        idPrefix="other"
        value={returned?.other}
        fieldset={{ legend: { text: t('which'), classes: 'govuk-fieldset__legend--m' } }}
        hint={{ text: t('which.lead', { reference }) }}
        errorMessage={messageOf(props, 'other')}
        classes="govuk-radios--small"
        items={other.mentions.map(choiceOf)}
      />
      <Textarea
        name="reason"
        id="reason"
        rows={3}
        label={{ text: t('reason'), classes: 'govuk-label--s' }}
        hint={{ text: t('reasonHint') }}
        value={returned?.reason}
        errorMessage={messageOf(props, 'reason')}
      />
      <Button text={t('join')} preventDoubleClick />
      {another}
    </form>
  );
}

const choiceOf = ({ mentionId, mention }: KeptMention) => ({
  value: mentionId,
  text: describeMention(mention) ?? t('nothingTold'),
  hint: { text: say(`source.${mention.source}`) },
});
