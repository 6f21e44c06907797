/** `/hits/:requestId`: one request between two agencies, and its answer. Each side sees its own record, and of the other's nothing. */
import { z } from 'zod';
import { listAgencies, listMemberNames, worksAtDesk } from '../../../access/index.ts';
import { actAs, type Desk, type Line, lookAs } from '../../../audit/index.ts';
import { staffPaths } from '../../../paths.ts';
import { Refusal } from '../../../platform/refusal.ts';
import {
  type Answer,
  get,
  page,
  post,
  type Route,
  redirect,
  type Visit,
} from '../../../platform/web/index.ts';
import { answerRequest } from '../../ask-for-hit.ts';
import { endAnswer, findAnswerShare } from '../../end-answer.ts';
import { findOwnRecord, getRequest } from '../../request-store.ts';
import type { TellReports } from '../report-in-words.ts';
import { type Returned, readRequestAnswer } from './hit-forms.ts';
import { t } from './hit-words.ts';
import { RequestView } from './request-view.tsx';

/** The request and one's own of its two records, before anything of it is opened. */
async function ownSide(desk: Desk, visit: Visit): Promise<{ requestId: string; recordId: string }> {
  const requestId = z.uuid().safeParse(visit.params['requestId']).data;
  if (requestId === undefined) throw new Refusal('not-found');
  const recordId = await lookAs(desk, visit, (look) => findOwnRecord(look, requestId));
  if (recordId === undefined) throw new Refusal('not-found');
  return { requestId, recordId };
}

const lineOf = (act: Line['act'], recordId: string, detail: NonNullable<Line['detail']>): Line => ({
  act,
  record: { kind: 'report', id: recordId },
  detail,
});

async function show(
  desk: Desk,
  visit: Visit,
  tellReports: TellReports,
  returned?: Returned,
): Promise<Answer> {
  const { requestId, recordId } = await ownSide(desk, visit);
  return actAs(desk, visit, lineOf('hit.open', recordId, { request: requestId }), async (act) => {
    const request = await getRequest(act, requestId);
    const ours = request.fromAgency === act.actor.agencyId;
    const atDesk = worksAtDesk(act.actor);
    const canAnswer = !ours && atDesk && request.answer === undefined && !request.different;
    if (returned !== undefined && !canAnswer) throw new Refusal('not-allowed');
    const [reports, agencies, names, share] = await Promise.all([
      tellReports(act, [recordId, ...(ours && request.answer?.sections.length ? [request.theirRecord] : [])]),
      listAgencies(act),
      listMemberNames(act, [request.askedBy, ...(request.answer ? [request.answer.answeredBy] : [])]),
      findAnswerShare(act, request),
    ]);
    return page(
      desk.frame({
        visit,
        member: act.actor,
        title: t(ours ? 'request.titleOurs' : 'request.titleTheirs'),
        place: 'matches',
        hasErrors: returned !== undefined,
        backHref: ours ? `${staffPaths.hits()}?side=ours` : staffPaths.hits(),
        children: (
          <RequestView
            request={request}
            ours={ours}
            canAnswer={canAnswer}
            atDesk={atDesk}
            share={share}
            now={act.now}
            own={reports.get(recordId)}
            opened={ours ? reports.get(request.theirRecord) : undefined}
            agencyName={(id) => agencies.find((agency) => agency.agencyId === id)?.name ?? id}
            memberName={(id) => names.get(id)?.name ?? t('somebody')}
            formToken={visit.formToken()}
            returned={returned}
            done={visit.query['done']}
          />
        ),
      }),
      returned === undefined ? {} : { status: 422 },
    );
  });
}

export const requestRoutes = (desk: Desk, tellReports: TellReports): readonly Route[] => [
  get(staffPaths.hit(':requestId'), 'hit', (visit) => show(desk, visit, tellReports)),
  post(staffPaths.answerHit(':requestId'), 'hit.answer', async (visit) => {
    const { requestId, recordId } = await ownSide(desk, visit);
    const read = readRequestAnswer(visit.form);
    if ('returned' in read) return show(desk, visit, tellReports, read.returned);
    const line = lineOf('hit.answer', recordId, { request: requestId, answer: read.value.answer });
    const outcome = await actAs(desk, visit, line, (act) => answerRequest(act, { requestId, ...read.value }));
    return redirect(`${staffPaths.hit(requestId)}?done=${outcome}`);
  }),
  post(staffPaths.endHit(':requestId'), 'hit.end', async (visit) => {
    const { requestId, recordId } = await ownSide(desk, visit);
    const line = lineOf('record.end-share', recordId, { request: requestId });
    const outcome = await actAs(desk, visit, line, (act) => endAnswer(act, requestId)).then(
      () => 'ended',
      (fault: unknown) => {
        if (fault instanceof Refusal && fault.code === 'changed-meanwhile') return 'over';
        throw fault;
      },
    );
    return redirect(`${staffPaths.hit(requestId)}?done=${outcome}`);
  }),
];
