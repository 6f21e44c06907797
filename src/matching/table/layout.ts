import type { ColumnRole, TextColumn } from './contract.ts';

/** Places in the row of a record: 32-bit numbers, 0 where nothing is known. */
export const SLOT = {
  given: 0,
  given2: 1,
  family: 2,
  family2: 3,
  birth: 4,
  age: 5,
  sex: 6,
  nation: 7,
  postcode: 8,
  sector: 9,
  district: 10,
  number: 11,
  street: 12,
  street2: 13,
  town: 14,
  extras: 15,
} as const;
const FIXED = 16;

/** How a field of codes is made comparable and compared. */
export type CodeKind = 'phone' | 'email' | 'code' | 'account' | 'company' | 'plate' | 'online' | 'business';

/**
 * A field of codes (a telephone, an e-mail address, a plate) or of a firm's names: two values a record at most, from one or more
 * columns.
 */
export interface CodeField {
  field: string;
  kind: CodeKind;
  slot: number;
  columns: readonly number[];
}

/** A field of words (a birth place, an occupation). */
export interface PhraseField {
  field: string;
  slot: number;
  columns: readonly number[];
}

/** Which fields a table has and where they lie in a record's row. */
export interface Layout {
  width: number;
  codes: readonly CodeField[];
  phrases: readonly PhraseField[];
}

const CODES: readonly (readonly [ColumnRole, CodeField['kind']])[] = [
  ['document', 'code'],
  ['email', 'email'],
  ['phone', 'phone'],
  ['account', 'account'],
  ['company-number', 'company'],
  ['plate', 'plate'],
  ['online', 'online'],
  ['business-name', 'business'],
];
const PHRASES: readonly ColumnRole[] = ['birth-place', 'occupation'];
/** More fields than this are left out, the last first: a comparison's pattern has room for sixteen. */
const MOST = 9;

/** The columns of a role, by their place in the table. */
export function columnsOf(columns: readonly TextColumn[], ...roles: ColumnRole[]): number[] {
  return columns.flatMap((column, at) => (roles.includes(column.role) ? [at] : []));
}

/** Plans the row: fixed places for a person, then the codes and words that the table's columns bring. */
export function planLayout(columns: readonly TextColumn[]): Layout {
  let slot = FIXED;
  const codes: CodeField[] = [];
  const phrases: PhraseField[] = [];
  const full = (): boolean => codes.length + phrases.length >= MOST;
  for (const [role, kind] of CODES) {
    const found = columnsOf(columns, role);
    if (found.length === 0 || full()) continue;
    codes.push({ field: role, kind, slot, columns: found });
    slot += 2;
  }
  for (const at of columnsOf(columns, 'other-exact')) {
    if (full()) break;
    codes.push({ field: columns[at]?.name ?? '', kind: 'code', slot, columns: [at] });
    slot += 2;
  }
  for (const role of PHRASES) {
    const found = columnsOf(columns, role);
    if (found.length === 0 || full()) continue;
    phrases.push({ field: role, slot, columns: found });
    slot += 1;
  }
  for (const at of columnsOf(columns, 'other-text')) {
    if (full()) break;
    phrases.push({ field: columns[at]?.name ?? '', slot, columns: [at] });
    slot += 1;
  }
  return { width: slot, codes, phrases };
}
