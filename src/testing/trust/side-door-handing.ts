/** What stands in one of the two copies alone: a report that a desk handed to an investigator by name, again and again, and what became of it each time. */
import { randomUUID } from 'node:crypto';
import type { StaffAct } from '../../access/index.ts';
import { type ActName, asSignedIn } from '../../audit/index.ts';
import { declineHanding, handReport } from '../../triage/handing/hand-report.ts';
import { addReportToInvestigation, investigateFromReport } from '../../triage/investigate-from-report.ts';
import { investigatingIn } from '../investigating.ts';
import type { Partnership, TestMember } from '../partnership.ts';

/** What a desk asks of investigators, told as one would say it. */
export function handingIn(given: Pick<Partnership, 'staff'>) {
  const about = <T>(who: TestMember, act: ActName, reportId: string, work: (act: StaffAct) => Promise<T>) =>
    given.staff.act({ session: who.session }, { act, record: { kind: 'report', id: reportId } }, (open) =>
      work(asSignedIn(open)),
    );
  return {
    /** Hands a report to these investigators; gives the handing's id. */
    async hand(desk: TestMember, reportId: string, ...named: readonly TestMember[]): Promise<string> {
      const handingId = randomUUID();
      const asked = { handingId, named: named.map(({ memberId }) => memberId), words: 'Is it yours?' };
      const outcome = await about(desk, 'report.hand', reportId, (act) => handReport(act, reportId, asked));
      if (outcome !== 'handed') throw new Error(`it was not handed: ${outcome}`);
      return handingId;
    },
    decline: (who: TestMember, reportId: string, handingId: string) =>
      about(who, 'report.decline-handing', reportId, (act) =>
        declineHanding(act, reportId, handingId, { words: 'Not of zwarteweide.' }),
      ),
  };
}

/** Hands it four times: an investigation is begun from it, it is added to one, it is declined, and the last waits. Gives the ids of all of these. */
export async function handOver(
  given: Pick<Partnership, 'staff'>,
  { desk, investigator }: { readonly desk: TestMember; readonly investigator: TestMember },
  reportId: string,
): Promise<string[]> {
  const { hand, decline } = handingIn(given);
  const { as, begin } = investigatingIn(given);
  const ask = () => hand(desk, reportId, investigator);
  const begun = randomUUID();
  const first = await ask();
  await as(investigator, 'investigation.begin', begun, (act) => investigateFromReport(act, reportId, begun));
  const open = await begin(investigator);
  const second = await ask();
  await as(investigator, 'investigation.add-report', open, (act) =>
    addReportToInvestigation(act, reportId, open),
  );
  const third = await ask();
  await decline(investigator, reportId, third);
  return [begun, open, first, second, third, await ask()];
}
