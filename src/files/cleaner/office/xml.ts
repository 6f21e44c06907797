/**
 * XML of office files, rewritten element by element: what a visitor keeps is written again in one plain form, so that every program reads it
 * as it was read here. Document types (and with them entities), comments and processing instructions are not XML of office files.
 */
import { cannot } from '../cannot.ts';
import { decodeEntities, encodeEntities } from './entities.ts';

export interface XmlAttribute {
  /** The namespace; empty for an attribute without a prefix. */
  readonly space: string;
  readonly local: string;
  /** As written, with its prefix. */
  readonly name: string;
  readonly value: string;
}

export interface XmlElement {
  readonly space: string;
  readonly local: string;
  readonly name: string;
  /** The visitor may replace these; declarations of namespaces are not among them. */
  attributes: readonly XmlAttribute[];
}

/** `drop`: with all that is in it. `unwrap`: without itself. */
export type Verdict = 'keep' | 'drop' | 'unwrap';

export interface Visitor {
  open(element: XmlElement): Verdict;
  /** The text within a kept element; what is returned is written. */
  text?(text: string, within: XmlElement): string;
  close?(element: XmlElement): void;
}

const mostDepth = 400;
const mostBytes = 100_000_000;
const nameLike = /[^\s=<>/"'&]+/y;
const attributeLike = /\s+([^\s=<>/"'&]+)\s*=\s*(?:"([^"<]*)"|'([^'<]*)')/y;
// XML 1.0 allows no other controls.
const illegal = /(?![\t\n\r])\p{Cc}|[\ufffe\uffff]/gu;

function decode(bytes: Buffer): string {
  if (bytes.length > mostBytes) cannot('unpacks-too-large');
  const [first, second] = bytes;
  const label =
    first === 0xff && second === 0xfe ? 'utf-16le' : first === 0xfe && second === 0xff ? 'utf-16be' : 'utf-8';
  try {
    return new TextDecoder(label, { fatal: true }).decode(bytes);
  } catch {
    return cannot('damaged');
  }
}

interface Open {
  readonly element: XmlElement;
  readonly verdict: Verdict;
  /** The prefixes that this element declares, over its parents'. */
  readonly spaces: ReadonlyMap<string, string>;
}

const encodeText = (text: string): string =>
  text.replace(illegal, '').replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

/** Rewrites a document. @throws {Cannot} `active-content` for a document type, `damaged` for what is not well-formed. */
export function rewriteXml(bytes: Buffer, visitor: Visitor): Buffer {
  const source = decode(bytes);
  const written: string[] = ['<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'];
  const stack: Open[] = [];
  let dropping = 0;
  let at = 0;
  let roots = 0;

  const skipTo = (mark: string): void => {
    const end = source.indexOf(mark, at);
    at = end === -1 ? cannot('damaged') : end + mark.length;
  };
  const text = (raw: string, coded: boolean): void => {
    const top = stack.at(-1);
    if (top === undefined && raw.trim() !== '') cannot('damaged');
    if (top === undefined || dropping > 0) return;
    const plain = coded ? decodeEntities(raw) : raw;
    written.push(encodeText(visitor.text?.(plain, top.element) ?? plain));
  };
  const openTag = (): void => {
    nameLike.lastIndex = at + 1;
    const name = nameLike.exec(source)?.[0] ?? cannot('damaged');
    at = nameLike.lastIndex;
    const raw: { name: string; value: string }[] = [];
    const declared: [string, string][] = [];
    for (;;) {
      attributeLike.lastIndex = at;
      const match = attributeLike.exec(source);
      if (match === null) break;
      at = attributeLike.lastIndex;
      const value = decodeEntities(match[2] ?? match[3] ?? '').replace(illegal, '');
      const called = match[1] ?? '';
      if (called === 'xmlns' || called.startsWith('xmlns:')) declared.push([called, value]);
      else raw.push({ name: called, value });
    }
    const closing = /\s*(\/?)>/y;
    closing.lastIndex = at;
    const end = closing.exec(source) ?? cannot('damaged');
    at = closing.lastIndex;
    const outer = stack.at(-1)?.spaces ?? new Map<string, string>();
    const own = declared.map(([called, value]) => [called.slice(6), value] as const);
    const spaces = own.length === 0 ? outer : new Map([...outer, ...own]);
    const split = (called: string, bare: string): { space: string; local: string } => {
      const colon = called.indexOf(':');
      if (colon === -1) return { space: bare, local: called };
      return { space: spaces.get(called.slice(0, colon)) ?? '', local: called.slice(colon + 1) };
    };
    const element: XmlElement = {
      name,
      ...split(name, spaces.get('') ?? ''),
      attributes: raw.map((attribute) => ({ ...attribute, ...split(attribute.name, '') })),
    };
    const verdict: Verdict = dropping > 0 ? 'drop' : visitor.open(element);
    if (stack.length === 0) roots += 1;
    if (roots > 1 || stack.length >= mostDepth) cannot('damaged');
    if (verdict === 'drop') dropping += 1;
    if (verdict === 'keep') {
      const all = [...declared, ...element.attributes.map((each) => [each.name, each.value] as const)];
      const listed = all.map(([called, value]) => ` ${called}="${encodeEntities(value)}"`);
      written.push(`<${name}${listed.join('')}${end[1] === '/' ? '/' : ''}>`);
    }
    stack.push({ element, verdict, spaces });
    if (end[1] === '/') closeTop(false);
  };
  const closeTop = (write: boolean): void => {
    const top = stack.pop() ?? cannot('damaged');
    if (top.verdict === 'drop') dropping -= 1;
    else visitor.close?.(top.element);
    if (write && top.verdict === 'keep') written.push(`</${top.element.name}>`);
  };

  while (at < source.length) {
    const next = source.indexOf('<', at);
    if (next !== at) {
      text(source.slice(at, next === -1 ? source.length : next), true);
      if (next === -1) break;
      at = next;
    }
    if (source.startsWith('<?', at)) skipTo('?>');
    else if (source.startsWith('<!--', at)) skipTo('-->');
    else if (source.startsWith('<![CDATA[', at)) {
      const from = at + 9;
      skipTo(']]>');
      text(source.slice(from, at - 3), false);
    } else if (source.startsWith('<!', at)) cannot('active-content');
    else if (source.startsWith('</', at)) {
      const from = at + 2;
      skipTo('>');
      if (source.slice(from, at - 1).trim() !== stack.at(-1)?.element.name) cannot('damaged');
      closeTop(true);
    } else openTag();
  }
  if (stack.length > 0 || roots !== 1) cannot('damaged');
  return Buffer.from(written.join(''));
}

/** The value of an attribute by its local name. */
export const attributeOf = (element: XmlElement, local: string): string | undefined =>
  element.attributes.find((attribute) => attribute.local === local)?.value;

/** Goes through a document only to read it. */
export function readXml(bytes: Buffer, visit: (element: XmlElement) => void, text?: Visitor['text']): void {
  rewriteXml(bytes, {
    open: (element) => {
      visit(element);
      return 'keep';
    },
    ...(text ? { text } : {}),
  });
}
