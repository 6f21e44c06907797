/** `/cases/:id/transfer`: offers the whole case to another agency, and takes the offer back [C16]. `?at=`: what was offered and answered by then. */
import {
  basesOn,
  listAgencies,
  listMemberNames,
  mayReceive,
  type StaffAct,
  type StaffLook,
} from '../../../access/index.ts';
import { actAs, type Desk, lookAs } from '../../../audit/index.ts';
import { PastNote } from '../../../entries/index.ts';
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
import { openCase } from '../../case/open-case.ts';
import { offerCase, withdrawOffer } from '../../transfer/offer-case.ts';
import { type Transfer, transfersAt } from '../../transfer/transfer.ts';
import { listTransfersOf, openAnswerWords } from '../../transfer/transfer-store.ts';
import { CaseHead } from '../case/head.tsx';
import { idOf, lineOf, momentAsked, placeAsked } from '../case-place.ts';
import { OfferView } from './offer-view.tsx';
import { type OfferProblem, readOffer } from './read-offer.ts';
import { t } from './transfer-words.ts';

const receiversOf = async (act: StaffLook | StaffAct) =>
  (await listAgencies(act)).filter((each) => each.agencyId !== act.actor.agencyId && mayReceive(each));

/** Each transfer with why it was declined, where it was. */
const withAnswers = (act: StaffAct, transfers: readonly Transfer[]) =>
  Promise.all(
    transfers.map(async (one) => ({
      one,
      answer: one.state === 'declined' ? await openAnswerWords(act, one.transferId) : undefined,
    })),
  );

const show = (desk: Desk, visit: Visit, problems: readonly OfferProblem[] = []): Promise<Answer> => {
  const id = idOf(visit);
  const at = visit.method === 'GET' ? placeAsked(visit) : undefined;
  return actAs(desk, visit, lineOf('case.open', id, { part: 'transfer' }), async (act) => {
    const { one, story } = await openCase(act, id, at);
    const { now, step: then } = await momentAsked(act, id, at);
    if (one.agencyId !== act.actor.agencyId) throw new Refusal('not-found');
    const transfers = transfersAt(await listTransfersOf(act, id), now);
    const names = await listMemberNames(act, [
      ...new Set([
        ...transfers.flatMap((each) => [each.offeredBy, each.answeredBy ?? each.offeredBy]),
        ...(then === undefined ? [] : [then.by]),
      ]),
    ]);
    const nameOf = (memberId: string | null) => names.get(memberId ?? '')?.name ?? '';
    const agencies = await listAgencies(act);
    return page(
      desk.frame({
        visit,
        member: act.actor,
        title: t('title', { reference: one.reference }),
        place: 'cases',
        hasErrors: problems.length > 0,
        backHref: staffPaths.case(id),
        children: (
          <OfferView
            caseId={id}
            fixed={at !== undefined}
            past={
              then === undefined ? null : (
                <PastNote then={then} now={staffPaths.caseTransfer(id)} nameOf={nameOf} />
              )
            }
            open={one.state === 'open'}
            transfers={await withAnswers(act, transfers)}
            receivers={await receiversOf(act)}
            bases={basesOn(act.now)}
            form={visit.form}
            problems={problems}
            done={visit.query['done']}
            formToken={visit.formToken()}
            head={<CaseHead one={one} story={story} now={now} at={at} />}
            agencyName={(agencyId) => agencies.find((each) => each.agencyId === agencyId)?.name ?? agencyId}
            nameOf={nameOf}
          />
        ),
      }),
      problems.length === 0 ? {} : { status: 422 },
    );
  });
};

const back = (id: string, done: string): Answer => redirect(`${staffPaths.caseTransfer(id)}?done=${done}`);

/** The offer as it was typed: agency and ground are of those there are to choose. */
const readAsked = async (look: StaffLook | StaffAct, visit: Visit) =>
  readOffer(
    visit.form,
    (await receiversOf(look)).map((each) => each.agencyId),
    ['consent', ...basesOn(look.now).map(({ code }) => code)],
  );

async function offer(desk: Desk, visit: Visit): Promise<Answer> {
  const id = idOf(visit);
  try {
    const detail = await lookAs(desk, visit, async (look) => {
      const { offer } = await readAsked(look, visit);
      return offer === undefined ? {} : { agency: offer.toAgency, ground: offer.ground };
    });
    const problems = await actAs(desk, visit, lineOf('case.offer', id, detail), async (act) => {
      const read = await readAsked(act, visit);
      if (read.offer !== undefined) await offerCase(act, id, read.offer);
      return read.problems;
    });
    return problems.length > 0 ? await show(desk, visit, problems) : back(id, 'offered');
  } catch (fault) {
    if (fault instanceof Refusal && fault.code === 'not-allowed') return show(desk, visit, ['consent']);
    throw fault;
  }
}

async function withdraw(desk: Desk, visit: Visit): Promise<Answer> {
  const id = idOf(visit);
  await actAs(desk, visit, lineOf('case.withdraw-offer', id), async (act) => {
    if (!(await withdrawOffer(act, id))) throw new Refusal('changed-meanwhile');
  });
  return back(id, 'withdrawn');
}

export const offerRoutes = (desk: Desk): readonly Route[] => [
  get(staffPaths.caseTransfer(':id'), 'case.transfer', (visit) => show(desk, visit)),
  post(staffPaths.caseTransfer(':id'), 'case.transfer.offer', (visit) => offer(desk, visit)),
  post(staffPaths.withdrawTransfer(':id'), 'case.transfer.withdraw', (visit) => withdraw(desk, visit)),
];
