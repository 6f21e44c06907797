/** `/report/receipt`: the code to come back with. The page is left only once it is proved kept [A3]. */

import { publicPaths } from '../../../paths.ts';
import { deleteDraft } from '../../../platform/forms/draft-store.ts';
import { get, page, post, redirect, type Visit } from '../../../platform/web/index.ts';
import { hrefFor } from '../frame.tsx';
import type { KeptVisit } from '../kept-visit.ts';
import { findKept, readKept, saveKept } from '../kept-visit.ts';
import type { PublicSite } from '../public-site.ts';
import { typedIn } from '../read-form.ts';
import { readKeptProof } from './form.ts';
import { ReceiptView } from './view.tsx';

const path = publicPaths.receipt();

/** What is left when a receipt is proved kept: nothing, unless the visitor has begun something else meanwhile. */
async function forgetReceipt(site: PublicSite, token: string): Promise<KeptVisit | undefined> {
  return site.contexts.keep({ draft: token }, async (keep) => {
    const found = await findKept(keep, token, true);
    if (found === undefined) return undefined;
    const { sent: _, ...rest } = found;
    if (Object.values(rest).some((each) => each !== undefined)) {
      await saveKept(keep, token, rest);
      return rest;
    }
    await deleteDraft(keep.db, token);
    return undefined;
  });
}

/** A finished visitor goes to the last page without a cookie; one with more in hand keeps it. */
function afterProof(visit: Visit, token: string, rest: KeptVisit | undefined) {
  const done = hrefFor(visit, publicPaths.reportStep('sent'));
  if (rest === undefined) return redirect(done, { cookie: 'clear' });
  const next = rest.report === undefined ? done : hrefFor(visit, publicPaths.report());
  return redirect(next, { cookie: { set: token } });
}

export const receiptRoutes = (site: PublicSite) => [
  get(path, 'report.receipt', async (visit) => {
    const kept = await readKept(site, visit);
    if (kept?.sent === undefined) return redirect(hrefFor(visit, publicPaths.report()));
    return page(
      <ReceiptView site={site} visit={visit} sent={kept.sent} hasMore={kept.report !== undefined} />,
    );
  }),
  post(path, 'report.receipt.kept', async (visit) => {
    const { token } = visit;
    const kept = await readKept(site, visit);
    if (token === undefined || kept?.sent === undefined)
      return redirect(hrefFor(visit, publicPaths.reportStep('sent')));
    const reading = readKeptProof(visit.form, kept.sent.receipt);
    if ('values' in reading) return afterProof(visit, token, await forgetReceipt(site, token));
    return page(
      <ReceiptView
        site={site}
        visit={visit}
        sent={kept.sent}
        hasMore={kept.report !== undefined}
        typed={typedIn(visit.form)}
        errors={reading.errors}
      />,
      { status: 422 },
    );
  }),
];
