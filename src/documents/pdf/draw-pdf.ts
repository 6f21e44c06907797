/** A paper as a tagged PDF. */
import { t } from '../document-words.ts';
import type { Block, Paper } from '../paper.ts';
import { openSheet, type Sheet } from './sheet.ts';

const grey = '#484949';

function draw(sheet: Sheet, block: Block): void {
  if (block.kind === 'heading')
    sheet.write(block.text, {
      tag: block.level === 2 ? 'H2' : 'H3',
      size: block.level === 2 ? 15 : 12,
      weight: 'bold',
      before: block.level === 2 ? 14 : 8,
      keepWith: 40,
    });
  else if (block.kind === 'text')
    sheet.write(block.text, {
      tag: 'P',
      before: 4,
      ...(block.quiet ? { size: 9.5, colour: grey } : { size: 11 }),
    });
  else if (block.kind === 'list') sheet.list(block.items);
  else
    sheet.table({
      head: block.head ?? [],
      rows: block.rows,
      rowHeads: block.head === undefined,
      ...(block.shares === undefined ? {} : { shares: block.shares }),
    });
}

/** Draws a paper as a PDF/UA-1. The same paper gives the same bytes. */
export function drawPdf(paper: Paper): Promise<Buffer> {
  const { title, marking, madeAt, reference } = paper;
  const sheet = openSheet({ title, marking, madeAt, unprintable: t('unprintable') });
  sheet.write(title, { tag: 'H1', size: 22, weight: 'bold' });
  for (const block of paper.blocks) draw(sheet, block);
  return sheet.finish((page, pages) => t('page', { reference, page, pages }));
}
