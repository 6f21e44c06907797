/** JPEG 2000 pictures inside a PDF (ISO/IEC 15444-1): header and code stream stay, descriptions become free space. */
import { bytesOf, newPatches, patched } from '../file-bytes.ts';
import { type BoxWork, sift } from './walk.ts';

/** A picture without descriptions; a bare code stream has none. */
export function siftJpeg2000(picture: Buffer): Buffer {
  if (picture.toString('latin1', 4, 8) !== 'jP  ') return picture;
  const work: BoxWork = {
    bytes: bytesOf(picture),
    patches: newPatches(),
    dropped: () => undefined,
    seen: 0,
  };
  sift(work, 0, picture.length, { 'jP  ': 'keep', ftyp: 'keep', jp2h: 'keep', jp2c: 'keep' });
  return patched(picture, work.patches);
}
