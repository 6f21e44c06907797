/** Gathers what a file's hidden data suggest while it is cleaned: bounded, without unseen characters, each said once. */

import type { Found, LeftOut, Suggestion } from './found.ts';
import { decodeEntities } from './office/entities.ts';

const mostSuggestions = 60;
const mostLinks = 30;
const longestText = 300;
const longestLink = 500;
const longestFrom = 80;

type Words = 'device' | 'author' | 'software' | 'title' | 'link';

/** What a reader of one format hands over; whatever it is given, it never throws. */
export interface Gathering {
  place(latitude: number, longitude: number, from: string): void;
  /** In any of the forms that devices write; without a time zone unless they give one. */
  takenAt(text: string, from: string): void;
  text(what: Words | 'make' | 'model', text: string, from: string): void;
  /** A whole XMP packet. */
  xmp(packet: string): void;
  leftOut(what: LeftOut): void;
  found(): Found;
}

// Controls, and the marks that turn the direction of what follows.
const unseen = /[\p{Cc}\p{Cf}\p{Co}\p{Cs}\ufffd]+/gu;

/** One line without unseen characters; undefined when nothing is left. */
function oneLine(text: string, longest: number): string | undefined {
  const plain = text
    .slice(0, longest * 4)
    .replace(unseen, ' ')
    .replace(/\s+/g, ' ')
    .trim();
  return plain === '' ? undefined : plain.slice(0, longest).toWellFormed().trim();
}

const moment =
  /^(?:D:)?(\d{4})[-:/]?(\d\d)[-:/]?(\d\d)[T ]?(\d\d):?(\d\d):?(\d\d)?(?:\.\d{1,9})?\s?(Z|[+-]\d\d[:']?(?:\d\d)?)?/;

/** ISO 8601 of what Exif, QuickTime, XMP and PDF write; undefined when it is no moment. */
export function asMoment(text: string): string | undefined {
  const [, year, month, day, hour, minute, second = '00', zone] = moment.exec(text.trim().slice(0, 60)) ?? [];
  if (year === undefined) return undefined;
  const local = `${year}-${month}-${day}T${hour}:${minute}:${second}`;
  const read = new Date(`${local}Z`);
  // What rolls over (a 31st of June) or was never set (year 0) is no date.
  if (Number.isNaN(read.getTime()) || !read.toISOString().startsWith(local) || Number(year) < 1970)
    return undefined;
  if (zone === undefined || zone === 'Z') return local + (zone ?? '');
  return `${local}${zone.slice(0, 3)}:${zone.replace(/\D/g, '').slice(2, 4) || '00'}`;
}

/** `53,25.123N` and `53.418` as degrees. */
function degrees(text: string): number {
  const [, whole, minutes, seconds = '0', side] =
    /^(\d{1,3}),(\d{1,2}(?:\.\d+)?)(?:,(\d{1,2}(?:\.\d+)?))?([NSEW])$/i.exec(text.trim()) ?? [];
  if (whole === undefined) return text.trim() === '' ? Number.NaN : Number(text);
  const value = Number(whole) + Number(minutes) / 60 + Number(seconds) / 3600;
  return /[SW]/i.test(side ?? '') ? -value : value;
}

/** A property of an XMP packet, as an attribute or as an element with or without a list in it. */
function property(packet: string, name: string): string | undefined {
  const like = new RegExp(
    `${name}(?:\\s?=\\s?"([^"]{1,500})"|>(?:\\s{0,80}<rdf:(?:Alt|Seq|Bag)[^>]{0,80}>\\s{0,80}<rdf:li[^>]{0,80}>)?([^<]{1,500})<)`,
  );
  const [, attribute, element] = like.exec(packet) ?? [];
  const text = attribute ?? element;
  return text === undefined ? undefined : decodeEntities(text);
}

export function newGathering(): Gathering {
  const said = new Map<string, Suggestion>();
  const lacking = new Set<LeftOut>();
  const device: { make?: string; model?: string; from?: string } = {};
  let links = 0;
  const add = (suggestion: Suggestion) => {
    const { from: given, ...rest } = suggestion;
    const key = JSON.stringify(rest);
    const from = oneLine(given, longestFrom) ?? 'unknown';
    if (said.size < mostSuggestions - 1 && !said.has(key)) said.set(key, { ...suggestion, from });
  };
  const gathering: Gathering = {
    place: (latitude, longitude, from) => {
      const sensible = Math.abs(latitude) <= 90 && Math.abs(longitude) <= 180;
      // Exactly nought is what a device without a position writes.
      if (!sensible || (latitude === 0 && longitude === 0)) return;
      const round = (value: number) => Math.round(value * 1e6) / 1e6 + 0;
      add({ what: 'place', from, latitude: round(latitude), longitude: round(longitude) });
    },
    takenAt: (text, from) => {
      const at = asMoment(text);
      if (at !== undefined) add({ what: 'taken-at', from, at });
    },
    text: (what, text, from) => {
      const plain = oneLine(text, what === 'link' ? longestLink : longestText);
      if (plain === undefined) return;
      if (what === 'make' || what === 'model') {
        device[what] ??= plain;
        device.from ??= from;
      } else if (what !== 'link' || links < mostLinks) {
        if (what === 'link') links += 1;
        add({ what, from, text: plain });
      }
    },
    xmp: (packet) => {
      const read = packet.slice(0, 262_144);
      const of = (name: string, use: (text: string, from: string) => void) => {
        const text = property(read, name);
        if (text !== undefined) use(text, name);
      };
      const [latitude, longitude] = [property(read, 'exif:GPSLatitude'), property(read, 'exif:GPSLongitude')];
      if (latitude && longitude) gathering.place(degrees(latitude), degrees(longitude), 'exif:GPSLatitude');
      for (const name of ['exif:DateTimeOriginal', 'photoshop:DateCreated', 'xmp:CreateDate'])
        of(name, gathering.takenAt);
      of('tiff:Make', (text, from) => gathering.text('make', text, from));
      of('tiff:Model', (text, from) => gathering.text('model', text, from));
      of('dc:creator', (text, from) => gathering.text('author', text, from));
      of('dc:title', (text, from) => gathering.text('title', text, from));
      of('dc:description', (text, from) => gathering.text('title', text, from));
      of('xmp:CreatorTool', (text, from) => gathering.text('software', text, from));
      of('pdf:Producer', (text, from) => gathering.text('software', text, from));
    },
    leftOut: (what) => void lacking.add(what),
    found: () => {
      const { make, model, from } = device;
      const repeats = make !== undefined && model?.toLowerCase().startsWith(make.toLowerCase());
      const text = oneLine((repeats ? model : [make, model].filter(Boolean).join(' ')) ?? '', longestText);
      const devices: Suggestion[] = text && from ? [{ what: 'device', from, text }] : [];
      return { suggestions: [...devices, ...said.values()], leftOut: [...lacking].toSorted() };
    },
  };
  return gathering;
}
