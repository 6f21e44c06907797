/** `/return/report`: the stage in plain words, and the conversation with the desk [A2] [A20]. */
import { randomUUID } from 'node:crypto';
import { publicPaths } from '../../../paths.ts';
import { deleteDraft } from '../../../platform/forms/draft-store.ts';
import { field, get, page, post, redirect, type Visit } from '../../../platform/web/index.ts';
import {
  answerAsReporter,
  type ReturnedReport,
  receiptCaller,
  returnToReport,
} from '../../return-to-report.ts';
import { hrefFor } from '../frame.tsx';
import { findKept, readKept, saveKept } from '../kept-visit.ts';
import type { PublicSite } from '../public-site.ts';
import { readForm, typedIn } from '../read-form.ts';
import { answerForm } from './form.ts';
import { ReturnedView } from './view.tsx';

const path = publicPaths.comeBackReport();

/** How many sent forms are remembered, so that none is taken twice. */
const mostRemembered = 50;

/** The report of the receipt that this visitor came back with; undefined when there is none any more. */
async function openReturned(site: PublicSite, visit: Visit): Promise<ReturnedReport | undefined> {
  const receipt = (await readKept(site, visit))?.cameBack?.receipt;
  if (receipt === undefined) return undefined;
  return site.contexts.act(receiptCaller(site.keys, receipt), { act: 'report.return' }, (act) =>
    returnToReport(act, receipt),
  );
}

/** Keeps the answer and remembers its form, in one act. */
async function keepAnswer(site: PublicSite, token: string, receipt: string, text: string, once: string) {
  const caller = { ...receiptCaller(site.keys, receipt), draft: token };
  await site.contexts.act(caller, { act: 'report.answer' }, async (act) => {
    const kept = await findKept(act, token, true);
    const done = kept?.cameBack?.done ?? [];
    if (once !== '' && done.includes(once)) return;
    await answerAsReporter(act, receipt, text);
    const cameBack = { receipt, done: [...done, once].slice(-mostRemembered) };
    if (kept !== undefined) await saveKept(act, token, { ...kept, cameBack });
  });
}

async function answer(site: PublicSite, visit: Visit) {
  const { token } = visit;
  const receipt = (await readKept(site, visit))?.cameBack?.receipt;
  if (token === undefined || receipt === undefined) return redirect(hrefFor(visit, publicPaths.comeBack()));
  const reading = readForm(answerForm, visit.form);
  if ('values' in reading) {
    await keepAnswer(site, token, receipt, reading.values.answer, reading.values.once);
    return redirect(`${hrefFor(visit, path)}?sent=1`, { cookie: { set: token } });
  }
  const report = await openReturned(site, visit);
  if (report === undefined) return redirect(hrefFor(visit, publicPaths.comeBack()));
  const { errors } = reading;
  const typed = typedIn(visit.form);
  return page(ReturnedView({ site, visit, report, typed, errors, once: field(visit.form, 'once') }), {
    status: 422,
  });
}

/** Leaves nothing behind of having come back. */
async function finish(site: PublicSite, visit: Visit) {
  const { token } = visit;
  if (token === undefined) return redirect(hrefFor(visit, publicPaths.home()));
  const remains = await site.contexts.keep({ draft: token }, async (keep) => {
    const { cameBack: _, ...rest } = (await findKept(keep, token, true)) ?? {};
    const keeps = rest.report !== undefined || rest.sent !== undefined;
    await (keeps ? saveKept(keep, token, rest) : deleteDraft(keep.db, token));
    return keeps;
  });
  return redirect(hrefFor(visit, publicPaths.home()), { cookie: remains ? { set: token } : 'clear' });
}

export const comeBackReportRoutes = (site: PublicSite) => [
  get(path, 'return.report', async (visit) => {
    const report = await openReturned(site, visit);
    if (report === undefined) return redirect(hrefFor(visit, publicPaths.comeBack()));
    return page(ReturnedView({ site, visit, report, once: randomUUID() }));
  }),
  post(path, 'return.answer', (visit) =>
    field(visit.form, 'finish') === '' ? answer(site, visit) : finish(site, visit),
  ),
];
