/** What follows the end of a picture: nothing, more pictures of the same photograph, the film of a "motion photo", or bytes that hide. */

/** Where a JPEG ends: behind the end mark of its first picture; undefined when it has none. */
function jpegEnd(bytes: Buffer): number | undefined {
  let at = 2;
  while (at + 4 <= bytes.length) {
    const marker = bytes[at + 1] ?? 0;
    if (bytes[at] !== 0xff) return undefined;
    if (marker === 0xd9) return at + 2;
    at += marker === 0xff ? 1 : 2 + Math.max(2, bytes.readUInt16BE(at + 2));
    // Coded pixels follow the start of a scan, up to a marker that is neither an escape nor a restart.
    if (marker === 0xda) {
      at = bytes.indexOf(0xff, at);
      while (at !== -1 && ((bytes[at + 1] ?? 0) === 0 || ((bytes[at + 1] ?? 0) & 0xf8) === 0xd0))
        at = bytes.indexOf(0xff, at + 2);
      if (at === -1) return undefined;
      if (bytes[at + 1] === 0xd9) return at + 2;
    }
  }
  return undefined;
}

function pngEnd(bytes: Buffer): number | undefined {
  for (let at = 8; at + 12 <= bytes.length; at += 12 + bytes.readUInt32BE(at))
    if (bytes.toString('latin1', at + 4, at + 8) === 'IEND') return at + 12;
  return undefined;
}

/** @returns what stands behind the picture; undefined for nothing, or for what belongs to it (a second exposure, padding). */
export function afterEnd(kind: string, bytes: Buffer): 'moving-picture' | 'hidden-bytes' | undefined {
  const end =
    kind === 'jpeg'
      ? jpegEnd(bytes)
      : kind === 'png'
        ? pngEnd(bytes)
        : kind === 'webp'
          ? 8 + bytes.readUInt32LE(4)
          : undefined;
  if (end === undefined) return undefined;
  const rest = bytes.subarray(end);
  if (rest.every((byte) => byte === 0 || byte === 0xff)) return undefined;
  if (/ftyp(?:mp4|iso|qt|3gp|avc)/.test(rest.toString('latin1'))) return 'moving-picture';
  // Further pictures (a gain map, a second camera) begin like the first.
  return rest[0] === 0xff && rest[1] === 0xd8 ? undefined : 'hidden-bytes';
}
