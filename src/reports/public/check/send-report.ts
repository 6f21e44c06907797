/** Sends the report that a visitor has finished. */

import { submitReport } from '../../submit-report.ts';
import { contactFrom, filesFrom, toldFrom } from '../answers.ts';
import { findKept, saveKept } from '../kept-visit.ts';
import type { PublicSite } from '../public-site.ts';

/**
 * (1) Holds the draft, so that a second press waits; (2) when it has been sent already, leaves it at that; (3) submits the
 * report; (4) puts its receipt in the draft's place. All in one act: pressed twice, gone back to, or sent again after the
 * program was killed, it gives the same receipt and never a second report.
 */
export const sendReport = (
  site: PublicSite,
  token: string,
  language: string,
): Promise<'sent' | 'nothing-to-send' | 'nothing-seen'> =>
  site.contexts.act({ draft: token }, { act: 'report.submit' }, async (act) => {
    const kept = await findKept(act, token, true);
    if (kept?.sent !== undefined) return 'sent';
    if (kept?.report === undefined) return 'nothing-to-send';
    const { report, ...rest } = kept;
    const told = toldFrom(report.answers);
    if (told === undefined) return 'nothing-seen';
    const contact = contactFrom(report.answers);
    const { receipt, urgent, lostFiles } = await submitReport(act, {
      told,
      contact,
      channel: 'public-site',
      language,
      files: filesFrom(report.answers),
    });
    await saveKept(act, token, { ...rest, sent: { receipt, urgent, lostFiles } });
    return 'sent';
  });
