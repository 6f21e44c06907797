/** SQL for models that were learnt, and for which is in use. */
import { sql } from 'kysely';
import { z } from 'zod';
import type { Act, Look, StaffAct } from '../access/index.ts';
import { type MatchModel, MODEL_2026_11, readModel } from '../matching/index.ts';

const chosenShape = z.object({ version: z.string().nullable(), model: z.unknown() });

/** Models that were read already: they never change. */
const known = new Map<string, MatchModel>();

/** The model that is in use: the last that a person chose, or the one that the service came with. */
export async function findModelInUse(context: Look): Promise<MatchModel> {
  const row = await context.db.maybe(
    chosenShape,
    sql`select c.version, m.model from identities.model_choices c left join identities.models m on m.version = c.version
      order by c.number desc limit 1`,
  );
  if (row?.version === undefined || row.version === null) return MODEL_2026_11;
  const model = known.get(row.version) ?? readModel(row.model);
  known.set(row.version, model);
  return model;
}

const learntShape = z
  .object({
    version: z.string(),
    model: z.unknown(),
    pairs: z.number(),
    random_pairs: z.number(),
    match_share: z.number(),
    rounds: z.number(),
    converged: z.boolean(),
    asked_by: z.string(),
    learnt_at: z.date(),
  })
  .transform((row) => ({
    version: row.version,
    /** Undefined where there was too little to learn from. */
    model: row.model === null ? undefined : readModel(row.model),
    pairs: row.pairs,
    randomPairs: row.random_pairs,
    matchShare: row.match_share,
    rounds: row.rounds,
    converged: row.converged,
    askedBy: row.asked_by,
    learntAt: row.learnt_at,
  }));
export type LearntModel = z.infer<typeof learntShape>;

/** What was learnt last, newest first. */
export const listLearntModels = (context: Look, most: number): Promise<LearntModel[]> =>
  context.db.all(
    learntShape,
    sql`select version, model, pairs, random_pairs, match_share, rounds, converged, asked_by, learnt_at from identities.models
      order by learnt_at desc, version desc limit ${most}`,
  );

/** Keeps what was learnt; a second time for one version nothing. */
export const saveLearntModel = (act: Act, learnt: LearntModel): Promise<number> =>
  act.db.run(sql`insert into identities.models
      (version, model, pairs, random_pairs, match_share, rounds, converged, asked_by, learnt_at)
    values (${learnt.version}, ${learnt.model === undefined ? null : JSON.stringify(learnt.model)}::json, ${learnt.pairs},
      ${learnt.randomPairs}, ${learnt.matchShare}, ${learnt.rounds}, ${learnt.converged}, ${learnt.askedBy}, ${learnt.learntAt})
    on conflict do nothing`);

/** Adds a choice. `version` null: the model that the service came with. */
export const saveModelChoice = (act: StaffAct, version: string | null): Promise<number> =>
  act.db.run(sql`insert into identities.model_choices (number, version, chosen_by, chosen_at)
    select coalesce(max(number), 0) + 1, ${version}, ${act.actor.memberId}::uuid, ${act.now}::timestamptz from identities.model_choices`);

const personShape = z.object({ mention_id: z.string() });

/** People whom records that are not hidden told of last. */
export async function listPeopleToLearnFrom(act: Act, most: number): Promise<string[]> {
  const rows = await act.db.all(
    personShape,
    sql`select m.mention_id from identities.mentions m join access.record_register r on r.record_id = m.record_id
      where m.kind = 'person' and m.state = 'accepted' and r.others_see <> 'hidden' order by m.said_at desc, m.mention_id limit ${most}`,
  );
  return rows.map((row) => row.mention_id);
}

const knownShape = z
  .object({ left_mention: z.string(), right_mention: z.string(), state: z.string() })
  .transform((row) => ({
    ends: [row.left_mention, row.right_mention] as const,
    /** By the machine, over an exact document. */
    joined: row.state === 'joined',
  }));

/** Pairs of people that a person called the same, or that a document joined, between records that are not hidden, newest first. */
export const listPairsKnownSame = (act: Act, most: number): Promise<z.infer<typeof knownShape>[]> =>
  act.db.all(
    knownShape,
    sql`select m.left_mention, m.right_mention, m.state from identities.matches m
      join access.record_register l on l.record_id = m.left_record join access.record_register r on r.record_id = m.right_record
      where m.kind = 'person' and m.state in ('confirmed', 'joined') and l.others_see <> 'hidden' and r.others_see <> 'hidden'
      order by m.found_at desc, m.match_id limit ${most}`,
  );
