/** The copy of a Word or Excel file: only parts that can be reached by kept relations, each rewritten, in an archive of our own. */
import { cannot } from '../cannot.ts';
import type { Gathering } from '../gather.ts';
import { keptRelations, ooxmlVisitor } from './ooxml-rules.ts';
import {
  type Package,
  type Relation,
  readRelations,
  readTypes,
  writeRelations,
  writeTypes,
} from './package.ts';
import { type DocumentPictures, documentPictures } from './pictures.ts';
import { rewriteXml } from './xml.ts';
import { readZip, writeZip } from './zip.ts';

const mainTypes = {
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml',
} as const;

/** Parts may be called anything; ours are called as office programs call them. */
const plainName = /^(?:word|xl)\/(?:[\w-]{1,40}\/)*[\w-]{1,60}\.(?:xml|vml)$/;
const isDrawing = (part: string): boolean => part.endsWith('.vml');

/** Text of the document's own properties. */
async function readProperties(zip: Package, gather: Gathering): Promise<void> {
  const sources = { 'docProps/core.xml': 'docProps core', 'docProps/app.xml': 'docProps app' };
  for (const [name, from] of Object.entries(sources)) {
    const part = zip.get(name);
    if (part === undefined) continue;
    rewriteXml(await part.read(), {
      open: () => 'keep',
      text: (text, within) => {
        const source = `${from} ${within.local}`;
        if (/^(?:creator|lastModifiedBy|Manager|Company)$/.test(within.local))
          gather.text('author', text, source);
        else if (/^(?:title|subject|description)$/.test(within.local)) gather.text('title', text, source);
        else if (within.local === 'Application') gather.text('software', text, source);
        else if (within.local === 'created') gather.takenAt(text, source);
        return text;
      },
    });
  }
}

/** The relations of a part that its copy keeps, with pictures under their new names. */
async function keptOf(
  zip: Package,
  part: string,
  pictures: DocumentPictures,
  gather: Gathering,
): Promise<Relation[]> {
  const kept: Relation[] = [];
  for (const relation of await readRelations(zip, part)) {
    if (relation.outside) {
      gather.leftOut('links');
      if (relation.kind === 'hyperlink') gather.text('link', relation.target, 'hyperlink');
    } else if (
      /^(?:vbaProject|wordVbaData|activeXControl|activeXControlBinary|attachedToolbars)$/.test(relation.kind)
    )
      cannot('active-content');
    else if (/^(?:oleObject|package|aFChunk|control|webextension\w*)$/.test(relation.kind))
      gather.leftOut('embedded-objects');
    else if (/signature|digital-signature/i.test(relation.type)) gather.leftOut('signature');
    if (relation.outside || !keptRelations.has(relation.kind)) continue;
    const target =
      relation.kind === 'image' ? await pictures.nameFor(zip.get(relation.target)) : relation.target;
    if (relation.kind === 'image' || (zip.has(target) && plainName.test(target)))
      kept.push({ ...relation, target });
  }
  return kept;
}

/** The copy of a Word or Excel file, and which of the two it is. @throws {Cannot} `active-content` for one with macros. */
export async function cleanOoxml(
  bytes: Buffer,
  gather: Gathering,
): Promise<{ bytes: Buffer; kind: 'docx' | 'xlsx' }> {
  const zip = await readZip(bytes);
  const typeOf = await readTypes(zip);
  if ([...zip.keys()].some((name) => /vbaProject|macrosheets|activeX\//i.test(name)))
    cannot('active-content');
  const main = (await readRelations(zip, '')).find(
    (relation) => relation.kind === 'officeDocument' && !relation.outside,
  );
  const mainType = main && typeOf(main.target);
  if (mainType && /macroEnabled/i.test(mainType)) cannot('active-content');
  const kind = mainType === mainTypes.xlsx ? 'xlsx' : 'docx';
  if (!main || mainType !== mainTypes[kind] || !plainName.test(main.target))
    return cannot('not-what-it-says');
  await readProperties(zip, gather);

  const pictures = documentPictures(kind === 'docx' ? 'word/media' : 'xl/media', gather);
  const written = new Map<string, Buffer>();
  const types = new Map<string, string>();
  const open = [main.target];
  for (let part = open.pop(); part !== undefined; part = open.pop()) {
    if (types.has(part)) continue;
    const source = zip.get(part);
    if (source === undefined) return cannot('damaged');
    types.set(
      part,
      isDrawing(part) ? 'application/vnd.openxmlformats-officedocument.vmlDrawing' : typeOf(part),
    );
    const relations = await keptOf(zip, part, pictures, gather);
    const ids = new Set(relations.map(({ id }) => id));
    written.set(part, rewriteXml(await source.read(), ooxmlVisitor({ has: (id) => ids.has(id) }, gather)));
    if (relations.length > 0) written.set(...writeRelations(part, relations));
    open.push(...relations.filter(({ kind: of }) => of !== 'image').map(({ target }) => target));
  }
  const whole = writeZip(
    new Map([
      writeTypes(types),
      writeRelations('', [{ ...main, id: 'rId1' }]),
      ...written,
      ...pictures.written,
    ]),
  );
  return { bytes: whole, kind };
}
