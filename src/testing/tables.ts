// Tables for the matching engine, made from plain records.
import type { ColumnRole, TableInput } from '../matching/table/index.ts';
import { hashBytes, ValueStore } from '../matching/table/index.ts';

const encoder = new TextEncoder();

/** A table of records with a role for each column; columns without one are passed over. */
export function tableOf<Name extends string>(
  records: readonly Readonly<Record<Name, string>>[],
  roles: Readonly<Record<Name, ColumnRole>>,
  secondFrom?: number,
): TableInput {
  const columns = (Object.keys(roles) as Name[]).map((name) => {
    const store = new ValueStore();
    const rows = Uint32Array.from(records, (record) => {
      const bytes = encoder.encode(record[name]);
      return store.add(bytes, 0, bytes.length, hashBytes(bytes, 0, bytes.length));
    });
    return { name, role: roles[name], values: store.values(), rows };
  });
  return { rows: records.length, columns, secondFrom };
}
