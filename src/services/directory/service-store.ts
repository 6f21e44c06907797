/** SQL for the directory of services. Every row is parsed on the way out. */
import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import { z } from 'zod';
import type { Act, Look } from '../../access/index.ts';
import type { Placed } from '../../entries/index.ts';
import { day } from '../../entries/index.ts';
import { Refusal } from '../../platform/refusal.ts';
import type { Day } from '../../platform/working-days.ts';
import { type Service, type ServiceBody, serviceShape, waitings } from './service.ts';

const rowShape = z
  .object({
    service_id: z.string(),
    agency_id: z.string(),
    name: z.string(),
    provider: z.string().nullable(),
    finds: z.array(z.string()),
    waiting: z.enum(waitings),
    waiting_on: day,
    funding_ends_on: day.nullable(),
    ended_on: day.nullable(),
    changed_at: z.date(),
    revision: z.int(),
  })
  .transform(
    (row): Service => ({
      serviceId: row.service_id,
      agencyId: row.agency_id,
      name: row.name,
      provider: row.provider,
      finds: row.finds,
      waiting: row.waiting,
      waitingOn: row.waiting_on,
      fundingEndsOn: row.funding_ends_on,
      endedOn: row.ended_on,
      changedAt: row.changed_at,
      revision: row.revision,
    }),
  );
const columns = sql`service_id, agency_id, name, provider, finds, waiting, waiting_on, funding_ends_on, ended_on, changed_at, revision`;

/** Puts a service into the directory. */
export async function saveService(act: Act<unknown>, one: Service): Promise<void> {
  await act.db.run(sql`insert into services.services (${columns}) values (${one.serviceId}, ${one.agencyId}, ${one.name},
    ${one.provider}, ${[...one.finds]}::text[], ${one.waiting}, ${one.waitingOn}, ${one.fundingEndsOn}, ${one.endedOn},
    ${one.changedAt}, ${one.revision})`);
}

/** Brings the row of a service up to date. @throws {Refusal} changed-meanwhile */
export async function changeService(act: Act<unknown>, was: Service, now: Service): Promise<void> {
  const touched =
    await act.db.run(sql`update services.services set name = ${now.name}, provider = ${now.provider}, finds = ${[...now.finds]}::text[],
      waiting = ${now.waiting}, waiting_on = ${now.waitingOn}, funding_ends_on = ${now.fundingEndsOn}, ended_on = ${now.endedOn},
      changed_at = ${act.now}, revision = ${was.revision + 1}
    where service_id = ${was.serviceId} and revision = ${was.revision}`);
  if (touched !== 1) throw new Refusal('changed-meanwhile');
}

/** A service of the directory. @throws {Refusal} not-found */
export const getService = (look: Look<unknown>, serviceId: string): Promise<Service> =>
  look.db.one(rowShape, sql`select ${columns} from services.services where service_id = ${serviceId}`);

export interface ServiceList {
  readonly ended: boolean;
  /** Marks that each has to bear. */
  readonly all: readonly string[];
  /** Marks of which each bears one, where there are any. */
  readonly any: readonly string[];
  /** Only those the last day of whose funding is one of these. */
  readonly funding?: { readonly from?: Day; readonly until: Day } | undefined;
  /** The last row of the page before. */
  readonly after?: { readonly name: string; readonly serviceId: string };
  readonly most: number;
}

/** Services by name, a page at a time, in one query over the index of marks or of names. */
export const listServices = (
  look: Look<unknown>,
  { ended, all, any, funding, after, most }: ServiceList,
): Promise<Service[]> =>
  look.db.all(
    rowShape,
    sql`select ${columns} from services.services where ${ended ? sql`ended_on is not null` : sql`ended_on is null`}
      ${all.length === 0 ? sql`` : sql`and finds @> ${[...all]}::text[]`}
      ${any.length === 0 ? sql`` : sql`and finds && ${[...any]}::text[]`}
      ${funding === undefined ? sql`` : sql`and funding_ends_on between ${funding.from ?? '-infinity'}::date and ${funding.until}::date`}
      ${after === undefined ? sql`` : sql`and (name, service_id) > (${after.name}::text, ${after.serviceId}::uuid)`}
      order by name, service_id limit ${most}`,
  );

const versionShape = z
  .object({ place: z.bigint(), body: serviceShape, by_member: z.string(), at: z.date() })
  .transform((row) => ({
    kind: 'service' as const,
    about: '',
    body: row.body,
    place: Number(row.place),
    by: row.by_member,
    at: row.at,
  }));
export type ServiceVersion = Placed & {
  readonly kind: 'service';
  readonly about: string;
  readonly body: ServiceBody;
};

/** Writes down all that is said of a service now; what was said before stays. `at`: when, where it was said earlier. */
export async function addVersion(
  act: Act<unknown>,
  serviceId: string,
  said: { readonly body: ServiceBody; readonly by: string; readonly at?: Date },
): Promise<void> {
  await act.db.run(sql`insert into services.versions (version_id, service_id, body, by_member, at)
    values (${randomUUID()}, ${serviceId}, ${JSON.stringify(said.body)}::jsonb, ${said.by}, ${said.at ?? act.now})`);
}

/** What was said of each of these services last by a moment; nothing of one of which nothing was said by then. */
export async function listSaidThen(
  look: Look<unknown>,
  serviceIds: readonly string[],
  then: Date,
): Promise<ReadonlyMap<string, ServiceBody>> {
  const rows = await look.db.all(
    z.object({ service_id: z.string(), body: serviceShape }),
    sql`select s.service_id, v.body from unnest(${[...new Set(serviceIds)]}::uuid[]) s (service_id)
      cross join lateral (select o.body from services.versions o where o.service_id = s.service_id and o.at <= ${then}::timestamptz
        order by o.place desc limit 1) v`,
  );
  return new Map(rows.map((row) => [row.service_id, row.body]));
}

/** All that was ever said of a service, newest first. */
export const listVersions = (
  look: Look<unknown>,
  serviceId: string,
  most: number,
): Promise<ServiceVersion[]> =>
  look.db.all(
    versionShape,
    sql`select place, body, by_member, at from services.versions where service_id = ${serviceId} order by place desc limit ${most}`,
  );
