import { unzipSync } from 'fflate';
import { expect, test } from 'vitest';
import { cleanHere, copyOf, suggested } from '../../../testing/sample-files/clean-here.ts';
import {
  archive,
  docxParts,
  odfParts,
  officeLink,
  type Parts,
  relations,
  visibleWords,
  xlsxParts,
} from '../../../testing/sample-files/office.ts';
import { bombPng, samplePhoto } from '../../../testing/sample-files/pictures.ts';
import { planted, plantedIn } from '../../../testing/sample-files/planted.ts';

// Large pictures and archives, beside everything else that is tested on two cores.
const patient = 30_000;

const textsOf = (copy: Buffer): Record<string, string> =>
  Object.fromEntries(
    Object.entries(unzipSync(copy)).map(([name, part]) => [name, Buffer.from(part).toString()]),
  );

const makers = {
  docx: docxParts,
  xlsx: async () => xlsxParts(),
  odt: () => odfParts('text'),
  ods: () => odfParts('spreadsheet'),
} as const;
type OfficeKind = keyof typeof makers;

test.each(Object.keys(makers) as OfficeKind[])(
  '%s: words stay; names, paths, scripts and what fetches go [A8]',
  async (kind) => {
    const bytes = archive(await makers[kind]());
    expect(plantedIn(bytes).length).toBeGreaterThan(3);
    const cleaned = await copyOf(bytes, kind);
    expect(plantedIn(cleaned.copy)).toEqual([]);
    const texts = textsOf(cleaned.copy);
    const whole = Object.values(texts).join('\n');
    expect(whole).toContain(visibleWords);
    expect(whole).not.toMatch(/example\.org|2026-03-01|QP|instrText|formula|<f>|TargetMode/);
    expect(suggested(cleaned, 'author')).toContain(planted.author);
    expect(suggested(cleaned, 'title')).toContain(planted.title);
    expect(suggested(cleaned, 'software')).toContain(planted.software);
    expect(suggested(cleaned, 'link')).toEqual([officeLink]);
    // The copy of a copy is the same, but for pictures, which are made and named anew once more.
    const again = textsOf((await copyOf(cleaned.copy, kind)).copy);
    const unnamed = (text = '') => text.replace(/(?:Pictures|media)\/[\w.-]+/g, 'picture');
    for (const [name, text] of Object.entries(texts))
      if (name.endsWith('.xml')) expect(unnamed(again[name]), name).toBe(unnamed(text));
  },
);

test('a Word file keeps its pictures anew, its remarks and changes without names, and says what it lacks', async () => {
  const cleaned = await copyOf(archive(await docxParts()), 'docx');
  const texts = textsOf(cleaned.copy);
  expect(Object.keys(texts).toSorted()).toEqual([
    '[Content_Types].xml',
    '_rels/.rels',
    'word/_rels/document.xml.rels',
    'word/comments.xml',
    'word/document.xml',
    'word/media/image1.jpeg',
    'word/settings.xml',
  ]);
  expect(texts['word/comments.xml']).toContain('w:author="Author"');
  expect(texts['word/comments.xml']).toContain('Ask about the van');
  expect(texts['word/document.xml']).toContain('the advert');
  expect(texts['word/document.xml']).toContain('shown');
  expect(cleaned.found.leftOut).toEqual(['embedded-objects', 'fields', 'links', 'names']);
  // Of the photograph in it.
  expect(suggested(cleaned, 'place')).toEqual([`${planted.latitude}, ${planted.longitude}`]);
});

test(
  'pictures that cannot be made anew are stood in for',
  async () => {
    const parts = await docxParts();
    for (const picture of [
      Buffer.from('\x01\0\0\0 EMF', 'latin1'),
      bombPng(10_000),
      (await samplePhoto()).subarray(0, 900),
    ]) {
      const cleaned = await copyOf(archive({ ...parts, 'word/media/van.jpeg': picture }), 'docx');
      expect(cleaned.found.leftOut).toContain('pictures');
      expect(Object.keys(textsOf(cleaned.copy))).toContain('word/media/left-out.png');
    }
  },
  patient,
);

test('a file with macros has no copy, under whatever name they lie', async () => {
  const parts = await docxParts();
  const type = 'application/vnd.ms-word.document.macroEnabled.main+xml';
  const relabelled = {
    ...parts,
    '[Content_Types].xml': String(parts['[Content_Types].xml']).replace(
      /application\/vnd[^"]*document\.main\+xml/,
      type,
    ),
  };
  const hidden = {
    ...parts,
    'word/_rels/document.xml.rels': relations([['rId1', 'vbaProject', 'innocent.bin']]).replace(
      'openxmlformats.org/officeDocument/2006',
      'microsoft.com/office/2006',
    ),
  };
  for (const each of [relabelled, hidden, { ...parts, 'word/vbaProject.bin': 'x' }])
    expect(await cleanHere(archive(each), 'docx')).toBe('active-content');
});

test('a document type, and with it entities that grow, are refused', async () => {
  const laughs = `<!DOCTYPE x [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;">]>`;
  for (const kind of ['docx', 'odt'] as const) {
    const parts = await makers[kind]();
    const main = kind === 'docx' ? 'word/document.xml' : 'content.xml';
    expect(await cleanHere(archive({ ...parts, [main]: laughs + parts[main] }), kind)).toBe('active-content');
  }
});

test('XML that is not well-formed, or nested without end, is refused', async () => {
  const parts = await docxParts();
  for (const body of ['<w:a><w:b></w:a>', '<a', '<a b=c/>', '<a/><b/>', '<a>', `${'<a>'.repeat(5_000)}`])
    expect(await cleanHere(archive({ ...parts, 'word/document.xml': body }), 'docx'), body.slice(0, 20)).toBe(
      'damaged',
    );
});

const asZip = (parts: Parts): Buffer =>
  archive({ '[Content_Types].xml': '<Types/>', 'word/document.xml': '<x/>', ...parts });

/** Rewrites how large a part of an archive says that it is, in the table of contents. */
const claim = (bytes: Buffer, name: string, size: number) =>
  bytes.writeUInt32LE(size, bytes.lastIndexOf(name) - 46 + 24);

test(
  'archives that unpack too large are refused by their table of contents alone',
  async () => {
    // Each claims a little less than a third of what is allowed, and holds next to nothing.
    const four = asZip({ a1: 'x', a2: 'x', a3: 'x', a4: 'x' });
    for (const name of ['a1', 'a2', 'a3', 'a4']) claim(four, name, 60_000_000);
    expect(await cleanHere(four, 'docx')).toBe('unpacks-too-large');
    expect(await cleanHere(asZip({ a: Buffer.alloc(6_000_000) }), 'docx')).toBe('unpacks-too-large');
    const many = Object.fromEntries(Array.from({ length: 2_100 }, (_, nth) => [`n${nth}`, 'x']));
    expect(await cleanHere(asZip(many), 'docx')).toBe('unpacks-too-large');
  },
  patient,
);

test('a table of contents that lies about sizes ends the reading', async () => {
  const bytes = asZip({ 'word/document.xml': Buffer.alloc(300_000, 'a') });
  claim(bytes, 'word/document.xml', 100);
  expect(await cleanHere(bytes, 'docx')).not.toHaveProperty('copy');
});

test('archives within archives are not unpacked, and do not come along', async () => {
  const inner = archive({ a: Buffer.alloc(10_000) });
  const cleaned = await copyOf(
    archive({ ...(await docxParts()), 'word/inner.zip': archive({ inner }) }),
    'docx',
  );
  expect(Object.keys(textsOf(cleaned.copy))).not.toContain('word/inner.zip');
});

test('names that climb out, repeat or differ by capitals alone are refused', async () => {
  for (const name of ['../../evil.xml', '/etc/evil.xml', 'C:\\evil.xml', 'WORD/DOCUMENT.XML'])
    expect(await cleanHere(asZip({ [name]: 'x' }), 'docx'), name).toBe('damaged');
});

test('a locked OpenDocument file, and archives that are cut short or of another program, have no copy', async () => {
  const parts = await odfParts();
  const locked = { ...parts, 'META-INF/manifest.xml': '<m:manifest><m:encryption-data/></m:manifest>' };
  expect(await cleanHere(archive(locked), 'odt')).toBe('locked');
  const whole = archive(await docxParts());
  expect(await cleanHere(whole.subarray(0, whole.length - 200), 'docx')).toBe('damaged');
  expect(await cleanHere(asZip({}), 'docx')).toBe('not-what-it-says');
});
