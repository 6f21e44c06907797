/**
 * Every mention of a county that is filled in bulk, in the order of time, with its keys chained newest to oldest: what the index on
 * (key, apart, said_at) is to the database. In shared memory, so that threads look for matches side by side.
 */

/** What one slice of reports said, in order. */
export interface ToldSlice {
  readonly times: Float64Array;
  readonly hidden: Uint8Array;
  /** Mentions of each report. */
  readonly mentions: Uint8Array;
  /** Keys of each mention, and the hashes of all of them. */
  readonly keysOf: Uint16Array;
  readonly keys: BigInt64Array;
  /** Each report as JSON, and where each ends. */
  readonly told: Uint8Array;
  readonly ends: Float64Array;
}

export interface Woven {
  readonly records: number;
  /** For each record: the first of its mentions; one more at the end. */
  readonly firstMention: Int32Array;
  readonly hidden: Uint8Array;
  /** For each mention: the first of its keys; one more at the end. */
  readonly firstKey: Int32Array;
  readonly recordOf: Int32Array;
  /** For each key of a mention: its hash, its mention, the next older of its own side, and where older ones of either side begin. */
  readonly keys: BigInt64Array;
  readonly mentionOf: Int32Array;
  readonly older: Int32Array;
  readonly fromOpen: Int32Array;
  readonly fromApart: Int32Array;
  /** How many mentions of earlier records that are not hidden carry it. */
  readonly openBefore: Int32Array;
  /** Each record as JSON. */
  readonly told: Uint8Array;
  readonly toldFrom: Float64Array;
}

const ints = (length: number) => new Int32Array(new SharedArrayBuffer(length * 4));
const sum = (numbers: Iterable<number>) => {
  let total = 0;
  for (const number of numbers) total += number;
  return total;
};

/** Where each report of a slice has its mentions, keys and text. */
function startsOf(slice: ToldSlice) {
  const mention = new Int32Array(slice.times.length);
  const key = new Int32Array(slice.times.length);
  let mentions = 0;
  let keys = 0;
  for (const [at, count] of slice.mentions.entries()) {
    mention[at] = mentions;
    key[at] = keys;
    for (let each = 0; each < count; each++) keys += slice.keysOf[mentions + each] ?? 0;
    mentions += count;
  }
  return { mention, key };
}

/** Weaves slices into one county. */
export function weave(slices: readonly ToldSlice[]): Woven {
  const order = slices
    .flatMap((slice, number) => Array.from(slice.times, (time, at) => ({ time, number, at })))
    .sort((a, b) => a.time - b.time);
  const starts = slices.map(startsOf);
  const mentions = sum(slices.map((slice) => slice.keysOf.length));
  const keyCount = sum(slices.map((slice) => slice.keys.length));
  const woven = {
    records: order.length,
    firstMention: ints(order.length + 1),
    hidden: new Uint8Array(new SharedArrayBuffer(order.length)),
    firstKey: ints(mentions + 1),
    recordOf: ints(mentions),
    keys: new BigInt64Array(new SharedArrayBuffer(keyCount * 8)),
    mentionOf: ints(keyCount),
    older: ints(keyCount).fill(-1),
    fromOpen: ints(keyCount),
    fromApart: ints(keyCount),
    openBefore: ints(keyCount),
    told: new Uint8Array(new SharedArrayBuffer(sum(slices.map((slice) => slice.told.length)))),
    toldFrom: new Float64Array(new SharedArrayBuffer((order.length + 1) * 8)),
  };
  const heads = [new Map<bigint, number>(), new Map<bigint, number>()] as const;
  const counts = new Map<bigint, number>();
  let mention = 0;
  let key = 0;
  let byte = 0;
  for (const [record, { number, at }] of order.entries()) {
    const slice = slices[number];
    const start = starts[number];
    if (slice === undefined || start === undefined) throw new Error('no such slice');
    woven.firstMention[record] = mention;
    woven.hidden[record] = slice.hidden[at] ?? 0;
    const text = slice.told.subarray(slice.ends[at - 1] ?? 0, slice.ends[at]);
    woven.told.set(text, byte);
    woven.toldFrom[record] = byte;
    byte += text.length;
    const first = key;
    let from = start.key[at] ?? 0;
    for (let each = 0; each < (slice.mentions[at] ?? 0); each++, mention++) {
      woven.firstKey[mention] = key;
      woven.recordOf[mention] = record;
      const count = slice.keysOf[(start.mention[at] ?? 0) + each] ?? 0;
      for (let of = 0; of < count; of++, key++) {
        const hash = slice.keys[from++] ?? 0n;
        woven.keys[key] = hash;
        woven.mentionOf[key] = mention;
        woven.fromOpen[key] = heads[0].get(hash) ?? -1;
        woven.fromApart[key] = heads[1].get(hash) ?? -1;
        woven.openBefore[key] = counts.get(hash) ?? 0;
      }
    }
    const side = heads[woven.hidden[record] === 1 ? 1 : 0];
    for (let of = first; of < key; of++) {
      const hash = woven.keys[of] ?? 0n;
      woven.older[of] = side.get(hash) ?? -1;
      side.set(hash, of);
      if (side === heads[0]) counts.set(hash, (counts.get(hash) ?? 0) + 1);
    }
  }
  woven.firstMention[order.length] = mention;
  woven.firstKey[mention] = key;
  woven.toldFrom[order.length] = byte;
  return woven;
}
