/** An invented HEIC photograph: its container is whole, what it shows is noise (nothing here can code HEVC). */
import { box, full, noise, u8, u16, u32 } from './boxes.ts';
import type { SampleFilm } from './films.ts';
import { planted } from './planted.ts';

/** A TIFF block with maker, model, time and place, big-endian, as telephones write it. */
export function exifBlock(): Buffer {
  const entries = (start: number, list: readonly (readonly [number, number, Buffer, number?])[]): Buffer => {
    let data = start + 2 + list.length * 12 + 4;
    const tails: Buffer[] = [];
    const rows = list.map(([tag, type, value, count]) => {
      const held = Buffer.alloc(4);
      if (value.length <= 4) value.copy(held);
      else {
        held.writeUInt32BE(data);
        tails.push(value);
        data += value.length;
      }
      return Buffer.concat([u16(tag, type), u32(count ?? value.length), held]);
    });
    return Buffer.concat([u16(list.length), ...rows, u32(0), ...tails]);
  };
  const text = (value: string) => Buffer.from(`${value}\0`);
  const three = (...parts: readonly number[]) => u32(...parts.flatMap((part) => [part, 1]));
  const gps = (start: number) =>
    entries(start, [
      [1, 2, text('N')],
      [2, 5, three(53, 12, 30), 3],
      [3, 2, text('W')],
      [4, 5, three(2, 53, 0), 3],
    ]);
  const exif = (start: number) => entries(start, [[0x9003, 2, text('2026:03:01 10:20:30')]]);
  const first = (exifAt: number, gpsAt: number) =>
    entries(8, [
      [0x10f, 2, text(planted.make)],
      [0x110, 2, text(planted.model)],
      [0x131, 2, text(planted.software)],
      [0x13b, 2, text(planted.author)],
      [0x8769, 4, u32(exifAt), 1],
      [0x8825, 4, u32(gpsAt), 1],
    ]);
  const exifAt = 8 + first(0, 0).length;
  const gpsAt = exifAt + exif(exifAt).length;
  return Buffer.concat([Buffer.from('MM\0*'), u32(8), first(exifAt, gpsAt), exif(exifAt), gps(gpsAt)]);
}

/** A photograph with a thumbnail, Exif and XMP as items, an unused gap, and a film hung on as some telephones do. */
export function sampleHeic(): SampleFilm {
  const picture = noise(400, 3);
  const thumbnail = noise(90, 4);
  const exif = Buffer.concat([u32(6), Buffer.from('Exif\0\0'), exifBlock()]);
  const xmp = Buffer.from(
    `<x xmlns:dc="d"><dc:title>${planted.title}</dc:title><y>${planted.secret}</y></x>`,
  );
  const gap = Buffer.from(`gap ${planted.secret}`);
  const parts = [picture, thumbnail, exif, xmp];
  const entry = (id: number, type: string, rest: string) =>
    box('infe', u8(2, 0, 0, 0), u16(id, 0), Buffer.from(`${type}${rest}`));
  const meta = (start: number) => {
    let at = start;
    const places = parts.map((part, nth) => {
      const row = Buffer.concat([u16(nth + 1, 0, 1), u32(at, part.length)]);
      at += part.length;
      return row;
    });
    return full(
      'meta',
      full('hdlr', u32(0), Buffer.from('pict'), Buffer.alloc(12), Buffer.from(`${planted.make}\0`)),
      full('pitm', u16(1)),
      full(
        'iinf',
        u16(4),
        entry(1, 'hvc1', `${planted.title}\0`),
        entry(2, 'hvc1', '\0'),
        entry(3, 'Exif', '\0'),
        entry(4, 'mime', `${planted.secret}\0application/rdf+xml\0`),
      ),
      full('iloc', u16(0x4400, 4), ...places),
      full('iref', box('thmb', u16(2, 1, 1)), box('cdsc', u16(3, 1, 1)), box('cdsc', u16(4, 1, 1))),
      box(
        'iprp',
        box(
          'ipco',
          box('hvcC', noise(30, 5)),
          full('ispe', u32(320, 200)),
          full('udes', Buffer.from(planted.secret)),
        ),
        full('ipma', u32(2), u16(1), u8(2, 0x81, 0x02), u16(2), u8(2, 0x81, 0x02)),
      ),
    );
  };
  const ftyp = box('ftyp', Buffer.from('heic'), u32(0), Buffer.from('mif1heic'));
  const start = ftyp.length + meta(0).length + 8;
  const film = box('mpvd', Buffer.from(`film ${planted.secret}`));
  const bytes = Buffer.concat([ftyp, meta(start), box('mdat', ...parts, gap), film]);
  return { bytes, played: [picture, thumbnail] };
}
