import { purposes } from '../../../consents/index.ts';
import { Button, Details, Select } from '../../../design/index.ts';
import { staffPaths } from '../../../paths.ts';
import { purposeInWords } from '../../../support/index.ts';
import type { LetIn } from '../../agenda/item.ts';
import { slotLengths } from '../../agenda/slots.ts';
import type { ItemProps } from './model.ts';
import { t } from './part-form.ts';

/** For whoever holds the case: which agencies may know of the item, on what ground, and the way to leave one out or take it off. */
export function KnowingPart(props: ItemProps) {
  const { letIn, item, agencyName, formToken } = props;
  return (
    <section class="ps-case-part" aria-labelledby="knowing">
      <div class="ps-part-head">
        <h2 class="govuk-heading-m" id="knowing">
          {t('who')}
        </h2>
        {props.prepares ? (
          <a class="govuk-link" href={staffPaths.conferenceItemTurn(item.itemId, 'let-in')}>
            {t('who.letIn')}
          </a>
        ) : null}
      </div>
      {letIn.length === 0 ? <p class="govuk-body">{t('who.none')}</p> : null}
      <dl class="ps-said">
        {letIn.map((each) => (
          <div>
            <dt>{agencyName(each.agencyId)}</dt>
            <dd>
              {groundInWords(each)} <span class="ps-second">{t('who.since', { at: each.at })}</span>
              {props.before.has(each.agencyId) && each.endedAt === null ? (
                <span class="ps-second ps-block">{t('who.before')}</span>
              ) : null}
              <Standing {...props} each={each} />
            </dd>
          </div>
        ))}
      </dl>
      {props.prepares && item.begunAt === null ? <SlotForm {...props} /> : null}
      {item.takenOffAt !== null || item.begunAt !== null ? null : (
        <form method="post" action={staffPaths.conferenceItemTurn(item.itemId, 'take-off')}>
          <input type="hidden" name="form-token" value={formToken} />
          <Button text={t('takeOff')} classes="govuk-button--secondary" preventDoubleClick />
        </form>
      )}
    </section>
  );
}

/** How long it is given, to be set anew until it is begun. */
function SlotForm({ item, formToken }: ItemProps) {
  return (
    <Details summaryText={t('time')}>
      <form method="post" action={staffPaths.conferenceItemTurn(item.itemId, 'time')}>
        <input type="hidden" name="form-token" value={formToken} />
        <Select
          id="minutes-given"
          name="minutes"
          label={{ text: t('time.label'), classes: 'govuk-label--s' }}
          value={String(item.minutes)}
          items={slotLengths.map((minutes) => ({
            value: String(minutes),
            text: t('time.minutes', { minutes }),
          }))}
        />
        <Button text={t('time.save')} classes="govuk-button--secondary" preventDoubleClick />
      </form>
    </Details>
  );
}

function groundInWords({ purpose, basis }: LetIn): string {
  const known = purposes.find((each) => each === purpose);
  return known === undefined ? basis : t('who.consent', { purpose: purposeInWords(known).toLowerCase() });
}

function Standing({ each, item, agencies, agencyName, formToken }: ItemProps & { readonly each: LetIn }) {
  if (each.endedAt !== null)
    return <span class="ps-second ps-block">{t('who.ended', { at: each.endedAt })}</span>;
  if (!agencies.includes(each.agencyId)) return <strong class="ps-block">{t('who.withdrawn')}</strong>;
  return (
    <form method="post" action={staffPaths.conferenceItemTurn(item.itemId, 'leave-out')}>
      <input type="hidden" name="form-token" value={formToken} />
      <input type="hidden" name="agency" value={each.agencyId} />
      <button class="ps-link-button" type="submit">
        {t('who.leaveOut', { agency: agencyName(each.agencyId) })}
      </button>
    </form>
  );
}
