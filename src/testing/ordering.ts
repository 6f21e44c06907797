/** Orders of a test's partnership, made by real acts, told as one would say it. */
import { randomUUID } from 'node:crypto';
import { grantShare, type StaffAct } from '../access/index.ts';
import { type ActName, asSignedIn } from '../audit/index.ts';
import { beginOrder } from '../orders/order/begin-order.ts';
import type { EntryOf, Written } from '../orders/order/entry.ts';
import { openOrder } from '../orders/order/open-order.ts';
import { writeInOrder } from '../orders/order/write-in-order.ts';
import type { Partnership, TestMember } from './partnership.ts';

interface Ordering {
  /** Does this as that member, with its line about an order. */
  as<T>(who: TestMember, act: ActName, id: string, work: (act: StaffAct) => Promise<T>): Promise<T>;
  /** A new order's id, with what is written of it. */
  begin(who: TestMember, ...written: readonly Written[]): Promise<string>;
  write(who: TestMember, id: string, ...written: readonly Written[]): Promise<void>;
  open(who: TestMember, id: string): ReturnType<typeof openOrder>;
  show(
    who: TestMember,
    id: string,
    toAgency: string,
    sections?: readonly string[],
    until?: Date,
  ): Promise<string>;
}

export function orderingIn(given: Pick<Partnership, 'staff'>): Ordering {
  const as: Ordering['as'] = (who, act, id, work) =>
    given.staff.act(
      { session: who.session },
      {
        act,
        record: { kind: 'order', id },
        ...(act === 'order.begin' ? { makesRecord: true as const } : {}),
      },
      (open) => work(asSignedIn(open)),
    );
  const write: Ordering['write'] = async (who, id, ...written) => {
    for (const each of written) await as(who, 'order.write', id, (act) => writeInOrder(act, id, each));
  };
  return {
    as,
    write,
    begin: async (who, ...written) => {
      const orderId = randomUUID();
      await as(who, 'order.begin', orderId, (act) => beginOrder(act, orderId));
      await write(who, orderId, ...written);
      return orderId;
    },
    open: (who, id) => as(who, 'order.open', id, (act) => openOrder(act, id)),
    show: (who, id, toAgency, sections = ['order'], until) =>
      as(who, 'record.share', id, (act) =>
        grantShare(act, {
          recordId: id,
          toAgency,
          sections,
          purpose: 'Noticing a breach of an order',
          basis: 'Data Protection Act 2018, Part 3',
          ...(until === undefined ? {} : { until }),
        }),
      ),
  };
}

type WrittenOf<K extends Written['kind']> = Extract<Written, { kind: K }> & Pick<EntryOf<K>, 'body'>;

/** What the court ordered, as an entry: a prevention order of ten years. */
export const orderedOn = (
  subject: string,
  change: Partial<EntryOf<'order'>['body']> = {},
): WrittenOf<'order'> => ({
  kind: 'order',
  about: '',
  body: {
    kind: 'stpo-conviction',
    subject,
    born: '1984-03-14',
    court: 'Chester Crown Court',
    madeOn: '2026-09-01',
    expiresOn: '2036-08-31',
    ...change,
  },
});

/** A condition, as an entry. */
export const conditionOf = (
  body: Omit<EntryOf<'condition'>['body'], 'words' | 'state'>,
  kind: 'condition' | 'protected-condition' = 'condition',
  about: string = randomUUID(),
): Extract<Written, { kind: 'condition' | 'protected-condition' }> => ({
  kind,
  about,
  body: {
    words: 'As the court put it.',
    state: 'stands',
    ...(body.person === undefined ? {} : { personIs: 'other' as const }),
    ...body,
  },
});
