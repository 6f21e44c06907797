import type { Crew, TableInput } from './contract.ts';
import type { TableKit, TablePiece } from './kit.ts';
import { planLayout } from './layout.ts';
import { type FieldRead, readField } from './read-fields.ts';
import { onlineReaders, readsOnline } from './read-online.ts';
import { hasOtherScripts } from './read-scripts.ts';
import type { Reading } from './reading.ts';
import type { Records } from './records.ts';
import { shared32 } from './shared.ts';

/** Makes a table comparable, the crew reading its fields side by side. Each distinct value is read once; rows are then numbers. */
export async function readRecords(
  input: TableInput,
  thisYear: number,
  crew: Crew,
  told: (share: number) => void,
): Promise<Records> {
  const layout = planLayout(input.columns);
  const rows = shared32(input.rows * layout.width);
  const hashes = new Uint32Array(new SharedArrayBuffer(input.rows * 4));
  const reading: Reading = { input, layout, rows, hashes, thisYear, otherScripts: hasOtherScripts(input) };
  const online = await onlineReaders(layout);
  const kit: Partial<TableKit> = { reading };
  await crew.equip(kit);
  // The longest first, so that nobody waits for one that was begun last.
  const pieces: (TablePiece & { kind: 'read' })[] = [
    { kind: 'read', field: 'names' },
    { kind: 'read', field: 'places' },
    { kind: 'read', field: 'births' },
    { kind: 'read', field: 'hashes' },
    ...layout.codes.map((_, at) => ({ kind: 'read' as const, field: 'code' as const, at })),
    ...layout.phrases.map((_, at) => ({ kind: 'read' as const, field: 'phrase' as const, at })),
    { kind: 'read', field: 'plain' },
  ];
  // What needs a library is read in this thread, which alone loads it.
  const here = pieces.map(
    ({ field, at = 0 }) => online !== undefined && field === 'code' && readsOnline(layout, at),
  );
  const others = (await crew.run(
    pieces.filter((_, at) => !here[at]),
    told,
  )) as FieldRead[];
  const read = pieces.map((piece, at) =>
    here[at] ? readField({ ...reading, online }, piece) : (others.shift() as FieldRead),
  );
  const whole = Object.assign({}, ...read.filter((_, at) => pieces[at]?.at === undefined)) as Omit<
    Required<FieldRead>,
    'code' | 'phrase'
  >;
  const tables = <T>(field: 'code' | 'phrase', table: (read: FieldRead) => T | undefined): T[] =>
    read.flatMap((one, at) => (pieces[at]?.field === field ? [table(one) as T] : []));
  return {
    count: input.rows,
    secondFrom: input.secondFrom ?? 0,
    layout,
    width: layout.width,
    rows,
    hashes,
    extras: whole.extras,
    names: whole.names,
    postcodes: whole.postcodes,
    sectors: whole.sectors,
    districts: whole.districts,
    streets: whole.streets,
    towns: whole.towns,
    nations: whole.nations,
    codes: tables('code', ({ code }) => code),
    phrases: tables('phrase', ({ phrase }) => phrase),
  };
}
