/** Links that are sent by mail. The token is made from the link's id under the desk's key, and stands nowhere but in the mail. */
import type { DeskRing } from '../../platform/keys/index.ts';
import { totpShape } from './limits.ts';
import { makeRecoveryCodes } from './second-factor.ts';

export type LinkPurpose = 'join' | 'reset';

/** The token of a link: 256 bits in base64url, the same however often it is made, so that a mail sent twice is the same mail. */
export const linkToken = (keys: DeskRing, purpose: LinkPurpose, linkId: string): string =>
  keys.deskDigest(`link-${purpose}`, linkId).toString('base64url');

/** What the database keeps of a token. Anything that is no token has a digest too, which belongs to no link. */
export const linkDigest = (keys: DeskRing, token: string): Buffer =>
  keys.deskDigest('link', token.slice(0, 100));

/** What the database keeps of the browser that goes through the steps of joining. */
export const browserDigest = (keys: DeskRing, browser: string): Buffer =>
  keys.deskDigest('link-browser', browser);

/** The secrets that joining sets up: made from the link and the browser together, so that nothing is kept before it is done. */
export function joinSecrets(
  keys: DeskRing,
  token: string,
  browser: string,
): { totp: Buffer; codes: string[] } {
  const from = (what: string) => keys.deskDigest(`join-${what}`, `${token}\0${browser}`);
  return {
    totp: from('totp').subarray(0, totpShape.secretBytes),
    codes: makeRecoveryCodes((at) => from(`recovery-${at}`)),
  };
}

/** How the worker finds the member whom somebody asked a link for, without the address lying in the queue. */
export const addressDigest = (keys: DeskRing, email: string): string =>
  keys.deskDigest('mail-address', email).toString('hex');

/** An address as accounts know it. */
export const addressOf = (typed: string): string => typed.trim().toLowerCase().slice(0, 254);
