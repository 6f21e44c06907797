/** The pack as a PDF to read from while typing: each page of the national form, each question, and what to enter. */
import { openSheet, type Sheet } from '../../../documents/index.ts';
import type { Pack, PackEntry } from '../pack.ts';
import { t } from '../pack-words.ts';

const grey = '#484949';
const red = '#942514';

const sizeOf = (bytes: number): string =>
  bytes < 1024 * 1024
    ? `${Math.max(1, Math.round(bytes / 1024))} KB`
    : `${(bytes / 1024 / 1024).toFixed(1)} MB`;

function writeHead(sheet: Sheet, pack: Pack): void {
  sheet.write(t('title', { reference: pack.reference }), { tag: 'H1', size: 22, weight: 'bold' });
  sheet.write(`${pack.marking} · ${t(`route.${pack.route}`)}`, {
    tag: 'P',
    size: 12,
    weight: 'bold',
    before: 4,
  });
  sheet.write(t('form', { form: pack.form }), { tag: 'P', size: 10, colour: grey });
  sheet.write(t('made', { at: new Date(pack.madeAt) }), {
    tag: 'P',
    size: 10,
    colour: grey,
  });
  sheet.write(t('noInterface'), { tag: 'P', size: 11, before: 8 });
  if (pack.complete) sheet.write(t('complete'), { tag: 'P', size: 11, before: 4 });
  else
    sheet.write(t('incomplete', { count: pack.missing.length }), {
      tag: 'P',
      size: 11,
      weight: 'bold',
      colour: red,
      before: 4,
    });
  if (!pack.identifies) sheet.write(t('noIdentity'), { tag: 'P', size: 11, weight: 'bold', before: 4 });
  if (pack.unsettled > 0)
    sheet.write(t('unsettled', { count: pack.unsettled }), {
      tag: 'P',
      size: 11,
      weight: 'bold',
      colour: red,
      before: 4,
    });
}

function writeEntry(sheet: Sheet, entry: PackEntry): void {
  sheet.write(entry.label, { tag: 'H3', size: 11, weight: 'bold', before: 10, keepWith: 32 });
  const kind = entry.typed ? t('typed') : t('chosen');
  if (entry.state === 'missing')
    sheet.write(t('state.missing'), { tag: 'P', size: 11, weight: 'bold', colour: red });
  else if (entry.enter.length === 0) sheet.write(t('state.left-blank'), { tag: 'P', size: 10, colour: grey });
  else {
    sheet.write(kind, { tag: 'P', size: 9, colour: grey, keepWith: 16 });
    for (const words of entry.enter) sheet.write(words, { tag: 'P', size: 11, indent: 12 });
  }
  if (entry.why !== undefined && !entry.enter.some((words) => words.includes(entry.why ?? '')))
    sheet.write(t('why', { why: entry.why }), { tag: 'P', size: 10, colour: grey, indent: 12 });
  if (entry.leftOut > 0)
    sheet.write(t('leftOut', { count: entry.leftOut }), { tag: 'P', size: 10, colour: grey, indent: 12 });
  if (!entry.sent) sheet.write(t('notSent'), { tag: 'P', size: 9, colour: grey });
}

function writeFiles(sheet: Sheet, pack: Pack): void {
  sheet.rule();
  sheet.write(t('files'), { tag: 'H2', size: 15, weight: 'bold', before: 6, keepWith: 40 });
  const lead = pack.files.length === 0 ? t('files.none') : t('files.lead');
  sheet.write(lead, { tag: 'P', size: 10, colour: grey });
  for (const file of pack.files) {
    sheet.write(`${file.number}. ${file.name}`, {
      tag: 'P',
      size: 11,
      weight: 'bold',
      before: 6,
      keepWith: 30,
    });
    sheet.write(t('file.about', { type: file.type, size: sizeOf(file.bytes), hash: file.originalSha256 }), {
      tag: 'P',
      size: 9,
      colour: grey,
      indent: 12,
    });
  }
}

/** Draws a pack. The same pack gives the same bytes. */
export function drawPack(pack: Pack): Promise<Buffer> {
  const sheet = openSheet({
    title: t('title', { reference: pack.reference }),
    marking: pack.marking,
    madeAt: new Date(pack.madeAt),
    unprintable: t('unprintable'),
  });
  writeHead(sheet, pack);
  const pages = [...new Set(pack.entries.map(({ page }) => page))];
  pages.forEach((page, at) => {
    const entries = pack.entries.filter((entry) => entry.page === page);
    sheet.rule();
    sheet.write(t('formPage', { number: at + 1, pages: pages.length, section: entries[0]?.section ?? '' }), {
      tag: 'H2',
      size: 13,
      weight: 'bold',
      colour: grey,
      before: 2,
      keepWith: 60,
    });
    for (const entry of entries) writeEntry(sheet, entry);
  });
  writeFiles(sheet, pack);
  return sheet.finish((page, count) => t('page', { reference: pack.reference, page, pages: count }));
}
