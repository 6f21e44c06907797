/** Invented PDFs with everything in them that a copy must not keep. */
import { PDFDocument, PDFHexString, PDFName, PDFString, StandardFonts } from '@cantoo/pdf-lib';
import { samplePhoto } from './pictures.ts';
import { planted } from './planted.ts';

/** A page's words, which a copy must keep. */
export const pageWords = 'They pay us every second Friday in the yard.';

/** The link that a page hides behind its words. */
export const hiddenLink = 'https://example.org/advert/1';

async function written(): Promise<PDFDocument> {
  const document = await PDFDocument.create();
  const page = document.addPage([300, 200]);
  page.drawText(pageWords, {
    x: 20,
    y: 150,
    size: 10,
    font: await document.embedFont(StandardFonts.Helvetica),
  });
  return document;
}

/** A plain document of one page, under a password when one is given. */
export async function plainPdf(password?: {
  readonly user: string;
  readonly owner: string;
}): Promise<Buffer> {
  const document = await written();
  if (password) document.encrypt({ userPassword: password.user, ownerPassword: password.owner });
  return Buffer.from(await document.save({ useObjectStreams: false }));
}

/**
 * A document that opens without a password but is coded, and has a remark whose words would end it and begin an entry
 * if they were written as they are.
 */
export async function codedPdf(remark: string): Promise<Buffer> {
  const document = await written();
  const { context } = document;
  document.encrypt({ userPassword: '', ownerPassword: 'owner' });
  const ref = context.nextRef();
  const code = context.security?.getEncryptFn(ref.objectNumber, ref.generationNumber);
  if (code === undefined) throw new Error('the document is under a key');
  const escaped = Buffer.from(code(Buffer.from(remark)))
    .toString('latin1')
    .replace(/[\\()]/g, (sign) => `\\${sign}`)
    .replaceAll('\r', '\\r');
  context.assign(
    ref,
    context.obj({ Type: 'Annot', Subtype: 'Text', Rect: [1, 1, 9, 9], Contents: PDFString.of(escaped) }),
  );
  document.getPages()[0]?.node.set(PDFName.of('Annots'), context.obj([ref]));
  return Buffer.from(await document.save({ useObjectStreams: false }));
}

/** A document with a photograph, scripts, links, an attachment, remarks, a form, an earlier version and descriptions of itself. */
export async function samplePdf(useObjectStreams = true): Promise<Buffer> {
  const document = await written();
  const { context } = document;
  const [page] = document.getPages();
  if (page === undefined) throw new Error('a document has a page');
  const name = (text: string) => PDFName.of(text);
  page.drawImage(await document.embedJpg(await samplePhoto()), { x: 20, y: 20, width: 100, height: 60 });
  document.setAuthor(planted.author);
  document.setTitle(planted.title);
  document.setCreator(planted.software);
  document.setProducer(planted.make);
  document.setCreationDate(new Date(`${planted.day}Z`));
  await document.attach(Buffer.from(planted.secret), 'list.txt', { description: planted.secret });
  document.addJavaScript('main', `app.alert('${planted.secret}')`);
  const xmp = `<x xmlns:dc="d"><dc:creator>${planted.author}</dc:creator></x>`;
  document.catalog.set(
    name('Metadata'),
    context.register(context.stream(xmp, { Type: 'Metadata', Subtype: 'XML' })),
  );
  document.catalog.set(name('OpenAction'), context.obj({ S: 'Launch', F: PDFString.of(planted.secret) }));
  page.node.set(name('AA'), context.obj({ O: { S: 'JavaScript', JS: PDFString.of(planted.secret) } }));
  page.node.set(name('PieceInfo'), context.obj({ Maker: { Private: PDFString.of(planted.secret) } }));
  const annotation = (subtype: string, more: Record<string, unknown>) =>
    context.register(
      context.obj({ Type: 'Annot', Subtype: subtype, Rect: [10, 10, 20, 20], ...(more as object) }),
    );
  page.node.set(
    name('Annots'),
    context.obj([
      annotation('Link', { A: { S: 'URI', URI: PDFString.of(hiddenLink) } }),
      annotation('Link', { A: { S: 'Launch', F: PDFString.of(planted.secret) } }),
      annotation('Text', {
        T: PDFHexString.fromText(planted.author),
        Contents: PDFString.of('Ask about the van'),
      }),
      annotation('FileAttachment', { Contents: PDFString.of(planted.secret) }),
      annotation('Widget', {
        FT: 'Sig',
        T: PDFString.of('field'),
        V: { Type: 'Sig', Name: PDFString.of(planted.author) },
      }),
    ]),
  );
  // An object that nothing leads to, as earlier versions leave behind.
  context.register(context.obj({ Old: PDFString.of(planted.secret) }));
  return Buffer.from(await document.save({ useObjectStreams }));
}

/** Bytes in front of which a document says how they are packed, unpacking to a size that no page needs. */
export async function bombPdf(packed: Uint8Array): Promise<Buffer> {
  const document = await written();
  const { context } = document;
  const stream = context.stream(packed, { Filter: 'FlateDecode' });
  document.getPages()[0]?.node.set(PDFName.of('Contents'), context.register(stream));
  return Buffer.from(await document.save({ useObjectStreams: false }));
}
