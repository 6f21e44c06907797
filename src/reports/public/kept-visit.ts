/**
 * What is kept for one visitor between pages: a half-finished report, the receipt of one just sent, the receipt they came
 * back with. All of it in one draft, sealed under their own cookie, gone after an hour without use.
 */
import { z } from 'zod';
import type { Keep, Look } from '../../access/index.ts';
import { findDraft, newDraftToken, saveDraft } from '../../platform/forms/draft-store.ts';
import { type CookieChange, field, type Visit } from '../../platform/web/index.ts';
import { answersShape, noAnswers } from './answers.ts';
import { attachedShape, nothingAttached } from './attached.ts';
import { stepNames } from './journey.ts';
import type { PublicSite } from './public-site.ts';

/** Minutes without use after which answers are deleted. */
export const draftMinutes = 60;

const reportShape = z.strictObject({
  answers: answersShape,
  /** The next question, to go on with after a break. */
  at: z.enum(stepNames),
  reachedCheck: z.boolean(),
  /** Advice to call 999 has been shown; it is shown once. */
  adviceShown: z.boolean(),
  /** Earlier answers had been deleted when the last one came: said once, plainly. */
  lostEarlier: z.boolean(),
});

const keptShape = z.strictObject({
  report: reportShape.optional(),
  sent: z
    .strictObject({
      receipt: z.string(),
      urgent: z.boolean(),
      /** Files that had lapsed when the report was sent, and did not go with it. */
      lostFiles: z.number().default(0),
    })
    .optional(),
  cameBack: z
    .strictObject({
      receipt: z.string(),
      done: z.array(z.string().max(40)),
      files: attachedShape.default(nothingAttached),
      /** What stood in the answer when files were added to it. */
      typed: z.string().optional(),
    })
    .optional(),
});

export type StartedReport = z.infer<typeof reportShape>;
export type KeptVisit = z.infer<typeof keptShape>;

export const newReport: StartedReport = {
  answers: noAnswers,
  at: 'danger',
  reachedCheck: false,
  adviceShown: false,
  lostEarlier: false,
};

const draftOf = (token: string) => ({ token, form: 'visit', shape: keptShape });

/** What is kept for this token, held against other tabs when it is going to be changed. */
export const findKept = (context: Look, token: string, forChange = false): Promise<KeptVisit | undefined> =>
  findDraft(context.db, draftOf(token), context.now, forChange);

/** Keeps it for another hour. */
export const saveKept = (context: Keep, token: string, kept: KeptVisit): Promise<void> =>
  saveDraft(
    context.db,
    { token, form: 'visit', answers: kept },
    context.now,
    new Date(context.now.getTime() + draftMinutes * 60_000),
  );

/** What is kept for this visitor; undefined without cookie, and when it has expired. */
export async function readKept(site: PublicSite, visit: Visit): Promise<KeptVisit | undefined> {
  const { token } = visit;
  return token === undefined
    ? undefined
    : site.contexts.look({ draft: token }, (look) => findKept(look, token));
}

/**
 * Changes what is kept for this visitor, or begins to keep something: only then is a cookie set. What had expired is begun
 * anew under a new token, so that a token planted by somebody else is never taken up; `lost` then says that earlier answers
 * are gone.
 */
export async function changeKept(
  site: PublicSite,
  visit: Visit,
  change: (kept: KeptVisit, lost: boolean) => KeptVisit,
): Promise<{ readonly kept: KeptVisit; readonly cookie: CookieChange }> {
  const { token } = visit;
  if (token !== undefined) {
    const kept = await site.contexts.keep({ draft: token }, async (keep) => {
      const found = await findKept(keep, token, true);
      if (found === undefined) return undefined;
      const changed = change(found, false);
      await saveKept(keep, token, changed);
      return changed;
    });
    if (kept !== undefined) return { kept, cookie: { set: token } };
  }
  const fresh = newDraftToken();
  const kept = change({}, token !== undefined || field(visit.form, 'form-token') !== '');
  await site.contexts.keep({ draft: fresh }, (keep) => saveKept(keep, fresh, kept));
  return { kept, cookie: { set: fresh } };
}
