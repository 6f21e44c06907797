import { Comparer } from './comparer.ts';
import { PairFinder } from './find-pairs.ts';
import type { Frequency } from './frequencies.ts';
import { groupRows, type RuleGroups } from './groups.ts';
import { JUDGED, type RuleSample } from './keep-rules.ts';
import { doubledRules, proposersOf, sharedEarlier } from './kept-pairs.ts';
import { KeyReader } from './keys.ts';
import type { TableKit, TablePiece } from './kit.ts';
import { Patterns } from './patterns.ts';
import { readField } from './read-fields.ts';
import { type ScriptReaders, scriptReaders } from './read-scripts.ts';
import { across } from './records.ts';
import type { BlockingRule } from './rules.ts';
import { frequencyIn } from './things.ts';
import { LEVELS } from './train.ts';
import { mixed } from './values.ts';
import { Weigher } from './weigh.ts';
import { weighPairs } from './weigh-pairs.ts';

const BATCH = 1024;

/** Does pieces of work on a table. One in each thread, or one in all. */
export class TableMember {
  private kit: Partial<TableKit> = {};
  private comparer: Comparer | undefined;
  private keyReader: KeyReader | undefined;
  private finder: PairFinder | undefined;
  private scripts: ScriptReaders | undefined;
  private readonly left = new Int32Array(BATCH);
  private readonly right = new Int32Array(BATCH);
  private levels = new Uint8Array(0);

  async equip(kit: Partial<TableKit>): Promise<void> {
    if (kit.reading?.otherScripts) this.scripts = await scriptReaders();
    this.kit = { ...this.kit, ...kit };
    this.finder = undefined;
    // Once there are groups, nobody asks for keys any more.
    if (kit.groups) this.keyReader = undefined;
    const { records, compared } = this.kit;
    if (kit.records && records && compared) {
      this.comparer = new Comparer(records, compared);
      this.levels = new Uint8Array(BATCH * compared.length);
    }
  }

  run(piece: TablePiece): unknown {
    switch (piece.kind) {
      case 'read':
        return readField({ ...this.whole().reading, scripts: this.scripts }, piece);
      case 'group':
        return this.group(piece.rule, piece.limit);
      case 'sample':
        return this.sample(piece.rule, piece.of);
      case 'random':
        return this.random(piece.order, piece.shift);
      case 'count':
        return this.countPairs(piece.left, piece.right);
      case 'pairs':
        this.finder ??= new PairFinder(this.whole(), this.comparer as Comparer);
        return this.finder.find(piece.rule, piece.from, piece.to, piece.least);
      case 'frequency':
        return this.frequency(piece.field, piece.clusters, piece.order);
      case 'weigh':
        return this.weigh(piece.from, piece.to);
    }
  }

  private whole(): TableKit {
    return this.kit as TableKit;
  }

  private group(rule: number, limit: number): RuleGroups {
    const { records, rules, keys, stride, places } = this.whole();
    this.keyReader ??= new KeyReader(records);
    return groupRows(
      records,
      this.keyReader,
      rules[rule] as BlockingRule,
      limit,
      keys,
      stride,
      places[rule] as number,
    );
  }

  /** Patterns of the pairs of one group in so many, whichever other rules propose them too. */
  private sample(rule: number, of: number): RuleSample {
    const { groups, records, rules, keys: rowKeys, stride, places } = this.whole();
    const { order, starts, keys } = groups[rule] as RuleGroups;
    const patterns = new Patterns(this.whole().compared.length);
    const judged = Math.min(JUDGED, rules.length);
    const place = places[rule] as number;
    const doubled = doubledRules(places);
    const pattern: number[] = [];
    const proposers: number[] = [];
    let count = 0;
    const flush = (): void => {
      this.comparer?.run(this.left, this.right, count, this.levels);
      for (let pair = 0; pair < count; pair++) {
        const shown = patterns.count(this.levels, pair * patterns.fields);
        const a = (this.left[pair] as number) * stride;
        const b = (this.right[pair] as number) * stride;
        if (rule >= judged || sharedEarlier(rowKeys, a, b, place, doubled)) continue;
        pattern.push(shown);
        proposers.push(proposersOf(rowKeys, a, b, places, judged));
      }
      count = 0;
    };
    for (let group = 0; group + 1 < starts.length; group++) {
      const from = starts[group] as number;
      const to = starts[group + 1] as number;
      const key = keys[group] as number;
      if (of > 1 && mixed(key ^ 0x5bd1e995) % of !== 0) continue;
      for (let i = from; i < to; i++) {
        for (let j = i + 1; j < to; j++) {
          const a = order[i] as number;
          const b = order[j] as number;
          if (a === b || !across(records, a, b)) continue;
          this.left[count] = a;
          this.right[count] = b;
          count += 1;
          if (count === BATCH) flush();
        }
      }
    }
    flush();
    return {
      patterns: patterns.counted(),
      pattern: Int32Array.from(pattern),
      proposers: Uint32Array.from(proposers),
    };
  }

  /** How often each level shows among pairs drawn without regard to likeness: each row of the order with the row so many places on. */
  private random(order: Uint32Array, shift: number): Float64Array {
    const { records } = this.whole();
    const counts = new Float64Array(this.whole().compared.length * LEVELS);
    let count = 0;
    for (let at = 0; at < order.length; at++) {
      const a = order[at] as number;
      const b = order[(at + shift) % order.length] as number;
      if (!across(records, a, b)) continue;
      this.left[count] = a;
      this.right[count] = b;
      count += 1;
      if (count === BATCH) count = this.countLevels(counts, count);
    }
    this.countLevels(counts, count);
    return counts;
  }

  private countPairs(left: Int32Array, right: Int32Array): Float64Array {
    const counts = new Float64Array(this.whole().compared.length * LEVELS);
    for (let from = 0; from < left.length; from += BATCH) {
      const count = Math.min(BATCH, left.length - from);
      this.left.set(left.subarray(from, from + count));
      this.right.set(right.subarray(from, from + count));
      this.countLevels(counts, count);
    }
    return counts;
  }

  private countLevels(counts: Float64Array, count: number): number {
    this.comparer?.run(this.left, this.right, count, this.levels);
    const size = this.whole().compared.length;
    for (let at = 0, field = 0; at < count * size; at++) {
      const level = field * LEVELS + (this.levels[at] as number);
      counts[level] = (counts[level] as number) + 1;
      field = field + 1 === size ? 0 : field + 1;
    }
    return 0;
  }

  private frequency(
    field: number,
    clusters: Int32Array | undefined,
    order: Int32Array | undefined,
  ): Frequency | undefined {
    const { records, compared } = this.whole();
    return frequencyIn(records, compared, field, clusters, order);
  }

  /** Writes the bits of some kept pairs. */
  private weigh(from: number, to: number): void {
    const { records, compared, weights, kept } = this.whole();
    weighPairs(kept, new Weigher(records, compared.length, weights), compared.length, from, to);
  }
}
