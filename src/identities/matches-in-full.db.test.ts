import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { freshDatabase } from '../testing/database.ts';
import { partnershipIn, type TestMember } from '../testing/partnership.ts';
import { listMatchesOf } from './index.ts';

const given = await partnershipIn(await freshDatabase());
const vehicles = [{ plate: 'MX19 KLP', colour: 'white' }];
const people = [{ name: 'Andrei Popescu', nationality: 'Romanian', approximateAge: '30' }];

const rowShape = z.object({
  match_id: z.string(),
  // What a sealed end keeps to itself is null there, and nothing here.
  mention_id: z
    .string()
    .nullable()
    .transform((id) => id ?? ''),
  other_record: z.string(),
  other_mention: z
    .string()
    .nullable()
    .transform((id) => id ?? ''),
  weight: z
    .number()
    .nullable()
    .transform((weight) => weight ?? 0),
  levels: z.unknown().transform((levels) => levels ?? []),
  other_class: z.string(),
  holder: z.string().nullable(),
});

/** The same matches by the view, whose rows the database's own policy lets through one by one. */
const byRowPolicy = (member: TestMember, recordId: string) =>
  given.staff.look({ session: member.session }, (look) =>
    look.db.all(
      rowShape,
      sql`select match_id, mention_id, other_record, other_mention, weight, levels,
          access.record_class(other_record) as other_class, access.holder_of(other_record) as holder
        from identities.record_matches where record_id = ${recordId} and state <> 'rejected' order by match_id`,
    ),
  );

test('the matches of a report are the same all at once as the walls give them one by one, to every member and of every class', async () => {
  const reports = [
    await given.report({ vehicles, people }),
    await given.report({ vehicles, people, heldBy: 'halton-borough-council' }),
    await given.report({ vehicles, people, heldBy: 'halton-borough-council', othersSee: 'hidden' }),
    await given.report({ vehicles, people, heldBy: 'cheshire-east-council' }),
    await given.report({ vehicles, people }),
  ];
  const members = [
    await given.member('duty-desk').of('cheshire-police'),
    await given.member('investigator').of('halton-borough-council'),
    await given.member('duty-desk').of('cheshire-east-council'),
    await given.member('administrator').of('cheshire-police'),
  ];
  let shown = 0;
  for (const member of members)
    for (const { reportId } of reports) {
      const atOnce = await given.staff.look({ session: member.session }, (look) =>
        listMatchesOf(look, reportId),
      );
      const sorted = atOnce.toSorted((a, b) => (a.matchId < b.matchId ? -1 : 1));
      expect(
        sorted.map((match) => ({
          match_id: match.matchId,
          mention_id: match.mentionId,
          other_record: match.otherRecord,
          other_mention: match.otherMention,
          weight: match.weight,
          levels: match.levels,
          other_class: match.other.class,
          holder: match.other.holderAgencyId,
        })),
      ).toEqual(await byRowPolicy(member, reportId));
      shown += atOnce.length;
    }
  expect(shown).toBeGreaterThan(20);
});
