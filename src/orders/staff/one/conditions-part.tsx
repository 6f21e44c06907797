import { Button, Tag } from '../../../design/index.ts';
import { noon } from '../../../entries/index.ts';
import { staffPaths } from '../../../paths.ts';
import type { Day } from '../../../platform/working-days.ts';
import type { EntryOf } from '../../order/entry.ts';
import { conditionInWords, orderWord } from '../../order/order-words.ts';
import { allOf, binds, type Condition, conditionsOf } from '../../order/story.ts';
import { whatIsWatched } from '../../watch/what-is-watched.ts';
import type { OneModel } from './model.ts';
import { t } from './one-words.ts';

/** Every condition that is open to this member, each with its checks and breaches. */
export function ConditionsPart(model: OneModel) {
  const { one, story, works } = model;
  const conditions = conditionsOf(story);
  const id = one.orderId;
  return (
    <section class="ps-case-part" aria-labelledby="conditions">
      <h2 class="govuk-heading-m" id="conditions">
        {t('conditions')}
      </h2>
      {conditions.length === 0 ? <p class="govuk-body">{t('conditions.none')}</p> : null}
      <ol class="ps-found-list">
        {conditions.map((condition) => (
          <OneCondition {...model} condition={condition} />
        ))}
      </ol>
      {works && one.kind !== null ? (
        <>
          <Button
            href={staffPaths.orderWrite(id, 'condition')}
            text={t('condition.add')}
            classes="govuk-button--secondary"
          />
          <p class="govuk-body-s">
            <a class="govuk-link" href={staffPaths.orderWrite(id, 'protected-condition')}>
              {t('condition.addProtected')}
            </a>
          </p>
        </>
      ) : null}
    </section>
  );
}

function OneCondition({ one, story, works, today, condition }: OneModel & { condition: Condition }) {
  const { about, body, kind } = condition;
  const id = one.orderId;
  const name = conditionInWords(condition);
  const write = (what: string, of: { about?: string; of?: string }) => staffPaths.orderWrite(id, what, of);
  return (
    <li class="ps-found">
      <h3 class="govuk-heading-s govuk-!-margin-bottom-1">
        {name}{' '}
        {binds(condition, today) ? null : (
          <>
            <Tag text={orderWord('state.ended')} classes="govuk-tag--grey" />{' '}
          </>
        )}
        {kind === 'protected-condition' ? (
          <Tag text={t('condition.protected')} classes="govuk-tag--purple" />
        ) : null}
      </h3>
      <p class="govuk-body-s govuk-!-margin-bottom-1 ps-as-told">{body.words}</p>
      {body.person === undefined || body.personIs === undefined ? null : (
        <p class="ps-second">
          {t('condition.person', { name: body.person, is: orderWord(`is.${body.personIs}`).toLowerCase() })}
        </p>
      )}
      {body.from === undefined && body.until === undefined ? null : (
        <p class="ps-second">
          {body.from === undefined ? null : t('condition.from', { at: noon(body.from) })}{' '}
          {body.until === undefined ? null : t('condition.until', { at: noon(body.until) })}
        </p>
      )}
      {body.state === 'stands' ? <Watched condition={condition} today={today} /> : null}
      <Looked story={story} of={about} />
      {works ? (
        <p class="govuk-body-s ps-found__acts">
          <a class="govuk-link" href={write('check', { of: about })}>
            {t('check.add')}
            <span class="govuk-visually-hidden">: {name}</span>
          </a>{' '}
          <a class="govuk-link" href={write('breach', { of: about })}>
            {t('breach.add')}
            <span class="govuk-visually-hidden">: {name}</span>
          </a>{' '}
          <a class="govuk-link" href={write(kind, { about })}>
            {t('change')}
            <span class="govuk-visually-hidden">: {name}</span>
          </a>
        </p>
      ) : null}
    </li>
  );
}

const row = new Intl.ListFormat('en-GB');

/** What of it reports are held against, as somebody wrote it; and what somebody has to look for themselves. */
function Watched({ condition, today }: { condition: Condition; today: Day }) {
  const { watched, tooMany } = whatIsWatched(condition, today);
  if (watched.length === 0)
    return (
      <p class="govuk-body-s govuk-!-margin-bottom-1">
        <strong>{t('watched.nothing')}</strong>
      </p>
    );
  return (
    <>
      <p class="ps-second">{t('watched', { things: row.format(watched) })}</p>
      {tooMany.length === 0 ? null : (
        <p class="govuk-body-s govuk-!-margin-bottom-1">
          {t('watched.tooMany', { things: row.format(tooMany) })}
        </p>
      )}
    </>
  );
}

/** Checks and breaches of a condition; of the whole order where none is named. */
export function Looked({ story, of }: { story: OneModel['story']; of: string | undefined }) {
  const checks = allOf(story, 'check').filter(({ body }) => body.condition === of);
  const breaches = allOf(story, 'breach').filter(({ body }) => body.condition === of);
  if (checks.length === 0 && breaches.length === 0) return null;
  return (
    <ul class="govuk-list govuk-body-s ps-found__parts">
      {breaches.map(({ body }) => (
        <li>
          <strong>
            {t('breach.line', { at: noon(body.on), state: orderWord(`breach.${body.state}`).toLowerCase() })}
          </strong>{' '}
          <Nature of={body.nature} /> <span class="ps-as-told ps-block">{body.words}</span>
        </li>
      ))}
      {checks.map(({ body }) => (
        <li>
          {t('check.line', {
            at: noon(body.on),
            result: orderWord(`result.${body.result}`).toLowerCase(),
            how: orderWord(`checkHow.${body.how}`).toLowerCase(),
          })}{' '}
          <Nature of={body.nature} /> <span class="ps-as-told ps-block">{body.words}</span>
        </li>
      ))}
    </ul>
  );
}

/** Whether it is a fact or an opinion; nothing where it was written before that was asked. */
function Nature({ of }: { of: EntryOf<'check'>['body']['nature'] }) {
  return of === undefined ? null : <Tag text={orderWord(`natureTag.${of}`)} classes="govuk-tag--grey" />;
}
