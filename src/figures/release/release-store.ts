/** SQL for released figures: kept as they were made, and never changed. */
import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import { z } from 'zod';
import type { Act, Look } from '../../access/index.ts';
import { type Day, isDay } from '../../platform/working-days.ts';
import { stages } from '../funnel/chain.ts';
import type { Period } from '../funnel/funnel-query.ts';
import type { Released } from './protect.ts';

const told = z.number().nullable();
const stage = z.enum(stages);
const reached = z.object({
  concern: told,
  identified: told,
  referred: told,
  investigated: told,
  charged: told,
  convicted: told,
  ordered: told,
});
const standing = z.array(
  z.object({
    stage,
    goesOn: told,
    notKnown: told,
    reasons: z.array(z.object({ reason: z.string(), count: told })),
  }),
);
const times = z.array(z.object({ from: stage, to: stage, quarter: told, median: told, threeQuarters: told }));
/** Why and how long by kind is told since 29 November 2026; a release made before has neither. */
const releasedShape: z.ZodType<Released> = z.object({
  rule: z.object({ least: z.number(), nearest: z.number(), leastTimes: z.number() }),
  concerns: told,
  reached,
  standing,
  times,
  types: z.array(
    z.object({ type: z.string(), reached, standing: standing.default([]), times: times.default([]) }),
  ),
  asked: told,
  helped: z.array(z.object({ code: z.string(), count: told })),
});
const day = z.string().transform((text, context): Day => {
  if (isDay(text)) return text;
  context.addIssue('no day');
  return z.NEVER;
});
const shape = z
  .object({ from_on: day, until_on: day, made_at: z.date(), content: releasedShape })
  .transform((row) => ({
    period: { from: row.from_on, until: row.until_on },
    madeAt: row.made_at,
    content: row.content,
  }));
export type Release = z.infer<typeof shape>;

/** Keeps a release; nothing happens where its period has one already. */
export async function saveRelease(
  act: Act<unknown>,
  { from, until }: Period,
  content: Released,
): Promise<void> {
  await act.db.run(sql`insert into figures.releases (release_id, from_on, until_on, made_at, content)
    values (${randomUUID()}, ${from}, ${until}, ${act.now}, ${JSON.stringify(content)}::jsonb) on conflict (until_on, from_on) do nothing`);
}

/** Every release, the newest first and of one quarter the shortest first: eight a year. */
export const listReleases = (look: Look<unknown>): Promise<Release[]> =>
  look.db.all(
    shape,
    sql`select from_on, until_on, made_at, content from figures.releases order by until_on desc, from_on desc limit 80`,
  );
