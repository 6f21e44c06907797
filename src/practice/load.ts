/** Fills a practice database with the invented county, in steps that survive being cut off. */
import { countMembers, type WorkerAct } from '../access/index.ts';
import type { Contexts } from '../audit/index.ts';
import type { FileDesk } from '../files/index.ts';
import { lookForGroups } from '../investigations/index.ts';
import type { BookRing } from '../platform/keys/index.ts';
import type { FileStore } from '../platform/store/index.ts';
import { makeReports } from './generate.ts';
import { loadCases } from './load-cases.ts';
import { loadConferences } from './load-conferences.ts';
import { loadCourt } from './load-court.ts';
import { loadInvestigations } from './load-investigations.ts';
import { loadOrders } from './load-orders.ts';
import { loadPeople, practiceId } from './load-people.ts';
import { loadReferrals } from './load-referrals.ts';
import { loadReferred } from './load-referred.ts';
import { loadReport } from './load-report.ts';
import { loadServices } from './load-services.ts';
import { beginLoad, countLoads, findLoad, noteLoaded, type PracticeLoad } from './load-store.ts';
import { loadWay } from './load-ways.ts';
import { loadOwnView } from './own-view-ioana.ts';

export interface LoadOrder {
  /** The name of this filling: the county of the first start is `county`. */
  readonly name: string;
  readonly reports: number;
  /** Where invented pictures are put; without it the county has none. */
  readonly fileStore?: FileStore;
  /** Told how many reports are in, after each step. */
  progress(loaded: number, wanted: number): void;
  /** Asked between steps: stop here? What is in stays in, and a later call goes on from there. */
  stopped?(): boolean;
  /** The account at the command line, for the book. */
  readonly operator?: string;
}

/** The filling of which some concerns have been investigated: the county of the first start. */
const firstCounty = 'county';
/** Reports in one transaction. */
const step = 100;
/** Reports in hand at once, over the one connection: while the database writes for one, the next is being sealed and compared. */
const lanes = 8;
const threeYears = 3 * 365 * 86_400_000;

/**
 * Loads agencies, members and so many reports of the three years before now. Called again under the same name it goes on
 * where it stopped, or returns at once when all is in.
 */
export async function loadCounty(contexts: Contexts<BookRing>, order: LoadOrder): Promise<void> {
  const caller = order.operator === undefined ? {} : { operator: order.operator };
  const act = <T>(detail: Record<string, string | number>, work: (act: WorkerAct) => Promise<T>) =>
    contexts.act(caller, { act: 'practice.load', detail: { load: order.name, ...detail } }, work);

  const { fileStore } = order;
  const fileDesk: FileDesk | undefined = fileStore && {
    store: fileStore,
    keep: (work) => act({ step: 'picture' }, work),
  };
  const known = await contexts.look(caller, (look) => findLoad(look, order.name));
  if (known?.finishedAt) return;
  const load: PracticeLoad =
    known ?? (await act({ step: 'begin' }, (opened) => begin(opened, order, fileDesk)));

  let next = load.loaded;
  const reports = makeReports({
    seed: load.seed,
    count: load.wanted,
    from: load.from,
    until: load.until,
  }).drop(next);
  while (next < load.wanted && order.stopped?.() !== true) {
    const batch = takeFrom(reports, step);
    if (batch.length === 0) break;
    next += batch.length;
    await act({ step: 'reports', count: batch.length }, async (opened) => {
      await inLanes(batch, async (report) => {
        const reportId = await loadReport(opened, report, fileDesk);
        if (load.name !== firstCounty) return;
        await loadWay(opened, reportId, report);
        await loadReferred(opened, reportId, report);
      });
      await noteLoaded(opened, load.name, next, next >= load.wanted);
    });
    order.progress(next, load.wanted);
  }
}

async function inLanes<T>(list: readonly T[], work: (each: T) => Promise<void>): Promise<void> {
  const waiting = list.values();
  const lane = async () => {
    for (const each of waiting) await work(each);
  };
  await Promise.all(Array.from({ length: lanes }, lane));
}

function takeFrom<T>(from: Iterator<T>, most: number): T[] {
  const taken: T[] = [];
  while (taken.length < most) {
    const { value, done } = from.next();
    if (done === true) break;
    taken.push(value);
  }
  return taken;
}

async function begin(
  act: WorkerAct,
  order: LoadOrder,
  fileDesk: FileDesk | undefined,
): Promise<PracticeLoad> {
  const first = (await countMembers(act)) === 0;
  await loadPeople(act);
  if (first) {
    await loadReferrals(act);
    await loadCases(act, fileDesk);
    await loadOwnView(act);
    await loadInvestigations(act);
    await loadCourt(act);
    // Two of them may know one group: whoever is named for both is asked.
    for (const operation of ['Operation Larkspur', 'Operation Teasel'])
      await lookForGroups(act, practiceId(operation));
    await loadOrders(act);
    await loadServices(act);
    await loadConferences(act);
  }
  const load = {
    name: order.name,
    seed: 2026 + (await countLoads(act)),
    wanted: order.reports,
    from: new Date(act.now.getTime() - threeYears),
    until: act.now,
  };
  await beginLoad(act, load);
  return { ...load, loaded: 0, finishedAt: null };
}
