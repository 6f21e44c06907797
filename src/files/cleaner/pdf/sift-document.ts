/** Goes through a PDF's objects from its catalogue and takes out what runs, points outside, attaches, signs or says who and when. */
import {
  PDFArray,
  type PDFContext,
  PDFDict,
  PDFHexString,
  PDFInvalidObject,
  PDFName,
  type PDFObject,
  PDFRawStream,
  PDFRef,
  PDFString,
} from '@cantoo/pdf-lib';
import type { LeftOut } from '../found.ts';
import type { Gathering } from '../gather.ts';
import { siftStream } from './streams.ts';

/** All that a catalogue keeps. */
const inCatalogue = new Set(
  'Type Version Extensions Pages PageLabels Names Dests ViewerPreferences PageLayout PageMode Outlines AcroForm StructTreeRoot MarkInfo Lang OutputIntents OCProperties'.split(
    ' ',
  ),
);

/** Entries that go wherever they stand, and what a reader of the copy is told of it. */
const everywhere: { readonly [name: string]: LeftOut | undefined } = {
  AA: 'scripts',
  JS: 'scripts',
  JavaScript: 'scripts',
  OpenAction: undefined,
  PA: undefined,
  AF: 'attachments',
  EF: 'attachments',
  RF: 'attachments',
  EmbeddedFiles: 'attachments',
  Collection: 'attachments',
  XFA: 'forms',
  CO: undefined,
  SigFlags: undefined,
  Perms: undefined,
  DSS: undefined,
  Metadata: undefined,
  PieceInfo: undefined,
  LastModified: undefined,
  CreatorInfo: undefined,
  Thumb: undefined,
  Alternates: undefined,
  OPI: undefined,
  RichMediaContent: 'embedded-objects',
  RichMediaSettings: 'embedded-objects',
};

/** Who wrote a remark and when; a field of a form keeps its name (`T`), since its parts are found by it. */
const ofRemark = ['T', 'M', 'NM', 'CreationDate', 'Subj', 'RC'];

const actors: { readonly [subtype: string]: LeftOut } = {
  FileAttachment: 'attachments',
  RichMedia: 'embedded-objects',
  Screen: 'embedded-objects',
  Movie: 'embedded-objects',
  Sound: 'embedded-objects',
  '3D': 'embedded-objects',
};

const nameOf = (value: PDFObject | undefined): string =>
  value instanceof PDFName ? value.asString().slice(1) : '';

/** Takes out an action that does more than turn to a page of this document. */
function siftAction(dict: PDFDict, gather: Gathering): void {
  const action = dict.lookup(PDFName.of('A'));
  // Attributes of a document's structure have the same key and no kind of action.
  if (!(action instanceof PDFDict) || !action.has(PDFName.of('S'))) return;
  const kind = nameOf(action.lookup(PDFName.of('S')));
  if (kind === 'GoTo' || kind === 'Named') return void action.delete(PDFName.of('Next'));
  dict.delete(PDFName.of('A'));
  if (kind !== 'URI') {
    gather.leftOut('scripts');
    return;
  }
  const address = action.lookup(PDFName.of('URI'));
  gather.leftOut('links');
  if (address instanceof PDFString || address instanceof PDFHexString)
    gather.text('link', Buffer.from(address.asBytes()).toString('utf8'), 'PDF URI');
}

/** Takes what acts out of a page's annotations. */
function siftAnnotations(page: PDFDict, gather: Gathering): void {
  const list = page.lookup(PDFName.of('Annots'));
  if (!(list instanceof PDFArray)) return void page.delete(PDFName.of('Annots'));
  for (let at = list.size() - 1; at >= 0; at -= 1) {
    const annotation = list.lookup(at);
    const subtype = annotation instanceof PDFDict ? nameOf(annotation.lookup(PDFName.of('Subtype'))) : '';
    const left = Object.hasOwn(actors, subtype) ? actors[subtype] : undefined;
    if (left !== undefined) gather.leftOut(left);
    if (left !== undefined || !(annotation instanceof PDFDict)) list.remove(at);
  }
}

function siftDict(dict: PDFDict, gather: Gathering): void {
  const type = nameOf(dict.lookup(PDFName.of('Type')));
  const subtype = nameOf(dict.lookup(PDFName.of('Subtype')));
  for (const name of dict.keys()) {
    const called = name.asString().slice(1);
    const goes = Object.hasOwn(everywhere, called) || (type === 'Catalog' && !inCatalogue.has(called));
    if (!goes) continue;
    const left = everywhere[called];
    if (left !== undefined) gather.leftOut(left);
    dict.delete(name);
  }
  siftAction(dict, gather);
  if (dict.has(PDFName.of('Annots'))) siftAnnotations(dict, gather);
  if (type === 'Annot' || dict.has(PDFName.of('Rect'))) {
    const field = subtype === 'Widget' || dict.has(PDFName.of('FT'));
    for (const name of ofRemark) {
      if (field && name === 'T') continue;
      if (dict.delete(PDFName.of(name)) && name === 'T') gather.leftOut('names');
    }
  }
  // A signature names its signer, and no longer fits the copy.
  if (nameOf(dict.lookup(PDFName.of('FT'))) === 'Sig' && dict.delete(PDFName.of('V')))
    gather.leftOut('signature');
  // A name tree of destinations is the only one that leads nowhere else.
  if (type === 'Catalog') siftNames(dict, gather);
}

function siftNames(catalog: PDFDict, gather: Gathering): void {
  const names = catalog.lookup(PDFName.of('Names'));
  if (!(names instanceof PDFDict)) return void catalog.delete(PDFName.of('Names'));
  for (const name of names.keys()) {
    if (name === PDFName.of('Dests')) continue;
    const left = everywhere[name.asString().slice(1)];
    if (left !== undefined) gather.leftOut(left);
    names.delete(name);
  }
}

/**
 * The same text in hexadecimal. A text that was under a key is held by the library as its bare bytes, which it would write between
 * brackets as they are: brackets among them would end it, and what follows would be read as entries.
 */
function plainText(text: PDFString, wasLocked: boolean): PDFHexString {
  const bytes = wasLocked ? Buffer.from(text.asString(), 'latin1') : Buffer.from(text.asBytes());
  return PDFHexString.of(bytes.toString('hex'));
}

/** What was reached from the catalogue. */
export interface Reached {
  readonly refs: ReadonlySet<PDFRef>;
  /** Exif of the pictures that were found, as TIFF blocks. */
  readonly exif: readonly Buffer[];
}

/** Sifts every object that can be reached from the catalogue. What is only reached from entries taken out is not reached. */
export function siftDocument(context: PDFContext, gather: Gathering): Reached {
  const refs = new Set<PDFRef>();
  const exif: Buffer[] = [];
  const done = new Set<PDFObject>();
  const open: PDFObject[] = context.trailerInfo.Root === undefined ? [] : [context.trailerInfo.Root];
  for (let object = open.pop(); object !== undefined; object = open.pop()) {
    if (done.has(object)) continue;
    done.add(object);
    if (object instanceof PDFRef) {
      const target = context.lookup(object);
      // What could not be parsed is kept by the library as bytes, and by us not at all.
      if (target === undefined || target instanceof PDFInvalidObject) continue;
      refs.add(object);
      if (target instanceof PDFString) context.assign(object, plainText(target, context.isDecrypted));
      else open.push(target);
    } else if (object instanceof PDFArray) {
      object.asArray().forEach((each, at) => {
        if (each instanceof PDFString) object.set(at, plainText(each, context.isDecrypted));
        else open.push(each);
      });
    } else if (object instanceof PDFDict) {
      siftDict(object, gather);
      for (const [name, each] of object.entries())
        if (each instanceof PDFString) object.set(name, plainText(each, context.isDecrypted));
        else open.push(each);
    } else if (object instanceof PDFRawStream) {
      exif.push(...siftStream(object, gather));
      open.push(object.dict);
    }
  }
  return { refs, exif };
}
