import {
  BIRTH_LEVELS,
  birthComparer,
  CODE_LEVELS,
  codeComparer,
  type FieldComparer,
  SAME_LEVELS,
  sameComparer,
  WORDS_LEVELS,
  wordsComparer,
} from './compare-fields.ts';
import { FAMILY_LEVELS, FURTHER_LEVELS, GIVEN_LEVELS, NameComparer } from './compare-names.ts';
import { PLACE_LEVELS, placeComparer } from './compare-place.ts';
import { THING_LEVELS, thingComparer, thingLevels } from './compare-things.ts';
import type { TextColumn } from './contract.ts';
import { columnsOf, type Layout, SLOT } from './layout.ts';
import type { Records } from './records.ts';

/** One comparison: its name, its levels, which columns it reads, and where the value lies whose commonness counts. */
export interface Compared {
  field: string;
  columns: string[];
  levels: readonly string[];
  kind: 'given' | 'family' | 'further' | 'birth' | 'same' | 'place' | 'code' | 'words';
  slot: number;
}

/** The comparisons that a table's columns allow. */
export function planComparisons(columns: readonly TextColumn[], layout: Layout): Compared[] {
  const names = (...roles: Parameters<typeof columnsOf>[1][]): string[] =>
    columnsOf(columns, ...roles).map((at) => columns[at]?.name ?? '');
  const plan: Compared[] = [];
  const named = names('given-name', 'family-name', 'full-name', 'middle-name', 'alias');
  if (named.length > 0) {
    plan.push(
      {
        field: 'given-name',
        columns: names('given-name', 'middle-name', 'full-name'),
        levels: GIVEN_LEVELS,
        kind: 'given',
        slot: SLOT.given,
      },
      {
        field: 'family-name',
        columns: names('family-name', 'full-name'),
        levels: FAMILY_LEVELS,
        kind: 'family',
        slot: SLOT.family,
      },
      {
        field: 'further-names',
        columns: names('full-name', 'alias', 'middle-name'),
        levels: FURTHER_LEVELS,
        kind: 'further',
        slot: SLOT.extras,
      },
    );
  }
  const births = names('birth-date', 'birth-year', 'birth-month', 'birth-day', 'age');
  if (births.length > 0)
    plan.push({ field: 'birth', columns: births, levels: BIRTH_LEVELS, kind: 'birth', slot: SLOT.birth });
  const places = names('postcode', 'address', 'street-number', 'town');
  if (places.length > 0)
    plan.push({ field: 'place', columns: places, levels: PLACE_LEVELS, kind: 'place', slot: SLOT.postcode });
  if (names('sex').length > 0)
    plan.push({ field: 'sex', columns: names('sex'), levels: SAME_LEVELS, kind: 'same', slot: SLOT.sex });
  if (names('nationality').length > 0) {
    plan.push({
      field: 'nationality',
      columns: names('nationality'),
      levels: SAME_LEVELS,
      kind: 'same',
      slot: SLOT.nation,
    });
  }
  const called = (from: readonly number[]): string[] => from.map((at) => columns[at]?.name ?? '');
  for (const code of layout.codes) {
    plan.push({
      field: code.field,
      columns: called(code.columns),
      levels: THING_LEVELS[code.kind] ?? CODE_LEVELS,
      kind: 'code',
      slot: code.slot,
    });
  }
  for (const words of layout.phrases) {
    plan.push({
      field: words.field,
      columns: called(words.columns),
      levels: WORDS_LEVELS,
      kind: 'words',
      slot: words.slot,
    });
  }
  return plan;
}

/** Compares pairs of records in batches, field by field, so that each loop stays small and fast. */
export class Comparer {
  readonly size: number;
  private readonly fields: [FieldComparer, number][] = [];

  constructor(records: Records, plan: readonly Compared[]) {
    this.size = plan.length;
    for (const [offset, compared] of plan.entries()) {
      const comparer = comparerFor(records, compared);
      if (comparer) this.fields.push([comparer, offset]);
    }
  }

  /** Levels of `count` pairs: pair k's lie at k * size. 0 is missing, 1 the closest level. */
  run(left: Int32Array, right: Int32Array, count: number, out: Uint8Array): void {
    for (const [field, offset] of this.fields) field.run(left, right, count, out, this.size, offset);
  }
}

function comparerFor(records: Records, compared: Compared): FieldComparer | undefined {
  switch (compared.kind) {
    case 'given':
      return new NameComparer(records);
    case 'family':
    case 'further':
      return undefined;
    case 'birth':
      return birthComparer(records);
    case 'place':
      return placeComparer(records);
    case 'same':
      return sameComparer(records, compared.slot);
    case 'code': {
      const at = records.layout.codes.findIndex((code) => code.slot === compared.slot);
      const words = records.codes[at];
      const kind = records.layout.codes[at]?.kind;
      const level = words && kind && thingLevels(kind, words);
      if (kind && level) return thingComparer(records, compared.slot, kind, level);
      return words && codeComparer(records, compared.slot, words, kind === 'email');
    }
    case 'words': {
      const words =
        records.phrases[records.layout.phrases.findIndex((field) => field.slot === compared.slot)];
      return words && wordsComparer(records, compared.slot, words);
    }
  }
}
