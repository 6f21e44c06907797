/** A thread of the bulk filling: it tells slices of the invented county, then looks for the matches of its share of the reports. */
import { parentPort, workerData } from 'node:worker_threads';
import pg from 'pg';
import { z } from 'zod';
import { readBookRing } from '../../src/platform/keys/index.ts';
import { makeReports, type PracticeOrder } from '../../src/practice/generate.ts';
import { addLines, bookSheet } from './bulk-book.ts';
import { Matcher } from './bulk-match.ts';
import { addItem, itemSheet, newSheets, type ToldReport, tellReport } from './bulk-rows.ts';
import type { ToldSlice, Woven } from './bulk-weave.ts';
import { Sheet } from './copy-rows.ts';

/** What the main thread asks: to tell one slice, or to find the matches of every `step`th report from `first` on. */
export type Asked =
  | { readonly slice: PracticeOrder; readonly xacts: readonly [first: number, count: number] }
  | { readonly woven: Woven; readonly first: number; readonly step: number };

const { ownerUrl, keysDir, now } = z
  .object({ ownerUrl: z.string(), keysDir: z.string(), now: z.date() })
  .parse(workerData);
const keys = readBookRing(keysDir);
/** The county's words are few: each is hashed once. */
const hashes = new Map<string, bigint>();
const ring = {
  ...keys,
  indexHash: (purpose: string, text: string): bigint => {
    const named = `${purpose} ${text}`;
    const hash = hashes.get(named) ?? keys.indexHash(purpose, text);
    if (hashes.size < mostHashes) hashes.set(named, hash);
    return hash;
  },
};
const client = new pg.Client({ connectionString: ownerUrl, application_name: 'bench-bulk' });
await client.connect();
// What is lost with the machine is filled anew.
await client.query('set synchronous_commit = off');

const mostHashes = 1_000_000;
/** Rows that wait before they are sent. */
const atOnce = 2000;

function handOn(told: readonly ToldReport[]): ToldSlice {
  const texts = told.map(({ report, decidedAt, mentions }) =>
    Buffer.from(
      JSON.stringify({
        report,
        decidedAt,
        mentions: mentions.map(({ mentionId, mention }) => ({ mentionId, mention })),
      }),
    ),
  );
  const mentions = told.flatMap((each) => each.mentions);
  let end = 0;
  return {
    times: Float64Array.from(told, ({ report }) => report.receivedAt.getTime()),
    hidden: Uint8Array.from(told, ({ hidden }) => (hidden ? 1 : 0)),
    mentions: Uint8Array.from(told, (each) => each.mentions.length),
    keysOf: Uint16Array.from(mentions, ({ keys }) => keys.length),
    keys: BigInt64Array.from(mentions.flatMap(({ keys }) => keys)),
    told: new Uint8Array(Buffer.concat(texts)),
    ends: Float64Array.from(texts, (text) => (end += text.length)),
  };
}

async function tell(order: PracticeOrder, [firstXact, xacts]: readonly [number, number]): Promise<ToldSlice> {
  const sheets = { ...newSheets(), book: bookSheet() };
  const all = Object.values(sheets);
  const told: ToldReport[] = [];
  for (const practice of makeReports(order)) {
    const xact = firstXact + Math.floor((told.length * xacts) / order.count);
    const one = tellReport(sheets, practice, ring, now);
    addLines(sheets.book, practice, one.report.reportId, xact);
    told.push(one);
    if (told.length % atOnce === 0) for (const sheet of all) await sheet.send(client);
  }
  for (const sheet of all) await sheet.send(client);
  return handOn(told);
}

/** What one thread found: how many matches, and what proved common and when, as JSON holds it. */
export interface Matched {
  readonly count: number;
  readonly common: readonly { readonly key: string; kind: string; rule: string; since: number }[];
}

async function match(woven: Woven, first: number, step: number): Promise<Matched> {
  const matcher = new Matcher(woven);
  const items = itemSheet();
  const matches = new Sheet(
    'identities.matches',
    `match_id, kind, left_mention, right_mention, left_record, right_record, left_agency, right_agency, strength, found, state, weight,
      levels, model, identifier, shared, found_at`,
  );
  let count = 0;
  const common = new Map<string, Matched['common'][number]>();
  for (let record = first; record < woven.records; record += step) {
    const { told, found, strongest, holders, common: fresh } = matcher.matchesOf(record);
    const { report, decidedAt } = told;
    for (const { key, kind, rule } of fresh)
      if (!common.has(String(key)))
        common.set(String(key), { key: String(key), kind, rule, since: report.receivedAt.getTime() });
    addItem(items, report, report.agencyId, report.receivedAt, strongest, decidedAt);
    for (const each of found) {
      const here = [each.mentionId, each.recordId, report.agencyId] as const;
      const there = [each.otherMention, each.otherRecord, holders.get(each.otherRecord) ?? ''] as const;
      const [left, right] = here[0] < there[0] ? [here, there] : [there, here];
      matches.add(
        ...[each.matchId, each.kind, left[0], right[0], left[1], right[1], left[2], right[2], each.strength],
        ...[each.found, each.found, each.weight, JSON.stringify(each.levels), each.model],
        ...[each.identifier ?? null, each.shared, report.receivedAt],
      );
    }
    count += found.length;
    if (matches.waiting > 5 * atOnce) for (const sheet of [items, matches]) await sheet.send(client);
  }
  for (const sheet of [items, matches]) await sheet.send(client);
  return { count, common: [...common.values()] };
}

parentPort?.on('message', (asked: Asked) => {
  const work =
    'slice' in asked ? tell(asked.slice, asked.xacts) : match(asked.woven, asked.first, asked.step);
  work.then(
    (done) => parentPort?.postMessage({ done }),
    (fault: unknown) =>
      parentPort?.postMessage({ fault: String(fault instanceof Error ? fault.stack : fault) }),
  );
});
