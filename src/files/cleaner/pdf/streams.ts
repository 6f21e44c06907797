/** Streams of a PDF: held to a size when they are unpacked, and pictures among them without what cameras wrote into them. */
import { inflateSync } from 'node:zlib';
import { decodePDFRawStream, PDFArray, PDFName, type PDFObject, PDFRawStream } from '@cantoo/pdf-lib';
import { openedLimits } from '../../kinds.ts';
import { siftJpeg2000 } from '../boxes/jpeg-2000.ts';
import { cannot } from '../cannot.ts';
import type { Gathering } from '../gather.ts';
import { exifIn, withoutNotes } from '../picture/jpeg-segments.ts';

const filterKey = PDFName.of('Filter');

/** The filters of a stream, the outermost first. */
function filtersOf(stream: PDFRawStream): string[] {
  const filter = stream.dict.lookup(filterKey);
  const list: (PDFObject | undefined)[] =
    filter instanceof PDFArray ? filter.asArray().map((each) => stream.dict.context.lookup(each)) : [filter];
  return list.flatMap((each) => (each instanceof PDFName ? [each.asString().slice(1)] : []));
}

const isFlate = (filter: string | undefined): boolean => filter === 'FlateDecode' || filter === 'Fl';

/** Inflates as far as the limit allows. A damaged end is left to the viewer; more than the limit is not. */
function inflate(bytes: Uint8Array): Buffer | undefined {
  try {
    return inflateSync(bytes, { maxOutputLength: openedLimits.unpackedBytes });
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : undefined;
    return code === 'ERR_BUFFER_TOO_LARGE' ? cannot('unpacks-too-large') : undefined;
  }
}

/** Unpacks the flate layers of a stream, to see how large it gets. */
function checkSize(stream: PDFRawStream, filters: readonly string[]): void {
  let bytes: Uint8Array | undefined = stream.getContents();
  for (const filter of filters) {
    if (!isFlate(filter) || bytes === undefined) return;
    bytes = inflate(bytes);
  }
}

/** A stream's bytes when they are plain or packed once. */
export function plainBytes(stream: PDFRawStream): Buffer | undefined {
  const filters = filtersOf(stream);
  const contents = Buffer.from(stream.getContents());
  if (filters.length === 0) return contents;
  return filters.length === 1 && isFlate(filters[0]) ? inflate(contents) : undefined;
}

/** Unwraps a picture from the filters around it, so that it can be looked into. */
function unwrap(stream: PDFRawStream, filters: readonly string[]): Buffer {
  const outer = filters.slice(0, -1);
  if (outer.length === 0) return Buffer.from(stream.getContents());
  if (outer.length === 1 && isFlate(outer[0])) return inflate(stream.getContents()) ?? cannot('damaged');
  const { dict } = stream;
  const wrapped = dict.clone(dict.context);
  const list = PDFArray.withContext(dict.context);
  for (const filter of outer) list.push(PDFName.of(filter));
  wrapped.set(filterKey, list);
  return Buffer.from(decodePDFRawStream(PDFRawStream.of(wrapped, stream.getContents())).decode());
}

/** Sifts a stream in place. @returns the Exif blocks that pictures in it held. @throws {Cannot} */
export function siftStream(stream: PDFRawStream, gather: Gathering): Buffer[] {
  const { dict } = stream;
  // A stream may name a file outside in which its bytes lie, or another document to show.
  if (dict.has(PDFName.of('F'))) gather.leftOut('links');
  for (const name of ['F', 'FFilter', 'FDecodeParms', 'Ref']) dict.delete(PDFName.of(name));
  const filters = filtersOf(stream);
  const last = filters.at(-1);
  if (last !== 'DCTDecode' && last !== 'DCT' && last !== 'JPXDecode') {
    checkSize(stream, filters);
    return [];
  }
  const picture = unwrap(stream, filters);
  if (filters.length > 1) {
    dict.set(filterKey, PDFName.of(last));
    dict.delete(PDFName.of('DecodeParms'));
  }
  if (last === 'JPXDecode') {
    stream.updateContents(siftJpeg2000(picture));
    return [];
  }
  stream.updateContents(withoutNotes(picture) ?? cannot('damaged'));
  return exifIn(picture);
}
