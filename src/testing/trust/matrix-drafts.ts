/** What visitors and members of the matrix's county have begun and not sent. */
import { tokenFor } from './county-rows.ts';

/** The tokens of drafts: one of this visitor's, one that has expired; and of forms that wait for a member, and for another. */
export const drafts = {
  own: tokenFor('draft'),
  expired: tokenFor('old draft'),
  unsent: tokenFor('unsent form'),
  others: tokenFor('unsent form of another'),
};

const hashed = (token: string) => `sha256(decode('${token}', 'hex'))`;
/** Drafts, whose keys are hashes of tokens. */
export const draftRows = `insert into platform.drafts (token_hash, form, sealed, kept_at, expires_at) values
  (${hashed(drafts.own)}, 'report', '\\x00', now(), now() + interval '1 day'),
  (${hashed(drafts.unsent)}, 'unsent', '\\x00', now(), now() + interval '1 day'),
  (${hashed(drafts.expired)}, 'report', '\\x00', now(), now() - interval '1 day')`;
