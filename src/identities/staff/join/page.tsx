/**
 * `/identities/:mentionId/join`: a member joins by hand what the service never found. The other report is found by its reference; which of
 * its mentions is meant, and why, is one form.
 */
import { z } from 'zod';
import { actAs, type Desk, lookAs } from '../../../audit/index.ts';
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
import { joinByHand } from '../../join-by-hand.ts';
import { findMentionRecord } from '../../mention-record-query.ts';
import type { FindReport, TellReports } from '../report-in-words.ts';
import { type FieldName, type Returned, readJoin, t } from './join-form.ts';
import { type JoinModel, loadJoin } from './load-join.ts';
import { JoinView } from './view.tsx';

interface Reports {
  readonly tell: TellReports;
  readonly find: FindReport;
}

/** The mention, and its record before anything of it is opened. */
async function addressed(desk: Desk, visit: Visit) {
  const mentionId = z.uuid().safeParse(visit.params['mentionId']).data;
  const recordId =
    mentionId === undefined
      ? undefined
      : await lookAs(desk, visit, (look) => findMentionRecord(look, mentionId));
  if (mentionId === undefined || recordId === undefined) throw new Refusal('not-found');
  return { mentionId, record: { kind: 'report', id: recordId } } as const;
}

/** What is wrong with the reference, where something is. */
function errorsOf({ other }: JoinModel, returned: Returned | undefined): ReadonlyMap<FieldName, string> {
  if (other === 'unknown') return new Map([['reference', t('error.reference')]]);
  if (other === 'same') return new Map([['reference', t('error.same')]]);
  return returned?.errors ?? new Map();
}

async function show(desk: Desk, visit: Visit, reports: Reports, returned?: Returned): Promise<Answer> {
  const { mentionId, record } = await addressed(desk, visit);
  const reference = returned?.reference ?? (visit.query['reference'] ?? '').trim().slice(0, 100);
  const line = { act: 'identity.open', record, detail: { mention: mentionId } } as const;
  return actAs(desk, visit, line, async (act) => {
    const model = await loadJoin(act, mentionId, reference, reports);
    if (returned !== undefined && !model.works) throw new Refusal('not-allowed');
    const errors = errorsOf(model, returned);
    return page(
      desk.frame({
        visit,
        member: act.actor,
        title: t('title'),
        place: 'matches',
        hasErrors: errors.size > 0,
        backHref: staffPaths.identity(mentionId),
        children: (
          <JoinView
            model={model}
            reference={reference}
            returned={returned}
            errors={errors}
            formToken={visit.formToken()}
          />
        ),
      }),
      errors.size === 0 ? {} : { status: 422 },
    );
  });
}

export const joinRoutes = (desk: Desk, reports: Reports): readonly Route[] => [
  get(staffPaths.joinByHand(':mentionId'), 'identity.join', (visit) => show(desk, visit, reports)),
  post(staffPaths.joinByHand(':mentionId'), 'identity.join.save', async (visit) => {
    const read = readJoin(visit.form);
    if ('returned' in read) return show(desk, visit, reports, read.returned);
    const { mentionId, record } = await addressed(desk, visit);
    const { other, reason } = read.value;
    const line = { act: 'match.join', record, detail: { mention: mentionId, other } } as const;
    const { matchId, outcome } = await actAs(desk, visit, line, (act) =>
      joinByHand(act, { mentionId, otherMention: other, reason }),
    );
    return redirect(`${staffPaths.match(matchId)}?done=${outcome}`);
  }),
];
