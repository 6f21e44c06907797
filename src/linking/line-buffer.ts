const COMMA = 44;
const QUOTE = 34;
const SPACE = 32;
/** Below this a number's tenth is taken as a whole number at once. */
const WHOLE = 2 ** 31;
const SCALES = [1, 10, 100, 1_000, 10_000, 100_000, 1_000_000];

/** Room for lines of a file, put together byte by byte: the lines of millions of pairs are never strings. Whoever puts sees to it that there is room. */
export class LineBuffer {
  readonly bytes: Uint8Array;
  at = 0;

  constructor(bytes: Uint8Array) {
    this.bytes = bytes;
  }

  put(bytes: Uint8Array, from: number, to: number): void {
    const into = this.bytes;
    let at = this.at;
    for (let place = from; place < to; place++) into[at++] = bytes[place] as number;
    this.at = at;
  }

  /** Bytes that can stand as a field of CSV without quotes; whether they can. Otherwise nothing is put. */
  plain(bytes: Uint8Array, from: number, to: number): boolean {
    const into = this.bytes;
    let at = this.at;
    for (let place = from; place < to; place++) {
      const byte = bytes[place] as number;
      if (byte === COMMA || byte === QUOTE || byte < SPACE) return false;
      into[at++] = byte;
    }
    this.at = at;
    return true;
  }

  byte(byte: number): void {
    this.bytes[this.at++] = byte;
  }

  /** A number with so many decimals (six at most), rounded; at most nine figures before the point. */
  number(value: number, decimals: number): void {
    const scaled = (value < 0 ? -value : value) * (SCALES[decimals] as number) + 0.5;
    let rest = scaled < WHOLE ? scaled | 0 : Math.floor(scaled);
    if (value < 0 && rest > 0) this.byte(45);
    let figures = decimals + 1;
    for (let size = SCALES[decimals] as number; size * 10 <= rest; size *= 10) figures += 1;
    const point = decimals > 0 ? 1 : 0;
    let place = this.at + figures + point - 1;
    this.at = place + 1;
    const { bytes } = this;
    for (let figure = 0; figure < figures; figure++) {
      if (figure === decimals && point) bytes[place--] = 46;
      const next = rest < WHOLE ? (rest / 10) | 0 : Math.floor(rest / 10);
      bytes[place--] = 48 + (rest - next * 10);
      rest = next;
    }
  }
}
