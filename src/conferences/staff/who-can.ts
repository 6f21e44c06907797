/** Whom a form of a conference can name: who leads it, and which agencies can be asked. */
import { listAgencies, listSupportWorkers, mayReceive, type StaffLook } from '../../access/index.ts';
import type { Option } from '../../entries/index.ts';

/** Those of this member's agency who can lead a conference. */
export const chairsFor = async (look: StaffLook): Promise<Option[]> =>
  (await listSupportWorkers(look)).map(({ memberId, name }) => ({ value: memberId, text: name }));

/** The agencies that can be asked, besides these. */
export const askable = async (look: StaffLook, besides: readonly string[]): Promise<Option[]> =>
  (await listAgencies(look))
    .filter((each) => mayReceive(each) && !besides.includes(each.agencyId) && each.untilOn === null)
    .map(({ agencyId, name }) => ({ value: agencyId, text: name }));
