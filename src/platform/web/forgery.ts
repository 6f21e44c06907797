/**
 * Protection against forged requests. A visitor with a cookie proves each form by a token bound to that cookie and masked
 * anew for each page (so that compression tells nothing); one without is judged by where the browser says the form stood.
 */
import { randomBytes, timingSafeEqual } from 'node:crypto';
import type { StreetRing } from '../keys/index.ts';

const saltLength = 16;

/** A token for one page's forms. */
export function makeFormToken(keys: StreetRing, cookie: string): string {
  const salt = randomBytes(saltLength / 2).toString('hex');
  return salt + keys.webDigest('form', salt + cookie).toString('base64url');
}

/** Was this token made for this cookie? */
export function formTokenHolds(keys: StreetRing, cookie: string, token: string): boolean {
  const wanted = Buffer.from(
    keys.webDigest('form', token.slice(0, saltLength) + cookie).toString('base64url'),
  );
  const given = Buffer.from(token.slice(saltLength));
  return wanted.length === given.length && timingSafeEqual(wanted, given);
}

/**
 * Does the browser say that the form stood on our own site? Absent headers are accepted (old phones send none), and so is an
 * Origin of `null`, which our own no-referrer policy makes browsers send; Sec-Fetch-Site then decides.
 */
export function sameSite(
  headers: { origin?: string | undefined; fetchSite?: string | undefined },
  siteOrigin: string,
): boolean {
  if (headers.fetchSite !== undefined && headers.fetchSite !== 'same-origin' && headers.fetchSite !== 'none')
    return false;
  return headers.origin === undefined || headers.origin === 'null' || headers.origin === siteOrigin;
}
