/** What stands on each page of a PDF of ours, for tests: the letters as a reader copies them, in the order in which they are drawn. */
import { inflateSync } from 'node:zlib';

interface PdfObject {
  readonly dict: string;
  readonly stream: string;
}

function objectsOf(pdf: Buffer): ReadonlyMap<number, PdfObject> {
  const text = pdf.toString('latin1');
  const objects = new Map<number, PdfObject>();
  for (const [, number, body = ''] of text.matchAll(/(?:^|\n)(\d+) 0 obj\n(.*?)\nendobj/gs)) {
    const [dict = '', raw] = body.split(/\nstream\n/s);
    const bytes = Buffer.from(raw?.replace(/\nendstream$/s, '') ?? '', 'latin1');
    const stream = raw !== undefined && dict.includes('/FlateDecode') ? inflateSync(bytes) : bytes;
    objects.set(Number(number), { dict, stream: stream.toString('latin1') });
  }
  return objects;
}

/** From glyphs to letters, by a font's table. */
function lettersBy(table: string): ReadonlyMap<number, string> {
  const letters = new Map<number, string>();
  const fromHex = (hex: string) =>
    String.fromCharCode(...(hex.match(/[0-9a-f]{4}/gi) ?? []).map((unit) => Number.parseInt(unit, 16)));
  for (const [, first = '', entries = ''] of table.matchAll(/<([0-9a-f]{4})> <[0-9a-f]{4}> \[([^\]]*)\]/gi))
    [...entries.matchAll(/<([0-9a-f ]*)>/gi)].forEach(([, hex = ''], at) => {
      letters.set(Number.parseInt(first, 16) + at, fromHex(hex));
    });
  return letters;
}

/** The text of each page. @throws {Error} when there is none in it */
export function pagesOfPdf(pdf: Buffer): string[] {
  const objects = objectsOf(pdf);
  const at = (reference: string | undefined): PdfObject =>
    objects.get(Number(reference)) ?? { dict: '', stream: '' };
  const linked = (dict: string, name: string): PdfObject =>
    at(new RegExp(`/${name} (\\d+) 0 R`).exec(dict)?.[1]);
  const pages = [...objects.values()].filter(({ dict }) => /\/Type \/Page\b(?!s)/.test(dict));
  if (pages.length === 0) throw new Error('a PDF without pages');
  return pages.map(({ dict }) => {
    const fonts = new Map(
      [...linked(dict, 'Resources').dict.matchAll(/\/(F\d+) (\d+) 0 R/g)].map(
        ([, name = '', number]) => [name, lettersBy(linked(at(number).dict, 'ToUnicode').stream)] as const,
      ),
    );
    let font: ReadonlyMap<number, string> = new Map();
    let said = '';
    for (const [, name, shown, end] of linked(dict, 'Contents').stream.matchAll(
      /\/(F\d+) [\d.]+ Tf|<([0-9a-f]+)>(?=[^[\]]*\] TJ)|(\] TJ)/gi,
    )) {
      if (name !== undefined) font = fonts.get(name) ?? font;
      if (shown !== undefined)
        for (const glyph of shown.match(/.{4}/g) ?? []) said += font.get(Number.parseInt(glyph, 16)) ?? '';
      if (end !== undefined) said += ' ';
    }
    return said.replaceAll(/ +/g, ' ');
  });
}

const escapes: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t', b: '\b', f: '\f' };
/** What is said to a screen reader in the place of letters that are drawn by their parts or turned round. */
export const actualTextsOf = (pdf: Buffer): string[] =>
  [...pdf.toString('latin1').matchAll(/\/ActualText \(((?:\\.|[^\\)])*)\)/gs)].map(([, written = '']) => {
    const bytes = Buffer.from(
      written.replaceAll(/\\(.)/gs, (_, letter: string) => escapes[letter] ?? letter),
      'latin1',
    );
    const wide = bytes.length >= 2 && bytes.readUInt16BE(0) === 0xfeff;
    return wide ? bytes.subarray(2).swap16().toString('utf16le') : bytes.toString('latin1');
  });
