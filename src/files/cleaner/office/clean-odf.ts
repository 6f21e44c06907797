/** The copy of an OpenDocument text or sheet: its content and styles rewritten, its pictures made anew, and nothing else of the archive. */
import { cannot } from '../cannot.ts';
import type { Gathering } from '../gather.ts';
import { encodeEntities } from './entities.ts';
import { documentPictures } from './pictures.ts';
import { attributeOf, readXml, rewriteXml, type Visitor, type XmlElement } from './xml.ts';
import { readZip, writeZip, type ZipPart } from './zip.ts';

const types = {
  odt: 'application/vnd.oasis.opendocument.text',
  ods: 'application/vnd.oasis.opendocument.spreadsheet',
} as const;

/** Elements that go with all that is in them. */
const dropped = new Set(
  (
    'scripts script event-listeners event-listener forms control plugin applet floating-frame table-source section-source dde-source ' +
    'dde-connection-decls cell-range-source creator-initials font-face-src named-expressions binary-data signature'
  ).split(' '),
);
/** Fields that fetch or run: what they last showed stays. */
const unwrapped = new Set(['dde-connection', 'execute-macro']);
const objects = new Set(['object', 'object-ole']);
const placed = '1970-01-01T00:00:00';
const isOf = (element: XmlElement, space: string): boolean => element.space.includes(space);

/** What the document says of itself. */
function readMeta(bytes: Buffer, gather: Gathering): void {
  readXml(
    bytes,
    () => undefined,
    (text, within) => {
      if (/^(?:creator|initial-creator|printed-by)$/.test(within.local))
        gather.text('author', text, `meta ${within.local}`);
      else if (/^(?:title|subject|description)$/.test(within.local))
        gather.text('title', text, `meta ${within.local}`);
      else if (within.local === 'generator') gather.text('software', text, 'meta generator');
      else if (within.local === 'creation-date') gather.takenAt(text, 'meta creation-date');
      return text;
    },
  );
}

/** The addresses of a part's pictures. */
function pictureNames(bytes: Buffer): Set<string> {
  const names = new Set<string>();
  readXml(bytes, (element) => {
    const address = attributeOf(element, 'href');
    if (address !== undefined && /^(?:image|fill-image|background-image)$/.test(element.local))
      names.add(address);
  });
  return names;
}

function odfVisitor(renamed: ReadonlyMap<string, string>, gather: Gathering): Visitor {
  return {
    open: (element) => {
      const { local } = element;
      const address = attributeOf(element, 'href');
      if (local === 'scripts' || local === 'event-listeners') gather.leftOut('scripts');
      if (local === 'forms') gather.leftOut('forms');
      if (objects.has(local)) gather.leftOut('embedded-objects');
      if (dropped.has(local) || objects.has(local)) return 'drop';
      if (unwrapped.has(local)) return 'unwrap';
      if (local === 'a' && address !== undefined && !address.startsWith('#')) {
        gather.text('link', address, 'link');
        gather.leftOut('links');
        return 'unwrap';
      }
      if (element.attributes.some((attribute) => attribute.local === 'formula')) gather.leftOut('formulas');
      element.attributes = element.attributes.flatMap((attribute) => {
        if (/^(?:formula|rsid|paragraph-rsid|condition|filter-name|title)$/.test(attribute.local)) return [];
        if (attribute.local !== 'href' || address?.startsWith('#')) return [attribute];
        const name = renamed.get(attribute.value);
        return name === undefined ? [] : [{ ...attribute, value: name }];
      });
      return 'keep';
    },
    text: (text, within) => {
      const remark = isOf(within, 'purl.org/dc/elements');
      if (remark && within.local === 'creator') {
        gather.text('author', text, 'dc:creator');
        gather.leftOut('names');
        return 'Author';
      }
      if (remark && within.local === 'date') return placed;
      return text;
    },
  };
}

/** The copy of an OpenDocument file. @throws {Cannot} */
export async function cleanOdf(bytes: Buffer, kind: 'odt' | 'ods', gather: Gathering): Promise<Buffer> {
  const zip = await readZip(bytes);
  const declared = await zip.get('mimetype')?.read();
  if (declared?.toString('latin1').trim() !== types[kind]) return cannot('not-what-it-says');
  const list = await zip.get('META-INF/manifest.xml')?.read();
  if (list?.includes('encryption-data')) return cannot('locked');
  if ([...zip.keys()].some((name) => /^(?:Basic|Scripts)\/./.test(name))) gather.leftOut('scripts');
  if (zip.has('META-INF/documentsignatures.xml')) gather.leftOut('signature');
  const meta = await zip.get('meta.xml')?.read();
  if (meta) readMeta(meta, gather);

  const content = zip.get('content.xml') ?? cannot('damaged');
  const sources = [content, zip.get('styles.xml')].filter((part): part is ZipPart => part !== undefined);
  const pictures = documentPictures('Pictures', gather);
  const written = new Map<string, Buffer>([['mimetype', Buffer.from(types[kind])]]);
  for (const part of sources) {
    const source = await part.read();
    const renamed = new Map<string, string>();
    for (const name of pictureNames(source)) {
      const inside = zip.get(name.replace(/^\.\//, ''));
      // An object is shown by its stand-in picture; an address outside leads to nothing.
      renamed.set(name, await pictures.nameFor(inside));
    }
    written.set(part.name, rewriteXml(source, odfVisitor(renamed, gather)));
  }
  for (const [name, picture] of pictures.written) written.set(name, picture);
  written.set('META-INF/manifest.xml', manifestOf(types[kind], [...written.keys()]));
  return writeZip(written, true);
}

function manifestOf(type: string, names: readonly string[]): Buffer {
  const line = (name: string, of: string) =>
    `<manifest:file-entry manifest:full-path="${encodeEntities(name)}" manifest:media-type="${of}"/>`;
  const parts = names
    .filter((name) => name !== 'mimetype')
    .map((name) => line(name, name.endsWith('.xml') ? 'text/xml' : `image/${name.split('.').at(-1)}`));
  return Buffer.from(
    `<?xml version="1.0" encoding="UTF-8"?>\n<manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0" manifest:version="1.3">${line('/', type)}${parts.join('')}</manifest:manifest>`,
  );
}
