/** Reads off the pages of joining what a person would: the key for the authenticator, and the recovery codes. */
import type { PageRead } from './page.ts';

const base32 = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567';

/** The key that a page shows for typing, as bytes. */
export function secretOn(page: Pick<PageRead, 'text'>): Buffer {
  const key = page.text.match(/Setup key: ((?:[A-Z2-7]{4} ?){8})/)?.[1]?.replaceAll(' ', '') ?? '';
  const bits = [...key].map((letter) => base32.indexOf(letter).toString(2).padStart(5, '0')).join('');
  return Buffer.from(bits.match(/.{8}/g)?.map((byte) => Number.parseInt(byte, 2)) ?? []);
}

/** The recovery codes that a page shows. */
export const codesOn = (page: Pick<PageRead, 'text'>): string[] =>
  page.text.match(/(?:[0-9A-Z]{6}-){3}[0-9A-Z]{6}/g) ?? [];
