/** Plain text as UTF-8: letters, line ends and tabs; no mark in front, and no characters that turn or hide what stands beside them. */
import { cannot } from './cannot.ts';
import { sniff } from './sniff.ts';
import { asText } from './text-bytes.ts';

/** Zero-width spaces, direction overrides and tag characters; joiners stay, since Persian, Hindi and emoji are written with them. */
const hiding = /[\u00ad\u200b\u200e\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff\u{e0000}-\u{e007f}]/gu;

/** @throws {Cannot} `not-what-it-says` for bytes that are no text, or text in another program's language. */
export function cleanText(bytes: Buffer): Buffer {
  const text = asText(bytes, { cut: false });
  if (text === undefined || sniff(bytes) !== 'text') return cannot('not-what-it-says');
  return Buffer.from(
    text
      .replace(/\r\n?|\f/g, '\n')
      .replace(hiding, '')
      .normalize('NFC'),
  );
}
