/**
 * What a copy of a Word or Excel file keeps, as rules over its elements: text and its look, tables, pictures, remarks without names, values
 * without formulas. What computes, fetches, embeds, runs or identifies goes.
 */
import type { Gathering } from '../gather.ts';
import type { Visitor, XmlAttribute, XmlElement } from './xml.ts';

/** Kinds of relations that a copy keeps, by the last word of their type. */
export const keptRelations = new Set(
  (
    'officeDocument styles stylesWithEffects settings webSettings fontTable theme themeOverride numbering footnotes endnotes header footer ' +
    'comments image chart chartStyle chartColorStyle chartUserShapes diagramData diagramLayout diagramQuickStyle diagramColors diagramDrawing ' +
    'drawing vmlDrawing worksheet chartsheet sharedStrings table'
  ).split(' '),
);

/** Elements that go with all that is in them. */
const dropped = new Set(
  // Word: fields, what is attached to the document, and traces of editing.
  (
    'delInstrText fldChar ffData attachedTemplate mailMerge docVars docVar rsids docId proofState activeWritingStyle ' +
    'writeProtection saveThroughXslt attachedSchema schemaLibrary smartTagType smartTagPr customXmlPr dataBinding altChunk ' +
    'OLEObject control embedRegular embedBold embedItalic embedBoldItalic people commentsIds ' +
    // Excel: formulas, connections, who has the file open and where it lay.
    'f calculatedColumnFormula totalsRowFormula definedNames externalReferences fileSharing absPath fileRecoveryPr fileVersion revisionPtr ' +
    'customWorkbookViews webPublishing webPublishItems hyperlinks oleObjects controls customProperties pivotCaches dataConsolidate ' +
    'xmlColumnPr queryTable smartTags functionGroups oleSize legacyDrawingHF ' +
    // Both: extensions, among them identifiers of every shape, and links of drawings.
    'extLst hlinkClick hlinkHover hlinkMouseOver externalData FmlaMacro FmlaLink FmlaRange'
  ).split(' '),
);
const unwrapped = new Set(['fldSimple', 'smartTag', 'customXml']);

/** Fields that only count, date or point within the document: their last result is the text that everyone saw. */
const harmless =
  /^\s*(?:PAGE|NUMPAGES|SECTION|SECTIONPAGES|TOC|PAGEREF|REF|NOTEREF|SEQ|STYLEREF|DATE|TIME|CREATEDATE|SAVEDATE|PRINTDATE|FORMTEXT|FORMCHECKBOX|FORMDROPDOWN|TC|XE|INDEX|SYMBOL|EQ)\b/i;
const linkField = /^\s*HYPERLINK\s+(?:\\\w\s+)*"?([^"\s]{1,500})/i;

const inRelations = (attribute: XmlAttribute): boolean => /\/relationships$/.test(attribute.space);
/** Identifiers of edits and people, addresses to fetch from, and macros to run. */
const identifying =
  /^(?:rsid\w*|paraId|textId|durableId|userId|providerId|dateUtc|initials|codeName|uid|href|src|relid|tooltip|gfxdata|macro|textlink)$/;

/** The attributes of an element that a copy keeps. */
function siftAttributes(element: XmlElement, gather: Gathering): readonly XmlAttribute[] {
  const word = /wordprocessingml|office\/word/;
  return element.attributes.flatMap((attribute) => {
    const { local, value, space } = attribute;
    if (inRelations(attribute)) return [attribute];
    if (local === 'author' && (word.test(space) || word.test(element.space))) {
      gather.text('author', value, 'w:author');
      gather.leftOut('names');
      return [{ ...attribute, value: 'Author' }];
    }
    if (identifying.test(local) || (local === 'date' && word.test(space))) return [];
    // A picture keeps the name of the file it was, and in old documents its path as well.
    const ofPicture = /^(?:cNvPr|docPr|imagedata|shape)$/.test(element.local);
    if (ofPicture && /^(?:name|title|descr|alt)$/.test(local) && (local === 'name' || looksLikeFile(value)))
      return [{ ...attribute, value: '' }];
    return [attribute];
  });
}

const looksLikeFile = (value: string): boolean => /[\\/]|\.\w{2,5}$/.test(value);

/** What a visitor has to know of the part that it goes through. */
export interface PartLinks {
  /** New ids of the relations that are kept, by the old. */
  has(id: string): boolean;
}

/** Says of fields what they were: links are offered, and what else they did is noted. */
function noteField(instruction: string, gather: Gathering): void {
  const link = linkField.exec(instruction)?.[1];
  if (link !== undefined) {
    gather.text('link', link, 'field HYPERLINK');
    gather.leftOut('links');
  } else if (instruction.trim() !== '' && !harmless.test(instruction)) gather.leftOut('fields');
}

/** A visitor for one part. It must see the whole part in order, since fields open and close across runs. */
export function ooxmlVisitor(links: PartLinks, gather: Gathering): Visitor {
  const fields: { phase: 'asks' | 'shows'; instruction: string }[] = [];
  const inQuestion = () => fields.some((field) => field.phase === 'asks');

  const field = (element: XmlElement): void => {
    const type = element.attributes.find((attribute) => attribute.local === 'fldCharType')?.value;
    if (type === 'begin') fields.push({ phase: 'asks', instruction: '' });
    const top = fields.at(-1);
    if (top && type === 'separate') top.phase = 'shows';
    if (top && (type === 'separate' || type === 'end')) noteField(top.instruction, gather);
    if (top && type === 'separate') top.instruction = '';
    if (type === 'end') fields.pop();
  };

  return {
    open: (element) => {
      const { local } = element;
      if (local === 'fldChar') field(element);
      // Its words are read in `text`; its element goes when it closes empty.
      if (local === 'instrText') return 'unwrap';
      if (local === 'fldSimple')
        noteField(element.attributes.find((each) => each.local === 'instr')?.value ?? '', gather);
      if (local === 'f' && /spreadsheetml/.test(element.space)) gather.leftOut('formulas');
      if (/^(?:OLEObject|control|oleObjects|controls|altChunk|embeddedObject)$/.test(local))
        gather.leftOut('embedded-objects');
      if (dropped.has(local) && !(local === 'f' && !/spreadsheetml/.test(element.space))) return 'drop';
      if (unwrapped.has(local)) return 'unwrap';
      element.attributes = siftAttributes(element, gather);
      const lost = element.attributes.filter(
        (attribute) => inRelations(attribute) && !links.has(attribute.value),
      );
      if (lost.length === 0) return 'keep';
      if (local === 'hyperlink') return 'unwrap';
      if (local !== 'blip' && local !== 'pageSetup') return 'drop';
      element.attributes = element.attributes.filter((attribute) => !lost.includes(attribute));
      return 'keep';
    },
    text: (text, within) => {
      const top = fields.at(-1);
      if (within.local === 'instrText') {
        if (top) top.instruction += text.slice(0, 2_000);
        return '';
      }
      if (within.local === 'author' && /spreadsheetml/.test(within.space)) {
        gather.text('author', text, 'comment author');
        gather.leftOut('names');
        return '';
      }
      return inQuestion() && within.local === 't' ? '' : text;
    },
  };
}
