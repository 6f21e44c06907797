/** Walks of the public site that many tests begin with, and what the desk then holds. */
import { sql } from 'kysely';
import { z } from 'zod';
import { asSignedIn } from '../audit/index.ts';
import { askReporter, type OpenedReport, openReport, type Stage, saveStage } from '../reports/index.ts';
import type { Browsing } from './browse.ts';
import { attribute, type PageRead } from './page.ts';
import type { Partnership } from './partnership.ts';

/** Skips what is left, up to check answers. */
export async function skipToCheck(visitor: Browsing, from: PageRead): Promise<PageRead> {
  let page = from;
  while (visitor.at !== '/report/check') {
    const skips = page.forms.some(({ buttons }) => buttons.some(({ text }) => text === 'Skip this question'));
    const onward = skips ? 'Skip this question' : 'Continue';
    page = await visitor.press(page, visitor.at === '/report/call-999' ? 'Go on with the report' : onward);
  }
  return page;
}

/** Answers what was seen and skips the rest, up to check answers. */
export async function tellBriefly(visitor: Browsing, whatSeen: string): Promise<PageRead> {
  const seen = await visitor.open('/report/what-happened');
  return skipToCheck(visitor, await visitor.press(seen, 'Continue', { 'what-seen': whatSeen }));
}

/** The code on a receipt page. */
export function receiptOn(page: PageRead): string {
  const [code] = page.elements.flatMap((element) => attribute(element, 'data-receipt') ?? []);
  if (code === undefined) throw new Error(`no receipt on the page headed: ${page.h1}`);
  return code;
}

export interface TestDesk {
  /** Every report the desk holds, opened, oldest first. */
  reports(): Promise<OpenedReport[]>;
  /** The only report that tells exactly this. */
  reportThatTells(whatSeen: string): Promise<OpenedReport>;
  ask(reportId: string, question: string): Promise<void>;
  moveTo(reportId: string, stage: Stage): Promise<void>;
}

/** The public desk, at work. */
export async function deskOf(given: Partnership): Promise<TestDesk> {
  const { session } = await given.member('duty-desk').of('cheshire-police');
  const open = (reportId: string) =>
    given.staff.act({ session }, { act: 'report.open', record: { kind: 'report', id: reportId } }, (act) =>
      openReport(act, reportId),
    );
  const reports = async () => {
    const rows = await given.staff.look({ session }, (look) =>
      look.db.all(
        z.object({ report_id: z.string() }),
        sql`select report_id from reports.reports order by received_at, report_id`,
      ),
    );
    const opened: OpenedReport[] = [];
    for (const { report_id: id } of rows) opened.push(await open(id));
    return opened;
  };
  return {
    reports,
    async reportThatTells(whatSeen) {
      const found = (await reports()).filter(({ told }) => told?.whatSeen === whatSeen);
      const [only] = found;
      if (only === undefined || found.length > 1)
        throw new Error(`${found.length} reports tell: ${whatSeen}`);
      return only;
    },
    ask: (reportId, question) =>
      given.staff.act({ session }, { act: 'report.ask', record: { kind: 'report', id: reportId } }, (act) =>
        askReporter(asSignedIn(act), reportId, question),
      ),
    moveTo: async (reportId, stage) => {
      await given.staff.act(
        { session },
        { act: 'report.decide', record: { kind: 'report', id: reportId } },
        (act) => saveStage(act, reportId, stage),
      );
    },
  };
}
