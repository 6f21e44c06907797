import { constants, deflateRawSync } from 'node:zlib';
import { decodePDFRawStream, PDFDocument, PDFRawStream } from '@cantoo/pdf-lib';
import { expect, test } from 'vitest';
import { cleanHere, copyOf, suggested } from '../../../testing/sample-files/clean-here.ts';
import {
  bombPdf,
  codedPdf,
  hiddenLink,
  pageWords,
  plainPdf,
  samplePdf,
} from '../../../testing/sample-files/pdf.ts';
import { planted, plantedIn } from '../../../testing/sample-files/planted.ts';

// Large pictures and archives, beside everything else that is tested on two cores.
const patient = 30_000;

/** Everything in a PDF in plain text: its entries, and its streams unpacked as far as they can be. */
async function opened(bytes: Buffer): Promise<string> {
  const document = await PDFDocument.load(bytes, { updateMetadata: false });
  expect(document.getPageCount()).toBe(1);
  return document.context
    .enumerateIndirectObjects()
    .map(([, object]) => {
      if (!(object instanceof PDFRawStream)) return object.toString();
      try {
        return `${object.dict} ${Buffer.from(decodePDFRawStream(object).decode()).toString('latin1')}`;
      } catch {
        return String(object.dict);
      }
    })
    .join('\n');
}

test.each([true, false])(
  'a PDF keeps its pages and nothing that runs, attaches or names [A8]',
  async (packed) => {
    const bytes = await samplePdf(packed);
    expect(plantedIn(bytes)).toHaveLength(6);
    const cleaned = await copyOf(bytes, 'pdf');
    expect(plantedIn(cleaned.copy)).toEqual([]);
    const inside = await opened(cleaned.copy);
    expect(inside).toContain(Buffer.from(pageWords).toString('hex').toUpperCase());
    expect(inside).toContain('/DCTDecode');
    expect(inside).toContain(Buffer.from('Ask about the van').toString('hex'));
    expect(inside).not.toMatch(
      /\/(?:JavaScript|JS|Launch|URI|OpenAction|AA|EmbeddedFiles|EF|FileAttachment|Metadata|PieceInfo|Author|Info|ID)\b/,
    );
    expect(cleaned.found.leftOut).toEqual(['attachments', 'links', 'names', 'scripts', 'signature']);
    expect(suggested(cleaned, 'author')).toContain(planted.author);
    expect(suggested(cleaned, 'title')).toContain(planted.title);
    expect(suggested(cleaned, 'taken-at')).toContain(`${planted.day}Z`);
    expect(suggested(cleaned, 'link')).toEqual([hiddenLink]);
    // Of the photograph on its page.
    expect(suggested(cleaned, 'place')).toEqual([`${planted.latitude}, ${planted.longitude}`]);
    expect(suggested(cleaned, 'device')).toEqual([`${planted.make} ${planted.model}`]);
  },
);

test('a PDF under a password has no copy, and one that only forbids printing has', async () => {
  expect(await cleanHere(await plainPdf({ user: 'one', owner: 'two' }), 'pdf')).toBe('locked');
  const { copy } = await copyOf(await plainPdf({ user: '', owner: 'two' }), 'pdf');
  expect(copy.includes('/Encrypt')).toBe(false);
  expect(await opened(copy)).toContain(Buffer.from(pageWords).toString('hex').toUpperCase());
});

test('words that were under a key cannot break out of the entry that they stand in', async () => {
  const remark = 'a(b) /OpenAction << /S /JavaScript /JS (app.alert(1)) >> /Zed (c';
  const inside = await opened((await copyOf(await codedPdf(remark), 'pdf')).copy);
  expect(inside).toContain(`/Contents <${Buffer.from(remark).toString('hex')}>`);
  expect(inside).not.toContain('/OpenAction');
});

test(
  'streams that unpack without end are refused',
  async () => {
    // One megabyte of noughts, packed once and told 220 times over.
    const finishFlush = constants.Z_FULL_FLUSH;
    const once = deflateRawSync(Buffer.alloc(1_000_000), { finishFlush });
    const packed = Buffer.concat([Buffer.from([0x78, 0x9c]), ...Array.from({ length: 220 }, () => once)]);
    expect(await cleanHere(await bombPdf(packed), 'pdf')).toBe('unpacks-too-large');
  },
  patient,
);

const broken: readonly (readonly [string, Buffer])[] = [
  ['nothing but its head', Buffer.from('%PDF-1.7\n')],
  ['no pages', Buffer.from('%PDF-1.7\n1 0 obj\n<</Type/Catalog>>\nendobj\ntrailer\n<</Root 1 0 R>>\n')],
  ['arrays within arrays', Buffer.from(`%PDF-1.7\n1 0 obj\n${'['.repeat(20_000)}`)],
  [
    'pages that are their own children',
    Buffer.from(
      '%PDF-1.7\n1 0 obj\n<</Type/Catalog/Pages 2 0 R>>\nendobj\n2 0 obj\n<</Type/Pages/Kids[2 0 R 2 0 R]/Count 9>>\nendobj\ntrailer\n<</Root 1 0 R>>\n',
    ),
  ],
];
test.each(broken)('a PDF with %s has no copy', async (_, bytes) => {
  expect(await cleanHere(bytes, 'pdf')).toBe('damaged');
});

test('a PDF that is an archive or a page as well is only a PDF afterwards', async () => {
  const pdf = await plainPdf();
  const both = Buffer.concat([pdf, Buffer.from('\n<script>alert(1)</script>PK\x03\x04PK\x05\x06')]);
  const { copy } = await copyOf(both, 'pdf');
  expect(copy.includes('PK\x03\x04')).toBe(false);
  expect(copy.includes('<script>')).toBe(false);
});

test('a PDF that was cut off keeps the pages that are whole, or has no copy', async () => {
  const pdf = await plainPdf();
  for (let part = 1; part < 10; part += 1) {
    const outcome = await cleanHere(pdf.subarray(0, Math.floor((pdf.length * part) / 10)), 'pdf');
    if (typeof outcome === 'string') expect(outcome).toBe('damaged');
    else await opened(outcome.copy);
  }
});
