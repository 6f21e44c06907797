/** Invented pictures with hidden data: what phones, cameras and programs write into them. */
import { deflateSync } from 'node:zlib';
import sharp, { type Sharp } from 'sharp';
import { planted } from './planted.ts';

const xmp = `<?xpacket begin="" id="W5M0MpCehiHzreSzNTczkc9d"?><x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:Description xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:xmp="http://ns.adobe.com/xap/1.0/" xmp:CreatorTool="${planted.software}"><dc:creator><rdf:Seq><rdf:li>${planted.author}</rdf:li></rdf:Seq></dc:creator><dc:title><rdf:Alt><rdf:li xml:lang="x-default">${planted.title}</rdf:li></rdf:Alt></dc:title></rdf:Description></rdf:RDF></x:xmpmeta><?xpacket end="w"?>`;

const exif = {
  IFD0: {
    Make: planted.make,
    Model: planted.model,
    Software: planted.software,
    Artist: planted.author,
    ImageDescription: planted.title,
  },
  IFD2: {
    DateTimeOriginal: '2026:03:01 10:20:30',
    OffsetTimeOriginal: '+00:00',
    UserComment: planted.secret,
  },
  IFD3: {
    GPSLatitudeRef: 'N',
    GPSLatitude: '53/1 12/1 30/1',
    GPSLongitudeRef: 'W',
    GPSLongitude: '2/1 53/1 0/1',
  },
};

/** A yellow plate with dark bars on a green ground: something that a copy must still show. */
export function drawn(width = 320, height = 200): Sharp {
  const bars = [0.3, 0.4, 0.55, 0.65].map((at) => ({
    input: {
      create: {
        width: Math.ceil(width / 40),
        height: Math.ceil(height / 5),
        channels: 3 as const,
        background: '#101010',
      },
    },
    left: Math.round(width * at),
    top: Math.round(height * 0.4),
  }));
  return sharp({ create: { width, height, channels: 3, background: '#2e7d32' } }).composite([
    {
      input: {
        create: {
          width: Math.round(width / 2),
          height: Math.round(height / 3),
          channels: 3,
          background: '#fbc02d',
        },
      },
    },
    ...bars,
  ]);
}

const described = (image: Sharp): Sharp => image.withExif(exif).withXmp(xmp);

/** A segment for comments, behind the first of a JPEG. */
export function withComment(jpeg: Buffer, text: string): Buffer {
  const head = Buffer.from([0xff, 0xfe, 0, 0]);
  head.writeUInt16BE(text.length + 2, 2);
  return Buffer.concat([jpeg.subarray(0, 2), head, Buffer.from(text), jpeg.subarray(2)]);
}

export const samplePhoto = async (): Promise<Buffer> =>
  withComment(await described(drawn()).jpeg().toBuffer(), planted.secret);

function crc(bytes: Buffer): number {
  let sum = 0xffffffff;
  for (const byte of bytes) {
    sum ^= byte;
    for (let bit = 0; bit < 8; bit += 1) sum = sum & 1 ? (sum >>> 1) ^ 0xedb88320 : sum >>> 1;
  }
  return (sum ^ 0xffffffff) >>> 0;
}

/** One chunk of a PNG. */
export function pngChunk(type: string, content: Buffer): Buffer {
  const named = Buffer.concat([Buffer.from(type, 'latin1'), content]);
  const whole = Buffer.alloc(named.length + 8);
  whole.writeUInt32BE(content.length, 0);
  named.copy(whole, 4);
  whole.writeUInt32BE(crc(named), named.length + 4);
  return whole;
}

export async function samplePng(): Promise<Buffer> {
  const png = await described(drawn()).png().toBuffer();
  const text = pngChunk('tEXt', Buffer.from(`Author\0${planted.author}`));
  return Buffer.concat([png.subarray(0, 33), text, png.subarray(33)]);
}

export const sampleWebp = (): Promise<Buffer> => described(drawn()).webp().toBuffer();
export const sampleAvif = (): Promise<Buffer> => described(drawn(64, 48)).avif({ effort: 0 }).toBuffer();

/** Three frames, and a comment behind the head. */
export async function sampleGif(): Promise<Buffer> {
  const frames = await Promise.all(
    ['#b71c1c', '#1b5e20', '#0d47a1'].map((background) =>
      sharp({ create: { width: 40, height: 30, channels: 3, background } })
        .png()
        .toBuffer(),
    ),
  );
  const gif = await sharp(frames, { join: { animated: true } })
    .gif()
    .toBuffer();
  const colours = 3 * 2 ** (((gif[10] ?? 0) & 7) + 1);
  const start = 13 + ((gif[10] ?? 0) & 0x80 ? colours : 0);
  const comment = Buffer.from(
    `\x21\xfe${String.fromCharCode(planted.secret.length)}${planted.secret}\0`,
    'latin1',
  );
  return Buffer.concat([gif.subarray(0, start), comment, gif.subarray(start)]);
}

const pngStart = Buffer.from('\x89PNG\r\n\x1a\n', 'latin1');

/** The head of a PNG: `depth` bits of a pixel, grey (0) or red, green and blue (2). */
function pngHead(width: number, height: number, depth: number, colours: 0 | 2): Buffer {
  const size = Buffer.alloc(13);
  size.writeUInt32BE(width, 0);
  size.writeUInt32BE(height, 4);
  size[8] = depth;
  size[9] = colours;
  return pngChunk('IHDR', size);
}

/** A whole PNG of one colour: some kilobytes to send, a hundred million pixels and more to open. */
export const bombPng = (side: number): Buffer =>
  Buffer.concat([
    pngStart,
    pngHead(side, side, 1, 0),
    pngChunk('IDAT', deflateSync(Buffer.alloc(side * (1 + Math.ceil(side / 8))))),
    pngChunk('IEND', Buffer.alloc(0)),
  ]);

/** The head alone of a PNG that claims a size, with nothing behind it. */
export const headOnlyPng = (width: number, height: number): Buffer =>
  Buffer.concat([
    pngStart,
    pngHead(width, height, 8, 2),
    pngChunk('IDAT', Buffer.alloc(0)),
    pngChunk('IEND', Buffer.alloc(0)),
  ]);
