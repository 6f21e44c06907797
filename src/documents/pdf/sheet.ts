/**
 * A tagged PDF, paragraph by paragraph: headings, paragraphs and tables in the order in which they are read, the marking on every page,
 * the language and a title for who listens to it (PDF/UA-1 as pdfkit writes it).
 */
import type { Weight } from './fonts.ts';
import { inner, openPen, type Pen, type SheetAbout } from './pen.ts';
import { drawTable, type TableRows } from './table.ts';

type Tag = 'H1' | 'H2' | 'H3' | 'P';
export interface Look {
  readonly tag: Tag;
  readonly size: number;
  readonly weight?: Weight;
  readonly colour?: string;
  /** White space above. */
  readonly before?: number;
  readonly indent?: number;
  /** Stays on one page with so much of what follows. */
  readonly keepWith?: number;
}

export interface Sheet {
  write(text: string, look: Look): void;
  /** A list, each item with its sign. */
  list(items: readonly string[]): void;
  /** A table whose head stands again at the top of each page. */
  table(rows: TableRows): void;
  /** A thin line across the page, unless it would stand at the end of one or at its top. */
  rule(): void;
  /** Closes the document; every page is given its marking and its number. */
  finish(footer: (page: number, pages: number) => string): Promise<Buffer>;
}

const ink = '#0b0c0c';

function write(pen: Pen, text: string, look: Look): void {
  const { tag, size, weight = 'regular', colour = ink, before = 0, indent = 0, keepWith = 0 } = look;
  const height = size * 1.45;
  const lines = pen.lines(text, inner - indent, size, weight);
  pen.y += pen.y === pen.top ? 0 : before;
  pen.roomFor(Math.min(lines.length, 3) * height + keepWith);
  const element = pen.document.struct(tag);
  pen.root.add(element);
  for (const line of lines) {
    pen.roomFor(height);
    pen.document.fillColor(colour);
    pen.say(line, element, tag, pen.left + indent, inner - indent, size, weight);
    pen.y += height;
  }
  element.end();
}

function list(pen: Pen, items: readonly string[]): void {
  const { document } = pen;
  const size = 11;
  const height = size * 1.45;
  const indent = 16;
  const whole = document.struct('L');
  pen.root.add(whole);
  for (const item of items) {
    const lines = pen.lines(item, inner - indent, size, 'regular');
    pen.y += 2;
    pen.roomFor(Math.min(lines.length, 3) * height);
    const [element, body] = [document.struct('LI'), document.struct('LBody')];
    whole.add(element);
    document.markContent('Artifact', { type: 'Layout' });
    document
      .fillColor(ink)
      .circle(pen.left + 5, pen.y + height / 2, 1.6)
      .fill();
    document.endMarkedContent();
    element.add(body);
    for (const line of lines) {
      pen.roomFor(height);
      document.fillColor(ink);
      pen.say(line, body, 'LBody', pen.left + indent, inner - indent, size, 'regular');
      pen.y += height;
    }
    body.end();
    element.end();
  }
  whole.end();
}

function rule(pen: Pen): void {
  pen.roomFor(110);
  if (pen.y === pen.top) return;
  pen.y += 8;
  const { document } = pen;
  document.markContent('Artifact', { type: 'Layout' });
  document
    .moveTo(pen.left, pen.y)
    .lineTo(pen.left + inner, pen.y)
    .lineWidth(0.7)
    .strokeColor('#b1b4b6')
    .stroke();
  document.endMarkedContent();
  pen.y += 6;
}

function markPages(pen: Pen, marking: string, footer: (page: number, pages: number) => string): void {
  const { document } = pen;
  const { start, count } = document.bufferedPageRange();
  for (let page = start; page < start + count; page++) {
    document.switchToPage(page);
    const line = (text: string, at: number, size: number, weight: Weight, middle: boolean): void => {
      const [first] = pen.lines(text, inner, size, weight);
      if (first === undefined) return;
      document.markContent('Artifact', { type: 'Pagination' });
      document.fillColor(ink);
      pen.draw(first, middle ? pen.left + (inner - first.width) / 2 : pen.left, at, size, weight);
      document.endMarkedContent();
    };
    line(marking, 30, 10, 'bold', true);
    line(marking, pen.height - 34, 10, 'bold', true);
    line(footer(page + 1, count), pen.height - 52, 9, 'regular', false);
  }
}

/** Opens a sheet. The same writing gives the same bytes. */
export function openSheet(about: SheetAbout): Sheet {
  const pen = openPen(about);
  return {
    write: (text, look) => write(pen, text, look),
    list: (items) => list(pen, items),
    table: (rows) => drawTable(pen, rows),
    rule: () => rule(pen),
    finish(footer) {
      pen.root.end();
      markPages(pen, about.marking, footer);
      pen.document.end();
      return pen.whole;
    },
  };
}
