/** `/matches/:id` and what is decided there. Opening a pair is a look at two records; one that is not the reader's looks as if it did not exist. */
import { actAs, type Desk, type Line, lookAs } from '../../../audit/index.ts';
import { staffPaths } from '../../../paths.ts';
import { Refusal } from '../../../platform/refusal.ts';
import {
  type Answer,
  get,
  idOf,
  page,
  post,
  type Route,
  redirect,
  type Visit,
} from '../../../platform/web/index.ts';
import { decideMatch, undoMatchDecision } from '../../decide-match.ts';
import { findPairEnds, type PairEnds } from '../../decision-store.ts';
import type { TellReports } from '../report-in-words.ts';
import { type Returned, readAnswer, readUndo } from './answer-form.ts';
import { loadPair } from './load-pair.ts';
import { t } from './match-words.ts';
import { PairView } from './pair-view.tsx';

/** The two records, before anything of them is opened. */
const endsOf = (desk: Desk, visit: Visit, matchId: string): Promise<PairEnds> =>
  lookAs(desk, visit, async (look) => {
    const ends = await findPairEnds(look, matchId);
    if (ends === undefined) throw new Refusal('not-found');
    return ends;
  });

const lineOf = (act: Line['act'], { leftRecord }: PairEnds, detail: NonNullable<Line['detail']>): Line => ({
  act,
  record: { kind: 'report', id: leftRecord },
  detail,
});

async function show(
  desk: Desk,
  visit: Visit,
  tellReports: TellReports,
  returned?: Returned,
): Promise<Answer> {
  const matchId = idOf(visit, 'matchId');
  const ends = await endsOf(desk, visit, matchId);
  return actAs(desk, visit, lineOf('match.open', ends, { match: matchId }), async (act) => {
    const model = await loadPair(act, matchId, ends, tellReports);
    if (returned !== undefined && !model.works) throw new Refusal('not-allowed');
    return page(
      desk.frame({
        visit,
        member: act.actor,
        title: t('pair.title'),
        place: 'matches',
        hasErrors: returned !== undefined,
        backHref: staffPaths.matches(),
        children: (
          <PairView
            model={model}
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

/** The page of one pair and its forms. */
export const pairRoutes = (desk: Desk, tellReports: TellReports): readonly Route[] => [
  get(staffPaths.match(':matchId'), 'match', (visit) => show(desk, visit, tellReports)),
  post(staffPaths.answerMatch(':matchId'), 'match.answer', async (visit) => {
    const matchId = idOf(visit, 'matchId');
    const read = readAnswer(visit.form);
    if ('returned' in read) return show(desk, visit, tellReports, read.returned);
    const ends = await endsOf(desk, visit, matchId);
    const line = lineOf('match.settle', ends, { match: matchId, answer: read.value.answer });
    const outcome = await actAs(desk, visit, line, (act) => decideMatch(act, { matchId, ...read.value }));
    return redirect(`${staffPaths.match(matchId)}?done=${outcome}`);
  }),
  post(staffPaths.undoMatch(':matchId'), 'match.undo', async (visit) => {
    const matchId = idOf(visit, 'matchId');
    const read = readUndo(visit.form);
    const ends = await endsOf(desk, visit, matchId);
    if (read === undefined) throw new Refusal('bad-request');
    if ('returned' in read) return show(desk, visit, tellReports, read.returned);
    const line = lineOf('match.undo', ends, { match: matchId, decision: read.value.undoes });
    const outcome = await actAs(desk, visit, line, (act) =>
      undoMatchDecision(act, { matchId, ...read.value }),
    );
    return redirect(`${staffPaths.match(matchId)}?done=${outcome === 'decided' ? 'undone' : outcome}`);
  }),
];
