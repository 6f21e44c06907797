import { type GivenShare, listSharesOf, type StaffAct } from '../../access/index.ts';
import { findReferral } from '../../referrals/index.ts';
import { ownReferralOf, type SupportCase, tiedAt } from '../case/case.ts';
import { listOthersOfPerson } from '../case/case-store.ts';

/** Another record of the same person, and with whom it is shared. */
export interface ReadElsewhere {
  readonly kind: 'referral' | 'case';
  readonly id: string;
  readonly reference: string;
  readonly shares: readonly GivenShare[];
}

/** Who ever read the person's NRM referral, and their other cases that had it too by a moment: of each that is open to whoever asks now. `one`: as it was tied then. */
export async function sharedElsewhere(
  act: StaffAct,
  one: SupportCase,
  at: Date,
): Promise<readonly ReadElsewhere[]> {
  const own = ownReferralOf(one);
  if (own === null) return [];
  const referral = await findReferral(act, own);
  const others = (await listOthersOfPerson(act, one, [])).filter(
    (each) => tiedAt(each, at).referralId !== null,
  );
  const found = [
    ...(referral === undefined
      ? []
      : [{ kind: 'referral' as const, id: referral.referralId, reference: referral.reference }]),
    ...others.map(({ caseId, reference }) => ({ kind: 'case' as const, id: caseId, reference })),
  ];
  const read: ReadElsewhere[] = [];
  for (const each of found) read.push({ ...each, shares: await listSharesOf(act, each.id) });
  return read;
}
