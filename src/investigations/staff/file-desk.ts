import { reads } from '../../access/index.ts';
import { asSignedIn, type Desk } from '../../audit/index.ts';
import type { FileDesk } from '../../files/index.ts';
import { Refusal } from '../../platform/refusal.ts';
import type { FileStore } from '../../platform/store/index.ts';
import type { Visit } from '../../platform/web/index.ts';

/** Where an investigator's files go to; nobody else's are taken. */
export const fileDeskOf =
  (desk: Desk, store: FileStore) =>
  ({ token }: Visit): FileDesk => ({
    store,
    keep: (work) =>
      desk.contexts.keep(token === undefined ? {} : { session: token }, (keep) => {
        if (!reads(asSignedIn(keep).actor, 'investigation')) throw new Refusal('not-allowed');
        return work(keep);
      }),
  });
