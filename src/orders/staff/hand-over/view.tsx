import type { ComponentChildren } from 'preact';
import { Button, ErrorSummary, InsetText, Select, Textarea } from '../../../design/index.ts';
import { staffPaths } from '../../../paths.ts';
import { catalogue } from '../../../platform/words/index.ts';
import en from './words/en.json' with { type: 'json' };

export const t = catalogue({ en })('en');

type Field = 'who' | 'why';
/** The form that came back: what was typed, and what is missing; nothing missing: it stands otherwise meanwhile. */
export interface Returned {
  readonly who: string;
  readonly why: string;
  readonly wrong: readonly Field[];
}

interface HandOverProps {
  readonly orderId: string;
  /** Who answers for it now, and whether they still can. */
  readonly lead: string;
  readonly isGone: boolean;
  /** Investigators of the agency, without whoever answers for it. */
  readonly others: readonly { readonly memberId: string; readonly name: string }[];
  readonly returned: Returned | undefined;
  readonly formToken: string;
  readonly head: ComponentChildren;
}

/** Giving an order to somebody else who answers for it. */
export function HandOverView(props: HandOverProps) {
  const { returned, others, lead } = props;
  const wrong = returned?.wrong ?? [];
  return (
    <>
      {wrong.length === 0 ? null : (
        <ErrorSummary
          titleText={t('errorTitle')}
          errorList={wrong.map((field) => ({ href: `#${field}`, text: t(`${field}.needed`) }))}
        />
      )}
      {props.head}
      <h1 class="govuk-heading-l govuk-!-margin-bottom-2">{t('heading')}</h1>
      {returned !== undefined && wrong.length === 0 ? <InsetText text={t('meanwhile')} /> : null}
      <p class="govuk-body ps-measure">{t(props.isGone ? 'lead.gone' : 'lead', { name: lead })}</p>
      {others.length === 0 ? <InsetText text={t('nobody')} /> : <HandOverForm {...props} />}
    </>
  );
}

function HandOverForm({ orderId, others, returned, formToken }: HandOverProps) {
  const error = (field: Field) =>
    returned?.wrong.includes(field) ? { text: t(`${field}.needed`) } : undefined;
  return (
    <form class="ps-case-form" method="post" noValidate action={staffPaths.orderHandOver(orderId)}>
      <input type="hidden" name="form-token" value={formToken} />
      <Select
        id="who"
        name="who"
        label={{ text: t('who'), classes: 'govuk-label--s' }}
        value={returned?.who ?? ''}
        errorMessage={error('who')}
        items={[
          { value: '', text: t('choose') },
          ...others.map(({ memberId, name }) => ({ value: memberId, text: name })),
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
