/** What stands on every page of an order but its first: which it is, and the way to its parts. */
import { Alert, SubNavigation } from '../../../design/index.ts';
import { staffPaths } from '../../../paths.ts';
import type { Order } from '../../order/order.ts';
import { orderOf, type Story } from '../../order/story.ts';
import { t } from './one-words.ts';

const places = ['overview', 'sharing', 'history'] as const;
type Place = (typeof places)[number];
const addressOf: Readonly<Record<Place, (id: string) => string>> = {
  overview: staffPaths.order,
  sharing: staffPaths.orderSharing,
  history: staffPaths.orderHistory,
};

/** Whom it binds; its reference where nobody has written it. */
export const nameOfOrder = (one: Order, story: Story): string =>
  orderOf(story)?.subject ?? t('unwritten', { reference: one.reference });

/** The parts of an order, as whoever holds it goes through them. */
export function Parts({ one, part }: { one: Order; part: Place }) {
  return (
    <SubNavigation
      label={t('parts')}
      items={places.map((each) => ({
        text: t(`part.${each}`),
        href: addressOf[each](one.orderId),
        active: each === part,
      }))}
    />
  );
}

interface HeadProps {
  readonly one: Order;
  readonly story: Story;
  readonly part?: Place;
  readonly done?: string | undefined;
}

export function Head({ one, story, part, done }: HeadProps) {
  return (
    <>
      <Done done={done} />
      <header class={part === undefined ? 'ps-case-strip ps-case-strip--alone' : 'ps-case-strip'}>
        <p class="ps-case-strip__who">
          <a class="govuk-link govuk-link--no-visited-state" href={staffPaths.order(one.orderId)}>
            {nameOfOrder(one, story)}
          </a>{' '}
          <span class="ps-second">{one.reference}</span>
        </p>
        {part === undefined ? null : <Parts one={one} part={part} />}
      </header>
    </>
  );
}

const outcomes = ['shared', 'unshared', 'settled', 'handed'] as const;

/** What the last press did, read against a closed list. */
export function Done({ done }: { done: string | undefined }) {
  if (done === undefined || done === '') return null;
  const text = t(`done.${outcomes.find((each) => each === done) ?? 'written'}`);
  return <Alert variant="success" variantText={t('done.kind')} title={text} text={text} role="status" />;
}
