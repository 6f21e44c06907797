/** `/return/report`: the stage in plain words, and the conversation with the desk, with files [A2] [A8] [A20]. */
import { randomUUID } from 'node:crypto';
import { fileUpload } from '../../../files/index.ts';
import { publicPaths } from '../../../paths.ts';
import { deleteDraft } from '../../../platform/forms/draft-store.ts';
import { field, get, page, post, type Route, redirect, type Visit } from '../../../platform/web/index.ts';
import { type ReturnedReport, receiptCaller, returnToReport } from '../../return-to-report.ts';
import { nothingAttached } from '../attached.ts';
import { fileDeskOf, forgetAll } from '../file-desk.ts';
import { hrefFor } from '../frame.tsx';
import { findKept, type KeptVisit, readKept, saveKept } from '../kept-visit.ts';
import type { PublicSite } from '../public-site.ts';
import { typedIn } from '../read-form.ts';
import { answerForm, readAnswer } from './form.ts';
import { gatherFiles, sendAnswer } from './send-answer.ts';
import { ReturnedView } from './view.tsx';

const path = publicPaths.comeBackReport();

/** The report of the receipt that this visitor came back with; undefined when there is none any more. */
async function openReturned(
  site: PublicSite,
  kept: KeptVisit | undefined,
): Promise<ReturnedReport | undefined> {
  const receipt = kept?.cameBack?.receipt;
  if (receipt === undefined) return undefined;
  return site.contexts.act(receiptCaller(site.keys, receipt), { act: 'report.return' }, (act) =>
    returnToReport(act, receipt),
  );
}

/**
 * Keeps what files came, then sends the answer with them; or shows the page again, when there is more to add or something is wrong.
 * A form that brought files is always answered by a redirect, so that a page loaded again never sends them twice.
 */
async function answer(site: PublicSite, visit: Visit) {
  const { token } = visit;
  const gathered = await gatherFiles(site, visit);
  if (token === undefined || gathered === undefined) return redirect(hrefFor(visit, publicPaths.comeBack()));
  const { cameBack, stays } = gathered;
  const again = redirect(`${hrefFor(visit, path)}#answer`, { cookie: { set: token } });
  if (stays) return again;
  const reading = readAnswer(visit.form, cameBack.files.kept.length > 0);
  if ('values' in reading) {
    const lost = await sendAnswer(site, token, cameBack.receipt, reading.values);
    const query = lost > 0 ? `?sent=1&lost=${lost}` : '?sent=1';
    return redirect(`${hrefFor(visit, path)}${query}`, { cookie: { set: token } });
  }
  if (visit.received.length > 0) return again;
  const report = await openReturned(site, { cameBack });
  if (report === undefined) return redirect(hrefFor(visit, publicPaths.comeBack()));
  const { errors } = reading;
  const once = field(visit.form, 'once');
  const typed = typedIn(visit.form);
  return page(ReturnedView({ site, visit, report, typed, errors, once, files: cameBack.files }), {
    status: 422,
  });
}

/** Leaves nothing behind of having come back. */
async function finish(site: PublicSite, visit: Visit) {
  const { token } = visit;
  if (token === undefined) return redirect(hrefFor(visit, publicPaths.home()));
  const { remains, dropped } = await site.contexts.keep({ draft: token }, async (keep) => {
    const { cameBack, ...rest } = (await findKept(keep, token, true)) ?? {};
    const keeps = rest.report !== undefined || rest.sent !== undefined;
    await (keeps ? saveKept(keep, token, rest) : deleteDraft(keep.db, token));
    return { remains: keeps, dropped: cameBack?.files.kept ?? [] };
  });
  await forgetAll(site, dropped);
  return redirect(hrefFor(visit, publicPaths.home()), { cookie: remains ? { set: token } : 'clear' });
}

/** The page as it stands: with what was typed when files were added to it, and what is wrong with that. */
async function show(site: PublicSite, visit: Visit) {
  const kept = await readKept(site, visit);
  const report = await openReturned(site, kept);
  if (report === undefined || kept?.cameBack === undefined)
    return redirect(hrefFor(visit, publicPaths.comeBack()));
  const { files = nothingAttached, typed } = kept.cameBack;
  const reading = answerForm.shape.answer.safeParse(typed);
  const errors = reading.success ? [] : [{ field: 'answer', word: 'tooLongText' } as const];
  const filled = typed === undefined ? {} : { answer: typed };
  return page(ReturnedView({ site, visit, report, typed: filled, errors, once: randomUUID(), files }));
}

export const comeBackReportRoutes = (site: PublicSite): readonly Route[] => [
  get(path, 'return.report', (visit) => show(site, visit)),
  {
    ...post(path, 'return.answer', (visit) =>
      field(visit.form, 'finish') === '' ? answer(site, visit) : finish(site, visit),
    ),
    upload: fileUpload(() => fileDeskOf(site)),
  },
];
