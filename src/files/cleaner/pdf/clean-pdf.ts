/**
 * The copy of a PDF: read whole, everything gone through from its catalogue, and only what was reached written again, in a file of its own.
 * So earlier versions, hidden objects and anything that another format might see in it stay behind.
 */
import {
  PDFDict,
  PDFDocument,
  PDFHexString,
  PDFName,
  type PDFObject,
  PDFRawStream,
  PDFRef,
  PDFStreamWriter,
  PDFString,
} from '@cantoo/pdf-lib';
import { openedLimits } from '../../kinds.ts';
import { Cannot, cannot } from '../cannot.ts';
import type { Gathering } from '../gather.ts';
import { readExif } from '../picture/exif.ts';
import { siftDocument } from './sift-document.ts';
import { plainBytes } from './streams.ts';

/** Photographs of a document whose hidden data are read. */
const mostExif = 20;

const key = (name: string): PDFName => PDFName.of(name);

/** The words of a text entry; an empty text for anything else. */
function wordsOf(value: PDFObject | undefined): string {
  if (!(value instanceof PDFString || value instanceof PDFHexString)) return '';
  try {
    return value.decodeText();
  } catch {
    return '';
  }
}

/** Reads what the document says of itself: its information dictionary and its XMP. */
function readAbout(document: PDFDocument, gather: Gathering): void {
  const { context } = document;
  const info = context.lookup(context.trailerInfo.Info);
  if (info instanceof PDFDict) {
    const of = (name: string) => wordsOf(info.lookup(key(name)));
    gather.text('author', of('Author'), 'PDF Author');
    gather.text('title', of('Title'), 'PDF Title');
    gather.text('title', of('Subject'), 'PDF Subject');
    gather.text('software', of('Creator'), 'PDF Creator');
    gather.text('software', of('Producer'), 'PDF Producer');
    gather.takenAt(of('CreationDate'), 'PDF CreationDate');
  }
  const catalog = context.lookup(context.trailerInfo.Root);
  const xmp = catalog instanceof PDFDict ? catalog.lookup(key('Metadata')) : undefined;
  if (xmp instanceof PDFRawStream) gather.xmp(plainBytes(xmp)?.toString('utf8') ?? '');
}

/** Opens a PDF; one whose password is empty (it only forbids printing or copying) opens too. */
async function load(bytes: Buffer): Promise<PDFDocument> {
  // The name of the entry may be written in other ways; the library's own reading decides.
  let encrypted = false;
  try {
    const options = { updateMetadata: false, parseSpeed: Number.POSITIVE_INFINITY, capNumbers: true };
    const document = await PDFDocument.load(bytes, { ...options, ignoreEncryption: true });
    encrypted = document.context.lookup(document.context.trailerInfo.Encrypt) !== undefined;
    return encrypted ? await PDFDocument.load(bytes, { ...options, password: '' }) : document;
  } catch (error) {
    if (error instanceof Cannot) throw error;
    return cannot(encrypted ? 'locked' : 'damaged');
  }
}

/** Counts the pages that can be reached from the catalogue, each once, however the tree loops. */
function countPages(document: PDFDocument): number {
  const { context } = document;
  const seen = new Set<PDFDict>();
  const open: unknown[] = [context.lookup(context.trailerInfo.Root)];
  let pages = 0;
  while (open.length > 0) {
    const node = open.pop();
    if (!(node instanceof PDFDict) || seen.has(node)) continue;
    seen.add(node);
    const type = node.lookup(key('Type'));
    if (type === key('Catalog')) open.push(node.lookup(key('Pages')));
    else if (type === key('Page')) pages += 1;
    const kids = node.lookup(key('Kids'));
    if (type !== key('Page') && kids !== undefined && 'asArray' in kids)
      for (const kid of (kids as { asArray(): PDFObject[] }).asArray())
        open.push(kid instanceof PDFRef ? context.lookup(kid) : kid);
  }
  return pages;
}

/** The copy of a PDF. @throws {Cannot} */
export async function cleanPdf(bytes: Buffer, gather: Gathering): Promise<Buffer> {
  const document = await load(bytes);
  const { context } = document;
  if (context.enumerateIndirectObjects().length > openedLimits.pdfObjects) cannot('unpacks-too-large');
  const pages = countPages(document);
  if (pages === 0) cannot('damaged');
  if (pages > openedLimits.pdfPages) cannot('unpacks-too-large');
  readAbout(document, gather);
  const { Root } = context.trailerInfo;
  const { refs, exif } = siftDocument(context, gather);
  for (const [ref] of context.enumerateIndirectObjects()) if (!refs.has(ref)) context.delete(ref);
  for (const block of exif.slice(0, mostExif)) await readExif(block, gather);
  context.trailerInfo = Root === undefined ? {} : { Root };
  const written = Buffer.from(
    await PDFStreamWriter.forContext(context, Number.POSITIVE_INFINITY).serializeToBuffer(),
  );
  // A copy that does not open is none.
  const again = await load(written);
  if (countPages(again) !== pages) cannot('damaged');
  return written;
}
