import { Button, CaseHeader, InsetText, Split } from '../../../design/index.ts';
import { noon, PastNote, saidInWords, UnsavedNote } from '../../../entries/index.ts';
import { staffPaths } from '../../../paths.ts';
import { orderRule } from '../../order/order-kinds.ts';
import { orderWord } from '../../order/order-words.ts';
import {
  allOf,
  conditionsOf,
  endsFrom,
  expiryOf,
  isEnded,
  isNobody,
  orderOf,
  turningDays,
} from '../../order/story.ts';
import { orderForms } from '../write/order-forms.ts';
import { w } from '../write/write-words.ts';
import { ConditionsPart } from './conditions-part.tsx';
import { Done, nameOfOrder, Parts } from './head.tsx';
import type { OneModel } from './model.ts';
import { t } from './one-words.ts';
import { ChangesPart, NotifiedPart, OthersPart } from './other-parts.tsx';
import { TouchesPart } from './touches-part.tsx';

/** One page of one order. */
export function OneView(model: OneModel) {
  const { one, story, then, works, today } = model;
  const expiry = expiryOf(story, today);
  const isLate = expiry !== null && expiry !== undefined && expiry < today;
  return (
    <>
      <Done done={model.done} />
      <PastNote then={then} now={staffPaths.order(one.orderId)} nameOf={model.nameOf} />
      <UnsavedNote
        drafts={model.drafts.map(({ kind, about, keptAt }) => ({
          what: w(orderForms[kind].title),
          address: staffPaths.orderWrite(one.orderId, kind, { about }),
          keptAt,
        }))}
      />
      <CaseHeader
        caption={t('caption', { reference: one.reference })}
        title={nameOfOrder(one, story)}
        facts={factsOf(model)}
        actions={<Next {...model} />}
      />
      {isEnded(story, today) ? (
        <InsetText text={t('ended')} />
      ) : isLate ? (
        <InsetText text={t('late')} />
      ) : (
        <Ahead {...model} />
      )}
      {model.isLeadGone ? (
        <InsetText>
          {t('leadGone', { name: model.lead ?? '' })}{' '}
          <a class="govuk-link" href={staffPaths.orderHandOver(one.orderId)}>
            {t('leadGone.do')}
          </a>
        </InsetText>
      ) : null}
      {works ? <Parts one={one} part="overview" /> : null}
      <TouchesPart {...model} />
      <Split>
        <div>
          <ConditionsPart {...model} />
          <OthersPart {...model} />
        </div>
        <div>
          {works ? null : <Seen />}
          <Subject {...model} />
          <NotifiedPart {...model} />
          <ChangesPart {...model} />
        </div>
      </Split>
    </>
  );
}

/** What the court has said of days ahead: until then it binds as it stands. */
function Ahead({ story, today }: OneModel) {
  const [next] = turningDays(story, today);
  if (next === undefined) return null;
  return (
    <InsetText text={t(endsFrom(story) === next ? 'ahead.ended' : 'ahead.changed', { at: noon(next) })} />
  );
}

function factsOf({ one, story, holder, lead, works, today }: OneModel) {
  const order = orderOf(story);
  const expiry = expiryOf(story, today);
  const rule = order && orderRule(order.kind);
  return [
    {
      name: t('fact.kind'),
      value: order === undefined ? t('fact.kind.none') : orderWord(`kind.${order.kind}`),
    },
    { name: t('fact.holder'), value: holder },
    ...(lead === undefined
      ? []
      : [
          {
            name: t('fact.lead'),
            value: works ? (
              <>
                {lead}
                <a class="govuk-link ps-fact-second" href={staffPaths.orderHandOver(one.orderId)}>
                  {t('handOver')}
                </a>
              </>
            ) : (
              lead
            ),
          },
        ]),
    ...(order === undefined
      ? []
      : [
          {
            name: t('fact.until'),
            value:
              expiry === null || expiry === undefined ? t('fact.further') : t('on', { at: noon(expiry) }),
          },
          {
            name: t('fact.made'),
            value: t('fact.made.by', { at: noon(order.madeOn), court: order.court }),
          },
        ]),
    ...(rule?.breachYears === null || rule === undefined
      ? []
      : [{ name: t('fact.breach'), value: t('fact.breach.years', { years: rule.breachYears }) }]),
  ];
}

/** The one thing that comes next, for whoever holds it. */
function Next({ one, story, works, shownTo, today }: OneModel) {
  if (!works || isEnded(story, today)) return null;
  const order = orderOf(story);
  const write = (kind: string) => staffPaths.orderWrite(one.orderId, kind);
  if (order === undefined) return <Button href={write('order')} text={t('do.order')} />;
  if (conditionsOf(story).length === 0) return <Button href={write('condition')} text={t('do.condition')} />;
  if (shownTo === 0) return <Button href={staffPaths.orderSharing(one.orderId)} text={t('do.sharing')} />;
  if (orderRule(order.kind).notifyDays !== null && allOf(story, 'notified').length === 0)
    return <Button href={write('notified')} text={t('do.notified')} />;
  return null;
}

/** For whoever may notice a breach and does not hold the order. */
function Seen() {
  return (
    <InsetText>
      <p class="govuk-body">{t('seen')}</p>
      <Button href={staffPaths.take()} text={t('seen.do')} classes="govuk-!-margin-bottom-0" />
    </InsetText>
  );
}

function Subject({ one, story, works }: OneModel) {
  const order = orderOf(story);
  if (order === undefined) return null;
  const { law, checked, mayApply } = orderRule(order.kind);
  const lines = [
    [t('is'), order.subjectIs === undefined ? undefined : orderWord(`is.${order.subjectIs}`)],
    [t('born'), isNobody(order) ? undefined : saidInWords(order.born)],
    [t('otherNames'), order.otherNames],
    [t('number'), order.number],
    [t('law'), law === '' ? undefined : checked ? law : t('law.unchecked', { law })],
    [
      t('applicants'),
      mayApply.length === 0
        ? undefined
        : new Intl.ListFormat('en-GB', { type: 'disjunction' }).format(
            mayApply.map((each) => orderWord(`applicant.${each}`)),
          ),
    ],
    [t('words'), order.words],
  ] as const;
  return (
    <section class="ps-case-part" aria-labelledby="subject">
      <h2 class="govuk-heading-m" id="subject">
        {t('subject')}
      </h2>
      <dl class="ps-said">
        {lines.map(([label, text]) =>
          text === undefined ? null : (
            <div>
              <dt>{label}</dt>
              <dd class="ps-as-told">{text}</dd>
            </div>
          ),
        )}
      </dl>
      {works ? (
        <p class="govuk-body-s">
          <a class="govuk-link" href={staffPaths.orderWrite(one.orderId, 'order')}>
            {t('change')}
            <span class="govuk-visually-hidden">: {t('subject')}</span>
          </a>
        </p>
      ) : null}
    </section>
  );
}
