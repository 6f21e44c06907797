/** Orders in force for measuring, and reports that name what one of their conditions does. */
import { randomUUID } from 'node:crypto';
import { listPracticeMembers, startPracticeSession } from '../../src/access/index.ts';
import { placeOrder, type Written } from '../../src/orders/index.ts';
import { addDays } from '../../src/platform/working-days.ts';
import type { Told } from '../../src/reports/index.ts';
import type { County } from './county.ts';

/** What the conditions of each order name, a condition each. */
export const named = ['vehicle', 'phone', 'address', 'business', 'person'] as const;
/** By what reports touch them, in turn and each as often as any other: by what they name, or by words of the reporter that tell of the address. */
export const touchedBy = [...named, 'words'] as const;
export type TouchedBy = (typeof touchedBy)[number];

const letters = 'ABCDEFGHJKLMNOPRSTUVWXY';
/** A plate of its own for each number. */
const plateOf = (number: number): string => {
  const at = (shift: number) => letters[Math.floor(number / letters.length ** shift) % letters.length];
  return `Z${at(3)}${10 + (number % 90)} ${at(2)}${at(1)}${at(0)}`;
};

const syllables = [
  'bra',
  'ced',
  'dol',
  'fen',
  'gar',
  'hul',
  'jor',
  'kem',
  'lus',
  'mir',
  'nav',
  'pol',
  'rud',
  'sel',
  'tov',
];
/** A name of its own for each number, of three syllables, so that few are nearly alike. */
const nameOf = (number: number): string => {
  const at = (shift: number) =>
    syllables[Math.floor((number * 7919) / syllables.length ** shift) % syllables.length];
  return `${at(0)}${at(1)}${at(2)}`.replace(/^./, (letter) => letter.toUpperCase());
};

/** What the conditions of the order of a number name: ten of them in one postcode, and nobody and nothing else twice. */
const namedBy = (number: number) => ({
  plate: plateOf(number),
  phone: `07${String(700_000_000 + number * 7)}`,
  place: `${1 + (number % 90)} ${nameOf(Math.floor(number / 10))} Street`,
  postcode: `CW${1 + (number % 2)} ${Math.floor(number / 200) % 10}${letters[Math.floor(number / 10) % 20]}${letters[Math.floor(number / 2000) % 20]}`,
  business: `${nameOf(number)} ${nameOf(number + 1)} Hand Car Wash`,
  person: `${nameOf(number)} ${nameOf(number + 3)}escu`,
  born: addDays('1960-01-01', number * 5),
});

function conditionsFor(number: number): Written[] {
  const { plate, phone, place, postcode, business, person, born } = namedBy(number);
  const conditions = [
    { what: 'not-use-vehicle', plate },
    { what: 'not-use-phone', phone },
    { what: 'not-enter', place, postcode },
    { what: 'not-work', business },
    { what: 'not-contact', person, born },
  ] as const;
  return conditions.map((body) => ({
    kind: 'condition',
    about: randomUUID(),
    body: { words: 'As the court put it.', state: 'stands', ...body },
  }));
}

/** Places so many orders, each with an address, a phone, a business, a vehicle and somebody not to be contacted. Gives the session of whoever leads them. */
export async function placeOrders({ worker, staff }: County, count: number): Promise<string> {
  const members = await staff.look({}, listPracticeMembers);
  const lead = members.find(
    ({ agencyId, roles }) => agencyId === 'cheshire-police' && roles.includes('investigator'),
  )?.memberId;
  if (lead === undefined) throw new Error('no investigator in the county');
  const at = new Date('2026-09-02T09:00:00Z');
  const batch = 50;
  for (let first = 0; first < count; first += batch)
    await worker.act({}, { act: 'practice.load' }, async (act) => {
      for (let number = first; number < Math.min(count, first + batch); number += 1) {
        const order: Written = {
          kind: 'order',
          about: '',
          body: {
            kind: 'stro',
            subject: `${nameOf(number + 5)} ${nameOf(number + 8)}ov`,
            born: addDays('1962-03-01', number * 4),
            court: 'Chester',
            madeOn: '2026-09-01',
          },
        };
        const orderId = randomUUID();
        await placeOrder(act, {
          one: {
            orderId,
            agencyId: 'cheshire-police',
            reference: `OR-${orderId.slice(0, 12)}`,
            lead,
            begunBy: lead,
            begunAt: at,
          },
          entries: [order, ...conditionsFor(number)].map((written) => ({ written, by: lead, at })),
        });
      }
    });
  return staff.act({}, { act: 'member.sign-in' }, (act) => startPracticeSession(act, lead));
}

/** A report that names what one condition of the order of a number does, and nothing else of any. */
export function telling(by: TouchedBy | 'nothing', number: number): Told {
  const { plate, phone, place, postcode, business, person, born } = namedBy(number);
  return {
    whatSeen: `Men are brought in a van before it is light.${by === 'words' ? ` They are let out at ${place}.` : ''}`,
    people: by === 'person' ? [{ name: person, dateOfBirth: born }] : [{ name: 'Andrei Popescu' }],
    vehicles: by === 'vehicle' ? [{ plate }] : [{ plate: `KX${10 + (number % 90)} QQQ` }],
    phones: [{ number: by === 'phone' ? phone : '07700 900461' }],
    ...(by === 'address' ? { where: { text: place, postcode } } : {}),
    businesses: by === 'business' ? [{ name: business }] : [],
    identity: 'anonymous',
  };
}
