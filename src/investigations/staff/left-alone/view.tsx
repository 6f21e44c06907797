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
import type { LeftAlone } from '../../left-alone/left-alone-store.ts';
import en from './words/en.json' with { type: 'json' };

export const t = catalogue({ en })('en');

type Field = 'who' | 'why';
/** The form that came back: for which, what was typed, and what is missing; nothing missing: somebody was named meanwhile. */
export interface Returned {
  readonly investigationId: string;
  readonly who: string;
  readonly why: string;
  readonly wrong: readonly Field[];
}

interface LeftAloneProps {
  readonly alone: readonly LeftAlone[];
  /** Investigators of the agency, without the one who looks. */
  readonly investigators: readonly { readonly memberId: string; readonly name: string }[];
  readonly returned: Returned | undefined;
  readonly done: boolean;
  readonly formToken: string;
}

export function LeftAloneView(props: LeftAloneProps) {
  const { alone, investigators, returned } = props;
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
          errorList={wrong.map((field) => ({
            href: `#${field}-${returned?.investigationId}`,
            text: t(`${field}.needed`),
          }))}
        />
      )}
      <h1 class="govuk-heading-l govuk-!-margin-bottom-2">{t('heading')}</h1>
      {returned !== undefined && wrong.length === 0 ? <InsetText text={t('gone')} /> : null}
      {alone.length === 0 ? (
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
            alone.map((one) => <NameForm {...props} one={one} />)
          )}
        </>
      )}
    </>
  );
}

function NameForm({ one, investigators, returned, formToken }: LeftAloneProps & { readonly one: LeftAlone }) {
  const { investigationId, reference } = one;
  const mine = returned?.investigationId === investigationId ? returned : undefined;
  const error = (field: Field) => (mine?.wrong.includes(field) ? { text: t(`${field}.needed`) } : undefined);
  return (
    <section class="ps-case-part ps-measure" aria-labelledby={`one-${investigationId}`}>
      <h2 class="govuk-heading-m" id={`one-${investigationId}`}>
        {reference}
      </h2>
      <form method="post" noValidate action={staffPaths.leftAlone()}>
        <input type="hidden" name="form-token" value={formToken} />
        <input type="hidden" name="investigation" value={investigationId} />
        <Select
          id={`who-${investigationId}`}
          name="who"
          label={{ text: t('who'), classes: 'govuk-label--s' }}
          value={mine?.who ?? ''}
          errorMessage={error('who')}
          items={[
            { value: '', text: t('choose') },
            ...investigators.map(({ memberId, name }) => ({ value: memberId, text: name })),
          ]}
        />
        <Textarea
          id={`why-${investigationId}`}
          name="why"
          rows={3}
          label={{ text: t('why'), classes: 'govuk-label--s' }}
          hint={{ text: t('why.hint') }}
          value={mine?.why ?? ''}
          errorMessage={error('why')}
        />
        <Button preventDoubleClick>
          {t('do')}
          <span class="govuk-visually-hidden">{t('do.which', { reference })}</span>
        </Button>
      </form>
    </section>
  );
}
