import type { Compared } from './comparer.ts';
import { SLOT } from './layout.ts';
import type { Records } from './records.ts';

/** How common each value of a field is among entities, and the share of random pairs that agree in one. */
export interface Frequency {
  counts: Int32Array;
  total: number;
  agreeing: number;
}

/** Reads a row's value for a kind of frequency. */
export interface Counted {
  slots: readonly number[];
  values: number;
}

/** Rows in an order in which those of one cluster lie together. */
export function byCluster(clusters: Int32Array): Int32Array {
  const count = clusters.length;
  const starts = new Int32Array(count + 1);
  for (let row = 0; row < count; row++) {
    const at = (clusters[row] as number) + 1;
    starts[at] = (starts[at] as number) + 1;
  }
  for (let at = 1; at <= count; at++) starts[at] = (starts[at] as number) + (starts[at - 1] as number);
  const order = new Int32Array(count);
  for (let row = 0; row < count; row++) {
    const cluster = clusters[row] as number;
    const at = starts[cluster] as number;
    starts[cluster] = at + 1;
    order[at] = row;
  }
  return order;
}

/**
 * Counts values by entity, not by record, so that a person whom nine agencies know does not make his own name common. Before
 * there are clusters every record is an entity.
 */
export function countValues(
  records: Records,
  slots: readonly number[],
  size: number,
  clusters: Int32Array | undefined,
  order: Int32Array | undefined,
): Frequency {
  const counts = new Int32Array(size);
  const seen = clusters ? new Int32Array(size) : undefined;
  const { rows, width, count } = records;
  let total = 0;
  for (let at = 0; at < count; at++) {
    const row = order ? (order[at] as number) : at;
    const entity = clusters ? (clusters[row] as number) + 1 : 0;
    for (const slot of slots) {
      const value = rows[row * width + slot] as number;
      if (value === 0) continue;
      if (seen) {
        if (seen[value] === entity) continue;
        seen[value] = entity;
      }
      counts[value] = (counts[value] as number) + 1;
      total += 1;
    }
  }
  let pairs = 0;
  for (let value = 1; value < size; value++) {
    const held = counts[value] as number;
    if (held > 1) pairs += held * (held - 1);
  }
  return { counts, total, agreeing: total < 2 ? 0 : pairs / (total * (total - 1)) };
}

/** The frequencies that a comparison's closest level goes by; undefined for a field of too few values. */
export function frequencyOf(
  records: Records,
  compared: Compared,
  clusters?: Int32Array,
  order?: Int32Array,
): Frequency | undefined {
  const count = (slots: readonly number[], size: number): Frequency =>
    countValues(records, slots, size, clusters, order);
  switch (compared.kind) {
    case 'given':
      return count([SLOT.given], records.names.hashes.length);
    case 'family':
      return count([SLOT.family], records.names.hashes.length);
    case 'birth':
      return count([SLOT.birth], 2101 << 9);
    case 'place':
      return count([SLOT.postcode], records.postcodes.hashes.length);
    case 'code': {
      const at = records.layout.codes.findIndex((code) => code.slot === compared.slot);
      return count([compared.slot, compared.slot + 1], records.codes[at]?.hashes.length ?? 1);
    }
    case 'words': {
      const at = records.layout.phrases.findIndex((field) => field.slot === compared.slot);
      return count([compared.slot], records.phrases[at]?.hashes.length ?? 1);
    }
    case 'same':
      return compared.slot === SLOT.nation ? count([SLOT.nation], records.nations.hashes.length) : undefined;
    case 'further':
      return undefined;
  }
}
