import type { LinkedPairs, TableModel } from '../matching/table/index.ts';
import type { PlainColumn } from './column-profile.ts';
import { fieldInWords, levelInWords } from './level-words.ts';
import { LineBuffer } from './line-buffer.ts';
import type { PlainTable } from './name-columns.ts';
import { putAt } from './output-file.ts';
import { nameRecords, type RecordNames } from './record-names.ts';

const COMMA = 44;
const NEWLINE = 10;
/** A number as it is written takes no more bytes than this. */
const NUMBER = 24;
const RISE = 43;
const encoder = new TextEncoder();
const quote = encoder.encode('"');
const common = encoder.encode('commonness or household (');

/** All that the lines of both files are made of: plain data, big arrays in shared memory. */
export interface LinesKit {
  table: Pick<PlainTable, 'rows' | 'secondFrom'>;
  ids: readonly (PlainColumn | undefined)[];
  pairs: LinkedPairs;
  patterns: Uint8Array;
  comparisons: TableModel['comparisons'];
  prior: number;
  /** Per row the number of its cluster as it is told. */
  clusters: Int32Array;
  /** Where lines are put together. */
  rooms: readonly Uint8Array[];
}

/** Puts lines together in a room, which gives their bytes; or writes what stands in one. */
export type LinesPiece =
  | { kind: 'pair' | 'cluster'; from: number; to: number; room: number }
  | { kind: 'put'; room: number; bytes: number; handle: number; place: number };

/** What is said of a pattern: its reasons as a quoted field's beginning, the same up to what commonness adds, and what its levels weigh together. */
interface Reasons {
  readonly text: Uint8Array;
  readonly withCommon: Uint8Array;
  readonly weight: number;
}

/** Puts lines of the pairs and of the clusters together. One in each thread. */
export class LineWriter {
  private readonly kit: LinesKit;
  private readonly names: RecordNames;
  private readonly told: readonly (readonly { weight: number; text: Uint8Array }[])[];
  private readonly known: Reasons[] = [];
  private readonly start: number;
  /** How every line ends, and how it does after what commonness adds. */
  private readonly end: Uint8Array;
  private readonly endOfCommon: Uint8Array;

  constructor(kit: LinesKit) {
    this.kit = kit;
    this.names = nameRecords(kit.table, kit.ids);
    this.told = kit.comparisons.map(({ field, levels }) =>
      levels.map(({ level, weight }) => ({
        weight,
        text: encoder.encode(
          `${fieldInWords(field)} ${levelInWords(level)} (${weight < 0 ? '' : '+'}${weight.toFixed(2)}); `,
        ),
      })),
    );
    this.start = Math.log2(kit.prior / (1 - kit.prior));
    const end = `start (${this.start.toFixed(2)})"\n`;
    this.end = encoder.encode(end);
    this.endOfCommon = encoder.encode(`); ${end}`);
  }

  run(piece: LinesPiece): number {
    const room = this.kit.rooms[piece.room] as Uint8Array;
    if (piece.kind === 'put') {
      putAt(piece.handle, room.subarray(0, piece.bytes), piece.place);
      return piece.bytes;
    }
    const out = new LineBuffer(room);
    for (let at = piece.from; at < piece.to; at++) {
      if (piece.kind === 'pair') this.pair(out, at);
      else this.cluster(out, at);
    }
    return out.at;
  }

  /** No line takes more bytes than this. */
  longest(kind: 'pair' | 'cluster'): number {
    if (kind === 'cluster') return this.names.longest + 2 * NUMBER;
    const reasons = this.told.reduce(
      (sum, levels) => sum + Math.max(0, ...levels.map(({ text }) => text.length)),
      quote.length + common.length + this.endOfCommon.length + 3 * NUMBER,
    );
    return 2 * this.names.longest + 3 * NUMBER + reasons;
  }

  private pair(out: LineBuffer, pair: number): void {
    const { left, right, probability, weight, pattern } = this.kit.pairs;
    const bits = weight[pair] as number;
    const shown = pattern[pair] as number;
    const reason = this.known[shown] ?? this.reasons(shown);
    this.names.write(out, left[pair] as number);
    out.byte(COMMA);
    this.names.write(out, right[pair] as number);
    out.byte(COMMA);
    out.number(probability[pair] as number, 6);
    out.byte(COMMA);
    out.number(bits, 2);
    out.byte(COMMA);
    const rest = bits - this.start - reason.weight;
    if (Math.abs(rest) < 0.005) {
      out.put(reason.text);
      out.put(this.end);
      return;
    }
    out.put(reason.withCommon);
    if (rest > 0) out.byte(RISE);
    out.number(rest, 2);
    out.put(this.endOfCommon);
  }

  private cluster(out: LineBuffer, row: number): void {
    const { clusters, table } = this.kit;
    this.names.write(out, row);
    out.byte(COMMA);
    out.number(clusters[row] as number, 0);
    if (table.secondFrom !== undefined) {
      out.byte(COMMA);
      out.number(row < table.secondFrom ? 1 : 2, 0);
    }
    out.byte(NEWLINE);
  }

  /** The reasons of a pattern, put together when they are first asked for. */
  private reasons(pattern: number): Reasons {
    const { told } = this;
    const parts: Uint8Array[] = [quote];
    let weight = 0;
    for (const [field, levels] of told.entries()) {
      const level = levels[(this.kit.patterns[pattern * told.length + field] ?? 0) - 1];
      if (level === undefined) continue;
      weight += level.weight;
      parts.push(level.text);
    }
    const withCommon = joined([...parts, common]);
    const made = { text: withCommon.subarray(0, withCommon.length - common.length), withCommon, weight };
    this.known[pattern] = made;
    return made;
  }
}

function joined(parts: readonly Uint8Array[]): Uint8Array {
  const all = new Uint8Array(parts.reduce((size, part) => size + part.length, 0));
  let at = 0;
  for (const part of parts) {
    all.set(part, at);
    at += part.length;
  }
  return all;
}
