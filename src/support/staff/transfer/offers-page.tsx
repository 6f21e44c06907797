/** `/transfers`: whole cases that move to or from one's agency; `/transfers/:id`: one that is offered, to be accepted or declined [C16]. */
import { z } from 'zod';
import { listAgencies, listMemberNames, listSupportWorkers, reads } from '../../../access/index.ts';
import { actAs, type Desk, type Line, lookAs } from '../../../audit/index.ts';
import { staffPaths } from '../../../paths.ts';
import { Refusal } from '../../../platform/refusal.ts';
import {
  type Answer,
  field,
  get,
  page,
  post,
  type Route,
  redirect,
  type Visit,
} from '../../../platform/web/index.ts';
import { declineOffer } from '../../transfer/offer-case.ts';
import { takeCase } from '../../transfer/take-case.ts';
import { getTransfer, listOffers, openOfferWords } from '../../transfer/transfer-store.ts';
import { idOf } from '../case-place.ts';
import { OfferedView } from './offered-view.tsx';
import { OffersView } from './offers-view.tsx';
import { typed } from './read-offer.ts';
import { t } from './transfer-words.ts';

/** Nothing of the case is open yet: the line names the offer alone. */
const lineOfOffer = (act: Line['act'], id: string): Line => ({ act, detail: { offer: id } });

const listRoute = (desk: Desk): Route =>
  get(staffPaths.transfers(), 'transfers', (visit) =>
    lookAs(desk, visit, async (look) => {
      if (!reads(look.actor, 'case')) throw new Refusal('not-found');
      const { agencyId } = look.actor;
      const agencies = await listAgencies(look);
      return page(
        desk.frame({
          visit,
          member: look.actor,
          title: t('list.title'),
          place: 'cases',
          backHref: staffPaths.cases(),
          children: (
            <OffersView
              to={await listOffers(look, agencyId, 'to')}
              from={await listOffers(look, agencyId, 'from')}
              declined={visit.query['done'] === 'declined'}
              agencyName={(id) => agencies.find((each) => each.agencyId === id)?.name ?? id}
            />
          ),
        }),
      );
    }),
  );

const showOne = (desk: Desk, visit: Visit, unsaid = false): Promise<Answer> => {
  const id = idOf(visit);
  return actAs(desk, visit, lineOfOffer('case.open-offer', id), async (act) => {
    if (!reads(act.actor, 'case')) throw new Refusal('not-found');
    const one = await getTransfer(act, id);
    if (one.toAgency !== act.actor.agencyId || one.state !== 'offered') throw new Refusal('not-found');
    const words = await openOfferWords(act, id);
    if (words === undefined) throw new Refusal('not-found');
    const agencies = await listAgencies(act);
    const names = await listMemberNames(act, [one.offeredBy]);
    const agency = agencies.find((each) => each.agencyId === one.fromAgency)?.name ?? one.fromAgency;
    return page(
      desk.frame({
        visit,
        member: act.actor,
        title: t('one.title', { reference: one.reference }),
        place: 'cases',
        hasErrors: unsaid,
        backHref: staffPaths.transfers(),
        children: (
          <OfferedView
            one={one}
            words={words}
            agency={agency}
            offeredBy={names.get(one.offeredBy)?.name ?? ''}
            workers={await listSupportWorkers(act)}
            me={act.actor.memberId}
            unsaid={unsaid}
            formToken={visit.formToken()}
          />
        ),
      }),
      unsaid ? { status: 422 } : {},
    );
  });
};

async function accept(desk: Desk, visit: Visit): Promise<Answer> {
  const id = idOf(visit);
  const holder = z.uuid().safeParse(field(visit.form, 'holder')).data;
  if (holder === undefined) throw new Refusal('bad-request');
  const caseId = await actAs(desk, visit, lineOfOffer('case.accept-offer', id), (act) => {
    if (!reads(act.actor, 'case')) throw new Refusal('not-found');
    return takeCase(act, id, { holder, words: typed(visit.form, 'words') });
  });
  return redirect(`${staffPaths.case(caseId)}?done=taken`);
}

async function decline(desk: Desk, visit: Visit): Promise<Answer> {
  const id = idOf(visit);
  const words = typed(visit.form, 'why');
  if (words === '') return showOne(desk, visit, true);
  await actAs(desk, visit, lineOfOffer('case.decline-offer', id), (act) => {
    if (!reads(act.actor, 'case')) throw new Refusal('not-found');
    return declineOffer(act, id, words);
  });
  return redirect(`${staffPaths.transfers()}?done=declined`);
}

export const offersRoutes = (desk: Desk): readonly Route[] => [
  listRoute(desk),
  get(staffPaths.transfer(':id'), 'transfer', (visit) => showOne(desk, visit)),
  post(staffPaths.acceptTransfer(':id'), 'transfer.accept', (visit) => accept(desk, visit)),
  post(staffPaths.declineTransfer(':id'), 'transfer.decline', (visit) => decline(desk, visit)),
];
