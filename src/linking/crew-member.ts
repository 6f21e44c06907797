import { TableMember } from '../matching/table/index.ts';
import { type CsvStretch, readStretch } from './csv-part.ts';
import { type LinesKit, type LinesPiece, LineWriter } from './line-writer.ts';
import { type ColumnPieces, mergeColumn } from './merge-column.ts';

/** Work of reading and writing, beside that of the table engine. */
export type ReadPiece =
  | { kind: 'csv'; stretch: CsvStretch }
  | { kind: 'merge'; pieces: ColumnPieces; total: number };

/** Does whatever piece of work a linking has: one in each thread. */
export class CrewMember {
  private readonly table = new TableMember();
  private lines: LineWriter | undefined;

  async equip(kit: unknown): Promise<void> {
    const { lines } = kit as { lines?: LinesKit };
    if (lines) this.lines = new LineWriter(lines);
    else await this.table.equip(kit as Parameters<TableMember['equip']>[0]);
  }

  run(piece: unknown): unknown {
    const mine = piece as ReadPiece | LinesPiece;
    switch (mine.kind) {
      case 'csv':
        return readStretch(mine.stretch);
      case 'merge':
        return mergeColumn(mine.pieces, mine.total);
      case 'pair':
      case 'cluster':
      case 'put':
        return this.lines?.run(mine);
      default:
        return this.table.run(piece as Parameters<TableMember['run']>[0]);
    }
  }
}
