/** `/matches`: pairs that wait for a person, and those that the desk has decided. Lists of references; nothing told stands in them. */
import { z } from 'zod';
import { listAgencies, listMemberNames, reads } from '../../../access/index.ts';
import { type Desk, lookAs } from '../../../audit/index.ts';
import { staffPaths } from '../../../paths.ts';
import { Refusal } from '../../../platform/refusal.ts';
import { get, page, type Route, type Visit } from '../../../platform/web/index.ts';
import { countHits } from '../../hit-store.ts';
import type { TellReports } from '../report-in-words.ts';
import type { Shown } from './list-props.ts';
import {
  listDecided,
  listWaiting,
  type PairCursor,
  pairsOnPage,
  type WaitingList,
  type waitingLists,
} from './list-query.ts';
import { ListView } from './list-view.tsx';
import { kinds, t } from './match-words.ts';

const cursorShape = z.tuple([
  z.coerce.number().int().min(1).max(3),
  z.string().regex(/^-?\d+(\.\d+)?(e-?\d+)?$/),
  z.uuid(),
]);

/** After which pair a page begins, out of an address; anything unknown in it is as not there. */
function readCursor(text: string | undefined): PairCursor | undefined {
  const read = cursorShape.safeParse(text?.split(':')).data;
  return read && { rank: read[0], lightness: read[1], matchId: read[2] };
}

const beforeShape = z.tuple([z.iso.datetime({ precision: 6 }), z.uuid()]);

const readList = (visit: Visit): WaitingList | 'decided' =>
  z.enum([...waitingNames, 'decided']).safeParse(visit.query['list']).data ?? 'waiting';
const waitingNames = [
  'waiting',
  'doubted',
  'unsure',
] as const satisfies readonly (keyof typeof waitingLists)[];

/** The list of matches, for whoever reads reports. */
export const listRoute = (desk: Desk, tellReports: TellReports): Route =>
  get(staffPaths.matches(), 'matches', (visit) =>
    lookAs(desk, visit, async (look) => {
      if (!reads(look.actor, 'report')) throw new Refusal('not-allowed');
      const list = readList(visit);
      const kind = z.enum(kinds).safeParse(visit.query['kind']).data;
      const after = readCursor(visit.query['after']);
      const before = beforeShape.safeParse(visit.query['before']?.split('_')).data;
      const shown: Shown =
        list === 'decided'
          ? { list, pairs: await listDecided(look, before && { at: before[0], id: before[1] }) }
          : { list, pairs: await listWaiting(look, list, kind, after) };
      const onPage = shown.pairs.slice(0, pairsOnPage);
      const [reports, agencies, names, counts] = await Promise.all([
        tellReports(look, [
          ...new Set(onPage.flatMap(({ leftRecord, rightRecord }) => [leftRecord, rightRecord])),
        ]),
        listAgencies(look),
        listMemberNames(look, [
          ...new Set(onPage.flatMap((each) => ('memberId' in each ? [each.memberId] : []))),
        ]),
        countHits(look, look.now),
      ]);
      return page(
        desk.frame({
          visit,
          member: look.actor,
          title: t('list.title'),
          place: 'matches',
          children: (
            <ListView
              shown={shown}
              more={shown.pairs.length > pairsOnPage}
              first={after === undefined && before === undefined}
              kind={kind}
              reports={reports}
              agencyName={(id) => agencies.find((agency) => agency.agencyId === id)?.name ?? id}
              memberName={(id) => names.get(id)?.name ?? t('somebody')}
              done={visit.query['done']}
              counts={counts}
            />
          ),
        }),
      );
    }),
  );
