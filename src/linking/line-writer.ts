import type { LinkedPairs, TableModel } from '../matching/table/index.ts';
import type { PlainColumn } from './column-profile.ts';
import { fieldInWords, levelInWords } from './level-words.ts';
import { LineBuffer } from './line-buffer.ts';
import type { PlainTable } from './name-columns.ts';
import { putAt } from './output-file.ts';
import { csvField, nameRecords, type RecordNames } from './record-names.ts';

const COMMA = 44;
const NEWLINE = 10;
/** A number as it is written takes no more bytes than this. */
const NUMBER = 24;
const encoder = new TextEncoder();

/** All that the lines of both files are made of: plain data, big arrays in shared memory. */
export interface LinesKit {
  table: Pick<PlainTable, 'rows' | 'secondFrom'>;
  ids: readonly (PlainColumn | undefined)[];
  pairs: LinkedPairs;
  patterns: Uint8Array;
  comparisons: TableModel['comparisons'];
  prior: number;
  /** Whether the reasons are told in words too. */
  words: boolean;
  /** Per row the number of its cluster as it is told. */
  clusters: Int32Array;
  /** Where lines are put together. */
  rooms: readonly Uint8Array[];
}

/** Puts lines together in a room, which gives their bytes; or writes what stands in one. */
export type LinesPiece =
  | { kind: 'pair' | 'cluster'; from: number; to: number; room: number }
  | { kind: 'put'; room: number; bytes: number; handle: number; place: number };

/** No comparison has so many levels. */
const LEVELS = 16;

/** Puts lines of the pairs and of the clusters together. One in each thread. */
export class LineWriter {
  private readonly kit: LinesKit;
  private readonly names: RecordNames;
  /** What each level of each field weighs, and the same as bytes with the comma before them, one after the other, with where each ends. */
  private readonly weights: Float64Array;
  private readonly bits: Uint8Array;
  private readonly ends: Uint32Array;
  private readonly start: number;
  private readonly startText: Uint8Array;
  private readonly words: Uint8Array[] = [];

  constructor(kit: LinesKit) {
    const { comparisons, prior } = kit;
    this.kit = kit;
    this.names = nameRecords(kit.table, kit.ids);
    this.weights = new Float64Array(comparisons.length * LEVELS);
    this.ends = new Uint32Array(comparisons.length * LEVELS + 1);
    let bits = '';
    for (const [field, { levels }] of comparisons.entries()) {
      for (let level = 0; level < LEVELS; level++) {
        const told = levels[level - 1];
        const at = field * LEVELS + level;
        this.weights[at] = told?.weight ?? 0;
        bits += told ? `,${told.weight.toFixed(2)}` : ',';
        this.ends[at + 1] = bits.length;
      }
    }
    this.bits = encoder.encode(bits);
    this.start = Math.log2(prior / (1 - prior));
    this.startText = encoder.encode(`,${this.start.toFixed(2)}`);
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
    const { names, ends, kit } = this;
    const twoNames = 2 * names.longest();
    if (kind === 'cluster') return twoNames + 2 * NUMBER;
    return kit.comparisons.reduce(
      (sum, { field, levels }, at) => {
        const sizes = levels.map((_, level) => sizeOf(ends, at * LEVELS + level + 1));
        const words = kit.words
          ? levels.map(({ level }) => 2 * encoder.encode(inWords(field, level)).length)
          : [];
        return sum + Math.max(1, ...sizes) + Math.max(0, ...words) + 2;
      },
      twoNames + 5 * NUMBER,
    );
  }

  private pair(out: LineBuffer, pair: number): void {
    const { weights, bits, ends, kit } = this;
    const { left, right, probability, weight, pattern } = kit.pairs;
    const { patterns } = kit;
    const fields = kit.comparisons.length;
    const shown = pattern[pair] as number;
    this.names.write(out, left[pair] as number);
    out.byte(COMMA);
    this.names.write(out, right[pair] as number);
    out.byte(COMMA);
    out.number(probability[pair] as number, 6);
    out.byte(COMMA);
    out.number(weight[pair] as number, 2);
    let rest = (weight[pair] as number) - this.start;
    for (let field = 0; field < fields; field++) {
      const at = field * LEVELS + (patterns[shown * fields + field] as number);
      rest -= weights[at] as number;
      out.put(bits, ends[at] as number, ends[at + 1] as number);
    }
    out.byte(COMMA);
    out.number(rest, 2);
    out.put(this.startText, 0, this.startText.length);
    if (kit.words) {
      const words = this.words[shown] ?? this.wordsOf(shown);
      out.put(words, 0, words.length);
    }
    out.byte(NEWLINE);
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

  /** How the fields of a pattern agree, as the last field of a line. */
  private wordsOf(pattern: number): Uint8Array {
    const { comparisons, patterns } = this.kit;
    const words = comparisons.flatMap(({ field, levels }, at) => {
      const shown = levels[(patterns[pattern * comparisons.length + at] as number) - 1];
      return shown ? [inWords(field, shown.level)] : [];
    });
    const told = encoder.encode(`,${csvField(words.join('; '))}`);
    this.words[pattern] = told;
    return told;
  }
}

const sizeOf = (ends: Uint32Array, at: number): number => (ends[at + 1] as number) - (ends[at] as number);

const inWords = (field: string, level: string): string => `${fieldInWords(field)} ${levelInWords(level)}`;
