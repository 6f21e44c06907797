/** `/clock`: the dates of an agency's referrals, most pressing first. A list carries references, not lives, so reading it is a look. */
import { listSharedWithUs, reads } from '../../../../access/index.ts';
import { type Desk, lookAs } from '../../../../audit/index.ts';
import { staffPaths } from '../../../../paths.ts';
import { Refusal } from '../../../../platform/refusal.ts';
import { get, page, type Route } from '../../../../platform/web/index.ts';
import { londonDay } from '../../../../platform/working-days.ts';
import { isUnverified } from '../../clock-rule.ts';
import { rulesNow } from '../../keep-plan.ts';
import { t } from '../clock-page-words.ts';
import { readCursor, readFilters } from './board-filters.ts';
import { countBoard, datesOnPage, listBoard } from './board-query.ts';
import { BoardView } from './view.tsx';

export const boardRoute = (desk: Desk): Route =>
  get(staffPaths.clock(), 'clock', (visit) =>
    lookAs(desk, visit, async (look) => {
      if (!reads(look.actor, 'referral')) throw new Refusal('not-allowed');
      const filters = readFilters(visit.query);
      const after = readCursor(visit.query['after']);
      const today = londonDay(look.now);
      const shared = filters.whose === 'shared' ? await listSharedWithUs(look) : [];
      const rows = await listBoard(look, filters, today, after, shared);
      const rules = await rulesNow(look);
      return page(
        desk.frame({
          visit,
          member: look.actor,
          title: t('board.title'),
          place: 'clock',
          children: (
            <BoardView
              rows={rows.slice(0, datesOnPage)}
              unverified={new Set(rows.filter((row) => isUnverified(row, rules)))}
              more={rows.length > datesOnPage}
              later={after !== undefined}
              filters={filters}
              counts={await countBoard(look, today)}
              today={today}
              me={look.actor.memberId}
            />
          ),
        }),
      );
    }),
  );
