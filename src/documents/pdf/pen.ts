/** The page that is being drawn on: how far down it, in which fonts, and what each piece of content is to who listens to it. */
import PDFDocument from 'pdfkit';
import { type Family, fontBytes, type Weight } from './fonts.ts';
import { type Line, linesOf, type Measure } from './lines.ts';

const margin = { side: 56, top: 72, bottom: 64 };
const a4 = { width: 595.28, height: 841.89 };
/** How wide what is written may be, in points. */
export const inner = a4.width - 2 * margin.side;

type Element = ReturnType<PDFKit.PDFDocument['struct']>;

export interface Pen {
  readonly document: PDFKit.PDFDocument;
  /** The document's own element: what is read first to last. */
  readonly root: Element;
  /** How far down the page, in points. */
  y: number;
  readonly top: number;
  readonly left: number;
  readonly height: number;
  lines(text: string, width: number, size: number, weight: Weight): Line[];
  /** Draws a line at a place, without saying what it is. */
  draw(line: Line, x: number, at: number, size: number, weight: Weight): void;
  /** Draws a line as the content of an element; what is drawn otherwise than it is read carries its text. */
  say(line: Line, into: Element, tag: string, x: number, width: number, size: number, weight: Weight): void;
  /** Begins a new page when so much does not fit any more; says whether it did. */
  roomFor(height: number): boolean;
  /** The finished file. */
  readonly whole: Promise<Buffer>;
}

/** What a document is called, marked and dated, and what stands where no font has the letters. */
export interface SheetAbout {
  readonly title: string;
  readonly marking: string;
  readonly madeAt: Date;
  readonly unprintable: string;
}

function newDocument({ title, madeAt }: SheetAbout): PDFKit.PDFDocument {
  return new PDFDocument({
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
}

/** Opens a document at the top of its first page. */
export function openPen(about: SheetAbout): Pen {
  const document = newDocument(about);
  const chunks: Buffer[] = [];
  const whole = new Promise<Buffer>((resolve, reject) => {
    document.on('data', (chunk: Buffer) => chunks.push(chunk));
    document.on('end', () => resolve(Buffer.concat(chunks)));
    document.on('error', reject);
  });
  const registered = new Set<string>();
  /** Sets the font, and puts it into the document when it is first needed. */
  const inFont = (family: Family, weight: Weight, size: number): typeof document => {
    const name = `${family}-${weight}`;
    if (!registered.has(name)) document.registerFont(name, fontBytes(family, weight));
    registered.add(name);
    return document.font(name, size);
  };
  const root = document.struct('Document');
  document.addStructure(root);
  const widths = new Map<string, number>();
  const measure =
    (size: number, weight: Weight): Measure =>
    ({ text, family }) => {
      const key = `${size} ${weight} ${family} ${text}`;
      const known = widths.get(key);
      if (known !== undefined) return known;
      const width = inFont(family, weight, size).widthOfString(text);
      if (text.length < 24) widths.set(key, width);
      return width;
    };
  const pen: Pen = {
    document,
    root,
    y: margin.top,
    top: margin.top,
    left: margin.side,
    height: a4.height,
    lines: (text, width, size, weight) => linesOf(text, width, measure(size, weight), about.unprintable),
    draw(line, x, at, size, weight) {
      let left = x;
      for (const piece of line.pieces) {
        inFont(piece.family, weight, size).text(piece.text, left, at, { lineBreak: false });
        left += measure(size, weight)(piece);
      }
    },
    say(line, into, tag, x, width, size, weight) {
      if (line.pieces.length === 0) return;
      const span = line.differs
        ? document.struct('Span', {
            actual: line.text,
            ...(line.fromRight ? { lang: /\p{Script=Hebrew}/u.test(line.text) ? 'he' : 'ar' } : {}),
          })
        : into;
      if (span !== into) into.add(span);
      span.add(document.markStructureContent(span === into ? tag : 'Span'));
      pen.draw(line, line.fromRight ? x + width - line.width : x, pen.y, size, weight);
      document.endMarkedContent();
      if (span !== into) span.end();
    },
    roomFor(height) {
      if (pen.y + height <= a4.height - margin.bottom) return false;
      document.addPage();
      pen.y = margin.top;
      return true;
    },
    whole,
  };
  return pen;
}
