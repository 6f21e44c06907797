/** SQL for how conferences stood, and stand. Versions are added to and never changed. */
import { sql } from 'kysely';
import { z } from 'zod';
import type { Act, Look, StaffAct } from '../../access/index.ts';
import { Refusal } from '../../platform/refusal.ts';
import type { Version } from './version.ts';

const shape = z
  .object({
    version_id: z.string(),
    conference_id: z.string(),
    title: z.string(),
    starts_at: z.date(),
    place: z.string(),
    chair: z.string(),
    cancelled: z.boolean(),
    why: z.string().nullable(),
    by_member: z.string(),
    at: z.date(),
  })
  .transform(
    (row): Version => ({
      versionId: row.version_id,
      conferenceId: row.conference_id,
      title: row.title,
      startsAt: row.starts_at,
      place: row.place,
      chair: row.chair,
      cancelled: row.cancelled,
      why: row.why,
      by: row.by_member,
      at: row.at,
    }),
  );
const columns = sql`version_id, conference_id, title, starts_at, place, chair, cancelled, why, by_member, at`;

/** Keeps how a conference stands from now on. */
export async function saveVersion(act: Act<unknown>, one: Version): Promise<void> {
  await act.db.run(sql`insert into conferences.versions (${columns}) values (${one.versionId}, ${one.conferenceId}, ${one.title},
    ${one.startsAt}, ${one.place}, ${one.chair}, ${one.cancelled}, ${one.why}, ${one.by}, ${one.at})`);
}

/** How a conference stood, the first first. */
export const listVersions = (look: Look<unknown>, conferenceId: string): Promise<Version[]> =>
  look.db.all(
    shape,
    sql`select ${columns} from conferences.versions where conference_id = ${conferenceId} order by turn limit 200`,
  );

/** How each of these conferences stood, the first first, in one query; those that nobody changed have one version. */
export async function listVersionsOf(
  look: Look<unknown>,
  ids: readonly string[],
): Promise<ReadonlyMap<string, readonly Version[]>> {
  const rows = await look.db.all(
    shape,
    sql`select ${columns} from conferences.versions where conference_id = any (${[...ids]}::uuid[]) order by turn limit 2000`,
  );
  return Map.groupBy(rows, ({ conferenceId }) => conferenceId);
}

/** Makes the conference what its last version says. @throws {Refusal} changed-meanwhile once it is open, closed or cancelled */
export async function bringInStep(act: StaffAct, one: Version): Promise<void> {
  const touched =
    await act.db.run(sql`update conferences.conferences set title = ${one.title}, starts_at = ${one.startsAt}, place = ${one.place},
        chair = ${one.chair}, cancelled_at = ${one.cancelled ? act.now : null}, cancelled_by = ${one.cancelled ? one.by : null}
      where conference_id = ${one.conferenceId} and opened_at is null and cancelled_at is null`);
  if (touched !== 1) throw new Refusal('changed-meanwhile');
}
