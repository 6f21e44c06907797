/** The part of fontkit that we call; the package brings no types. */
declare module 'fontkit' {
  export function create(bytes: Buffer): {
    hasGlyphForCodePoint(codePoint: number): boolean;
    /** Sets a run of text. It throws on marks that a font has no place for. */
    layout(text: string): unknown;
  };
}
