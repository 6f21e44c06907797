import { Alert, Button, Input, Panel } from '../../../../design/index.ts';
import { staffPaths } from '../../../../paths.ts';
import { catalogue } from '../../../../platform/words/index.ts';
import { type CalendarLink, type Whose, whoses } from './calendar-store.ts';
import en from './words/en.json' with { type: 'json' };

export const t = catalogue({ en })('en');

export interface CalendarProps {
  readonly links: Readonly<Record<Whose, CalendarLink | undefined>>;
  /** The address that was just made. */
  readonly made?: { readonly whose: Whose; readonly address: string };
  readonly ended?: Whose | undefined;
  readonly formToken: string;
}

/** What a calendar address is; one's own and the team's: making one, ending it. */
export function CalendarView(props: CalendarProps) {
  const { made, ended } = props;
  return (
    <div class="govuk-grid-row">
      <div class="govuk-grid-column-two-thirds">
        {ended === undefined ? null : (
          <Alert
            variant="success"
            variantText=""
            title={t(`ended.${ended}`)}
            text={t(`ended.${ended}`)}
            role="status"
          />
        )}
        {made === undefined ? (
          <h1 class="govuk-heading-l">{t('title')}</h1>
        ) : (
          <>
            <Panel titleText={t(`made.${made.whose}`)} />
            <p class="govuk-body">{t('madeText')}</p>
            <Input
              id="address"
              name="address"
              label={{ text: t('label') }}
              value={made.address}
              attributes={{ readonly: '' }}
              spellcheck={false}
            />
          </>
        )}
        <p class="govuk-body-l">{t('lead')}</p>
        <p class="govuk-body">{t('what', { example: 'NR-4KD7W2' })}</p>
        <p class="govuk-body">{t('secret')}</p>
        {whoses.map((whose) => (
          <OneAddress {...props} whose={whose} />
        ))}
      </div>
    </div>
  );
}

/** One's own, or the team's. */
function OneAddress({ links, made, formToken, whose }: CalendarProps & { whose: Whose }) {
  const link = links[whose];
  const fields = (
    <>
      <input type="hidden" name="form-token" value={formToken} />
      <input type="hidden" name="whose" value={whose} />
    </>
  );
  return (
    <section aria-labelledby={`calendar-${whose}`}>
      <h2 class="govuk-heading-m" id={`calendar-${whose}`}>
        {t(`${whose}.title`)}
      </h2>
      <p class="govuk-body">{t(`${whose}.text`)}</p>
      {made?.whose === whose ? null : (
        <p class="govuk-body">
          {link === undefined ? t(`${whose}.none`) : t(`${whose}.since`, { at: link.madeAt, name: link.by })}
        </p>
      )}
      <div class="govuk-button-group">
        <form action={staffPaths.calendar()} method="post">
          {fields}
          <Button
            text={t(link === undefined ? `${whose}.make` : `${whose}.makeAnother`)}
            classes={made === undefined && whose === 'own' ? '' : 'govuk-button--secondary'}
            preventDoubleClick
          />
        </form>
        {link === undefined ? null : (
          <form action={staffPaths.calendarEnd()} method="post">
            {fields}
            <Button text={t(`${whose}.end`)} classes="govuk-button--warning" preventDoubleClick />
          </form>
        )}
      </div>
    </section>
  );
}
