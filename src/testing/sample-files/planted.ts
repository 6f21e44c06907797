/** Words planted in the hidden data of sample files. None of them may be found in a copy, in any coding and however it is packed. */
import { inflateRawSync, inflateSync } from 'node:zlib';

export const planted = {
  author: 'Quillon Plantagenta',
  make: 'Zephyrmaker',
  model: 'Quirkcam 7000',
  software: 'Wexfordware 3.1',
  title: 'Harrowgate titulature',
  secret: 'Xanthippe-was-here',
  /** Where and when the samples say that they were made. */
  latitude: 53.208333,
  longitude: -2.883333,
  day: '2026-03-01T10:20:30',
} as const;

const words = [planted.author, planted.make, planted.model, planted.software, planted.title, planted.secret];

/** Every run of deflated bytes that can be found in these bytes, unpacked: streams of documents, parts of archives. */
function unpacked(bytes: Buffer): Buffer[] {
  const found: Buffer[] = [];
  const attempt = (inflate: (from: Buffer) => Buffer, at: number) => {
    try {
      found.push(inflate(bytes.subarray(at)));
    } catch {
      // No packed bytes begin here.
    }
  };
  for (let at = bytes.indexOf('PK\x03\x04'); at !== -1; at = bytes.indexOf('PK\x03\x04', at + 4))
    attempt(inflateRawSync, at + 30 + bytes.readUInt16LE(at + 26) + bytes.readUInt16LE(at + 28));
  for (let at = bytes.indexOf('stream'); at !== -1; at = bytes.indexOf('stream', at + 6))
    attempt(inflateSync, at + (bytes[at + 6] === 0x0d ? 8 : 7));
  return found;
}

/** The planted words that these bytes still hold. */
export function plantedIn(bytes: Buffer): string[] {
  const layers = [bytes, ...unpacked(bytes)].flatMap((layer) => [layer, ...unpacked(layer)]);
  return words.filter((word) =>
    layers.some((layer) =>
      (['latin1', 'utf16le'] as const).some(
        (coding) => layer.includes(word, 0, coding) || layer.includes(Buffer.from(word, 'utf16le').swap16()),
      ),
    ),
  );
}
