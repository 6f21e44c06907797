import { Button, Tag } from '../../../design/index.ts';
import { noon } from '../../../entries/index.ts';
import { staffPaths } from '../../../paths.ts';
import { type LateNotice, lateNotice } from '../../order/late-notice.ts';
import { orderRule, tellsPoliceBy } from '../../order/order-kinds.ts';
import { orderWord } from '../../order/order-words.ts';
import { allOf, orderOf } from '../../order/story.ts';
import { Looked } from './conditions-part.tsx';
import type { OneModel } from './model.ts';
import { t } from './one-words.ts';

function Add({ model, kind, word }: { model: OneModel; kind: string; word: 'notified.add' | 'change.add' }) {
  return model.works ? (
    <p class="govuk-body-s">
      <a class="govuk-link" href={staffPaths.orderWrite(model.one.orderId, kind)}>
        {t(word)}
      </a>
    </p>
  ) : null;
}

/** Whether telling the police late is a breach: asked of those who work on it until somebody has answered, and what they answered with why. */
function AskedOfLate({ one, story, works, late }: OneModel & { late: LateNotice }) {
  const { notice, answer } = late;
  const write = (of: { about: string } | { of: string }) => staffPaths.orderWrite(one.orderId, 'breach', of);
  return (
    <>
      <Looked story={story} of={notice.about} />
      {!works ? null : answer === undefined ? (
        <>
          <p class="govuk-body-s">{t('notified.late.ask')}</p>
          <Button href={write({ of: notice.about })} text={t('notified.late.do')} />
        </>
      ) : (
        <p class="govuk-body-s">
          <a class="govuk-link" href={write({ about: answer.about })}>
            {t('notified.late.again')}
          </a>
        </p>
      )}
    </>
  );
}

/** Whether they told the police their name and address, where the law asks for it. */
export function NotifiedPart(model: OneModel) {
  const order = orderOf(model.story);
  const by = order === undefined ? null : tellsPoliceBy(order);
  if (order === undefined || by === null) return null;
  const days = orderRule(order.kind).notifyDays ?? 0;
  const word = order.servedOn === undefined ? 'notified.due' : 'notified.due.served';
  const told = allOf(model.story, 'notified').toReversed();
  const late = lateNotice(model.story);
  return (
    <section class="ps-case-part" aria-labelledby="notified">
      <h2 class="govuk-heading-m" id="notified">
        {t('notified')}
      </h2>
      <p class="ps-second">{t(word, { days, at: noon(by) })}</p>
      {told.length === 0 ? <p class="govuk-body-s">{t('notified.none')}</p> : null}
      <ul class="govuk-list govuk-body-s">
        {told.map(({ about, body }) => (
          <li>
            <strong>{t('on', { at: noon(body.on) })}</strong>{' '}
            {late?.notice.about === about ? (
              <>
                <Tag text={t('notified.late', { days: late.days })} classes="govuk-tag--red" />{' '}
              </>
            ) : null}
            <span class="ps-as-told">{[body.name, body.address].filter((each) => each).join(', ')}</span>
          </li>
        ))}
      </ul>
      {late === undefined ? null : <AskedOfLate {...model} late={late} />}
      <Add model={model} kind="notified" word="notified.add" />
    </section>
  );
}

/** What the court did with it since. */
export function ChangesPart(model: OneModel) {
  if (orderOf(model.story) === undefined) return null;
  const changed = allOf(model.story, 'change').toReversed();
  return (
    <section class="ps-case-part" aria-labelledby="changes">
      <h2 class="govuk-heading-m" id="changes">
        {t('changes')}
      </h2>
      {changed.length === 0 ? <p class="govuk-body-s">{t('changes.none')}</p> : null}
      <ul class="govuk-list govuk-body-s">
        {changed.map(({ body }) => (
          <li>
            <strong>
              {t('on', { at: noon(body.on) })}: {orderWord(`change.${body.what}`)}
            </strong>{' '}
            {body.expiresOn === undefined ? null : t('changes.until', { at: noon(body.expiresOn) })}
            <span class="ps-as-told ps-block">{body.words}</span>
          </li>
        ))}
      </ul>
      <Add model={model} kind="change" word="change.add" />
    </section>
  );
}

/** What was looked at or broken that is of no one condition. */
export function OthersPart({ story }: OneModel) {
  const some = story.standing.some(
    (each) => (each.kind === 'check' || each.kind === 'breach') && each.body.condition === undefined,
  );
  if (!some) return null;
  return (
    <section class="ps-case-part" aria-labelledby="others">
      <h2 class="govuk-heading-m" id="others">
        {t('others')}
      </h2>
      <Looked story={story} of={undefined} />
    </section>
  );
}
