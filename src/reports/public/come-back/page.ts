/** `/return`: the code, and nothing else, brings a reporter back [A2]. */
import type { KeptFile } from '../../../files/index.ts';
import { publicPaths } from '../../../paths.ts';
import { get, page, post, redirect, type Visit } from '../../../platform/web/index.ts';
import { newReceiptCode, readReceipt } from '../../receipt.ts';
import { receiptCaller, returnToReport } from '../../return-to-report.ts';
import { nothingAttached } from '../attached.ts';
import { forgetAll } from '../file-desk.ts';
import { hrefFor } from '../frame.tsx';
import { changeKept } from '../kept-visit.ts';
import type { PublicSite } from '../public-site.ts';
import { readForm, typedIn } from '../read-form.ts';
import { comeBackForm } from './form.ts';
import { ComeBackView } from './view.tsx';

const path = publicPaths.comeBack();

/**
 * Does this code bring back a report? What cannot be a code is looked up all the same, as a code that stands for nothing, so
 * that neither words nor time tell which part was wrong, and a deleted report looks like a wrong code.
 */
async function bringsBack(site: PublicSite, typed: string): Promise<string | undefined> {
  const code = readReceipt(typed) ?? newReceiptCode();
  const found = await site.contexts.act(receiptCaller(site.keys, code), { act: 'report.return' }, (act) =>
    returnToReport(act, code),
  );
  return found === undefined ? undefined : code;
}

async function comeBack(site: PublicSite, visit: Visit) {
  const typed = typedIn(visit.form);
  const brake = site.returnBrake.take(visit.source, site.clock.now());
  if (!brake.allowed)
    return page(ComeBackView({ site, visit, typed, waitSeconds: brake.waitSeconds }), { status: 429 });
  const reading = readForm(comeBackForm, visit.form);
  const code = 'values' in reading ? await bringsBack(site, reading.values.code ?? '') : undefined;
  if (code === undefined) {
    const errors = [{ field: 'code', word: 'noSuchReceipt' }] as const;
    return page(ComeBackView({ site, visit, typed, errors }), { status: 422 });
  }
  let dropped: readonly KeptFile[] = [];
  const { cookie } = await changeKept(site, visit, (kept) => {
    dropped = kept.cameBack?.files.kept ?? [];
    return { ...kept, cameBack: { receipt: code, done: [], files: nothingAttached } };
  });
  await forgetAll(site, dropped);
  return redirect(hrefFor(visit, publicPaths.comeBackReport()), { cookie });
}

export const comeBackRoutes = (site: PublicSite) => [
  get(path, 'return', (visit) => page(ComeBackView({ site, visit }))),
  post(path, 'return.code', (visit) => comeBack(site, visit)),
];
