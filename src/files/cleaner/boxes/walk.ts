/**
 * Boxes of the ISO base media file format (ISO/IEC 14496-12) and of QuickTime: a size, a type, and what is in them. Walked by
 * an allow-list: a box that no rule names is turned into a `free` box of zeros in its place, so that nothing else moves.
 */
import { openedLimits } from '../../kinds.ts';
import { cannot } from '../cannot.ts';
import type { FileBytes, Patches } from '../file-bytes.ts';

export interface Box {
  readonly type: string;
  readonly at: number;
  /** Where its content begins and ends. */
  readonly body: number;
  readonly end: number;
}

/** What one cleaning knows: the bytes, what is to be changed, and how many boxes were seen. */
export interface BoxWork {
  readonly bytes: FileBytes;
  readonly patches: Patches;
  /** Called with each box before it is blanked, to read what it says. */
  dropped(box: Box): void;
  seen: number;
}

/** How a box is treated: left as it is, gone through, or handled by a function. */
export type Rule = 'keep' | Rules | ((box: Box, work: BoxWork) => void);
export interface Rules {
  readonly [type: string]: Rule;
}

/**
 * The box that begins here; undefined when none does. A box without a size (0) ends where its container ends.
 */
export function boxAt(work: BoxWork, at: number, limit: number): Box | undefined {
  if (at + 8 > limit) return undefined;
  work.seen += 1;
  if (work.seen > openedLimits.boxes) cannot('unpacks-too-large');
  const { bytes } = work;
  const small = bytes.u32(at);
  const type = bytes.ascii(at + 4, 4);
  const long = small === 1;
  if (long && at + 16 > limit) return undefined;
  const size = long ? bytes.u64(at + 8) : small === 0 ? limit - at : small;
  const header = long ? 16 : 8;
  if (size < header || at + size > limit) return undefined;
  return { type, at, body: at + header, end: at + size };
}

/** The boxes between two places. What is left at the end and is no box is `rest`; within a container it is blanked. */
export function boxesIn(work: BoxWork, from: number, to: number): { boxes: Box[]; rest: number } {
  const boxes: Box[] = [];
  let at = from;
  for (let box = boxAt(work, at, to); box !== undefined; box = boxAt(work, at, to)) {
    boxes.push(box);
    at = box.end;
  }
  return { boxes, rest: at };
}

/** Turns a box into free space of zeros. */
export function blankBox(work: BoxWork, box: Box): void {
  work.dropped(box);
  work.patches.put(box.at + 4, Buffer.from('free'));
  work.patches.blank(box.body, box.end - box.body);
}

/** Goes through the boxes between two places and keeps only what the rules name. */
export function sift(work: BoxWork, from: number, to: number, rules: Rules, depth = 0): void {
  if (depth > openedLimits.boxDepth) cannot('unknown');
  const { boxes, rest } = boxesIn(work, from, to);
  for (const box of boxes) {
    const rule = Object.hasOwn(rules, box.type) ? rules[box.type] : undefined;
    if (rule === undefined) blankBox(work, box);
    else if (typeof rule === 'function') rule(box, work);
    else if (rule !== 'keep') sift(work, box.body, box.end, rule, depth + 1);
  }
  work.patches.blank(rest, to - rest);
}

/** The first box of a type along a path of types. */
export function find(work: BoxWork, within: Box, ...path: readonly string[]): Box | undefined {
  let here: Box | undefined = within;
  for (const type of path) {
    if (here === undefined) return undefined;
    here = boxesIn(work, here.body, here.end).boxes.find((box) => box.type === type);
  }
  return here;
}

/** Version and flags of a full box. */
export function fullBox(work: BoxWork, box: Box): { version: number; flags: number; body: number } {
  if (box.end - box.body < 4) cannot('damaged');
  return {
    version: work.bytes.u8(box.body),
    flags: work.bytes.uint(box.body + 1, 3),
    body: box.body + 4,
  };
}

/** Bytes from one place up to another. */
export interface Range {
  readonly from: number;
  readonly to: number;
}

/** The same bytes as ranges that neither meet nor overlap, in order. */
export function mergeRanges(ranges: readonly Range[]): Range[] {
  const merged: { from: number; to: number }[] = [];
  for (const { from, to } of ranges.toSorted((a, b) => a.from - b.from)) {
    const last = merged.at(-1);
    if (last && from <= last.to) last.to = Math.max(last.to, to);
    else merged.push({ from, to });
  }
  return merged;
}

/** Blanks what lies between two places and in none of the ranges, which are merged. */
export function blankBetween(patches: Patches, from: number, to: number, kept: readonly Range[]): void {
  let at = from;
  for (const range of kept) {
    if (range.to <= at) continue;
    if (range.from >= to) break;
    if (range.from > at) patches.blank(at, range.from - at);
    at = Math.max(at, range.to);
  }
  if (at < to) patches.blank(at, to - at);
}
