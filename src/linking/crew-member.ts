import { TableMember } from '../matching/table/index.ts';
import { type CsvStretch, readStretch } from './csv-part.ts';
import { type ColumnPieces, mergeColumn } from './merge-column.ts';

/** Work of reading, beside that of the table engine. */
export type ReadPiece =
  | { kind: 'csv'; stretch: CsvStretch }
  | { kind: 'merge'; pieces: ColumnPieces; total: number };

/** Does whatever piece of work a linking has: one in each thread. */
export class CrewMember {
  private readonly table = new TableMember();

  equip(kit: unknown): void {
    this.table.equip(kit as Parameters<TableMember['equip']>[0]);
  }

  run(piece: unknown): unknown {
    const reading = piece as ReadPiece;
    if (reading.kind === 'csv') return readStretch(reading.stretch);
    if (reading.kind === 'merge') return mergeColumn(reading.pieces, reading.total);
    return this.table.run(piece as Parameters<TableMember['run']>[0]);
  }
}
