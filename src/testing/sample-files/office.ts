/** Invented office files with hidden data, and archives that mean harm. */
import { type Zippable, zipSync } from 'fflate';
import { samplePhoto } from './pictures.ts';
import { planted } from './planted.ts';

/** What a reader of any of these sees, and of the copy too. */
export const visibleWords = 'Nine of us sleep in the van behind the unit.';
export const officeLink = 'https://example.org/advert/2';

export type Parts = Record<string, string | Buffer>;

/** An archive of these parts, in this order. */
export function archive(parts: Parts): Buffer {
  const files: Zippable = {};
  for (const [name, content] of Object.entries(parts))
    files[name] = [
      Buffer.from(content),
      { level: name === 'mimetype' ? 0 : 6, mtime: '2026-03-01T10:20:30' },
    ];
  return Buffer.from(zipSync(files));
}

const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const package2006 = 'http://schemas.openxmlformats.org/package/2006';
const relationships = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const word = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
const sheet = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';

type Related = readonly [id: string, kind: string, target: string, outside?: boolean];
export const relations = (list: readonly Related[]): string =>
  `${head}<Relationships xmlns="${package2006}/relationships">${list
    .map(
      ([id, kind, target, outside]) =>
        `<Relationship Id="${id}" Type="${relationships}/${kind}" Target="${target}"${outside ? ' TargetMode="External"' : ''}/>`,
    )
    .join('')}</Relationships>`;

const properties = `${head}<cp:coreProperties xmlns:cp="${package2006}/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/"><dc:creator>${planted.author}</dc:creator><dc:title>${planted.title}</dc:title><dcterms:created>2026-03-01T10:20:30Z</dcterms:created></cp:coreProperties>`;
const program = `${head}<Properties><Application>${planted.software}</Application><Company>${planted.secret}</Company></Properties>`;

const typesOf = (main: string, more = ''): string =>
  `${head}<Types xmlns="${package2006}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Default Extension="jpeg" ContentType="image/jpeg"/>${main}${more}</Types>`;
const override = (part: string, type: string): string =>
  `<Override PartName="${part}" ContentType="application/vnd.openxmlformats-officedocument.${type}+xml"/>`;

/** The parts of a Word file: remarks, changes, fields, links, a photograph, an embedded sheet, a template on the web. */
export async function docxParts(): Promise<Parts> {
  const who = `w:id="1" w:author="${planted.author}" w:date="2026-03-01T10:20:30Z"`;
  const field = (instruction: string, shown: string) =>
    `<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>${instruction}</w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>${shown}</w:t></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r>`;
  const body = [
    `<w:p w:rsidR="00AB12CD"><w:r><w:t>${visibleWords}</w:t></w:r><w:ins ${who}><w:r><w:t> Added.</w:t></w:r></w:ins></w:p>`,
    `<w:p><w:hyperlink r:id="rId2"><w:r><w:t>the advert</w:t></w:r></w:hyperlink>${field(`INCLUDETEXT "${planted.secret}"`, 'shown')}${field('PAGE', '1')}</w:p>`,
    `<w:p><w:r><w:drawing><wp:docPr id="1" name="${planted.secret}" descr="C:\\Users\\${planted.secret}\\van.jpg"/><a:blip r:embed="rId3"/></w:drawing></w:r></w:p>`,
    `<w:p><w:r><w:object><o:OLEObject ProgID="Excel.Sheet" r:id="rId4"/></w:object></w:r><!-- ${planted.secret} --></w:p>`,
  ].join('');
  return {
    '[Content_Types].xml': typesOf(
      override('/word/document.xml', 'wordprocessingml.document.main') +
        override('/word/comments.xml', 'wordprocessingml.comments') +
        override('/word/settings.xml', 'wordprocessingml.settings'),
    ),
    '_rels/.rels': relations([
      ['rId1', 'officeDocument', 'word/document.xml'],
      ['rId2', 'extended-properties', 'docProps/app.xml'],
    ]),
    'word/document.xml': `${head}<w:document xmlns:w="${word}" xmlns:r="${relationships}" xmlns:wp="wp" xmlns:a="a" xmlns:o="urn:schemas-microsoft-com:office:office"><w:body>${body}</w:body></w:document>`,
    'word/_rels/document.xml.rels': relations([
      ['rId1', 'comments', 'comments.xml'],
      ['rId2', 'hyperlink', officeLink, true],
      ['rId3', 'image', 'media/van.jpeg'],
      ['rId4', 'oleObject', 'embeddings/sheet.bin'],
      ['rId5', 'settings', 'settings.xml'],
    ]),
    'word/comments.xml': `${head}<w:comments xmlns:w="${word}"><w:comment ${who} w:initials="QP"><w:p><w:r><w:t>Ask about the van</w:t></w:r></w:p></w:comment></w:comments>`,
    'word/settings.xml': `${head}<w:settings xmlns:w="${word}" xmlns:r="${relationships}"><w:attachedTemplate r:id="rId1"/><w:rsids><w:rsid w:val="00AB12CD"/></w:rsids></w:settings>`,
    'word/_rels/settings.xml.rels': relations([
      ['rId1', 'attachedTemplate', `https://example.org/${planted.secret}.dotm`, true],
    ]),
    'word/media/van.jpeg': await samplePhoto(),
    'word/embeddings/sheet.bin': planted.secret,
    'customXml/item1.xml': `<x>${planted.secret}</x>`,
    'docProps/core.xml': properties,
    'docProps/app.xml': program,
    'docProps/thumbnail.jpeg': planted.secret,
  };
}

/** The parts of an Excel file: a formula that fetches, a remark, the path where it lay. */
export const xlsxParts = (): Parts => ({
  '[Content_Types].xml': typesOf(
    override('/xl/workbook.xml', 'spreadsheetml.sheet.main') +
      override('/xl/worksheets/sheet1.xml', 'spreadsheetml.worksheet') +
      override('/xl/comments1.xml', 'spreadsheetml.comments'),
  ),
  '_rels/.rels': relations([['rId1', 'officeDocument', 'xl/workbook.xml']]),
  'xl/workbook.xml': `${head}<workbook xmlns="${sheet}" xmlns:r="${relationships}"><fileSharing userName="${planted.author}"/><sheets><sheet name="Wages" sheetId="1" r:id="rId1"/></sheets><definedNames><definedName name="x">${planted.secret}</definedName></definedNames><externalReferences><externalReference r:id="rId2"/></externalReferences></workbook>`,
  'xl/_rels/workbook.xml.rels': relations([
    ['rId1', 'worksheet', 'worksheets/sheet1.xml'],
    ['rId2', 'externalLink', 'externalLinks/externalLink1.xml'],
  ]),
  'xl/worksheets/sheet1.xml': `${head}<worksheet xmlns="${sheet}" xmlns:r="${relationships}"><sheetData><row r="1"><c r="A1" t="inlineStr"><is><t>${visibleWords}</t></is></c><c r="B1"><f>WEBSERVICE("https://example.org/${planted.secret}")</f><v>42</v></c></row></sheetData><hyperlinks><hyperlink ref="A1" r:id="rId2"/></hyperlinks></worksheet>`,
  'xl/worksheets/_rels/sheet1.xml.rels': relations([
    ['rId1', 'comments', '../comments1.xml'],
    ['rId2', 'hyperlink', officeLink, true],
    ['rId3', 'printerSettings', '../printerSettings/printerSettings1.bin'],
  ]),
  'xl/comments1.xml': `${head}<comments xmlns="${sheet}"><authors><author>${planted.author}</author></authors><commentList/></comments>`,
  'xl/externalLinks/externalLink1.xml': `<x>${planted.secret}</x>`,
  'xl/printerSettings/printerSettings1.bin': planted.secret,
  'docProps/core.xml': properties,
  'docProps/app.xml': program,
});

const spaces =
  'xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0" xmlns:draw="urn:oasis:names:tc:opendocument:xmlns:drawing:1.0" xmlns:xlink="http://www.w3.org/1999/xlink" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:meta="urn:oasis:names:tc:opendocument:xmlns:meta:1.0" xmlns:script="urn:oasis:names:tc:opendocument:xmlns:script:1.0"';

/** The parts of an OpenDocument file: remarks, links, a script, a photograph, an embedded object, a formula. */
export async function odfParts(kind: 'text' | 'spreadsheet' = 'text'): Promise<Parts> {
  const remark = `<office:annotation><dc:creator>${planted.author}</dc:creator><dc:date>2026-03-01T10:20:30</dc:date><meta:creator-initials>QP</meta:creator-initials><text:p>Ask about the van</text:p></office:annotation>`;
  const inside = [
    `<office:forms><x/></office:forms><text:p>${visibleWords}${remark}<text:a xlink:href="${officeLink}">the advert</text:a></text:p>`,
    `<draw:frame draw:name="p"><draw:image xlink:href="Pictures/van.jpg" xlink:title="${planted.secret}"/></draw:frame>`,
    '<draw:frame><draw:object xlink:href="./Object 1"/><draw:image xlink:href="./ObjectReplacements/Object 1"/></draw:frame>',
    `<table:table><table:table-row><table:table-cell table:formula="of:=WEBSERVICE(&quot;${planted.secret}&quot;)"><text:p>42</text:p></table:table-cell></table:table-row></table:table>`,
  ].join('');
  return {
    mimetype: `application/vnd.oasis.opendocument.${kind}`,
    'content.xml': `${head}<office:document-content ${spaces} office:version="1.3"><office:scripts><script:event-listeners>${planted.secret}</script:event-listeners></office:scripts><office:body><office:${kind}>${inside}</office:${kind}></office:body></office:document-content>`,
    'styles.xml': `${head}<office:document-styles ${spaces}/>`,
    'meta.xml': `${head}<office:document-meta ${spaces}><office:meta><meta:initial-creator>${planted.author}</meta:initial-creator><dc:title>${planted.title}</dc:title><meta:generator>${planted.software}</meta:generator><meta:creation-date>2026-03-01T10:20:30</meta:creation-date></office:meta></office:document-meta>`,
    'settings.xml': `<x>${planted.secret}</x>`,
    'Pictures/van.jpg': await samplePhoto(),
    'Object 1/content.xml': `<x>${planted.secret}</x>`,
    'Basic/Standard/Module1.xml': `<x>${planted.secret}</x>`,
    'META-INF/manifest.xml': `${head}<manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0"/>`,
  };
}
