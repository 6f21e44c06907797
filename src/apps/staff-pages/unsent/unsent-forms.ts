/**
 * Forms that were sent, or still being typed, when their member's session had ended. They wait as a draft, sealed under what the
 * member's own browser brings, until the same member signs in again there; nobody else is shown them. What they hold is not looked at.
 */
import { timingSafeEqual } from 'node:crypto';
import { z } from 'zod';
import { type Keep, type SignedIn, sessionLimits } from '../../../access/index.ts';
import type { Contexts } from '../../../audit/index.ts';
import { deleteDraft, findDraft, saveDraft } from '../../../platform/forms/draft-store.ts';
import type { DeskRing } from '../../../platform/keys/index.ts';

const anHour = 3_600_000;
/** Forms that wait at once at most, from all tabs of one browser. */
export const mostForms = 20;
const form = 'unsent';

const formShape = z.object({
  /** Tells one form from another on the page that sends them. */
  key: z.uuid(),
  /** Where it is sent. */
  path: z.string(),
  /** Of the page in which it was typed, where that is known. */
  title: z.string().optional(),
  fields: z.array(z.tuple([z.string(), z.string()])),
});
export type UnsentForm = z.infer<typeof formShape>;

const unsentShape = z.object({ memberId: z.uuid(), forms: z.array(formShape) });
/** What waits for a member. */
export type Unsent = z.infer<typeof unsentShape>;

export interface UnsentForms {
  /** Lets forms wait under this cookie's token, beside those of the same member that wait there already. */
  keep(token: string, unsent: Unsent): Promise<void>;
  find(token: string): Promise<Unsent | undefined>;
  /** Takes one form away, or all; gives how many are left. */
  drop(token: string, key?: string): Promise<number>;
  /** The cookie changes: whatever waits under the old token waits under the new one. Gives what waits. */
  move(from: string, to: string): Promise<Unsent | undefined>;
  /** A mark that a page carries of its member, so that it can say for whom its forms wait when its session is long forgotten. */
  ownerMark(member: SignedIn): string;
  /** Whose mark this is, while it is any. */
  ownerOf(mark: string, now: Date): string | undefined;
}

/** Over the staff site's own contexts. The token that opens a draft is derived under a key that only the desk holds. */
export function unsentForms(contexts: Contexts<DeskRing>, keys: DeskRing): UnsentForms {
  const draftOf = (token: string) => keys.deskDigest('unsent', token).toString('hex');
  const over = <T>(token: string, work: (keep: Keep<DeskRing>, draft: string) => Promise<T>) => {
    const draft = draftOf(token);
    return contexts.keep({ draft }, (keep) => work(keep, draft));
  };
  const save = (keep: Keep<DeskRing>, draft: string, answers: Unsent) => {
    const until = new Date(keep.now.getTime() + sessionLimits.unsentHours * anHour);
    return saveDraft(keep.db, { token: draft, form, answers }, keep.now, until);
  };
  const read = (keep: Keep<DeskRing>, draft: string) =>
    findDraft(keep.db, { token: draft, form, shape: unsentShape }, keep.now);
  const markOf = (memberId: string, until: string) =>
    keys.deskDigest('unsent-owner', `${memberId}\0${until}`).toString('base64url');

  return {
    keep: (token, { memberId, forms }) =>
      over(token, async (keep, draft) => {
        const waits = await read(keep, draft);
        const before = waits?.memberId === memberId ? waits.forms : [];
        await save(keep, draft, { memberId, forms: [...before, ...forms].slice(-mostForms) });
      }),
    find: (token) => over(token, read),
    drop: (token, key) =>
      over(token, async (keep, draft) => {
        const found = key === undefined ? undefined : await read(keep, draft);
        const left = found?.forms.filter((each) => each.key !== key) ?? [];
        if (found === undefined || left.length === 0) await deleteDraft(keep.db, draft);
        else await save(keep, draft, { ...found, forms: left });
        return left.length;
      }),
    async move(from, to) {
      const found = await over(from, async (keep, draft) => {
        const unsent = await read(keep, draft);
        if (unsent !== undefined) await deleteDraft(keep.db, draft);
        return unsent;
      });
      if (found !== undefined) await over(to, (keep, draft) => save(keep, draft, found));
      return found;
    },
    ownerMark({ memberId, signedInUntil }) {
      const until = String(signedInUntil.getTime());
      return `${memberId}.${until}.${markOf(memberId, until)}`;
    },
    ownerOf(mark, now) {
      const [memberId = '', until = '', digest = ''] = mark.split('.');
      const wanted = Buffer.from(markOf(memberId, until));
      const given = Buffer.from(digest);
      const holds = wanted.length === given.length && timingSafeEqual(wanted, given);
      return holds && Number(until) + sessionLimits.unsentHours * anHour > now.getTime()
        ? memberId
        : undefined;
    },
  };
}
