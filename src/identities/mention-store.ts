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
  source: z.enum(['answer', 'narrative', 'file']),
  state: z.enum(['accepted', 'suggested', 'dismissed']),
  sealed: z.instanceof(Buffer),
  said_at: z.date(),
});
const candidateShape = rowShape.extend({
  ...{ seeker: z.number(), apart: z.boolean(), keys: z.array(z.bigint()) },
  brought_keys: z.array(z.bigint()).nullable(),
  brought: z.array(z.number()).nullable(),
});
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
    mention: mentionShape.parse({ ...(JSON.parse(text) as object), kind, source, state }),
  };
}

/**
 * One assessment at a time, until its transaction ends: of two reports that arrive together, the later one sees what the earlier
 * one said. Without it neither would. And whatever else files keys waits for its turn, since all of them count common values. ("identity" in ASCII.)
 */
export const oneAtATime = sql`pg_advisory_xact_lock(7594306396727374969)`;

/** Keeps mentions and their keys, having waited for this record's turn. */
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
  const sealed = mentions.map(({ mentionId, mention: { value, role, span, file } }) =>
    seal(of.dataKey, placeOf(mentionId), JSON.stringify({ value, role, span, file })),
  );
  await Promise.all([
    act.db.run(sql`select ${oneAtATime}`),
    act.db.run(sql`insert into identities.mentions
        (mention_id, record_id, agency_id, kind, source, state, sealed, said_at, drawn_at)
      select n.id, ${of.recordId}::uuid, ${of.agencyId}, n.kind, n.source, n.state, n.sealed, ${of.saidAt}::timestamptz, ${act.now}::timestamptz
      from unnest(${mentions.map((each) => each.mentionId)}::uuid[], ${mentions.map((each) => each.mention.kind)}::text[],
        ${mentions.map((each) => each.mention.source)}::text[], ${mentions.map((each) => each.mention.state)}::text[],
        ${sealed}::bytea[]) as n (id, kind, source, state, sealed)`),
    act.db.run(sql`insert into identities.mention_keys (key, mention_id, record_id, apart, said_at)
      select n.key, n.id, r.record_id, r.others_see = 'hidden', ${of.saidAt}::timestamptz
      from access.record_register r, unnest(${keys.map((each) => String(each.key))}::bigint[], ${keys.map((each) => each.mentionId)}::uuid[]) as n (key, id)
      where r.record_id = ${of.recordId} on conflict do nothing`),
  ]);
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
/** How many mentions one mention is compared with at most: those that share with it what fewest have, the newest first. */
const mostForThing = mostForKey;
/** Of people: among a million mentions these hold as many who are alike as a hundred did that were ranked by how many keys they share. */
const mostForPerson = 40;
/** And how many all of a record's are: one that lists hundreds of things has each compared with fewer. */
const mostForRecord = 3000;

/** With how many mentions one of a record's own is compared, by how many those are. Open and hidden ones are counted apart. */
export const mostForEach = (own: number, kind: string): number =>
  Math.max(10, Math.min(kind === 'person' ? mostForPerson : mostForThing, Math.floor(mostForRecord / own)));

/** One key that mentions are sought by. */
export interface SoughtKey {
  /** Whose key it is: the caller's own number for one of its mentions. */
  readonly seeker: number;
  readonly key: bigint;
  /** The number of what it tells of, of which only the key that counts most counts, and what it counts when candidates are ranked. */
  readonly aspect: number;
  readonly worth: number;
  /** How many mentions are known to carry it, where it is common; else 0. */
  readonly carried: number;
  /** How many mentions it may bring. */
  readonly most: number;
  /** How many candidates its seeker may have. */
  readonly limit: number;
}

/** A mention of another record that shares keys with one of ours. */
export interface Candidate {
  readonly apart: boolean;
  readonly keys: readonly bigint[];
  readonly mention: KeptMention;
}

/** What was found for one of ours. */
export interface Found {
  readonly others: readonly Candidate[];
  /** How many mentions each key brought that are not hidden, whether they are among these or not. */
  readonly brought: ReadonlyMap<bigint, number>;
}
export const nothingFound: Found = { others: [], brought: new Map() };

/**
 * The mentions of other records that share keys with these, by seeker: those that share what fewest have, the newest
 * first. One query over the index on (key, said_at), and one for the keys of their records.
 */
export async function findCandidates(
  act: Act<DeskRing>,
  recordId: string,
  sought: readonly SoughtKey[],
): Promise<ReadonlyMap<number, Found>> {
  if (sought.length === 0) return new Map();
  const rows = await act.db.all(
    candidateShape,
    sql`select ${columns}, m.seeker, m.apart, m.keys, m.brought_keys, m.brought from identities.find_candidates(${recordId}::uuid,
      ${sought.map((each) => each.seeker)}::integer[], ${sought.map((each) => String(each.key))}::bigint[],
      ${sought.map((each) => each.aspect)}::integer[], ${sought.map((each) => each.worth)}::integer[],
      ${sought.map((each) => each.carried)}::integer[], ${sought.map((each) => each.most)}::integer[],
      ${sought.map((each) => each.limit)}::integer[]) m`,
  );
  const opened = await openRows(act, rows);
  return new Map(
    [...Map.groupBy(rows, ({ seeker }) => seeker)].map(([seeker, theirs]) => [
      seeker,
      {
        others: theirs.flatMap(({ mention_id, apart, keys }) => {
          const mention = opened.get(mention_id);
          return mention === undefined ? [] : [{ apart, keys, mention }];
        }),
        brought: new Map(
          theirs.flatMap(({ brought_keys, brought }) =>
            (brought_keys ?? []).map((key, at): [bigint, number] => [key, brought?.[at] ?? 0]),
          ),
        ),
      },
    ]),
  );
}

/** Settles a suggestion; 0 when it is not a suggestion of this record, or was settled already. */
export const saveMentionState = (
  act: Act,
  recordId: string,
  mentionId: string,
  state: 'accepted' | 'dismissed',
): Promise<number> =>
  act.db.run(sql`update identities.mentions set state = ${state}
    where mention_id = ${mentionId} and record_id = ${recordId} and source <> 'answer' and state <> ${state}`);
