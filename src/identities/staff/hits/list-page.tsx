/** `/hits`: sealed records that match ours, what other agencies ask of us about such hits, what we answered, and what we asked of them. */
import { z } from 'zod';
import { listAgencies, reads, worksAtDesk } from '../../../access/index.ts';
import { type Desk, lookAs } from '../../../audit/index.ts';
import { staffPaths } from '../../../paths.ts';
import { Refusal } from '../../../platform/refusal.ts';
import { get, page, type Route } from '../../../platform/web/index.ts';
import { countHits, listHits } from '../../hit-store.ts';
import { listRequests } from '../../request-store.ts';
import type { TellReports } from '../report-in-words.ts';
import { t } from './hit-words.ts';
import { HitsView, type ShownHits, sides } from './list-view.tsx';

/** Rows on one page. */
const onPage = 25;
const beforeShape = z.tuple([z.iso.datetime({ precision: 6 }), z.uuid()]);

export const hitsRoute = (desk: Desk, tellReports: TellReports): Route =>
  get(staffPaths.hits(), 'hits', (visit) =>
    lookAs(desk, visit, async (look) => {
      if (!reads(look.actor, 'report')) throw new Refusal('not-allowed');
      const side = z.enum(sides).safeParse(visit.query['side']).data ?? 'theirs';
      const read = beforeShape.safeParse(visit.query['before']?.split('_')).data;
      const before = read && { at: read[0], id: read[1] };
      const shown: ShownHits =
        side === 'sealed'
          ? { side, rows: await listHits(look, before, onPage + 1) }
          : { side, rows: await listRequests(look, side, { before, most: onPage + 1 }) };
      const [reports, agencies, counts] = await Promise.all([
        tellReports(look, [...new Set(shown.rows.map((each) => each.recordId))]),
        listAgencies(look),
        countHits(look, look.now),
      ]);
      return page(
        desk.frame({
          visit,
          member: look.actor,
          title: t(`list.title.${side}`),
          place: 'matches',
          children: (
            <HitsView
              shown={shown}
              onPage={onPage}
              first={before === undefined}
              counts={counts}
              asks={worksAtDesk(look.actor)}
              formToken={visit.formToken()}
              reports={reports}
              agencyName={(id) => agencies.find((agency) => agency.agencyId === id)?.name ?? id}
            />
          ),
        }),
      );
    }),
  );
