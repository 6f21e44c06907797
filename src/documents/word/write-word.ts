/**
 * A paper as a Word document that a screen reader can walk through: real headings, lists and tables with a head that repeats, the
 * language, and the direction of each paragraph by its own letters. `docx` (MIT) writes the file.
 */
import { randomUUID } from 'node:crypto';
import { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import {
  AlignmentType,
  Document,
  Footer,
  Header,
  HeadingLevel,
  Packer,
  PageNumber,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
  WidthType,
} from 'docx';
import { t } from '../document-words.ts';
import type { Block, Paper } from '../paper.ts';
import { fromRight, linesIn } from './runs.ts';
import { type LongTable, streamPacked } from './stream-word.ts';

const grey = '484949';
const bullets = 'bullets';
/** How a paragraph that begins from the right is set. */
const turned = (text: string): { bidirectional?: true } => (fromRight(text) ? { bidirectional: true } : {});

interface Look {
  readonly bold?: boolean;
  readonly color?: string;
  readonly size?: number;
}

/** A text as runs, each of its lines on a line of its own. */
export function runsOf(text: string, look: Look = {}): TextRun[] {
  return linesIn(text).map(
    (line, at) =>
      new TextRun({ text: line, ...look, rightToLeft: fromRight(text), ...(at === 0 ? {} : { break: 1 }) }),
  );
}

const paragraph = (text: string, look?: Look): Paragraph =>
  new Paragraph({ children: runsOf(text, look), ...turned(text), spacing: { after: 120 } });

function cell(text: string, share: number, head: boolean): TableCell {
  return new TableCell({
    children: [new Paragraph({ children: runsOf(text, { bold: head }), ...turned(text) })],
    width: { size: share, type: WidthType.PERCENTAGE },
    margins: { top: 60, bottom: 60, left: 80, right: 80 },
  });
}

/** More rows than this are put in as the file is written. */
const mostInOneGo = 100;

function tableOf(
  { head, rows, shares }: Extract<Block, { kind: 'table' }>,
  long: LongTable[],
): (Paragraph | Table)[] {
  const columns = head?.length ?? rows[0]?.length ?? 0;
  const given = Array.from({ length: columns }, (_, at) => shares?.[at] ?? 1);
  const sum = given.reduce((total, share) => total + share, 0);
  const percent = given.map((share) => Math.round((share * 100) / sum));
  const row = (cells: readonly string[], isHead: (at: number) => boolean, header: boolean): TableRow =>
    new TableRow({
      children: percent.map((share, at) => cell(cells[at] ?? '', share, isHead(at))),
      ...(header ? { tableHeader: true, cantSplit: true } : {}),
    });
  const named = head === undefined;
  const mark = randomUUID();
  const isLong = rows.length > mostInOneGo;
  if (isLong) long.push({ mark, rows, percents: percent, named });
  const all = [
    ...(head === undefined ? [] : [row(head, () => true, true)]),
    ...(isLong ? [[mark]] : rows).map((cells) => row(cells, (at) => named && at === 0, false)),
  ];
  // Word joins two tables that touch, and cannot open one without rows.
  const space = new Paragraph({ children: [], spacing: { after: 60 } });
  return all.length === 0
    ? []
    : [new Table({ rows: all, width: { size: 100, type: WidthType.PERCENTAGE } }), space];
}

function partsOf(block: Block, long: LongTable[]): (Paragraph | Table)[] {
  switch (block.kind) {
    case 'heading':
      return [
        new Paragraph({
          heading: block.level === 2 ? HeadingLevel.HEADING_2 : HeadingLevel.HEADING_3,
          children: runsOf(block.text),
          ...turned(block.text),
          keepNext: true,
        }),
      ];
    case 'text':
      return [paragraph(block.text, block.quiet === true ? { color: grey, size: 19 } : {})];
    case 'list':
      return block.items.map(
        (item) =>
          new Paragraph({
            children: runsOf(item),
            ...turned(item),
            numbering: { reference: bullets, level: 0 },
          }),
      );
    case 'table':
      return tableOf(block, long);
  }
}

const marked = (marking: string): Paragraph =>
  new Paragraph({ alignment: AlignmentType.CENTER, children: runsOf(marking, { bold: true }) });

const headingStyle = (size: number) => ({
  run: { size, bold: true, color: '0b0c0c' },
  paragraph: { spacing: { before: 240, after: 120 } },
});

/** Writes a paper as a .docx file, to be read as it is written. */
export async function streamWord(paper: Paper): Promise<Readable> {
  const { title, marking, reference, blocks } = paper;
  const long: LongTable[] = [];
  const document = new Document({
    title,
    creator: 'Plainsight',
    lastModifiedBy: 'Plainsight',
    styles: {
      default: {
        document: { run: { font: 'Arial', size: 22, language: { value: 'en-GB', bidirectional: 'ar-SA' } } },
        heading1: headingStyle(40),
        heading2: headingStyle(30),
        heading3: headingStyle(24),
      },
    },
    numbering: {
      config: [
        {
          reference: bullets,
          levels: [
            {
              level: 0,
              format: 'bullet',
              text: '•',
              alignment: AlignmentType.LEFT,
              style: { paragraph: { indent: { left: 360, hanging: 260 } } },
            },
          ],
        },
      ],
    },
    sections: [
      {
        properties: { page: { size: { width: 11906, height: 16838 } } },
        headers: { default: new Header({ children: [marked(marking)] }) },
        footers: {
          default: new Footer({
            children: [
              new Paragraph({
                children: [
                  ...runsOf(t('foot.page', { reference })),
                  new TextRun({ children: [PageNumber.CURRENT] }),
                  ...runsOf(t('foot.of')),
                  new TextRun({ children: [PageNumber.TOTAL_PAGES] }),
                ],
              }),
              marked(marking),
            ],
          }),
        },
        children: [
          new Paragraph({ heading: HeadingLevel.HEADING_1, children: runsOf(title) }),
          ...blocks.flatMap((block) => partsOf(block, long)),
        ],
      },
    ],
  });
  const file = await Packer.toBuffer(document);
  return long.length === 0 ? Readable.from([file], { objectMode: false }) : streamPacked(file, long);
}

/** The same as one piece. */
export const writeWord = async (paper: Paper): Promise<Buffer> => buffer(await streamWord(paper));
