/**
 * Order watch among so many stored reports and live conditions, touched by vehicle, phone, address, business, person and words in turn. By each: what the report's
 * assessment takes until its task stands, and the part of that which the watch takes. Then with the queue: from the moment a report is accepted until its
 * task stands, through the worker that hears it. Beside them the same for reports that touch no order.
 */
import { setTimeout as wait } from 'node:timers/promises';
import { sql } from 'kysely';
import { z } from 'zod';
import { listKeptMentions } from '../src/identities/index.ts';
import { watchReport } from '../src/orders/index.ts';
import { withClient } from '../src/platform/db/pool.ts';
import { openReport, submitReport } from '../src/reports/index.ts';
import { assessReport } from '../src/triage/index.ts';
import { named, placeOrders, type TouchedBy, telling, touchedBy } from './parts/benchmark-orders.ts';
import { besideWorker } from './parts/beside-worker.ts';
import { type County, openFilled } from './parts/county.ts';
import { rounded, spread } from './parts/figures.ts';

export const name = 'orders';

const counted = z.object({ count: z.number() });

/** An order's lead has the county's reports held against orders. */
interface Held {
  readonly county: County;
  /** The lead's session. */
  readonly session: string;
  readonly orders: number;
}

/** How many tasks of possible breaches a report has made, as their lead finds them. */
const tasksOf = async ({ county, session }: Held, reportId: string): Promise<number> =>
  (
    await county.staff.look({ session }, (look) =>
      look.db.one(
        counted,
        sql`select count(*)::integer as count from tasks.tasks where source = 'order-watch' and source_key like ${`% ${reportId}`}`,
      ),
    )
  ).count;

/** Reports that come in one after the other, without the queue; the first ten warm up and are not counted. */
async function arriving(held: Held, by: TouchedBy | 'nothing', samples: number) {
  const { county, orders } = held;
  const [whole, watch] = [[] as number[], [] as number[]];
  let tasks = 0;
  const warm = 10;
  for (let number = 0; number < samples + warm; number += 1) {
    const told = telling(by, number % orders);
    const began = performance.now();
    const { reportId } = await county.worker.act({}, { act: 'report.submit' }, (act) =>
      // Announced to nobody: what the worker would do is done here, at its time.
      submitReport(
        { ...act, announce: async () => undefined },
        {
          told,
          ...{ channel: 'public-site', language: 'en', agencyId: 'cheshire-police' },
        },
      ),
    );
    await county.worker.act({}, { act: 'report.assess' }, (act) => assessReport(act, reportId));
    if (number >= warm) whole.push(performance.now() - began);
    await county.worker.act({}, { act: 'report.match-again' }, async (act) => {
      const { dataKey } = await openReport(act, reportId);
      const mentions = await listKeptMentions(act, reportId, dataKey);
      const again = performance.now();
      await watchReport(act, reportId, mentions, { texts: [told.whatSeen ?? ''], saidAt: act.now });
      if (number >= warm) watch.push(performance.now() - again);
    });
    if (number >= warm) tasks += await tasksOf(held, reportId);
  }
  return {
    milliseconds: { untilTask: spread(whole), watchAlone: spread(watch) },
    tasksOfEachReport: rounded(tasks / samples, 2),
  };
}

/** Until the queue is empty: a county that was just filled has news in it. */
async function queueIsEmpty({ doors }: County): Promise<void> {
  await withClient(doors.jobs, async (client) => {
    const waiting = 'select count(*)::integer as jobs from graphile_worker.jobs where run_at <= now()';
    while ((await client.query<{ jobs: number }>(waiting)).rows[0]?.jobs !== 0) await wait(50);
  });
}

/** How long nobody waits for a task, in milliseconds: such a report made none. */
const longest = 60_000;

/** Reports sent as the public site sends them, by each in turn; the queue is looked into every two milliseconds for the task of each. */
async function throughQueue(held: Held, samples: number) {
  const { county, orders } = held;
  const times: Record<TouchedBy, number[]> = {
    vehicle: [],
    phone: [],
    address: [],
    business: [],
    person: [],
    words: [],
  };
  let withoutTask = 0;
  await besideWorker(county, async () => {
    await queueIsEmpty(county);
    const warm = touchedBy.length;
    for (let number = 0; number < samples + warm; number += 1) {
      const by = touchedBy[number % touchedBy.length] ?? 'vehicle';
      const { reportId } = await county.street.act({}, { act: 'report.submit' }, (act) =>
        submitReport(act, {
          told: telling(by, number % orders),
          ...{ channel: 'public-site', language: 'en' },
        }),
      );
      const accepted = performance.now();
      let there = false;
      while (!there && performance.now() - accepted < longest) {
        await wait(2);
        there = (await tasksOf(held, reportId)) > 0;
      }
      if (!there) withoutTask += 1;
      else if (number >= warm) times[by].push(performance.now() - accepted);
    }
  });
  return {
    taken:
      'from the moment a report is accepted until its task is found, through the queue and the worker, which run in the process that measures',
    milliseconds: spread(Object.values(times).flat()),
    byEach: Object.fromEntries(touchedBy.map((by) => [by, spread(times[by])])),
    reportsWithoutTask: withoutTask,
  };
}

export async function run({ full, counties }: { full: boolean; counties: string }) {
  const [reports, orders, samples] = full ? [500_000, 2_000, 100] : [2_000, 100, 15];
  const county = await openFilled(reports, counties);
  try {
    const held = { county, orders, session: await placeOrders(county, orders) };
    // A county that is kept may hold orders of a run before: all of them watch.
    const { mentions, watched, open } = await county.worker.act({}, { act: 'report.match-again' }, (act) =>
      act.db.one(
        z.object({ mentions: z.number(), watched: z.number(), open: z.number() }),
        sql`select (select count(*)::integer from identities.mentions) as mentions,
          (select count(*)::integer from orders.watched) as watched,
          (select count(*)::integer from orders.orders where state = 'open') as open`,
      ),
    );
    const touching: Record<string, Awaited<ReturnType<typeof arriving>>> = {};
    for (const by of touchedBy) touching[by] = await arriving(held, by, samples);
    return {
      storedMentions: mentions,
      orders: open,
      liveConditions: open * named.length,
      watchedKeys: watched,
      withoutQueue: {
        taken: 'a report’s sending and assessment, one after the other in one process, until its task stands',
        touching,
        touchingNone: await arriving(held, 'nothing', samples),
      },
      withQueue: await throughQueue(held, samples * touchedBy.length),
    };
  } finally {
    await county.close();
  }
}
