/** Many mentions of earlier records, as rows that the tables' owner copies in: what a new report's mentions are sought among. */
import { randomUUID } from 'node:crypto';
import type pg from 'pg';
import { blockingKeys } from '../../src/identities/blocking-keys.ts';
import { type Mention, mentionShape } from '../../src/identities/mention.ts';
import { normalise } from '../../src/matching/index.ts';
import { withClient } from '../../src/platform/db/pool.ts';
import { type BookRing, newDataKey, seal } from '../../src/platform/keys/index.ts';
import { seededRandom } from '../../src/practice/random.ts';
import { plantPeople, plantPlaces, plantVehicles } from '../../src/testing/planted-repeats.ts';
import { overBareTables } from './bulk-tables.ts';
import { Sheet } from './copy-rows.ts';

const said = { source: 'answer', state: 'accepted' } as const;

/**
 * Invented mentions of the county's communities, the same for the same seed: a fifth each people, vehicles and places, the rest
 * telephones. A person is filed under more keys than any other thing.
 */
export function countyMentions(count: number, seed: number): Mention[] {
  const share = Math.ceil(count / 5);
  const random = seededRandom(seed);
  // Every second telling repeats the one before it.
  const told = [
    plantPeople(Math.ceil(share * 0.6), seed).slice(0, 2 * share),
    plantVehicles(share, seed + 1),
    plantPlaces(share, seed + 2),
  ].flatMap((tellings) => tellings.filter((_, at) => at % 2 === 0));
  const phones = Array.from({ length: count - told.length }, (): Mention => {
    const number = `07${random.whole(100, 999)} ${random.whole(100_000, 999_999)}`;
    return { kind: 'phone', value: { number }, ...said };
  });
  return [...told.map((each) => mentionShape.parse({ ...each.told, ...said })), ...phones];
}

interface MentionsOrder {
  readonly ownerUrl: string;
  readonly keys: BookRing;
  /** Who holds the records that say so. */
  readonly agencyId: string;
  readonly mentions: readonly Mention[];
  /** Mentions of one record; five when left out. */
  readonly inOneRecord?: number;
}

/** Rows that wait before they are sent. */
const atOnce = 20_000;

/** Copies mentions in, with their records, each sealed under its record's own key and filed under its keyed hashes. */
export async function fillMentions(order: MentionsOrder): Promise<void> {
  await withClient(order.ownerUrl, async (owner: pg.Client) => {
    await owner.query('set synchronous_commit = off');
    await overBareTables(
      owner,
      () => copyAll(owner, order),
      () => undefined,
    );
    await owner.query(
      'analyze identities.mentions, identities.mention_keys, access.records, access.record_keys',
    );
  });
}

async function copyAll(owner: pg.Client, { keys, agencyId, mentions, inOneRecord = 5 }: MentionsOrder) {
  /** Values repeat: each is hashed once. */
  const hashes = new Map<string, bigint>();
  const hashOf = (key: string): bigint => {
    const hash = hashes.get(key) ?? keys.indexHash('block', key);
    hashes.set(key, hash);
    return hash;
  };
  const records = new Sheet('access.records', 'record_id, kind, agency_id, others_see, registered_at');
  const recordKeys = new Sheet('access.record_keys', 'record_id, wrapped_by, wrapped, made_at');
  const rows = new Sheet(
    'identities.mentions',
    'mention_id, record_id, agency_id, kind, source, state, sealed, said_at, drawn_at',
  );
  const filed = new Sheet('identities.mention_keys', 'key, mention_id, record_id, apart, said_at');
  const sheets = [records, recordKeys, rows, filed];
  const first = Date.now() - 365 * 86_400_000;
  const count = Math.ceil(mentions.length / inOneRecord);
  for (let record = 0; record < count; record += 1) {
    const recordId = randomUUID();
    const at = new Date(first + Math.floor((record / count) * 364 * 86_400_000));
    const dataKey = newDataKey();
    const { wrappedBy, wrapped } = keys.wrap(recordId, dataKey);
    records.add(recordId, 'report', agencyId, 'sealed', at);
    recordKeys.add(recordId, wrappedBy, wrapped, at);
    // Each record tells of one of everything, taken from across the list.
    for (let each = record; each < mentions.length; each += count) {
      const mention = mentions[each];
      if (mention === undefined) break;
      const mentionId = randomUUID();
      const { kind, source, state, value } = mention;
      const sealed = seal(dataKey, `mention:${mentionId}`, JSON.stringify({ value }));
      rows.add(mentionId, recordId, agencyId, kind, source, state, sealed, at, at);
      for (const { key } of blockingKeys(normalise(mention)))
        filed.add(hashOf(key), mentionId, recordId, false, at);
    }
    if (filed.waiting + rows.waiting > atOnce) for (const sheet of sheets) await sheet.send(owner);
  }
  for (const sheet of sheets) await sheet.send(owner);
}
