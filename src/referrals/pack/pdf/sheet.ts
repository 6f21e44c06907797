/**
 * A tagged PDF, paragraph by paragraph: headings and paragraphs in the order in which they are read, the marking on every page, the
 * language and a title for who listens to it (PDF/UA-1 as pdfkit writes it).
 */
import PDFDocument from 'pdfkit';
import { type Family, fontBytes, type Weight } from './fonts.ts';
import { type Line, linesOf } from './lines.ts';

const margin = { side: 56, top: 72, bottom: 64 };
const a4 = { width: 595.28, height: 841.89 };
export const inner = a4.width - 2 * margin.side;

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
  /** A thin line across the page, unless it would stand at the end of one or at its top. */
  rule(): void;
  /** Closes the document; every page is given its marking and its number. */
  finish(footer: (page: number, pages: number) => string): Promise<Buffer>;
}

const fontName = (family: Family, weight: Weight): string => `${family}-${weight}`;

export function openSheet(title: string, marking: string, madeAt: Date): Sheet {
  const document = new PDFDocument({
    size: [a4.width, a4.height],
    margins: { left: margin.side, right: margin.side, top: margin.top, bottom: 0 },
    bufferPages: true,
    tagged: true,
    pdfVersion: '1.7',
    // The types of pdfkit do not know this value yet.
    ...({ subset: 'PDF/UA' } as object),
    lang: 'en-GB',
    displayTitle: true,
    font: '',
    info: {
      Title: title,
      CreationDate: madeAt,
      ModDate: madeAt,
      Producer: 'Plainsight',
      Creator: 'Plainsight',
    },
  });
  const chunks: Buffer[] = [];
  const whole = new Promise<Buffer>((resolve, reject) => {
    document.on('data', (chunk: Buffer) => chunks.push(chunk));
    document.on('end', () => resolve(Buffer.concat(chunks)));
    document.on('error', reject);
  });
  const registered = new Set<string>();
  /** Sets the font, and puts it into the document when it is first needed. */
  const inFont = (family: Family, weight: Weight, size: number): typeof document => {
    const name = fontName(family, weight);
    if (!registered.has(name)) document.registerFont(name, fontBytes(family, weight));
    registered.add(name);
    return document.font(name, size);
  };
  const root = document.struct('Document');
  document.addStructure(root);
  let y = margin.top;

  const widths = new Map<string, number>();
  const measure =
    (size: number, weight: Weight) =>
    ({ text, family }: { readonly text: string; readonly family: Family }): number => {
      const key = `${size} ${weight} ${family} ${text}`;
      const known = widths.get(key);
      if (known !== undefined) return known;
      const width = inFont(family, weight, size).widthOfString(text);
      if (text.length < 24) widths.set(key, width);
      return width;
    };

  const draw = (line: Line, x: number, at: number, size: number, weight: Weight): void => {
    let left = x;
    for (const piece of line.pieces) {
      inFont(piece.family, weight, size).text(piece.text, left, at, { lineBreak: false });
      left += measure(size, weight)(piece);
    }
  };
  const roomFor = (height: number): void => {
    if (y + height <= a4.height - margin.bottom) return;
    document.addPage();
    y = margin.top;
  };

  return {
    write(text, { tag, size, weight = 'regular', colour = '#0b0c0c', before = 0, indent = 0, keepWith = 0 }) {
      const height = size * 1.45;
      const lines = linesOf(text, inner - indent, measure(size, weight));
      y += y === margin.top ? 0 : before;
      roomFor(Math.min(lines.length, 3) * height + keepWith);
      const element = document.struct(tag);
      root.add(element);
      for (const line of lines) {
        roomFor(height);
        if (line.pieces.length > 0) {
          const span = line.differs
            ? document.struct('Span', {
                actual: line.text,
                ...(line.fromRight ? { lang: /\p{Script=Hebrew}/u.test(line.text) ? 'he' : 'ar' } : {}),
              })
            : element;
          if (span !== element) element.add(span);
          span.add(document.markStructureContent(span === element ? tag : 'Span'));
          document.fillColor(colour);
          draw(
            line,
            line.fromRight ? margin.side + inner - line.width : margin.side + indent,
            y,
            size,
            weight,
          );
          document.endMarkedContent();
          if (span !== element) span.end();
        }
        y += height;
      }
      element.end();
    },
    rule() {
      roomFor(110);
      if (y === margin.top) return;
      y += 8;
      document.markContent('Artifact', { type: 'Layout' });
      document
        .moveTo(margin.side, y)
        .lineTo(margin.side + inner, y)
        .lineWidth(0.7)
        .strokeColor('#b1b4b6')
        .stroke();
      document.endMarkedContent();
      y += 6;
    },
    finish(footer) {
      root.end();
      const { start, count } = document.bufferedPageRange();
      for (let page = start; page < start + count; page++) {
        document.switchToPage(page);
        const line = (
          text: string,
          at: number,
          size: number,
          weight: Weight,
          align: 'middle' | 'left',
        ): void => {
          const [first] = linesOf(text, inner, measure(size, weight));
          if (first === undefined) return;
          document.markContent('Artifact', { type: 'Pagination' });
          document.fillColor('#0b0c0c');
          draw(first, align === 'left' ? margin.side : (a4.width - first.width) / 2, at, size, weight);
          document.endMarkedContent();
        };
        line(marking, 30, 10, 'bold', 'middle');
        line(marking, a4.height - 34, 10, 'bold', 'middle');
        line(footer(page + 1, count), a4.height - 52, 9, 'regular', 'left');
      }
      document.end();
      return whole;
    },
  };
}
