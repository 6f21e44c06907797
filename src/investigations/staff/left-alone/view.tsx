import {
  Alert,
  Button,
  EmptyState,
  ErrorSummary,
  InsetText,
  Select,
  Textarea,
} from '../../../design/index.ts';
import { staffPaths } from '../../../paths.ts';
import { catalogue } from '../../../platform/words/index.ts';
import en from './words/en.json' with { type: 'json' };

export const t = catalogue({ en })('en');

type Field = 'who' | 'why';
/** The form that came back: what was typed, and what is missing; nothing missing: somebody was named meanwhile. */
export interface Returned {
  readonly who: string;
  readonly why: string;
  readonly wrong: readonly Field[];
}

interface LeftAloneProps {
  /** An investigation of the agency waits for somebody; not which, and not how many. */
  readonly awaits: boolean;
  /** Investigators of the agency, without the one who looks. */
  readonly investigators: readonly { readonly memberId: string; readonly name: string }[];
  readonly returned: Returned | undefined;
  readonly done: boolean;
  readonly formToken: string;
}

export function LeftAloneView(props: LeftAloneProps) {
  const { investigators, returned } = props;
  const wrong = returned?.wrong ?? [];
  return (
    <>
      {props.done ? (
        <Alert
          variant="success"
          variantText={t('done.kind')}
          title={t('done')}
          text={t('done')}
          role="status"
        />
      ) : null}
      {wrong.length === 0 ? null : (
        <ErrorSummary
          titleText={t('errorTitle')}
          errorList={wrong.map((field) => ({ href: `#${field}`, text: t(`${field}.needed`) }))}
        />
      )}
      <h1 class="govuk-heading-l govuk-!-margin-bottom-2">{t('heading')}</h1>
      {returned !== undefined && wrong.length === 0 ? <InsetText text={t('gone')} /> : null}
      {!props.awaits ? (
        <EmptyState title={t('none.title')}>
          <p class="govuk-body">{t('none.text')}</p>
          <Button href={staffPaths.members()} text={t('back')} classes="govuk-button--secondary" />
        </EmptyState>
      ) : (
        <>
          <p class="govuk-body ps-measure">{t('lead')}</p>
          {investigators.length === 0 ? (
            <EmptyState title={t('nobody.title')}>
              <p class="govuk-body">{t('nobody.text')}</p>
              <Button href={staffPaths.members()} text={t('back')} />
            </EmptyState>
          ) : (
            <NameForm {...props} />
          )}
        </>
      )}
    </>
  );
}

function NameForm({ investigators, returned, formToken }: LeftAloneProps) {
  const error = (field: Field) =>
    returned?.wrong.includes(field) ? { text: t(`${field}.needed`) } : undefined;
  return (
    <form class="ps-measure" method="post" noValidate action={staffPaths.leftAlone()}>
      <input type="hidden" name="form-token" value={formToken} />
      <Select
        id="who"
        name="who"
        label={{ text: t('who'), classes: 'govuk-label--s' }}
        value={returned?.who ?? ''}
        errorMessage={error('who')}
        items={[
          { value: '', text: t('choose') },
          ...investigators.map(({ memberId, name }) => ({ value: memberId, text: name })),
        ]}
      />
      <Textarea
        id="why"
        name="why"
        rows={3}
        label={{ text: t('why'), classes: 'govuk-label--s' }}
        hint={{ text: t('why.hint') }}
        value={returned?.why ?? ''}
        errorMessage={error('why')}
      />
      <Button text={t('do')} preventDoubleClick />
    </form>
  );
}
