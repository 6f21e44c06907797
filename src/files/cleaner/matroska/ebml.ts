/** Elements of Matroska and WebM (RFC 8794, RFC 9559): an id, a size, and what is in them. */
import { openedLimits } from '../../kinds.ts';
import { cannot } from '../cannot.ts';
import type { FileBytes, Patches } from '../file-bytes.ts';
import type { Gathering } from '../gather.ts';

export interface Element {
  /** With its length marker, as the specification writes ids. */
  readonly id: number;
  readonly at: number;
  readonly body: number;
  readonly end: number;
  /** Live recordings do not know how long segments and clusters will be: then `end` is where the parent ends. */
  readonly open: boolean;
}

export interface EbmlWork {
  readonly bytes: FileBytes;
  readonly patches: Patches;
  readonly gather: Gathering;
  seen: number;
}

/** The length of a variable-size number by its first byte; 0 for one that is too long. */
const widthOf = (first: number): number => (first === 0 ? 0 : Math.clz32(first) - 23);

/** A variable-size number without its marker; undefined when every bit is set, which means unknown. */
export function varint(bytes: FileBytes, at: number): { value: number | undefined; width: number } {
  const first = bytes.u8(at);
  const width = widthOf(first);
  if (width === 0) return cannot('damaged');
  const top = first & (0xff >> width);
  const low =
    width > 7 ? bytes.uint(at + 1, 1) * 2 ** 48 + bytes.uint(at + 2, 6) : bytes.uint(at + 1, width - 1);
  const value = top * 2 ** (8 * (width - 1)) + low;
  const unknown = value >= 2 ** (7 * width) - 1;
  if (!unknown && value > Number.MAX_SAFE_INTEGER) return cannot('damaged');
  return { value: unknown ? undefined : value, width };
}

/** The element that begins here. @throws {Cannot} `damaged` when it reaches beyond its parent. */
export function elementAt(work: EbmlWork, at: number, limit: number): Element {
  work.seen += 1;
  if (work.seen > openedLimits.elements) cannot('unpacks-too-large');
  const idWidth = widthOf(work.bytes.u8(at));
  if (idWidth === 0 || idWidth > 4 || at + idWidth >= limit) return cannot('damaged');
  const id = work.bytes.uint(at, idWidth);
  const size = varint(work.bytes, at + idWidth);
  const body = at + idWidth + size.width;
  const end = size.value === undefined ? limit : body + size.value;
  if (body > limit || end > limit) return cannot('damaged');
  return { id, at, body, end, open: size.value === undefined };
}

export function* elementsIn(work: EbmlWork, parent: Element): Generator<Element> {
  let at = parent.body;
  while (at < parent.end) {
    const element = elementAt(work, at, parent.end);
    yield element;
    at = element.end;
  }
}

/** Turns an element into a Void of zeros that is exactly as long. */
export function blankElement(work: EbmlWork, element: Element): void {
  if (element.open) cannot('damaged');
  const width = Math.min(8, element.body - element.at - 1);
  const head = Buffer.alloc(1 + width);
  head[0] = 0xec;
  let size = element.end - element.at - 1 - width;
  for (let nth = width; nth > 0; nth -= 1) {
    head[nth] = size % 256;
    size = Math.floor(size / 256);
  }
  head[1] = (head[1] ?? 0) | (0x80 >> (width - 1));
  work.patches.put(element.at, head);
  work.patches.blank(element.at + head.length, element.end - element.at - head.length);
}

const longest = 1_000;
/** An element's text. */
export const textOf = (work: EbmlWork, element: Element): string =>
  work.bytes
    .read(element.body, Math.min(element.end - element.body, longest))
    .toString('utf8')
    .replace(/\0.*$/s, '');

/** An element's whole number. */
export const numberOf = (work: EbmlWork, element: Element): number =>
  work.bytes.uint(element.body, Math.min(element.end - element.body, 6));
