/** The two steps of an answer: its files are kept with the visit as they come, then all of it goes to the desk in one act. */
import { type KeptFile, takingsIn } from '../../../files/index.ts';
import type { Visit } from '../../../platform/web/index.ts';
import { answerAsReporter, receiptCaller } from '../../return-to-report.ts';
import { afterForm, nothingAttached } from '../attached.ts';
import { forgetAll } from '../file-desk.ts';
import { pressedIn } from '../file-parts.tsx';
import { findKept, type KeptVisit, saveKept } from '../kept-visit.ts';
import type { PublicSite } from '../public-site.ts';
import { textOf } from '../read-form.ts';
import type { AnswerGiven } from './form.ts';

/** How many sent forms are remembered, so that none is taken twice. */
const mostRemembered = 50;

interface Gathered {
  readonly cameBack: NonNullable<KeptVisit['cameBack']>;
  /** The page has to be shown again. */
  readonly stays: boolean;
}

/**
 * Keeps the files that a form brought, and what was typed beside them, with the visit. Undefined when the visitor has not come back
 * with a receipt: then nothing of them stays.
 */
export async function gatherFiles(site: PublicSite, visit: Visit): Promise<Gathered | undefined> {
  const { token } = visit;
  const takings = takingsIn(visit);
  const all = takings.flatMap((taking) => (taking.kind === 'kept' ? [taking.file] : []));
  let forgotten: readonly KeptFile[] = all;
  const gathered =
    token === undefined
      ? undefined
      : await site.contexts.keep({ draft: token }, async (keep): Promise<Gathered | undefined> => {
          const kept = await findKept(keep, token, true);
          if (kept?.cameBack === undefined) return undefined;
          const change = afterForm(kept.cameBack.files, pressedIn(visit.form), takings);
          forgotten = change.forgotten;
          const cameBack = { ...kept.cameBack, files: change.attached, typed: textOf(visit.form, 'answer') };
          await saveKept(keep, token, { ...kept, cameBack });
          return { cameBack, stays: change.stays };
        });
  await forgetAll(site, forgotten);
  return gathered;
}

/** Sends words and files and remembers their form, in one act. Gives how many files had lapsed. */
export async function sendAnswer(
  site: PublicSite,
  token: string,
  receipt: string,
  { answer: text, once }: AnswerGiven,
): Promise<number> {
  const caller = { ...receiptCaller(site.keys, receipt), draft: token };
  return site.contexts.act(caller, { act: 'report.answer' }, async (act) => {
    const kept = await findKept(act, token, true);
    const done = kept?.cameBack?.done ?? [];
    if (once !== '' && done.includes(once)) return 0;
    const files = kept?.cameBack?.files.kept ?? [];
    if (text === undefined && files.length === 0) return 0;
    const lost = await answerAsReporter(act, receipt, { text, files });
    const cameBack = { receipt, done: [...done, once].slice(-mostRemembered), files: nothingAttached };
    if (kept !== undefined) await saveKept(act, token, { ...kept, cameBack });
    return lost;
  });
}
