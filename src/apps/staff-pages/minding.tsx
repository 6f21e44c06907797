import type { Minding } from '../../audit/index.ts';
import { mindingOfReferral } from '../../referrals/staff/routes.ts';
import { mindingOfPerson } from '../../support/staff/routes.ts';

/** What stands at the head of every page of a record: who of its people is supported, and whether a referral of another agency is still open. */
export const mindingOfRecord: Minding = async (act, record) => {
  const [live, people] = [await mindingOfReferral(act, record), await mindingOfPerson(act, record)];
  if (live === undefined || people === 'said by its pages') return people;
  return (
    <>
      {live}
      {people}
    </>
  );
};
