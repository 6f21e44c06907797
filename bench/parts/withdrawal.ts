import { asSignedIn } from '../../src/audit/index.ts';
import { recordSharing, shareCase } from '../../src/support/share/share-case.ts';
import type { County } from './county.ts';
import { type Spread, spread } from './figures.ts';

/** Shares each case anew on the person's consent alone, and times from its being taken back, act and all, to the other agency's next request. */
export async function withdrawal(
  { staff }: County,
  { session, partnerId }: { readonly session: string; readonly partnerId: string },
  cases: readonly string[],
  findNothing: (caseId: string) => Promise<void>,
): Promise<Spread> {
  const says = (caseId: string, answer: 'yes' | 'withdrawn') =>
    staff.act({ session }, { act: 'consent.record', record: { kind: 'case', id: caseId } }, (act) =>
      recordSharing(asSignedIn(act), caseId, {
        ...{
          purpose: 'health',
          agencyId: partnerId,
          answer,
          words: 'Them.',
          language: 'ro',
          interpreter: 'present',
        },
        givenAt: act.now,
      }),
    );
  const times: number[] = [];
  for (const caseId of cases) {
    await says(caseId, 'yes');
    await staff.act({ session }, { act: 'record.share', record: { kind: 'case', id: caseId } }, (act) =>
      shareCase(asSignedIn(act), caseId, {
        toAgency: partnerId,
        sections: ['risk'],
        purpose: 'health',
        ground: 'consent',
      }),
    );
    const began = performance.now();
    await says(caseId, 'withdrawn');
    await findNothing(caseId);
    times.push(performance.now() - began);
  }
  return spread(times);
}
