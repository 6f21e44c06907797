/** The part of fontkit that we call; the package brings no types. */
declare module 'fontkit' {
  export function create(bytes: Buffer): { hasGlyphForCodePoint(codePoint: number): boolean };
}
