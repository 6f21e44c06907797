/** What has to stand in both copies, so that what hangs on a support case of others alone shows in no figure that everybody is told. */
import { randomUUID } from 'node:crypto';
import { noteUnmet } from '../../services/waiting/unmet-store.ts';
import type { Partnership, TestMember } from '../partnership.ts';
import { servingIn } from '../serving.ts';
import { supportingIn } from '../supporting.ts';

/** The services of others to which people are referred, and who answers for the one that signs in. */
export interface Offered {
  readonly receiver: TestMember;
  readonly roomId: string;
  readonly letterId: string;
}
type Given = Pick<Partnership, 'staff'>;
const law = { purpose: 'housing', ground: 'safeguarding', why: 'She sleeps outside.' } as const;

/** Refers somebody to both, so that they wait, begin and are declined; that nothing meets a need of theirs, and that a tenancy ends. Gives the referrals and the need. */
export async function counted(
  given: Given,
  member: TestMember,
  caseId: string,
  { receiver, roomId, letterId }: Offered,
): Promise<string[]> {
  const { refer, answer } = servingIn(given);
  const { as, write } = supportingIn(given);
  const asked = { need: 'housing', what: 'A room of zwarteweide.', share: law } as const;
  const referrals: string[] = [];
  for (let each = 0; each < 3; each += 1) referrals.push(await refer(member, caseId, roomId, asked));
  const [, begun = '', declined = ''] = referrals;
  const said = { about: '', body: { words: 'Zwarteweide.' } } as const;
  await answer(receiver, caseId, begun, {
    ...said,
    kind: 'accepted',
    body: { ...said.body, beginsOn: '2026-11-03' },
  });
  await answer(receiver, caseId, declined, {
    ...said,
    kind: 'declined',
    body: { ...said.body, reason: 'no-capacity' },
  });
  referrals.push(await refer(member, caseId, letterId, asked));
  const unmetId = randomUUID();
  await as(member, 'unmet-need.note', caseId, (act) =>
    noteUnmet(act, {
      ...{ unmetId, caseId, need: 'legal', why: 'none-there', notedOn: '2026-11-03' },
      ...{ agencyId: member.agencyId, notedBy: member.memberId },
    }),
  );
  await write(member, caseId, {
    kind: 'ending',
    about: randomUUID(),
    body: {
      what: 'tenancy',
      words: 'The landlord of zwarteweide sells.',
      ends: '2026-12-20',
      state: 'coming',
    },
  });
  return [...referrals, unmetId];
}

/**
 * A room of Warrington’s, and a line that a body outside runs, whose entry another agency keeps; and so many others wait and need that one more shows in no
 * figure.
 */
export async function offeredIn(given: Partnership, keeper: TestMember): Promise<Offered> {
  const receiver = await given.member('support-worker').of('warrington-borough-council', 'Beatrix Colmslow');
  const { add } = servingIn(given);
  const offered = {
    receiver,
    roomId: await add(receiver, { name: 'A room', needs: ['housing'] }),
    letterId: await add(keeper, { name: 'Lantern line', provider: 'Lantern Listening' }),
  };
  await counted(given, receiver, await supportingIn(given).begin(receiver), offered);
  return offered;
}
