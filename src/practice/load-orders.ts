/** One invented order, shown to two councils: so that whoever signs in as an officer of the county finds what somebody may not do, and when that ends. */
import { saveShare, type WorkerAct } from '../access/index.ts';
import { placeOrder, type Written } from '../orders/index.ts';
import { type Day, londonDay } from '../platform/working-days.ts';
import { practiceMembers } from './generate.ts';
import { practiceId } from './load-people.ts';

const day = 86_400_000;
const id = (name: string) => practiceId(`order thing ${name}`);
type Condition = Extract<Written, { kind: 'condition' }>['body'];
const condition = (
  name: string,
  body: Omit<Condition, 'state'>,
  kind: 'condition' | 'protected-condition',
) => ({
  kind,
  about: id(name),
  body: { ...body, state: 'stands' as const },
});

/** What was written of it, by how many days ago. */
const told = (on: (daysAgo: number) => Day): readonly (readonly [daysAgo: number, written: Written])[] => [
  [
    58,
    {
      kind: 'order',
      about: '',
      body: {
        kind: 'stpo-conviction',
        subject: 'Marcel Dravit',
        subjectIs: 'convicted',
        born: '14 March 1984',
        court: 'Chester Crown Court',
        madeOn: on(60),
        expiresOn: on(60 - 3653),
      },
    },
  ],
  [
    58,
    condition(
      'trade',
      { what: 'not-work', words: 'Not to run, own or work in a nail bar.', business: 'Lacquer Lane Nails' },
      'condition',
    ),
  ],
  [
    58,
    condition(
      'shop',
      {
        what: 'not-enter',
        words: 'Not to enter the premises or the flat above.',
        place: '17 Fennel Street',
      },
      'condition',
    ),
  ],
  [
    58,
    condition(
      'car',
      { what: 'not-use-vehicle', words: 'Not to drive or be driven in this vehicle.', plate: 'ZZ20 NLB' },
      'condition',
    ),
  ],
  [
    58,
    condition(
      'Mai',
      {
        what: 'not-contact',
        words: 'Not to contact her, directly or through others.',
        person: 'Mai',
        personIs: 'victim',
      },
      'protected-condition',
    ),
  ],
  [57, { kind: 'notified', about: id('told'), body: { address: 'HMP, in custody', on: on(57) } }],
  [
    20,
    {
      kind: 'check',
      about: id('check'),
      body: {
        condition: id('shop'),
        how: 'visit',
        result: 'kept',
        words: 'Shop and flat are let to somebody else, who has never met him.',
        nature: 'fact',
        on: on(20),
      },
    },
  ],
];

/** Places it, held by the police. */
export async function loadOrders(act: WorkerAct): Promise<void> {
  const ago = (daysAgo: number) => new Date(act.now.getTime() - daysAgo * day);
  const imtiaz = practiceMembers.find(({ name }) => name === 'Imtiaz Quraishy');
  if (imtiaz === undefined) throw new Error('the investigator is missing');
  const lead = practiceId(imtiaz.id);
  const orderId = practiceId('order of Marcel Dravit');
  await placeOrder(act, {
    one: {
      orderId,
      agencyId: 'cheshire-police',
      reference: 'OR-DRV642',
      lead,
      begunBy: lead,
      begunAt: ago(58),
    },
    entries: told((daysAgo) => londonDay(ago(daysAgo))).map(([daysAgo, written]) => ({
      written,
      by: lead,
      at: ago(daysAgo),
    })),
  });
  for (const toAgency of ['cheshire-west-and-chester-council', 'warrington-borough-council'])
    await saveShare(act, {
      shareId: practiceId(`order shown to ${toAgency}`),
      recordId: orderId,
      sections: ['order'],
      fromAgency: 'cheshire-police',
      toAgency,
      purpose: 'Noticing a breach of an order',
      basis: 'Data Protection Act 2018, Part 3',
      grantedBy: lead,
      until: new Date(act.now.getTime() + 365 * day),
    });
}
