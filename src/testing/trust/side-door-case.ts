/** What stands in one of the two copies alone: a support case of an agency of which nobody asks, with all that hangs on one. */
import { contextsFor } from '../../audit/index.ts';
import { readDeskRing } from '../../platform/keys/index.ts';
import { conferringIn } from '../conferring.ts';
import type { TestMember } from '../partnership.ts';
import { noteOf, personCalled, supportingIn, warningOf } from '../supporting.ts';
import type { Twin } from './twins.ts';

/**
 * Supports, as that member, a person of whom everybody else’s records tell too. Gives the ids of the case, of a conference and of an item about
 * them. Without a referral, an unmet need or a wait: of those managers are told that each agency has some, in small numbers.
 */
export async function support(twin: Twin, helper: TestMember, keysDir: string): Promise<string[]> {
  const given = { staff: contextsFor('staff', twin.pool('staff'), readDeskRing(keysDir)) };
  const { begin, write } = supportingIn(given);
  const id = await begin(helper);
  await write(
    helper,
    id,
    personCalled('Andrei Popescu'),
    warningOf('Two men of zwarteweide look for him.'),
    noteOf('He slept in the van.'),
    {
      kind: 'risk',
      about: 'safety',
      body: {
        ...{ level: 'very-high', evidence: 'He was seen.', confidence: 'high', asked: 'Andrei' },
        on: '2026-11-02',
      },
    },
  );
  const conferring = conferringIn(given);
  const conferenceId = await conferring.call(helper, ['warrington-borough-council']);
  await conferring.accept(conferenceId, helper);
  const item = await conferring.put(helper, conferenceId, id, []);
  return [id, conferenceId, item];
}
