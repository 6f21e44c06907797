/** `/reports/:id` and what is done there. Opening a report is an act; a report that is not the reader's looks as if it did not exist. */
import { z } from 'zod';
import { listAgencies, type StaffAct } from '../../../access/index.ts';
import { type ActName, actAs, type Desk, type Line, lookAs } from '../../../audit/index.ts';
import { staffPaths } from '../../../paths.ts';
import { Refusal } from '../../../platform/refusal.ts';
import type { FileStore } from '../../../platform/store/index.ts';
import {
  type Answer,
  field,
  get,
  idOf,
  page,
  post,
  type Route,
  redirect,
  type Visit,
} from '../../../platform/web/index.ts';
import { judgeToReporter } from '../../../support/index.ts';
import { claimReport, releaseReport } from '../../claim-report.ts';
import { decideReport, undoDecision } from '../../decide-report.ts';
import { receiversOf } from '../../receivers.ts';
import { settleAtDesk } from '../../settle-at-desk.ts';
import { askFromDesk, noteAtDesk, noteBlockedAsk } from '../../write-to-report.ts';
import { consentRoute } from '../consent/page.ts';
import { fileRoutes } from '../files/page.tsx';
import { filterQuery, readFilters } from '../inbox/inbox-filters.ts';
import { findReportSigns } from '../live/report-signs-query.ts';
import { nothingToSee, reportMark } from '../live/watched.ts';
import { type Returned, readDecision, readText } from './forms.ts';
import { loadReport } from './load-report.ts';
import { t } from './report-words.ts';
import { ReportView } from './view.tsx';

const lineOf = (act: ActName, id: string, detail: Line['detail'] = {}): Line => ({
  act,
  record: { kind: 'report', id },
  detail,
});

/** Opens the report and shows it: with what was typed and what is wrong with it, when a form came back. */
const show = (desk: Desk, visit: Visit, returned?: Returned): Promise<Answer> => {
  const id = idOf(visit);
  return actAs(desk, visit, lineOf('report.open', id), async (act) => {
    const model = await loadReport(act, id);
    if (returned !== undefined && !model.works) throw new Refusal('not-allowed');
    const signs = await findReportSigns(act, id);
    return page(
      desk.frame({
        visit,
        member: act.actor,
        title: t('title', { reference: model.opened.report.reference }),
        place: 'inbox',
        hasErrors: returned !== undefined,
        backHref: staffPaths.inbox(),
        children: (
          <ReportView
            model={model}
            mark={signs === undefined ? nothingToSee : reportMark(act, signs)}
            formToken={visit.formToken()}
            returned={returned}
            done={visit.query['done']}
          />
        ),
      }),
      returned === undefined ? {} : { status: 422 },
    );
  });
};

type Outcome = string;

/** Does one thing with one report, then comes back by a redirect that says in a short code what came of it. */
const doing = (
  desk: Desk,
  path: string,
  name: string,
  act: ActName,
  work: (act: StaffAct, id: string) => Promise<Outcome>,
): Route =>
  post(path, name, async (visit) => {
    const id = idOf(visit);
    const outcome = await actAs(desk, visit, lineOf(act, id), (open) => work(open, id));
    return redirect(cameFrom(visit, id, outcome));
  });

/** Back to where the button stood: the inbox with its filters, read against what filters there are, or the report. */
function cameFrom(visit: Visit, id: string, outcome: Outcome): string {
  if (field(visit.form, 'from') !== 'inbox') return `${staffPaths.report(id)}?done=${outcome}`;
  const filters = Object.fromEntries(new URLSearchParams(field(visit.form, 'filters')));
  const query = filterQuery(readFilters(filters));
  query.set('done', outcome);
  return `${staffPaths.inbox()}?${query}#r-${id}`;
}

/** A text sent to a report: shown again when it cannot be taken. */
const writing = (
  desk: Desk,
  path: string,
  name: string,
  kind: { readonly field: 'note'; readonly act: ActName; readonly outcome: Outcome },
  work: (act: StaffAct, id: string, text: string) => Promise<void>,
): Route =>
  post(path, name, async (visit) => {
    const id = idOf(visit);
    const read = readText(visit.form, kind.field);
    if ('returned' in read) return show(desk, visit, read.returned);
    await actAs(desk, visit, lineOf(kind.act, id), (act) => work(act, id, read.value));
    return redirect(`${staffPaths.report(id)}?done=${kind.outcome}`);
  });

/** A question to the reporter: sent, or stopped by what keeps them safe; the book says which. */
const asking = (desk: Desk): Route =>
  post(staffPaths.ask(':id'), 'report.ask', async (visit) => {
    const id = idOf(visit);
    const read = readText(visit.form, 'question');
    if ('returned' in read) return show(desk, visit, read.returned);
    const verdict = await lookAs(desk, visit, (look) => judgeToReporter(look, id, read.value));
    if (verdict.passes) {
      await actAs(desk, visit, lineOf('report.ask', id), (act) => askFromDesk(act, id, read.value));
      return redirect(`${staffPaths.report(id)}?done=asked`);
    }
    const line = lineOf('report.ask', id, { stopped: verdict.reason });
    await actAs(desk, visit, line, (act) => noteBlockedAsk(act, id));
    const error =
      verdict.word === undefined ? t('ask.stopped') : t('ask.stopped.word', { word: verdict.word });
    return show(desk, visit, { typed: { question: read.value }, errors: new Map([['question', error]]) });
  });

const deciding = (desk: Desk): Route =>
  post(staffPaths.decide(':id'), 'report.decide', async (visit) => {
    const id = idOf(visit);
    const read = await lookAs(desk, visit, async (look) => {
      const receivers = receiversOf(await listAgencies(look), look.actor.agencyId, look.now);
      const names = receivers.map((agency) => agency.agencyId);
      return readDecision(visit.form, names, look.now);
    });
    if ('returned' in read) return show(desk, visit, read.returned);
    const { decision, toAgency } = read.value;
    const line = lineOf('report.decide', id, { decision, ...(toAgency === undefined ? {} : { toAgency }) });
    const outcome = await actAs(desk, visit, line, (act) => decideReport(act, id, read.value));
    return redirect(`${staffPaths.report(id)}?done=${outcome}`);
  });

const settling = (desk: Desk): Route =>
  post(staffPaths.settleMention(':id', ':mentionId'), 'report.settle-mention', async (visit) => {
    const id = idOf(visit);
    const mentionId = idOf(visit, 'mentionId');
    const state = z.enum(['accepted', 'dismissed']).safeParse(field(visit.form, 'state')).data;
    if (state === undefined) throw new Refusal('bad-request');
    const line = lineOf('mention.settle', id, { mention: mentionId, state });
    await actAs(desk, visit, line, (act) => settleAtDesk(act, id, mentionId, state));
    const part = field(visit.form, 'part') === 'files' ? 'files-part' : 'drawn';
    return redirect(`${staffPaths.report(id)}?done=settled#${part}`);
  });

/** The page of one report and its forms. */
export const reportRoutes = (desk: Desk, fileStore: FileStore): readonly Route[] => [
  get(staffPaths.report(':id'), 'report', (visit) => show(desk, visit)),
  doing(desk, staffPaths.claim(':id'), 'report.claim', 'report.claim', claimReport),
  doing(desk, staffPaths.release(':id'), 'report.release', 'report.release', releaseReport),
  doing(desk, staffPaths.undoDecision(':id'), 'report.undo', 'report.undo-decision', undoDecision),
  asking(desk),
  writing(
    desk,
    staffPaths.note(':id'),
    'report.note',
    { field: 'note', act: 'report.note', outcome: 'noted' },
    noteAtDesk,
  ),
  deciding(desk),
  settling(desk),
  consentRoute(desk, {
    idOf,
    show: (visit, consent) => show(desk, visit, { typed: {}, errors: new Map(), consent }),
  }),
  ...fileRoutes(desk, fileStore, {
    idOf,
    show: (visit, files) => show(desk, visit, { typed: {}, errors: new Map(), files }),
  }),
];
