/** What two reports of a partnership are connected by: a pair to compare, a mention of it, and a request of another agency's. */
import { sql } from 'kysely';
import { z } from 'zod';
import { asSignedIn } from '../../audit/index.ts';
import { askForHit } from '../../identities/ask-for-hit.ts';
import type { Partnership } from '../partnership.ts';

const pairShape = z.object({ match_id: z.string(), left_mention: z.string() });
const requestShape = z.object({ request_id: z.string() });

/** `open`: the first partner's report. `sealed`: a council's that matches it, whose desk asks for it. */
export async function connectedIn(
  partnership: Partnership,
  { open, sealed }: { readonly open: string; readonly sealed: string },
): Promise<{ matchId: string; mentionId: string; requestId: string }> {
  const pair = await partnership.worker.act({}, { act: 'report.assess' }, (act) =>
    act.db.one(
      pairShape,
      sql`select match_id, left_mention from identities.matches where left_agency = right_agency and kind = 'vehicle'`,
    ),
  );
  const asker = await partnership.member('duty-desk').of('cheshire-east-council');
  const asked = await partnership.staff.act({ session: asker.session }, { act: 'hit.ask' }, async (act) => {
    const why = { purpose: 'same-person', basis: 'test', reason: 'The same van.' };
    await askForHit(asSignedIn(act), { recordId: sealed, holder: 'cheshire-police', ...why });
    return act.db.one(
      requestShape,
      sql`select request_id from identities.requests where their_record = ${open}`,
    );
  });
  return { matchId: pair.match_id, mentionId: pair.left_mention, requestId: asked.request_id };
}
