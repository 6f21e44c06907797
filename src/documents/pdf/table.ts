/** A table of a PDF: real rows and cells for who listens, and its head again on every page that it reaches. */
import type { Line } from './lines.ts';
import { inner, type Pen } from './pen.ts';

export interface TableRows {
  readonly head: readonly string[];
  readonly rows: readonly (readonly string[])[];
  /** How wide each column is beside the others; all alike when not said. */
  readonly shares?: readonly number[];
  /** Is the first cell of each row what the row is about? */
  readonly rowHeads?: boolean;
}

const size = 9.5;
const height = size * 1.45;
const gap = 6;

function columnsOf({ head, rows, shares }: TableRows): { readonly x: number; readonly width: number }[] {
  const count = head.length > 0 ? head.length : (rows[0]?.length ?? 0);
  const given = Array.from({ length: count }, (_, at) => shares?.[at] ?? 1);
  const sum = given.reduce((total, share) => total + share, 0);
  let x = 0;
  return given.map((share) => {
    const column = { x, width: (inner * share) / sum - gap };
    x += column.width + gap;
    return column;
  });
}

/** Draws a table where the pen stands. A row that is longer than a page goes on on the next. */
export function drawTable(pen: Pen, table: TableRows): void {
  const { document } = pen;
  const columns = columnsOf(table);
  const whole = document.struct('Table');
  pen.root.add(whole);

  const line = (colour: string): void => {
    document.markContent('Artifact', { type: 'Layout' });
    document
      .moveTo(pen.left, pen.y)
      .lineTo(pen.left + inner, pen.y)
      .lineWidth(0.7)
      .strokeColor(colour)
      .stroke();
    document.endMarkedContent();
    pen.y += 4;
  };
  const linesOf = (cells: readonly string[], bold: (at: number) => boolean): Line[][] =>
    columns.map(({ width }, at) => pen.lines(cells[at] ?? '', width, size, bold(at) ? 'bold' : 'regular'));
  /** The head as it is seen again: read once, drawn on each page. */
  const head = linesOf(table.head, () => true);
  const headHeight = table.head.length === 0 ? 0 : Math.max(1, ...head.map((lines) => lines.length)) * height;

  const drawRow = (cells: readonly Line[][], kinds: (at: number) => 'TH' | 'TD', scope: string): void => {
    const rows = Math.max(1, ...cells.map((lines) => lines.length));
    const element = document.struct('TR');
    whole.add(element);
    const said = columns.map((_, at) => {
      const kind = kinds(at);
      const cell = document.struct(kind, kind === 'TH' ? ({ scope } as object) : {});
      element.add(cell);
      return { kind, cell };
    });
    for (let row = 0; row < rows; row++) {
      if (pen.roomFor(height)) headAgain();
      columns.forEach(({ x, width }, at) => {
        const words = cells[at]?.[row];
        const of = said[at];
        if (words === undefined || of === undefined) return;
        document.fillColor('#0b0c0c');
        pen.say(words, of.cell, of.kind, pen.left + x, width, size, of.kind === 'TH' ? 'bold' : 'regular');
      });
      pen.y += height;
    }
    for (const { cell } of said) cell.end();
    element.end();
    pen.y += 3;
    line('#b1b4b6');
  };
  const headAgain = (): void => {
    if (headHeight === 0) return;
    document.markContent('Artifact', { type: 'Layout' });
    document.fillColor('#0b0c0c');
    head.forEach((lines, at) => {
      lines.forEach((words, row) => {
        pen.draw(words, pen.left + (columns[at]?.x ?? 0), pen.y + row * height, size, 'bold');
      });
    });
    document.endMarkedContent();
    pen.y += headHeight + 3;
    line('#0b0c0c');
  };

  pen.y += pen.y === pen.top ? 0 : 6;
  pen.roomFor(headHeight + 3 * height);
  if (table.head.length > 0) drawRow(head, () => 'TH', 'Column');
  for (const cells of table.rows) {
    const lines = linesOf(cells, (at) => table.rowHeads === true && at === 0);
    const rows = Math.max(1, ...lines.map((each) => each.length));
    if (pen.roomFor(Math.min(rows, 4) * height)) headAgain();
    drawRow(lines, (at) => (table.rowHeads === true && at === 0 ? 'TH' : 'TD'), 'Row');
  }
  whole.end();
}
