/** What days bring to cases, as the worker notices it [X24]. */
import { openRecordKey, type WorkerAct } from '../../access/index.ts';
import { addDays, londonDay } from '../../platform/working-days.ts';
import { listSupportEnds } from '../../referrals/index.ts';
import { listWritten } from '../case/entry-store.ts';
import { openCase } from '../case/open-case.ts';
import { lapseDays } from '../caseload/lapse.ts';
import { keepContact, listCasesWithContactsToKeep } from '../contact/contact-store.ts';
import { endingsOf } from '../endings/ending.ts';
import { keepEnding, keepOfClock, listCasesToKeep } from '../endings/ending-store.ts';
import { judgeOwnPages } from '../own-view/judge-own-pages.ts';
import { tiesOf } from '../ties/tie.ts';
import { keepTie, listCasesWithTiesToKeep } from '../ties/tie-store.ts';
import { endingDays } from './alert.ts';
import { raiseDue } from './alert-store.ts';

/** Cases of which what ends, ties, or tries to reach somebody are brought to where they are looked up, at most in one round. */
const mostKept = 200;
/** Tries of one case, at most. */
const mostTries = 5000;

/** Raises alerts of contact that has lapsed and of what is about to end. Safe to run often. Gives how many are new. */
export async function watchCases(act: WorkerAct): Promise<number> {
  for (const caseId of await listCasesToKeep(act, mostKept)) {
    const { one, story } = await openCase(act, caseId);
    for (const ending of endingsOf(one, story)) await keepEnding(act, ending);
  }
  for (const caseId of await listCasesWithTiesToKeep(act, mostKept)) {
    const { one, story } = await openCase(act, caseId);
    for (const tie of tiesOf(one, story)) await keepTie(act, tie);
  }
  for (const caseId of await listCasesWithContactsToKeep(act, mostKept)) {
    const dataKey = await openRecordKey(act, caseId);
    for (const each of await listWritten(act, caseId, dataKey, { kinds: ['contact'], most: mostTries }))
      if (each.kind === 'contact') await keepContact(act, caseId, each);
  }
  await judgeOwnPages(act);
  await keepOfClock(act, await listSupportEnds(act));
  const today = londonDay(act.now);
  return raiseDue(act, {
    today,
    lapseDays: lapseDays(today),
    endsBy: addDays(today, endingDays(today)),
  });
}
