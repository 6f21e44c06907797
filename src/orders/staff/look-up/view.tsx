import { ErrorSummary, InsetText, Tag } from '../../../design/index.ts';
import { staffPaths } from '../../../paths.ts';
import type { Day } from '../../../platform/working-days.ts';
import { conditionInWords, orderWord } from '../../order/order-words.ts';
import type { FoundOrder } from '../../watch/look-up.ts';
import { Until } from '../list/view.tsx';
import { LookUpBox } from './box.tsx';
import { t } from './look-up-words.ts';

interface LookUpProps {
  readonly asked: string;
  readonly problem: string | undefined;
  /** Undefined: nobody has asked yet. */
  readonly result: { readonly found: readonly FoundOrder[]; readonly more: boolean } | undefined;
  readonly today: Day;
  readonly formToken: string;
  agencyName(agencyId: string): string;
}

/** The box, and the orders that name what was asked. */
export function LookUpView(props: LookUpProps) {
  const { asked, problem, result } = props;
  return (
    <>
      {problem === undefined ? null : (
        <ErrorSummary titleText={t('errorTitle')} errorList={[{ href: '#asked', text: problem }]} />
      )}
      <h1 class="govuk-heading-l">{t('title')}</h1>
      <LookUpBox asked={asked} formToken={props.formToken} problem={problem} />
      {result === undefined ? <p class="govuk-body-s ps-second">{t('lead')}</p> : null}
      {result === undefined ? null : <Found {...props} result={result} />}
    </>
  );
}

function Found({ result, today, agencyName }: LookUpProps & { result: NonNullable<LookUpProps['result']> }) {
  const { found, more } = result;
  if (found.length === 0)
    return (
      <InsetText>
        <h2 class="govuk-heading-m">{t('none.title')}</h2>
        <p class="govuk-body">{t(more ? 'more' : 'none.text')}</p>
      </InsetText>
    );
  return (
    <section aria-labelledby="found">
      <h2 class="govuk-heading-m" id="found">
        {t('found', { count: new Set(found.map(({ one }) => one.orderId)).size })}
      </h2>
      {more ? <p class="govuk-body">{t('more')}</p> : null}
      <ul class="ps-refer-list">
        {found.map(({ one, subject, condition, strength, inForce }) => (
          <li class="ps-refer-list__one">
            <div>
              <a class="govuk-link ps-refer-list__name" href={staffPaths.order(one.orderId)}>
                {subject}
              </a>{' '}
              <Tag
                text={t(inForce ? 'inForce' : 'notInForce')}
                classes={inForce ? 'govuk-tag--red' : 'govuk-tag--grey'}
              />
              <p class="govuk-body-s govuk-!-margin-bottom-1">
                {condition === undefined
                  ? t('binds')
                  : t('names', { condition: conditionInWords(condition) })}{' '}
                <span class="ps-second ps-block">{t(`strength.${strength}`)}</span>
              </p>
              <p class="ps-second">
                {t('heldBy', { reference: one.reference, name: agencyName(one.agencyId) })}
              </p>
            </div>
            <p class="ps-second">{one.kind === null ? '' : orderWord(`kind.${one.kind}`)}</p>
            <Until one={one} today={today} />
          </li>
        ))}
      </ul>
    </section>
  );
}
