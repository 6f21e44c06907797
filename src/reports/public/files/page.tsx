/** `/report/files`: photos, videos, documents and recordings [A7] [A8]. Each press of a button is one form: add, take away, go on. */
import { fileUpload, type KeptFile, takingsIn } from '../../../files/index.ts';
import { publicPaths } from '../../../paths.ts';
import { get, page, post, type Route, redirect, type Visit } from '../../../platform/web/index.ts';
import { afterForm } from '../attached.ts';
import { fileDeskOf, forgetAll } from '../file-desk.ts';
import { pressedIn } from '../file-parts.tsx';
import { hrefFor } from '../frame.tsx';
import { changeKept, newReport, readKept } from '../kept-visit.ts';
import { goOn, insteadOf, onward } from '../on-the-way.ts';
import type { PublicSite } from '../public-site.ts';
import { FilesView } from './view.tsx';

const step = 'files';
const path = publicPaths.reportStep(step);

/**
 * Keeps what came and goes on; or stays, when there is more to add or something was not taken. Always by a redirect, so that a page
 * loaded again never sends large files twice.
 */
async function keepFiles(site: PublicSite, visit: Visit) {
  let forgotten: readonly KeptFile[] = [];
  const { kept, cookie } = await changeKept(site, visit, (found, lost) => {
    const report = found.report ?? newReport;
    const change = afterForm(report.answers.files, pressedIn(visit.form), takingsIn(visit));
    forgotten = change.forgotten;
    const answers = { ...report.answers, files: change.attached };
    if (!change.stays) return goOn(found, step, answers, lost);
    return { ...found, report: { ...report, answers, at: step, lostEarlier: lost } };
  });
  await forgetAll(site, forgotten);
  return redirect(hrefFor(visit, onward(kept, site.clock.now())), { cookie });
}

export const filesRoutes = (site: PublicSite): readonly Route[] => [
  get(path, 'report.files', async (visit) => {
    const kept = await readKept(site, visit);
    const instead = insteadOf(step, kept);
    if (instead !== undefined) return redirect(hrefFor(visit, instead));
    return page(<FilesView site={site} visit={visit} report={kept?.report ?? newReport} />);
  }),
  {
    ...post(path, 'report.files.keep', (visit) => keepFiles(site, visit)),
    upload: fileUpload(() => fileDeskOf(site)),
  },
];
