/** Small files of several kinds, as devices would send them. All of them are made here; nothing in them is anybody's. */
import sharp from 'sharp';
import type { ChosenFile } from './browse.ts';
import { sampleFilm } from './sample-files/films.ts';
import { sampleMp3 } from './sample-files/sounds.ts';

/** Where and on what an invented photo says it was taken. */
export const invented = {
  latitude: 53.19,
  longitude: -2.89,
  takenAt: '2026:05:03 14:10:00',
  maker: 'Samsung',
  model: 'SM-G900F',
} as const;

/** Degrees as Exif writes them. */
const inParts = (degrees: number): string => {
  const size = Math.abs(degrees);
  const minutes = (size % 1) * 60;
  return `${Math.floor(size)}/1 ${Math.floor(minutes)}/1 ${Math.round((minutes % 1) * 6000)}/100`;
};

const plain = (colour: string) =>
  sharp({ create: { width: 96, height: 64, channels: 3, background: colour } });

/** A JPEG with the place, the time and the device in it, as telephones make them, and maybe a title. */
export async function photo(name = 'van.jpg', colour = '#336699', title?: string): Promise<ChosenFile> {
  const bytes = await plain(colour)
    .withExif({
      IFD0: {
        Make: invented.maker,
        Model: invented.model,
        ...(title === undefined ? {} : { ImageDescription: title }),
      },
      IFD2: { DateTimeOriginal: invented.takenAt },
      IFD3: {
        GPSLatitudeRef: 'N',
        GPSLatitude: inParts(invented.latitude),
        GPSLongitudeRef: 'W',
        GPSLongitude: inParts(invented.longitude),
      },
    })
    .jpeg()
    .toBuffer();
  return { name, type: 'image/jpeg', bytes };
}

/** A picture that says nothing of its making. */
export const screenshot = async (name = 'advert.png', colour = '#cc9933'): Promise<ChosenFile> => ({
  name,
  type: 'image/png',
  bytes: await plain(colour).png().toBuffer(),
});

export const note = (name = 'note.txt', text = 'They pay in cash on Fridays.\n'): ChosenFile => ({
  name,
  type: 'text/plain',
  bytes: Buffer.from(text),
});

export const film = (name = 'yard.mp4'): ChosenFile => ({
  name,
  type: 'video/mp4',
  bytes: sampleFilm().bytes,
});

export const recording = (name = 'voice.mp3'): ChosenFile => ({
  name,
  type: 'audio/mpeg',
  bytes: sampleMp3().bytes,
});

/** What is not taken: a program, whatever its name says. */
export const program = (name = 'setup.exe'): ChosenFile => ({
  name,
  type: 'application/octet-stream',
  bytes: Buffer.concat([Buffer.from('MZ\x90\0'), Buffer.alloc(400, 7)]),
});

/** A PDF that asks for a password. */
export const lockedPdf = (name = 'payslip.pdf'): ChosenFile => ({
  name,
  type: 'application/pdf',
  bytes: Buffer.from(
    '%PDF-1.7\n1 0 obj\n<< /Type /Catalog >>\nendobj\ntrailer\n<< /Root 1 0 R /Encrypt 2 0 R >>\n%%EOF\n',
  ),
});

export const emptyFile = (name = 'nothing.jpg'): ChosenFile => ({
  name,
  type: 'image/jpeg',
  bytes: Buffer.alloc(0),
});
