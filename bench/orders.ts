/**
 * Order watch among so many stored reports and live conditions: from the moment a report is in until its task stands, the report's assessment
 * and all; the part of that which the watch takes; and the same for reports that touch no order.
 */
import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import { z } from 'zod';
import { listPracticeMembers } from '../src/access/index.ts';
import { listKeptMentions } from '../src/identities/index.ts';
import { placeOrder, type Written, watchReport } from '../src/orders/index.ts';
import { openReport, submitReport, type Told } from '../src/reports/index.ts';
import { assessReport } from '../src/triage/index.ts';
import { type County, openFilled } from './parts/county.ts';
import { rounded, spread } from './parts/figures.ts';

export const name = 'orders';

const conditionsOfEach = 5;
const letters = 'ABCDEFGHJKLMNOPRSTUVWXY';
/** A plate of its own for each number. */
const plateOf = (number: number): string => {
  const at = (shift: number) => letters[Math.floor(number / letters.length ** shift) % letters.length];
  return `Z${at(3)}${10 + (number % 90)} ${at(2)}${at(1)}${at(0)}`;
};

/** Orders in force, each with an address, a phone, a business, a vehicle and somebody not to be contacted. */
async function placeOrders({ worker, staff }: County, count: number): Promise<void> {
  const members = await staff.look({}, listPracticeMembers);
  const lead = members.find(
    ({ agencyId, roles }) => agencyId === 'cheshire-police' && roles.includes('investigator'),
  )?.memberId;
  if (lead === undefined) throw new Error('no investigator in the county');
  const conditionsFor = (number: number): Written[] => {
    const named = [
      { what: 'not-use-vehicle', plate: plateOf(number) },
      { what: 'not-use-phone', phone: `07${String(700_000_000 + number * 7)}` },
      { what: 'not-enter', place: `${1 + (number % 300)} Benchmark Street`, postcode: 'CW1 3AD' },
      { what: 'not-work', business: `Benchmark ${number} Hand Car Wash` },
      { what: 'not-contact', person: `Anamaria ${plateOf(number)} Benchescu`, born: '2 May 1999' },
    ] as const;
    return named.slice(0, conditionsOfEach).map((body) => ({
      kind: 'condition',
      about: randomUUID(),
      body: { words: 'As the court put it.', state: 'stands', ...body },
    }));
  };
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
            subject: `Benchmark ${plateOf(number)} Subject`,
            born: '14 March 1984',
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
}

const telling = (plate: string): Told => ({
  whatSeen: 'Men are brought in a van before it is light.',
  people: [{ name: 'Andrei Popescu' }],
  vehicles: [{ plate }],
  phones: [{ number: '07700 900461' }],
  businesses: [],
  identity: 'anonymous',
});

async function countTasks({ worker }: County): Promise<number> {
  const { tasks } = await worker.act({}, { act: 'report.match-again' }, (act) =>
    act.db.one(
      z.object({ tasks: z.number() }),
      sql`select count(*)::integer as tasks from tasks.tasks where source = 'order-watch'`,
    ),
  );
  return tasks;
}

/** Reports that come in one after the other; the first ten warm up and are not counted. */
async function arriving(county: County, plates: readonly string[]) {
  const whole: number[] = [];
  const watch: number[] = [];
  const warm = 10;
  for (const [number, plate] of plates.entries()) {
    const began = performance.now();
    const { reportId } = await county.worker.act({}, { act: 'report.submit' }, (act) =>
      // Announced to nobody: what the worker would do is done here, at its time.
      submitReport(
        { ...act, announce: async () => undefined },
        { told: telling(plate), channel: 'public-site', language: 'en', agencyId: 'cheshire-police' },
      ),
    );
    await county.worker.act({}, { act: 'report.assess' }, (act) => assessReport(act, reportId));
    if (number >= warm) whole.push(performance.now() - began);
    await county.worker.act({}, { act: 'report.match-again' }, async (act) => {
      const { dataKey } = await openReport(act, reportId);
      const mentions = await listKeptMentions(act, reportId, dataKey);
      const again = performance.now();
      await watchReport(act, reportId, mentions);
      if (number >= warm) watch.push(performance.now() - again);
    });
  }
  return { reports: whole.length, milliseconds: { untilTask: spread(whole), watchAlone: spread(watch) } };
}

export async function run({ full, counties }: { full: boolean; counties: string }) {
  const [reports, orders, samples] = full ? [1_000_000, 2_000, 200] : [2_000, 100, 30];
  const county = await openFilled(reports, counties);
  try {
    await placeOrders(county, orders);
    const { mentions, watched } = await county.worker.act({}, { act: 'report.match-again' }, (act) =>
      act.db.one(
        z.object({ mentions: z.number(), watched: z.number() }),
        sql`select (select count(*)::integer from identities.mentions) as mentions,
          (select count(*)::integer from orders.watched) as watched`,
      ),
    );
    const before = await countTasks(county);
    const touching = await arriving(
      county,
      Array.from({ length: samples + 10 }, (_, at) => plateOf(at % orders)),
    );
    const tasks = (await countTasks(county)) - before;
    const others = await arriving(
      county,
      Array.from({ length: samples + 10 }, (_, at) => `KX${10 + (at % 90)} QQQ`),
    );
    return {
      storedMentions: mentions,
      orders,
      liveConditions: orders * conditionsOfEach,
      watchedKeys: watched,
      touching,
      tasksOfEachReport: rounded(tasks / (samples + 10), 2),
      touchingNone: others,
    };
  } finally {
    await county.close();
  }
}
