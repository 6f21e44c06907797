/** SQL for groups that may be one in two investigations, and for what was answered. The walls show a pair to those who are named for both. */
import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import { z } from 'zod';
import type { Act, Look } from '../../access/index.ts';
import type { AlikeGroup } from '../../identities/index.ts';

export const groupAnswers = ['same', 'different', 'unsure'] as const;
export type GroupAnswer = (typeof groupAnswers)[number];

/** Keeps what is alike of an investigation now, in the place of what was found of it before; what people answered stays with its pair. */
export async function saveAlike(
  act: Act<unknown>,
  investigationId: string,
  found: readonly AlikeGroup[],
): Promise<void> {
  await act.db.run(sql`update investigations.groups_alike set stands = false
    where stands and (left_investigation = ${investigationId} or right_investigation = ${investigationId})`);
  for (const { about, recordId, otherAbout, strength, name, members } of found) {
    const ends = [
      { group: about, of: investigationId },
      { group: otherAbout, of: recordId },
    ].toSorted((one, other) => (one.group < other.group ? -1 : 1));
    const [left, right] = ends;
    await act.db.run(sql`insert into investigations.groups_alike
        (pair_id, left_investigation, left_group, right_investigation, right_group, strength, name_level, members, stands, found_at)
      values (${randomUUID()}, ${left?.of}, ${left?.group}, ${right?.of}, ${right?.group}, ${strength}, ${name}, ${members}, true, ${act.now})
      on conflict (left_group, right_group) do update set strength = excluded.strength, name_level = excluded.name_level,
        members = excluded.members, stands = true`);
  }
}

const shape = z
  .object({
    pair_id: z.string(),
    own_group: z.string(),
    other_id: z.string(),
    reference: z.string(),
    strength: z.enum(['strong', 'possible']),
    name_level: z.enum(['same', 'close', 'same-but-ordinary', 'different']),
    members: z.number(),
    stands: z.boolean(),
    answer: z.enum(groupAnswers).nullable(),
    answered_by: z.string().nullable(),
    answered_at: z.date().nullable(),
  })
  .transform((row) => ({
    pairId: row.pair_id,
    ownGroup: row.own_group,
    otherId: row.other_id,
    reference: row.reference,
    strength: row.strength,
    name: row.name_level,
    members: row.members,
    /** What speaks for it now, and not only before. */
    stands: row.stands,
    answer: row.answer,
    answeredBy: row.answered_by,
    answeredAt: row.answered_at,
  }));
/** Seen from one of its two investigations. */
export type GroupPair = z.infer<typeof shape>;

/** What may be one with a group of this investigation, of those for which whoever asks is named: what stands, and what somebody answered. */
export const listAlike = (look: Look<unknown>, investigationId: string): Promise<GroupPair[]> =>
  look.db.all(
    shape,
    sql`select g.pair_id, g.own_group, g.other_id, i.reference, g.strength, g.name_level, g.members, g.stands,
        a.answer, a.by_member as answered_by, a.at as answered_at
      from (select *, left_group as own_group, right_investigation as other_id from investigations.groups_alike
            where left_investigation = ${investigationId}
          union all
          select *, right_group, left_investigation from investigations.groups_alike where right_investigation = ${investigationId}) g
        join investigations.investigations i on i.investigation_id = g.other_id
        left join lateral (select answer, by_member, at from investigations.group_answers
          where pair_id = g.pair_id order by place desc limit 1) a on true
      where g.stands or a.answer is not null
      order by g.strength desc, g.members desc, i.reference limit 100`,
  );

/** Adds an answer. */
export async function addAnswer(
  act: Act<unknown>,
  pairId: string,
  answer: GroupAnswer,
  by: string,
): Promise<void> {
  await act.db.run(sql`insert into investigations.group_answers (answer_id, pair_id, answer, by_member, at)
    values (${randomUUID()}, ${pairId}, ${answer}, ${by}, ${act.now})`);
}
