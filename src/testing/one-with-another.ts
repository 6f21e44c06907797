/** People of two reports of a test's partnership whom somebody of a desk says to be one, however unlike they are told of. */
import { openRecordKey } from '../access/index.ts';
import { asSignedIn } from '../audit/index.ts';
import { listKeptMentions } from '../identities/index.ts';
import { joinByHand } from '../identities/join-by-hand.ts';
import type { Partnership, TestMember } from './partnership.ts';

/** The first person whom each of the reports tells of is one with the other's, as this member of a desk says. */
export async function joinPeople(
  given: Pick<Partnership, 'staff' | 'worker'>,
  who: TestMember,
  reports: readonly [one: string, other: string],
): Promise<void> {
  const mentionOf = (id: string): Promise<string> =>
    given.worker.act({}, { act: 'report.match-again' }, async (act) => {
      const all = await listKeptMentions(act, id, await openRecordKey(act, id));
      return all.find(({ mention }) => mention.kind === 'person')?.mentionId ?? '';
    });
  const [mentionId, otherMention] = [await mentionOf(reports[0]), await mentionOf(reports[1])];
  await given.staff.act(
    { session: who.session },
    { act: 'match.join', record: { kind: 'report', id: reports[1] } },
    (act) => joinByHand(asSignedIn(act), { mentionId, otherMention, reason: 'The same scar.' }),
  );
}
