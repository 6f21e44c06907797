/** Draws the invented pictures: plain shapes with INVENTED across them, and in a photograph what a telephone writes into one. */
import sharp from 'sharp';
import type { PracticePicture, Scene } from './pictures.ts';

const width = 1200;
const height = 900;

/** The letters that are needed, five squares wide and seven high: no typeface has to be on the machine. */
const letters: Readonly<Record<string, readonly string[]>> = {
  I: ['11111', '00100', '00100', '00100', '00100', '00100', '11111'],
  N: ['10001', '11001', '10101', '10011', '10001', '10001', '10001'],
  V: ['10001', '10001', '10001', '10001', '10001', '01010', '00100'],
  E: ['11111', '10000', '10000', '11110', '10000', '10000', '11111'],
  T: ['11111', '00100', '00100', '00100', '00100', '00100', '00100'],
  D: ['11110', '10001', '10001', '10001', '10001', '10001', '11110'],
};

/** A word drawn in squares. */
export function inSquares(word: string, left: number, top: number, size: number): string {
  return [...word]
    .flatMap((letter, place) =>
      (letters[letter] ?? []).flatMap((row, y) =>
        [...row].map((square, x) =>
          square === '1'
            ? `<rect x="${left + (place * 6 + x) * size}" y="${top + y * size}" width="${size}" height="${size}"/>`
            : '',
        ),
      ),
    )
    .join('');
}

const shapes: Readonly<Record<Scene, (colour: string) => string>> = {
  van: (colour) =>
    `<rect y="620" width="1200" height="280" fill="#8d8d8d"/><g fill="${colour}"><rect x="180" y="320" width="620" height="330" rx="18"/>
    <path d="M800 420h170l90 120v110H800z"/></g><path d="M830 450h120l60 80H830z" fill="#dbe9f2"/>
    <g fill="#222"><circle cx="350" cy="660" r="72"/><circle cx="900" cy="660" r="72"/></g>`,
  house: (colour) =>
    `<rect y="700" width="1200" height="200" fill="#9bb08a"/><rect x="300" y="360" width="600" height="360" fill="${colour}"/>
    <path d="M260 370 600 140l340 230z" fill="#7a4b3a"/><rect x="540" y="520" width="120" height="200" fill="#3a2b22"/>
    <g fill="#dbe9f2"><rect x="360" y="440" width="120" height="110"/><rect x="720" y="440" width="120" height="110"/></g>`,
  advert: (colour) =>
    `<rect x="150" y="90" width="900" height="720" rx="24" fill="#fff"/><rect x="150" y="90" width="900" height="140" rx="24" fill="${colour}"/>
    <g fill="#c9c9c9">${[300, 370, 440, 510, 580].map((y, row) => `<rect x="220" y="${y}" width="${[700, 640, 720, 420, 560][row]}" height="34" rx="17"/>`).join('')}</g>`,
};

/** Degrees as Exif writes them. */
function inParts(degrees: number): string {
  const size = Math.abs(degrees);
  const minutes = (size % 1) * 60;
  return `${Math.floor(size)}/1 ${Math.floor(minutes)}/1 ${Math.round((minutes % 1) * 6000)}/100`;
}

/** `2026:05:03 14:10:00`. */
const exifTime = (at: Date): string => at.toISOString().slice(0, 19).replace('T', ' ').replaceAll('-', ':');

/** The picture's bytes and what they are. */
export async function drawPicture(picture: PracticePicture): Promise<{ bytes: Buffer; type: string }> {
  const { scene, hue, place, takenAt } = picture;
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}"><rect width="1200" height="900" fill="#cfe3ee"/>
    ${shapes[scene](`hsl(${hue}, 35%, 55%)`)}<g fill="#000" opacity="0.55">${inSquares('INVENTED', 240, 770, 15)}</g></svg>`;
  const drawn = sharp(Buffer.from(svg));
  if (place === undefined) return { bytes: await drawn.png().toBuffer(), type: 'image/png' };
  const told = drawn.withExif({
    IFD0: { Make: 'Invented', Model: 'Practice phone' },
    IFD2: { DateTimeOriginal: exifTime(takenAt) },
    IFD3: {
      GPSLatitudeRef: 'N',
      GPSLatitude: inParts(place.latitude),
      GPSLongitudeRef: place.longitude < 0 ? 'W' : 'E',
      GPSLongitude: inParts(place.longitude),
    },
  });
  return { bytes: await told.jpeg({ quality: 80 }).toBuffer(), type: 'image/jpeg' };
}
