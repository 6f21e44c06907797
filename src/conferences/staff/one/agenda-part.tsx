import { Button, EmptyState, Tag } from '../../../design/index.ts';
import { staffPaths } from '../../../paths.ts';
import { levelTag } from '../../../support/index.ts';
import type { Item } from '../../agenda/item.ts';
import { minutesOver } from '../../agenda/slots.ts';
import { isOver, stateOf } from '../../conference/conference.ts';
import { ageTag } from '../say.ts';
import type { OneProps } from './model.ts';
import { t } from './one-words.ts';

/** The agenda as it is for this member: by risk, with the earliest time of each item. References, no names. */
export function AgendaPart(props: OneProps) {
  const { one, slots, puts } = props;
  const canPut = puts && !isOver(one);
  return (
    <section class="ps-case-part" aria-labelledby="agenda">
      <div class="ps-part-head">
        <h2 class="govuk-heading-m" id="agenda">
          {t('agenda')}
        </h2>
      </div>
      {slots.length === 0 ? (
        <EmptyState title={t('agenda.none.title')}>
          <p class="govuk-body">{t(canPut ? 'agenda.none.calls' : 'agenda.none.text')}</p>
        </EmptyState>
      ) : (
        <>
          {isOver(one) ? null : <p class="govuk-body ps-measure">{t('agenda.lead')}</p>}
          <ol class="ps-agenda">
            {slots.map((slot) => (
              <Slot {...props} slot={slot} />
            ))}
          </ol>
        </>
      )}
      {canPut ? (
        <Button
          href={staffPaths.conferenceTurn(one.conferenceId, 'put')}
          text={t('agenda.put')}
          classes={slots.length === 0 ? '' : 'govuk-button--secondary'}
        />
      ) : null}
    </section>
  );
}

/** When it begins at the earliest; from then on when it really did. */
function timeInWords(one: OneProps['one'], { begunAt, endedAt }: Item, earliest: Date): string {
  if (endedAt !== null) return t('agenda.ended', { at: endedAt });
  if (begunAt !== null) return t('agenda.begun', { at: begunAt });
  return isOver(one) ? t('agenda.notTaken') : t('agenda.earliest', { at: earliest });
}

function Slot(props: OneProps & { readonly slot: OneProps['slots'][number] }) {
  const { slot, agenciesOn, written, own, agencyName } = props;
  const { item, earliest } = slot;
  const over = minutesOver(item, props.now);
  const others = (agenciesOn.get(item.itemId) ?? []).filter((each) => each !== own);
  const [last, before] = props.risks.get(item.itemId) ?? [];
  const asked = stateOf(props.one) === 'coming' && item.agencyId !== own;
  return (
    <li class="ps-agenda__item">
      <p class="ps-agenda__time">
        {timeInWords(props.one, item, earliest)}
        <span class="ps-second ps-block">{t('agenda.minutes', { minutes: item.minutes })}</span>
      </p>
      <div>
        <p class="ps-agenda__what">
          <a class="govuk-link" href={staffPaths.conferenceItem(item.itemId)}>
            {item.reference}
          </a>{' '}
          <Tag {...levelTag(item.riskLevel)} /> <Tag {...ageTag(item.age)} />{' '}
          {over === 0 ? null : (
            <Tag text={t('agenda.over', { minutes: over })} classes="govuk-tag--orange ps-wide-tag" />
          )}
        </p>
        {last === undefined || before === undefined ? null : (
          <p class="ps-second">
            <a class="govuk-link" href={`${staffPaths.conferenceItem(item.itemId)}#brief`}>
              {t('agenda.was', { level: levelTag(before.level).text, at: last.at })}
            </a>
          </p>
        )}
        <p class="ps-second">
          {others.length === 0
            ? t('agenda.withNobody')
            : t('agenda.with', { agencies: others.map(agencyName).join(', ') })}
        </p>
        {written.has(item.itemId) ? (
          <p class="ps-second">{t('agenda.written')}</p>
        ) : asked ? (
          <p>{t('agenda.toWrite')}</p>
        ) : null}
      </div>
    </li>
  );
}
