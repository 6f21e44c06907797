/** SQL for mentions and their hashed blocking keys. Values are sealed under the record's own key. */
import { sql } from 'kysely';
import { z } from 'zod';
import { type Act, type Look, openRecordKeys } from '../access/index.ts';
import { type DeskRing, open, seal } from '../platform/keys/index.ts';
import { type Mention, mentionShape } from './mention.ts';

/** A mention as kept: what one record says of someone or something. */
export interface KeptMention {
  readonly mentionId: string;
  readonly recordId: string;
  readonly saidAt: Date;
  readonly mention: Mention;
}

/** A hashed blocking key of one mention. */
export interface MentionKey {
  readonly mentionId: string;
  readonly key: bigint;
}

const rowShape = z.object({
  mention_id: z.string(),
  record_id: z.string(),
  kind: z.string(),
  source: z.enum(['answer', 'narrative']),
  state: z.enum(['accepted', 'suggested', 'dismissed']),
  sealed: z.instanceof(Buffer),
  said_at: z.date(),
});
const sealedShape = z.object({ value: z.unknown(), role: z.unknown(), span: z.unknown() }).partial();
type Row = z.infer<typeof rowShape>;

const placeOf = (mentionId: string) => `mention:${mentionId}`;
const columns = sql`m.mention_id, m.record_id, m.kind, m.source, m.state, m.sealed, m.said_at`;

function readMention(row: Row, dataKey: Buffer): KeptMention {
  const text = open(dataKey, placeOf(row.mention_id), row.sealed).toString();
  const { kind, source, state } = row;
  return {
    mentionId: row.mention_id,
    recordId: row.record_id,
    saidAt: row.said_at,
    mention: mentionShape.parse({ ...sealedShape.parse(JSON.parse(text)), kind, source, state }),
  };
}

/** Keeps mentions and their keys, all in two statements. */
export async function saveMentions(
  act: Act,
  of: {
    readonly recordId: string;
    readonly agencyId: string;
    readonly saidAt: Date;
    readonly dataKey: Buffer;
  },
  mentions: readonly { readonly mentionId: string; readonly mention: Mention }[],
  keys: readonly MentionKey[],
): Promise<void> {
  if (mentions.length === 0) return;
  const sealed = mentions.map(({ mentionId, mention: { value, role, span } }) =>
    seal(of.dataKey, placeOf(mentionId), JSON.stringify({ value, role, span })),
  );
  await act.db.run(sql`insert into identities.mentions
      (mention_id, record_id, agency_id, kind, source, state, sealed, said_at, drawn_at)
    select n.id, ${of.recordId}::uuid, ${of.agencyId}, n.kind, n.source, n.state, n.sealed, ${of.saidAt}::timestamptz, ${act.now}::timestamptz
    from unnest(${mentions.map((each) => each.mentionId)}::uuid[], ${mentions.map((each) => each.mention.kind)}::text[],
      ${mentions.map((each) => each.mention.source)}::text[], ${mentions.map((each) => each.mention.state)}::text[],
      ${sealed}::bytea[]) as n (id, kind, source, state, sealed)`);
  await act.db.run(sql`insert into identities.mention_keys (key, mention_id, record_id, said_at)
    select n.key, n.id, ${of.recordId}::uuid, ${of.saidAt}::timestamptz
    from unnest(${keys.map((each) => String(each.key))}::bigint[], ${keys.map((each) => each.mentionId)}::uuid[]) as n (key, id)
    on conflict do nothing`);
}

/** A record's mentions, opened with its key. */
export async function listKeptMentions(
  context: Look,
  recordId: string,
  dataKey: Buffer,
): Promise<KeptMention[]> {
  const rows = await context.db.all(
    rowShape,
    sql`select ${columns} from identities.mentions m where m.record_id = ${recordId} order by m.kind, m.mention_id`,
  );
  return rows.map((row) => readMention(row, dataKey));
}

/** Mentions of any records, opened where they may be read; the others are left out. */
export async function openMentions(
  context: Look<DeskRing>,
  mentionIds: readonly string[],
): Promise<Map<string, KeptMention>> {
  if (mentionIds.length === 0) return new Map();
  const rows = await context.db.all(
    rowShape,
    sql`select ${columns} from identities.mentions m where m.mention_id = any(${[...mentionIds]}::uuid[])`,
  );
  return openRows(context, rows);
}

async function openRows(context: Look<DeskRing>, rows: readonly Row[]): Promise<Map<string, KeptMention>> {
  const keys = await openRecordKeys(context, [...new Set(rows.map((row) => row.record_id))]);
  return new Map(
    rows.flatMap((row) => {
      const dataKey = keys.get(row.record_id);
      return dataKey === undefined ? [] : [[row.mention_id, readMention(row, dataKey)]];
    }),
  );
}

/** How many mentions one key may bring: beyond that the value is too common to say much, and the newest stand for it. */
export const mostForKey = 60;

/**
 * The mentions of other records that share a blocking key with these, the newest under each key. One query, served by the
 * index on (key, said_at). `keysOf` tells which keys brought a mention; `common` the keys that brought as many as they may.
 */
export async function findCandidates(
  act: Act<DeskRing>,
  recordId: string,
  kind: Mention['kind'],
  keys: readonly bigint[],
): Promise<{
  readonly found: Map<string, KeptMention>;
  readonly keysOf: ReadonlyMap<string, readonly bigint[]>;
  readonly common: ReadonlySet<bigint>;
}> {
  if (keys.length === 0) return { found: new Map(), keysOf: new Map(), common: new Set() };
  const rows = await act.db.all(
    rowShape.extend({ key: z.bigint() }),
    sql`select ${columns}, c.key from unnest(${keys.map(String)}::bigint[]) as q (key)
      cross join lateral (
        select k.key, k.mention_id from identities.mention_keys k
        where k.key = q.key and k.record_id <> ${recordId}::uuid
        order by k.said_at desc, k.mention_id limit ${mostForKey}) c
      join identities.mentions m on m.mention_id = c.mention_id and m.kind = ${kind} and m.state <> 'dismissed'`,
  );
  const byKey = Map.groupBy(rows, (row) => row.key);
  const keysOf = new Map(
    [...Map.groupBy(rows, (row) => row.mention_id)].map(([id, same]) => [id, same.map((row) => row.key)]),
  );
  const distinct = [...new Map(rows.map((row) => [row.mention_id, row])).values()];
  return {
    found: await openRows(act, distinct),
    keysOf,
    common: new Set([...byKey].filter(([, same]) => same.length >= mostForKey).map(([key]) => key)),
  };
}

/** How many mentions a record has. */
export async function countMentions(context: Look, recordId: string): Promise<number> {
  const row = await context.db.one(
    z.object({ mentions: z.bigint() }),
    sql`select count(*) as mentions from identities.mentions where record_id = ${recordId}`,
  );
  return Number(row.mentions);
}

/** Settles a suggestion; 0 when it is not a suggestion of this record, or was settled already. */
export const saveMentionState = (
  act: Act,
  recordId: string,
  mentionId: string,
  state: 'accepted' | 'dismissed',
): Promise<number> =>
  act.db.run(sql`update identities.mentions set state = ${state}
    where mention_id = ${mentionId} and record_id = ${recordId} and source = 'narrative' and state <> ${state}`);
